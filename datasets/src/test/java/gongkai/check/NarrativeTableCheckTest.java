package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C7: what the text states against the cells that say the same. */
class NarrativeTableCheckTest {
  private static final NarrativeTableCheck CHECK =
      new NarrativeTableCheck(HandMade.VOCABULARY.checkRules(), HandMade.VOCABULARY.units());
  private static final String IN = "applications.received";

  private static HandMade report(String cells) {
    return HandMade.report(2023).cells("applications", cells);
  }

  @ParameterizedTest
  @CsvSource({
    "10, ",
    "12, C7 hint applications.received@2: 12 | 12",
    "11, C7 warning applications.received@2: 10 | 11",
    "13, C7 warning applications.received@2: 10 | 13",
    "9, C7 warning applications.received@2: 10 | 9",
  })
  void receivedIsTheNewOnesOrThoseAndTheOnesCarriedOver(String said, String finding) {
    HandMade report =
        HandMade.report(2023)
            .says("收到[%s件|%s]。".formatted(said, IN))
            .cells("applications", "received/total=10 carried_in/total=2");
    assertEquals(finding == null ? List.of() : List.of(finding), Found.by(CHECK, report));
  }

  @Test
  void whatItEqualsOrNotIsSaidWithTheCells() {
    Finding differs =
        Found.one(
            CHECK, report("received/total=10 carried_in/total=2").says("收到[11件|" + IN + " #a]"));
    assertEquals("正文“applications.received之称”为11件，表中本年新收为10，两者不一致。", differs.message());
    assertEquals(
        "The text states 11件 for applications.received, the table 10.", differs.messageEn());
    assertEquals(List.of("a", "applications.received.total"), Found.named(differs));
    Finding other =
        Found.one(
            CHECK, report("received/total=10 carried_in/total=2").says("收到[12件|" + IN + " #a]"));
    assertEquals("正文“applications.received之称”为12件，等于表中本年新收加上年结转（12）。", other.message());
    assertEquals(
        "The text's applications.received equals another figure of the table (12).",
        other.messageEn());
    assertEquals(
        List.of("a", "applications.received.total", "applications.carried_in.total"),
        Found.named(other));
  }

  @ParameterizedTest
  @CsvSource({
    "约8, C7 warning applications.received@2: 10 | 8",
    "约9, ",
    "约10, ",
    "约11, ",
    "约12, C7 warning applications.received@2: 10 | 12",
  })
  void anApproximateFigureMayBeAStepOff(String said, String finding) {
    HandMade report =
        HandMade.report(2023)
            .says("收到[%s件|%s]。".formatted(said, IN))
            .cells("applications", "received/total=10");
    assertEquals(finding == null ? List.of() : List.of(finding), Found.by(CHECK, report));
  }

  @ParameterizedTest
  @ValueSource(strings = {"□", "/", "文", "·"})
  void aCellWithoutNumberIsNotCompared(String cell) {
    assertEquals(
        List.of(),
        Found.by(CHECK, report("received/total=%s".formatted(cell)).says("收到[11件|" + IN + "]")));
    // The sum of both cannot be known either; the new ones can.
    assertEquals(
        List.of("C7 warning applications.received@2: 10 | 12"),
        Found.by(
            CHECK,
            HandMade.report(2023)
                .says("收到[12件|" + IN + "]")
                .cells("applications", "received/total=10 carried_in/total=%s".formatted(cell))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "of=x",
        "category=信访",
        "channel=网络",
        "applicant=自然人",
        "change=增长",
        "cumulative=累计",
        "year=2022",
        "year=",
        "=□",
      })
  void aPartAChangeAnotherYearOrNoFigureIsNotTheWhole(String narrowed) {
    assertEquals(
        List.of(),
        Found.by(CHECK, report("received/total=10").says("[11件|" + IN + " " + narrowed + "]")));
  }

  @Test
  void aScopeDoesNotNarrow() {
    assertEquals(
        1, Found.by(CHECK, report("received/total=10").says("全市[11件|" + IN + " scope=全市]")).size());
  }

  @ParameterizedTest
  @CsvSource({
    "5, ",
    "2, C7 hint litigation.total@4: 2 | 2",
    "3, C7 hint litigation.total@4: 3 | 3",
    "4, C7 warning litigation.total@4: 5 | 4",
  })
  void lawsuitsAreBothKindsOrOne(String said, String finding) {
    HandMade report =
        HandMade.report(2023)
            .says("行政诉讼[%s件|litigation.total]。".formatted(said))
            .row("review_and_litigation", "litigation_direct", "2 0 0 0 2")
            .row("review_and_litigation", "litigation_after_review", "3 0 0 0 3");
    assertEquals(finding == null ? List.of() : List.of(finding), Found.by(CHECK, report));
  }

  @ParameterizedTest
  @CsvSource({
    "applications.answered, applications, handled_total/total",
    "applications.carried_in, applications, carried_in/total",
    "applications.carried_out, applications, carried_out/total",
    "applications.granted, applications, granted/total",
    "applications.partly_granted, applications, partly_granted/total",
    "review.total, review_and_litigation, review/total",
    "documents.issued, proactive.art20_1, normative_document/issued",
    "documents.repealed, proactive.art20_1, normative_document/repealed",
    "documents.in_force, proactive.art20_1, normative_document/in_force",
    "licences.decided, proactive.art20_5, licence/decisions",
    "penalties.decided, proactive.art20_6, penalty/decisions",
  })
  void eachFigureHasItsCell(String indicator, String table, String cell) {
    HandMade report = HandMade.report(2023).says("[7件|" + indicator + "]");
    assertEquals(List.of(), Found.by(CHECK, report.cells(table, cell + "=7")));
    assertEquals(
        List.of("C7 warning " + indicator + "@0: 8 | 7"),
        Found.by(
            CHECK, HandMade.report(2023).says("[7件|" + indicator + "]").cells(table, cell + "=8")));
  }

  @Test
  void zeroInWordsIsZero() {
    assertEquals(
        List.of("C7 warning applications.received@0: 3 | 0"),
        Found.by(
            CHECK,
            HandMade.report(2023)
                .says("[未收到|" + IN + " =0件]")
                .cells("applications", "received/total=3 carried_in/total=0")));
  }

  @ParameterizedTest
  @CsvSource({
    // What is counted is named in several ways; what is no count is another thing.
    "11份, 10, 1",
    "11宗, 10, 1",
    "11件, 10, 1",
    "11, 10, 1",
    "3万元, 10, 0",
    "30%, 10, 0",
    "11件, 10万元, 0",
    "11万元, 10万元, 1",
    "11万元, 10元, 0",
  })
  void onlyTheSameUnitOrAnotherCountIsCompared(String said, String cell, int findings) {
    assertEquals(
        findings,
        Found.by(CHECK, report("received/total=" + cell).says("收到[" + said + "|" + IN + "]"))
            .size());
  }

  @Test
  void eachFigureOfTheTextIsAskedAndAnUnnamedOneIsNot() {
    assertEquals(
        List.of(
            "C7 warning applications.received@2: 10 | 11",
            "C7 warning applications.received@8: 10 | 14"),
        Found.by(
            CHECK,
            HandMade.report(2023)
                .says("收到[11件|" + IN + "]，收到[14件|" + IN + "]，另[9件]。")
                .cells("applications", "received/total=10 carried_in/total=2")));
  }
}
