package gongkai.dataset.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.dataset.query.Aggregate.Function;
import gongkai.noun.Dataset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of groups. */
class AggregateTest {
  private static Aggregate of(Function function, String type) {
    return new Aggregate(function, Optional.of(Table.column("c", type)));
  }

  private static String figure(Aggregate aggregate, String... cells) {
    Tally tally = new Tally(aggregate, new Held());
    for (String cell : cells) {
      tally.add(Table.row("{'c': %s}".formatted(cell)));
    }
    var row = Table.row("{}").<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy();
    tally.put(row);
    assertEquals(1, row.size());
    return row.path(aggregate.name()).toString().replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "SUM, number, \"'6.3'\"",
        "AVG, number, \"'2.1'\"",
        "MIN, number, \"'-1'\"",
        "MAX, number, \"'5.2'\"",
        "COUNT, number, 5",
        "DISTINCT, number, \"'-1；2.1；5.2；无'\"",
        "SUM, integer, \"'6.3'\"",
        "MAX, string, \"'无'\"",
        "SUM, string, null",
        "AVG, string, null",
      })
  void cellsThatAreEmptyOrNoNumberDoNotCount(Function function, String type, String expected) {
    String[] cells = {"5.2", "null", "''", "-1", "2.1"};
    if (function == Function.COUNT || function == Function.DISTINCT || type.equals("string")) {
      cells = new String[] {"5.2", "null", "''", "-1", "2.1", "'无'", "2.1"};
    }
    assertEquals(expected, figure(of(function, type), cells));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "COUNT, 0",
        "SUM, null",
        "AVG, null",
        "MIN, null",
        "MAX, null",
        "DISTINCT, null",
      })
  void ofNothingThereIsOnlyACount(Function function, String expected) {
    assertEquals(expected, figure(of(function, "number")));
    assertEquals(expected, figure(of(function, "number"), "null", "''"));
  }

  @Test
  void rowsAreCountedWhateverTheyHold() {
    assertEquals("3", figure(Aggregate.count(), "1", "null", "'甲'"));
    assertEquals("count", Aggregate.count().name());
  }

  @Test
  void sumsAreExactAndAveragesHaveSixteenDigits() {
    assertEquals("'0.3'", figure(of(Function.SUM, "number"), "'0.1'", "'0.2'"));
    assertEquals("'1.10'", figure(of(Function.SUM, "number"), "'0.55'", "'0.55'"));
    assertEquals("'0.6666666666666667'", figure(of(Function.AVG, "number"), "1", "0", "1"));
    assertEquals("'100'", figure(of(Function.AVG, "number"), "100", "100"));
    assertEquals("'0'", figure(of(Function.SUM, "number"), "0"));
  }

  @Test
  void numbersAreComparedAsNumbersAndTextAsText() {
    assertEquals("'9'", figure(of(Function.MIN, "number"), "10", "9", "100"));
    assertEquals("'100'", figure(of(Function.MAX, "number"), "10", "9", "100"));
    assertEquals("'10'", figure(of(Function.MIN, "string"), "'10'", "'9'", "'100'"));
    assertEquals("2019", figure(of(Function.MIN, "year"), "2021", "2019"));
    assertEquals("true", figure(of(Function.MAX, "boolean"), "false", "true"));
    assertEquals("'2024-03-01'", figure(of(Function.MIN, "date"), "'2024-03-02'", "'2024-03-01'"));
    assertEquals(
        "'9'", figure(of(Function.MAX, "number"), "9", "9.0"), "of equals the first that came");
  }

  @Test
  void twentyValuesAreListedAndTheRestIsAnEllipsis() {
    String[] twenty = IntStream.range(10, 30).mapToObj(i -> "'" + i + "'").toArray(String[]::new);
    String listed =
        IntStream.range(10, 30).mapToObj(String::valueOf).collect(Collectors.joining("；"));
    assertEquals("'" + listed + "'", figure(of(Function.DISTINCT, "string"), twenty));
    String[] more = IntStream.range(10, 32).mapToObj(i -> "'" + i + "'").toArray(String[]::new);
    assertEquals("'" + listed + "；…'", figure(of(Function.DISTINCT, "string"), more));
  }

  /** As PERCENTILE.INC of spreadsheets: 1, 2, 4, 8 and 16. */
  @ParameterizedTest
  @CsvSource({"50, '4'", "25, '2'", "90, '12.8'", "99, '15.68'", "1, '1.04'"})
  void percentilesAreExact(int percent, String expected) {
    Aggregate percentile =
        new Aggregate(Function.PERCENTILE, Optional.of(Table.column("c", "number")), percent);
    assertEquals("p" + percent + ":c", percentile.name());
    assertEquals(
        "'" + expected + "'", figure(percentile, "16", "1", "''", "8", "null", "4", "'无'", "2"));
  }

  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    assertEquals("'2.15'", figure(of(Function.MEDIAN, "number"), "2.1", "2.2", "-7", "1000000"));
    assertEquals("null", figure(of(Function.MEDIAN, "number"), "null"));
  }

  @Test
  void differentValuesAreCounted() {
    assertEquals(
        "3", figure(of(Function.COUNT_DISTINCT, "string"), "'a'", "'b'", "'a'", "'c'", "''"));
  }

  @ParameterizedTest
  @CsvSource({
    "COUNT, date, integer, c列, count of c column",
    "SUM, integer, number, c列之和, sum of c column",
    "AVG, integer, number, c列平均值, avg of c column",
    "MIN, date, date, c列最小值, min of c column",
    "MAX, year, year, c列最大值, max of c column",
    "DISTINCT, date, string, c列的不同取值, distinct of c column",
  })
  void aFigureIsAColumnOfItsOwn(
      Function function, String type, String made, String label, String english) {
    Dataset.Column column = of(function, type).described();
    assertEquals(function.wire() + ":c", column.name());
    assertEquals(made, column.type());
    assertEquals(function == Function.COUNT ? "行数" : label, column.label());
    assertEquals(english, column.labelEn());
    assertEquals("件", column.unit());
    assertEquals("按所选的行计算；空白和不是数字的单元格不计入", column.description());
  }

  @Test
  void theCountOfRowsIsAColumnToo() {
    Dataset.Column column = Aggregate.count().described();
    assertEquals(
        List.of("count", "行数", "count of rows", "integer", "行", ""),
        List.of(
            column.name(),
            column.label(),
            column.labelEn(),
            column.type(),
            column.unit(),
            column.basis()));
  }
}
