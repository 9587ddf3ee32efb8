package gongkai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.check.HandMade;
import gongkai.noun.Observation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers of a report are whole figures, and which of several stands. */
class WholeFiguresTest {
  private static final String RECEIVED = "applications.received";

  @ParameterizedTest
  @CsvSource({
    "'收到[12件|applications.received]。', true",
    "'全区收到[12件|applications.received scope=全区]。', true",
    "'其中微信[12条|proactive.total channel=微信]。', false",
    "'公民申请[12件|applications.received applicant=自然人]。', false",
    "'其中网上[12件|applications.received of=a]。', false",
    "'累计[12件|applications.received cumulative=累计]。', false",
    "'增长[3%|applications.received change=增长]。', false",
    "'教育[3条|proactive.total category=教育]。', false",
    "'全区微信[3条|proactive.total scope=全区 channel=微信]。', false",
    "'某事[3件]。', false",
  })
  void aSentenceStatesAWholeWhereNothingButItsScopeNarrowsIt(String sentence, boolean whole) {
    Observation said = HandMade.report(2023).says(sentence).observations().getFirst();
    assertEquals(whole, WholeFigures.isWhole(said));
  }

  @Test
  void aCellIsAWholeEvenWhereItHoldsNoNumber() {
    HandMade report = HandMade.report(2023).cells("applications", "received/total=□");
    assertEquals(List.of("applications.received.total"), own(report));
  }

  @Test
  void ownFiguresAreThoseOfTheReportsYear() {
    HandMade report =
        HandMade.report(2023)
            .says("收到[12件|applications.received]，上年[9件|applications.received year=2022]。");
    assertEquals(List.of("12件"), texts(report));
  }

  @Test
  void theFirstWithoutAScopeStandsElseTheFirst() {
    HandMade report =
        HandMade.report(2023)
            .says("全市收到[90件|applications.received scope=全市]。")
            .says("收到[12件|applications.received]，即[13件|applications.received]。")
            .says("全市公开[7条|proactive.total scope=全市]，市级[5条|proactive.total scope=市级]。");
    Map<String, String> standing =
        WholeFigures.byIndicator(WholeFigures.own(report.disclosure(), report.observations()))
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().place().text()));
    assertEquals(Map.of(RECEIVED, "12件", "proactive.total", "7条"), standing);
  }

  @Test
  void aFigureIsTheFormsBeforeTheTextsAndASumOnlyWhereEveryCellIsANumber() {
    List<String> cells = List.of("applications.received.total", "applications.carried_in.total");
    HandMade both =
        HandMade.report(2023)
            .cells("applications", "received/total=3 carried_in/total=2")
            .says("收到[4件|applications.received]。");
    assertEquals("5", figure(both, cells).value().orElseThrow().toPlainString());
    HandMade blank =
        HandMade.report(2023).cells("applications", "received/total=3 carried_in/total=□");
    assertEquals(true, figure(blank, cells).stated() && figure(blank, cells).value().isEmpty());
    HandMade half =
        HandMade.report(2023)
            .cells("applications", "received/total=3")
            .says("收到[4件|applications.received]。");
    assertEquals("4", figure(half, cells).value().orElseThrow().toPlainString());
  }

  @Test
  void twoNumbersOfOneScopeContradictEachOtherThoseOfAnotherScopeOrYearDoNot() {
    HandMade report =
        HandMade.report(2023)
            .says("全市收到[90件|applications.received scope=全市]，收到[12件|applications.received]。")
            .says("上年[9件|applications.received year=2022]。");
    Figure one = figure(report, List.of());
    assertEquals("12", one.value().orElseThrow().toPlainString());
    Figure two = figure(report.says("收到[13件|applications.received]。"), List.of());
    assertEquals(true, two.contradictory());
    assertEquals(2, two.sources().size());
  }

  private static Figure figure(HandMade report, List<String> cells) {
    return Figure.of(RECEIVED, cells, WholeFigures.own(report.disclosure(), report.observations()));
  }

  private static List<String> own(HandMade report) {
    return WholeFigures.own(report.disclosure(), report.observations()).stream()
        .map(o -> o.meaning().indicator())
        .toList();
  }

  private static List<String> texts(HandMade report) {
    return WholeFigures.own(report.disclosure(), report.observations()).stream()
        .map(o -> o.place().text())
        .toList();
  }
}
