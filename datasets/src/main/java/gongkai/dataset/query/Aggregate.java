package gongkai.dataset.query;

import gongkai.noun.Dataset;
import java.util.Optional;

/**
 * A figure of a group.
 *
 * @param column what is added up or compared; empty for {@link Function#COUNT}
 */
public record Aggregate(Function function, Optional<Dataset.Column> column) {

  /** How a group becomes one figure. Rows whose cell is empty or no number do not count in it. */
  public enum Function {
    COUNT,
    SUM,
    MIN,
    MAX,
    AVG,
    /** The different values, a few of them. */
    DISTINCT;

    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The number of rows. */
  public static Aggregate count() {
    return new Aggregate(Function.COUNT, Optional.empty());
  }

  /** As it is asked for, and the column it makes: {@code count}, {@code sum:value}. */
  public String name() {
    return column.map(of -> function.wire() + ":" + of.name()).orElse(function.wire());
  }

  /** The column that it makes. */
  public Dataset.Column described() {
    String of = column.map(Dataset.Column::label).orElse("行");
    String ofEn = column.map(Dataset.Column::labelEn).orElse("rows");
    String label =
        switch (function) {
          case COUNT -> "行数";
          case SUM -> of + "之和";
          case MIN -> of + "最小值";
          case MAX -> of + "最大值";
          case AVG -> of + "平均值";
          case DISTINCT -> of + "的不同取值";
        };
    return new Dataset.Column(
        name(),
        label,
        function.wire() + " of " + ofEn,
        function == Function.COUNT
            ? "integer"
            : switch (function) {
              case MIN, MAX -> column.orElseThrow().type();
              case DISTINCT -> "string";
              default -> "number";
            },
        column.map(Dataset.Column::unit).orElse("行"),
        "",
        "按所选的行计算；空白和不是数字的单元格不计入");
  }
}
