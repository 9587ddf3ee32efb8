package gongkai.dataset.query;

import gongkai.noun.Dataset;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure of a group.
 *
 * @param column what is added up or compared; empty for {@link Function#COUNT} and {@link
 *     Function#CAUTIONS}
 * @param percent of {@link Function#PERCENTILE}, 1 to 99; else 0
 */
public record Aggregate(Function function, Optional<Dataset.Column> column, int percent) {

  public Aggregate(Function function, Optional<Dataset.Column> column) {
    this(function, column, 0);
  }

  /** How a group becomes one figure. Rows whose cell is empty or no number do not count in it. */
  public enum Function {
    COUNT("count", "行数"),
    SUM("sum", "之和"),
    MIN("min", "最小值"),
    MAX("max", "最大值"),
    AVG("avg", "平均值"),
    MEDIAN("median", "中位数"),
    /** Asked for as {@code p10:value}. */
    PERCENTILE("p", "百分位数"),
    /** The different values, a few of them. */
    DISTINCT("distinct", "的不同取值"),
    /** How many different values there are. */
    COUNT_DISTINCT("countDistinct", "的不同取值数"),
    /** What must be known of the figures beside it ({@link Cautions}); empty where nothing. */
    CAUTIONS("cautions", "须知");

    private final String wire;
    private final String label;

    Function(String wire, String label) {
      this.wire = wire;
      this.label = label;
    }

    public String wire() {
      return wire;
    }

    /** Whether its figure is made of several values, which must be of one kind for that. */
    public boolean combines() {
      return switch (this) {
        case SUM, AVG, MEDIAN, PERCENTILE -> true;
        default -> false;
      };
    }
  }

  /** The number of rows. */
  public static Aggregate count() {
    return new Aggregate(Function.COUNT, Optional.empty());
  }

  /** What must be known of the other figures. */
  public static Aggregate cautions() {
    return new Aggregate(Function.CAUTIONS, Optional.empty());
  }

  /** As it is asked for, and the column it makes: {@code count}, {@code sum:value}. */
  public String name() {
    return column.map(of -> prefix() + ":" + of.name()).orElse(function.wire());
  }

  private String prefix() {
    return function == Function.PERCENTILE ? function.wire() + percent : function.wire();
  }

  /** The column that it makes. */
  public Dataset.Column described() {
    if (function == Function.CAUTIONS) {
      return Dataset.Column.of(name(), "须知", "Cautions", "string")
          .meaning(
              "为何不宜相加或须慎用：混有不同层级、政府与部门、本机关与汇总、合计与分项、不同格式，或有存疑、约数、无数字的格；没有时为空，多项以；分隔",
              "why the figures are not to be relied on as they are: rows mix levels, governments and"
                  + " departments, own and consolidated figures, totals and parts, or forms, or some"
                  + " are doubtful, approximate or without a number; parted by ；, empty where nothing");
    }
    String of = function == Function.COUNT ? "" : column.map(Dataset.Column::label).orElse("");
    String ofEn = column.map(Dataset.Column::labelEn).orElse("rows");
    String zh = of + (function == Function.PERCENTILE ? "第" + percent : "") + function.label;
    boolean counts = function == Function.COUNT || function == Function.COUNT_DISTINCT;
    return Dataset.Column.of(
            name(), zh, prefix().toLowerCase(Locale.ROOT) + " of " + ofEn, type(counts))
        .countedIn(
            function == Function.COUNT_DISTINCT
                ? "个"
                : column.map(Dataset.Column::unit).orElse("行"),
            function == Function.COUNT_DISTINCT
                ? "values"
                : column.map(Dataset.Column::unitEn).orElse("rows"))
        .meaning(
            "按所选的行计算；空白和不是数字的单元格不计入",
            "of the rows chosen; cells that are empty or no number do not count")
        .holding(
            (function == Function.MIN || function == Function.MAX)
                    && column.orElseThrow().holdsPeriod()
                ? Dataset.Column.PERIOD
                : "",
            "");
  }

  private String type(boolean counts) {
    if (counts) {
      return "integer";
    }
    return switch (function) {
      case MIN, MAX -> column.orElseThrow().type();
      case DISTINCT -> "string";
      default -> "number";
    };
  }
}
