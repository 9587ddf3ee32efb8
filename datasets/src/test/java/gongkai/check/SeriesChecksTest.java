package gongkai.check;

import static gongkai.check.HandMade.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import gongkai.report.YearReports;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C5, C6, C13 to C15: the years of one body against each other. */
class SeriesChecksTest {
  private static final String TOTAL = "proactive.total";

  private static List<Finding> findings(HandMade... reports) {
    List<Observation> all =
        Stream.of(reports).flatMap(report -> report.observations().stream()).toList();
    List<Observation> backwards = new ArrayList<>(all);
    Collections.reverse(backwards);
    YearReports years = YearReports.of(Stream.of(reports).map(HandMade::disclosure).toList());
    List<Finding> found = SeriesChecks.check(all, years);
    assertEquals(
        Found.lines(found).stream().sorted().toList(),
        Found.lines(SeriesChecks.check(backwards, years)).stream().sorted().toList(),
        "the order of arrival");
    return found;
  }

  private static List<String> check(HandMade... reports) {
    return Found.lines(findings(reports));
  }

  private static HandMade carried(int year, String in, String out) {
    return report(year)
        .cells("applications", "carried_in/total=%s carried_out/total=%s".formatted(in, out));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5, ",
    "5, 4, C5 warning 2023: 5 | 4",
    "5, 6, C5 warning 2023: 5 | 6",
    "0, 0, ",
    "0, 1, C5 warning 2023: 0 | 1",
    "5.0, 5, ",
    "□, 1, ",
    "/, 1, ",
    "5, □, ",
    "·, 1, ",
    "5, ·, ",
    "5, 4项, ",
  })
  void whatIsCarriedOutIsCarriedIn(String out, String in, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        check(carried(2022, "0", out), carried(2023, in, "0")));
  }

  @Test
  void onlyTheNextYearIsAsked() {
    assertEquals(List.of(), check(carried(2021, "0", "5"), carried(2023, "4", "0")));
    Finding finding = Found.one(findings(carried(2022, "0", "5"), carried(2023, "4", "0")));
    assertEquals("d2023", finding.document());
    assertEquals("2022年报告结转下年度5件，2023年报告上年结转4件，两者应当相等。", finding.message());
    assertEquals("Carried out of 2022: 5; carried into 2023: 4.", finding.messageEn());
    assertEquals(
        List.of("d2023:applications.carried_in.total", "d2022:applications.carried_out.total"),
        finding.observations());
  }

  @Test
  void theReportThatCountsIsCompared() {
    HandMade march = carried(2022, "0", "5").with(Property.PUBLISHED, "2023-03-20");
    HandMade june =
        report("e2022", 2022)
            .cells("applications", "carried_in/total=0 carried_out/total=4")
            .with(Property.PUBLISHED, "2023-06-01");
    assertEquals(
        List.of("C14 warning applications.carried_out.total.2022: 4 | 5"),
        check(march, june, carried(2023, "4", "0")));
    HandMade blank =
        report("f2022", 2022)
            .cells("applications", "carried_out/total=□")
            .with(Property.PUBLISHED, "2023-06-01");
    assertEquals(
        List.of(), check(march, blank, carried(2023, "4", "0")), "a superseded number returns not");
    HandMade silent = report("g2022", 2022).with(Property.PUBLISHED, "2023-06-01");
    assertEquals(List.of("C5 warning 2023: 5 | 4"), check(march, silent, carried(2023, "4", "0")));
  }

  private static HandMade stock(int year, String row, String cells) {
    HandMade report = report(year);
    for (String cell : cells.split(" ", -1)) {
      report.cells("proactive.art20_1", row + "/" + cell);
    }
    return report;
  }

  @ParameterizedTest
  @CsvSource({
    "10, 3, 1, 12, ",
    "10, 3, 1, 13, C6 warning %s.2023: 12 | 13",
    "10, 3, 1, 11, C6 warning %s.2023: 12 | 11",
    "0, 0, 0, 0, ",
    "0, 0, 1, 0, C6 warning %s.2023: -1 | 0",
    "□, 3, 1, 13, ",
    "10, □, 1, 13, ",
    "10, 3, /, 13, ",
    "10, 3, 1, □, ",
    "·, 3, 1, 13, ",
    "10, ·, 1, 13, ",
    "10, 3, ·, 13, ",
    "10, 3, 1, ·, ",
    "10部, 3, 1, 13, ",
    "10, 3部, 1, 13, ",
    "10, 3, 1部, 13, ",
  })
  void whatIsInForceIsWhatWasAndCameAndWent(
      String before, String issued, String repealed, String now, String finding) {
    for (String row : List.of("regulation", "normative_document")) {
      assertEquals(
          finding == null ? List.of() : List.of(finding.formatted(row)),
          check(
              stock(2022, row, "in_force=" + before),
              stock(
                  2023,
                  row,
                  "issued=%s repealed=%s in_force=%s".formatted(issued, repealed, now))));
    }
  }

  @Test
  void theStockIsSaidWithAllItsFigures() {
    Finding finding =
        Found.one(
            findings(
                stock(2022, "regulation", "in_force=10"),
                stock(2023, "regulation", "issued=3 repealed=1 in_force=13")));
    assertEquals("规章现行有效：上年10件加制发3件减废止1件为12件，表中为13件。", finding.message());
    assertEquals("In force: 10 + 3 - 1 = 12, the table says 13.", finding.messageEn());
    assertEquals(
        List.of(
            "d2023:proactive.art20_1.regulation.in_force",
            "d2022:proactive.art20_1.regulation.in_force",
            "d2023:proactive.art20_1.regulation.issued",
            "d2023:proactive.art20_1.regulation.repealed"),
        finding.observations());
    assertEquals(
        List.of(),
        check(
            stock(2021, "regulation", "in_force=10"),
            stock(2023, "regulation", "issued=3 repealed=1 in_force=13")));
    assertTrue(
        Found.one(
                findings(
                    stock(2022, "normative_document", "in_force=1"),
                    stock(2023, "normative_document", "issued=0 repealed=0 in_force=2")))
            .message()
            .startsWith("规范性文件现行有效"));
  }

  private static List<String> growth(String before, String now, String change) {
    return check(
        report(2022).says("公开[%s|%s]。".formatted(before, TOTAL)),
        report(2023).says("公开[%s|%s]，同比[%s]。".formatted(now, TOTAL, change)));
  }

  @ParameterizedTest
  @CsvSource({
    "100条, 127条, 27%|change=增长, ",
    "100条, 127条, 28%|change=增长, C13 warning series.10: 27 | 28",
    "100条, 127条, 27%|change=下降, C13 warning series.10: 27 | -27",
    "100条, 73条, 27%|change=下降, ",
    "100条, 127条, 26条|change=增长, C13 warning series.10: 27 | 26",
    "0条, 127条, 27%|change=增长, ",
    "10余条, 127条, 27%|change=增长, ",
    "100条, 0条, 27%|change=下降, ",
    "100件, 127条, 90%|change=增长, ",
    "100条, 127条, 很多|change=增长 =□, ",
    "100条, 127条, 28%, ",
    "100条, 127条, 28%|change=增长 year=2022, ",
  })
  void aGrowthIsOverTheReportBefore(String before, String now, String change, String finding) {
    String expected = finding == null ? "" : finding.replaceFirst("series\\.[0-9]+", "series");
    assertEquals(
        expected,
        String.join("", growth(before, now, change)).replaceFirst("series\\.[0-9]+", "series"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公开[127条]，同比增长[99%|change=增长]。",
        "公开[很多|proactive.total =□条]，同比增长[99%|change=增长]。",
        "公开[127条|proactive.total year=2022]，同比增长[99%|change=增长]。",
        "公开[127条|proactive.total]。同比增长[99%|change=增长]。",
        "同比增长[99%|change=增长]，公开[127条|proactive.total]。",
        "全市公开[127条|proactive.total scope=全市]，同比增长[99%|change=增长]。",
        "网站公开[127条|proactive.total channel=网站]，同比增长[99%|change=增长]。",
        "公开[127条|proactive.total]，办理[3件]，同比增长[99%|change=增长]。",
        "公开[127条|proactive.total]，同比增长[27%|change=增长]，再增长[99%|change=增长]。",
      })
  void aGrowthOfAnotherFigureIsNotAsked(String now) {
    assertEquals(
        List.of(),
        check(report(2022).says("公开[100条|" + TOTAL + "]。"), report(2023).says(now)).stream()
            .filter(line -> line.startsWith("C13"))
            .toList());
  }

  @Test
  void theNearestFigureBeforeIsTheOneThatGrew() {
    Finding finding =
        Found.one(
            findings(
                report(2022).says("公开[100条|" + TOTAL + " #b]，收到[10件|applications.received]。"),
                report(2023)
                    .says(
                        "收到[10件|applications.received]，公开[127条|"
                            + TOTAL
                            + " #n]，增长[28%|change=增长 #c]。")));
    assertEquals(List.of("d2023:c", "d2023:n", "d2022:b"), finding.observations());
    assertEquals("称增长28%，而127条与100条相比为27%。", finding.message());
    assertTrue(SeriesChecks.owns(finding));
  }

  @Test
  void theYearBeforeIsThatOfItsOwnReport() {
    assertEquals(
        List.of("C13 warning series.10: 27 | 28"),
        check(
                report(2022).says("公开[100条|" + TOTAL + "]。"),
                report(2021).says("公开[5条|" + TOTAL + "]。"),
                report(2023).says("公开[127条|" + TOTAL + "]，增长[28%|change=增长]。"))
            .stream()
            .map(line -> line.replaceFirst("series\\.[0-9]+", "series.10"))
            .toList());
  }

  private static HandMade of2022(String id, String marked) {
    return report(id, 2022).says(marked);
  }

  @ParameterizedTest
  @CsvSource({
    "110条, 110条, ",
    "110条, 111条, C14 warning proactive.total.2022: 110 | 111",
    "110条, 111件, ",
    "约110条, 120条, ",
    "约110条, 121条, C14 warning proactive.total.2022: 110 | 121",
    "110条, 约111条, ",
    "110条, 很多|=□, ",
  })
  void twoReportsOfOneYearContradict(String one, String other, String finding) {
    String second =
        other.contains("|") ? other.replace("|", "|" + TOTAL + " ") : other + "|" + TOTAL;
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        check(of2022("a", "公开[%s|%s]".formatted(one, TOTAL)), of2022("b", "公开[" + second + "]")));
  }

  @Test
  void whatTheLaterReportSaysOfTheYearContradictsToo() {
    Finding finding =
        Found.one(
            findings(
                report(2022).says("公开[110条|" + TOTAL + " #own]。"),
                report("a2023", 2023).says("2022年公开[111条|" + TOTAL + " year=2022 #told]。")));
    assertEquals("a2023", finding.document());
    assertEquals("同一机关2022年“proactive.total之称”有两个数：110和111。", finding.message());
    assertEquals(
        "Two figures of one body for proactive.total in 2022: 110 and 111.", finding.messageEn());
    assertEquals(List.of("a2023:told", "d2022:own"), finding.observations());
  }

  @Test
  void figuresInOneUnitContradictThoughTheFirstIsInAnother() {
    assertEquals(
        List.of("C14 warning proactive.total.2022: 5 | 7"),
        check(
            of2022("a", "公开[100条|" + TOTAL + "]"),
            of2022("b", "公开[5件|" + TOTAL + "]"),
            of2022("c", "公开[7件|" + TOTAL + "]")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公开[111条|proactive.total scope=全市]",
        "公开[111条|proactive.total channel=网站]",
        "公开[111条|proactive.total year=]",
        "公开[111条]",
      })
  void anotherScopeAPartOrNoYearIsAnotherThing(String other) {
    assertEquals(List.of(), check(of2022("a", "公开[110条|" + TOTAL + "]"), of2022("b", other)));
  }

  @Test
  void figuresOfOneChannelAreNoWholeAndAreNotCompared() {
    assertEquals(
        List.of(),
        check(
            of2022("a", "公开[110条|" + TOTAL + " channel=网站]"),
            of2022("b", "公开[111条|" + TOTAL + " channel=网站]")));
  }

  @Test
  void twoFiguresOfOneDocumentAreNotTwoReports() {
    assertEquals(List.of(), check(of2022("a", "公开[110条|%s]，公开[111条|%s]".formatted(TOTAL, TOTAL))));
  }

  private static List<String> jump(String... values) {
    HandMade[] reports = new HandMade[values.length];
    for (int i = 0; i < values.length; i++) {
      reports[i] = report(2020 + i).says("公开[%s|%s]".formatted(values[i], TOTAL));
    }
    return check(reports);
  }

  @ParameterizedTest
  @CsvSource({
    // Ten times the median of the others is the limit.
    "100条, 100条, 100条, 1000条, ",
    "100条, 100条, 100条, 1001条, C15 hint proactive.total.2023: 100 | 1001",
    "100条, 100条, 100条, 10条, ",
    "100条, 100条, 100条, 9条, C15 hint proactive.total.2023: 100 | 9",
    // Below a difference of twenty it is chance.
    "2条, 2条, 2条, 22条, ",
    "2条, 2条, 2条, 23条, C15 hint proactive.total.2023: 2 | 23",
    "23条, 23条, 23条, 2条, C15 hint proactive.total.2023: 23 | 2",
    "21条, 21条, 21条, 1条, ",
    // Nothing is many times zero.
    "0条, 0条, 0条, 9000条, ",
    "100条, 100条, 100条, 0条, ",
    // Years in other units are another series.
    "100条, 100条, 100条, 9000元, ",
    "100条, 100条, 9000件, 100件, ",
  })
  void aJumpIsHintedBeyondTenTimesTheMedian(
      String first, String second, String third, String fourth, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding), jump(first, second, third, fourth));
  }

  @Test
  void theMedianIsOfTheOtherYears() {
    assertEquals(List.of(), jump("100条", "100条", "9000条"), "three years have no median");
    assertEquals(
        List.of("C15 hint proactive.total.2023: 200 | 9000"),
        jump("100条", "200条", "900条", "9000条"));
    assertEquals(
        List.of("C15 hint proactive.total.2024: 250 | 9000"),
        jump("900条", "200条", "300条", "100条", "9000条"));
    assertEquals(
        List.of("C15 hint proactive.total.2020: 250.5 | 9000"),
        jump("9000条", "200条", "301条", "100条", "900条"));
  }

  @Test
  void aJumpIsSaidAsAHint() {
    HandMade[] reports = {
      report(2020).says("公开[100条|" + TOTAL + "]"),
      report(2021).says("公开[100条|" + TOTAL + "]"),
      report(2022).says("公开[100条|" + TOTAL + "]"),
      report(2023).says("公开[9000条|" + TOTAL + " #far]"),
    };
    Finding finding = Found.one(findings(reports));
    assertEquals("“proactive.total之称”2023年为9000，其他年份的中位数为100，相差悬殊，请核对。", finding.message());
    assertEquals(
        "proactive.total is 9000 in 2023; the median of the other years is 100.",
        finding.messageEn());
    assertEquals(List.of("d2023:far"), finding.observations());
  }

  @ParameterizedTest
  @CsvSource({"90, 0", "89, 1", "1000, 0"})
  void theLimitIsTheOperators(String jump, int findings) {
    List<Observation> all = new ArrayList<>();
    List<gongkai.noun.Disclosure> reports = new ArrayList<>();
    for (int year = 2020; year < 2024; year++) {
      HandMade report =
          report(year).says("公开[%s|%s]".formatted(year == 2023 ? "9000条" : "100条", TOTAL));
      all.addAll(report.observations());
      reports.add(report.disclosure());
    }
    assertEquals(
        findings, SeriesChecks.check(all, YearReports.of(reports), new BigDecimal(jump)).size());
  }

  @Test
  void itsOwnFindingsAreToldFromThoseOfOneDocument() {
    List<Finding> own = new ArrayList<>();
    own.addAll(findings(carried(2022, "0", "5"), carried(2023, "4", "0")));
    own.addAll(
        findings(
            stock(2022, "regulation", "in_force=10"),
            stock(2023, "regulation", "issued=3 repealed=1 in_force=13")));
    own.addAll(
        findings(of2022("a", "公开[100条|" + TOTAL + "]"), of2022("b", "公开[5条|" + TOTAL + "]")));
    assertEquals(List.of("C5", "C6", "C14"), own.stream().map(Finding::check).toList());
    assertTrue(own.stream().allMatch(SeriesChecks::owns));
    RateCheck rate = new RateCheck(HandMade.VOCABULARY.checkRules());
    assertFalse(
        SeriesChecks.owns(Found.one(rate, report(2023).says("受理[734件]，办结[16件]，办结率[2.8%]"))));
    assertFalse(
        SeriesChecks.owns(
            Found.one(
                new FeeCheck(),
                report(2023)
                    .cells("proactive.art20_8", "fee/amount=5")
                    .says("[无|fees.charged =0元]"))));
  }
}
