package gongkai.dataset.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.dataset.query.Condition.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static boolean holds(String type, Kind kind, String cell, String... values) {
    return new Condition(Table.column("c", type), kind, List.of(values))
        .holds(Table.row(cell.isEmpty() ? "{}" : "{'c': %s}".formatted(cell)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "string, \"'甲'\", 甲, true",
        "string, \"'甲'\", 乙, false",
        "string, \"'甲'\", 甲乙, false",
        "string, \"'10'\", 10, true",
        "string, \"'10'\", 10.0, false",
        "number, 10, 10.0, true",
        "number, \"'10'\", 10.00, true",
        "number, 10, 9, false",
        "number, \"'甲'\", 甲, true",
        "number, \"'甲'\", 10, false",
        "number, 10, 甲, false",
        "integer, 7, 7, true",
        "year, 2023, 2023, true",
        "year, 2023, 2022, false",
        "boolean, true, true, true",
        "boolean, true, false, false",
        "date, \"'2024-03-01'\", 2024-03-01, true",
        "date, \"'2024-03-01'\", 2024-03, false",
        // A list holds where one of its items does.
        "string, \"['甲','乙']\", 乙, true",
        "string, \"['甲','乙']\", 丙, false",
        "string, \"['甲','乙']\", 甲；乙, false",
        // Nothing is nothing, whatever it is asked for.
        "string, \"\", 甲, false",
        "string, null, 甲, false",
        "string, [], 甲, false",
        "string, \"''\", 甲, false",
        "number, null, 0, false",
        "string, null, \"\", false",
      })
  void aCellIsOneOfTheValues(String type, String cell, String value, boolean expected) {
    assertEquals(expected, holds(type, Kind.IN, cell, value));
  }

  @Test
  void oneOfSeveralValuesIsEnough() {
    assertEquals(true, holds("string", Kind.IN, "'乙'", "甲", "乙"));
    assertEquals(false, holds("string", Kind.IN, "'丙'", "甲", "乙"));
    assertEquals(false, holds("string", Kind.IN, "'丙'"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "number, 10, 10, true, true",
        "number, 9.99, 10, false, true",
        "number, 10.01, 10, true, false",
        "number, 9, 10, false, true",
        "number, 100, 20, true, false",
        "integer, -1, 0, false, true",
        "year, 2023, 2023, true, true",
        "year, 2024, 2023, true, false",
        // A day within the bound's month or year is not after its end.
        "date, \"'2021-12-31'\", 2021, true, true",
        "date, \"'2022-01-01'\", 2021, true, false",
        "date, \"'2020-12-31'\", 2021, false, true",
        "date, \"'2021-03-31'\", 2021-03, true, true",
        "date, \"'2021-04-01'\", 2021-03, true, false",
        "date, \"'2021-03'\", 2021-03-01, false, true",
        "datetime, \"'2021-03-01T10:00:00Z'\", 2021-03-01, true, true",
        "string, \"'乙'\", 甲, false, true",
        "string, \"'甲'\", 甲, true, true",
        // A number's digits are no beginning of it: 101 is above 10.
        "number, 101, 10, true, false",
        "number, \"\", 10, false, false",
        "number, null, 10, false, false",
        "date, \"''\", 2021, false, false",
      })
  void aBoundTakesItself(String type, String cell, String bound, boolean from, boolean to) {
    assertEquals(from, holds(type, Kind.FROM, cell, bound), "from");
    assertEquals(to, holds(type, Kind.TO, cell, bound), "to");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\", true",
        "null, true",
        "\"''\", true",
        "[], true",
        "{}, true",
        "0, false",
        "false, false",
        "\"'0'\", false",
        "\"' '\", false",
      })
  void emptyIsWhatHoldsNothingAndZeroIsSomething(String cell, boolean empty) {
    assertEquals(empty, holds("string", Kind.EMPTY, cell));
    assertEquals(!empty, holds("string", Kind.PRESENT, cell));
  }

  @ParameterizedTest
  @CsvSource({
    // A code stands for what is below it.
    "320000, 320100, true", "320000, 320104, true", "320000, 330100, false",
    "320100, 320104, true", "320100, 320200, false", "320100, 320100, true",
    "320104, 320104, true", "320104, 320105, false", "32, 320104, true",
    "320104000, 320104001, true", "320104001, 320104001, true", "320104001, 320104002, false",
    "320104000, 320104, true", "320100, 32, false",
  })
  void aRegionIsWhatLiesInIt(String wanted, String code, boolean expected) {
    Condition within = new Condition(Table.column("region", "string"), Kind.IN, List.of(wanted));
    assertEquals(expected, within.holds(Table.row("{'region': '%s'}".formatted(code))));
    assertEquals(false, within.holds(Table.row("{}")));
  }

  @ParameterizedTest
  @CsvSource({
    "320000, 32",
    "320100, 3201",
    "320104, 320104",
    "320104000, 320104",
    "320104100, 320104100",
    "32, 32",
    "00, 00",
    "000000, 00",
    "3201, 3201",
    "3200, 32",
    "320100000, 3201",
    "32010400, 32010400",
  })
  void aRegionsCodeIsCutOfItsZeros(String code, String prefix) {
    assertEquals(prefix, Condition.regionPrefix(code));
  }

  @ParameterizedTest
  @CsvSource({
    "c, string, 甲, 甲",
    "c, date, 2024-03-01, 2024-03-01",
    "c, datetime, 2024, 2024",
    "region, string, 320000, 32",
    "c, number, 10, ",
    "c, integer, 10, ",
    "c, year, 2023, ",
    "c, boolean, true, ",
    "c, string, a=b, ",
    "c, string, '', ",
  })
  void theTextThatEveryChosenRowHolds(String name, String type, String value, String expected) {
    Condition one = new Condition(Table.column(name, type), Kind.IN, List.of(value));
    assertEquals(Optional.ofNullable(expected), one.mustContain());
  }

  @Test
  void severalValuesAndBoundsHaveNoSuchText() {
    assertEquals(
        Optional.empty(),
        new Condition(Table.column("c", "string"), Kind.IN, List.of("甲", "乙")).mustContain());
    assertEquals(
        Optional.empty(),
        new Condition(Table.column("c", "string"), Kind.FROM, List.of("甲")).mustContain());
    assertEquals(
        Optional.empty(),
        new Condition(Table.column("c", "string"), Kind.PRESENT, List.of()).mustContain());
  }
}
