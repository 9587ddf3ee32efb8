package gongkai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.check.HandMade;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The figures of a body over the years. */
class IndicatorSeriesTest {
  @Test
  void aSeriesBreaksWhereFormOrScopeChangesAndSaysWhy() {
    List<IndicatorSeries> series =
        IndicatorSeries.of(
            List.of(
                observation("c", 2023, "2021", "全市", number("9")),
                observation("b", 2021, "2021", "", number("7")),
                observation("a", 2020, "2019", "", number("5")),
                observation("x", 2021, "2021", "", number("8"))),
            YearReports.of(
                List.of(
                    Reports.on("a", 2020, ""),
                    Reports.on("b", 2021, ""),
                    Reports.on("c", 2023, ""),
                    Reports.on("x", 2022, ""))));
    assertEquals(1, series.size());
    List<IndicatorSeries.Point> points = series.getFirst().points();
    assertEquals(List.of(2020, 2021, 2023), points.stream().map(p -> p.year()).toList());
    assertEquals("b", points.get(1).figure().document(), "a report's own figure comes first");
    assertEquals(1, points.get(1).others().size());
    assertEquals(SeriesBreak.Reason.FORM, points.get(1).breaks().getFirst().reason());
    assertEquals(SeriesBreak.Reason.SCOPE, points.get(2).breaks().getFirst().reason());
  }

  @Test
  void ofTwoReportsOfOneYearTheLaterStandsInTheSeries() {
    List<IndicatorSeries.Point> points =
        IndicatorSeries.of(
                List.of(
                    observation("a", 2023, "2021", "", number("7")),
                    observation("b", 2023, "2021", "", number("8"))),
                YearReports.of(
                    List.of(
                        Reports.on("a", 2023, "2024-03-20"), Reports.on("b", 2023, "2024-06-01"))))
            .getFirst()
            .points();
    assertEquals("b", points.getFirst().figure().document());
    assertEquals(
        List.of("a"), points.getFirst().others().stream().map(Observation::document).toList());
  }

  @Test
  void ofOneReportTheFigureWithoutAScopeStands() {
    HandMade report =
        HandMade.report(2023)
            .says("全市收到[90件|applications.received scope=全市]，收到[12件|applications.received]。");
    IndicatorSeries.Point point =
        IndicatorSeries.of(report.observations(), YearReports.of(List.of(report.disclosure())))
            .getFirst()
            .points()
            .getFirst();
    assertEquals("12件", point.figure().place().text());
    assertEquals(1, point.others().size());
  }

  @Test
  void aFigureOfAPageBreaksAsItsSourceDoes() {
    Figure all = Figure.of(observation("a", 2022, Meaning.NARRATIVE, "全市", number("90")));
    Figure own = Figure.of(observation("b", 2023, Meaning.NARRATIVE, "", number("12")));
    assertEquals(
        List.of(SeriesBreak.Reason.SCOPE),
        all.breaksTo(own).stream().map(SeriesBreak::reason).toList());
    assertEquals(List.of(), own.breaksTo(own));
    assertEquals(List.of(), Figure.NONE.breaksTo(own));
  }

  private static Reading number(String value) {
    return Reading.of(new BigDecimal(value), "件", false);
  }

  private static Observation observation(
      String document, int year, String form, String scope, Reading reading) {
    return new Observation(
        document + ":i",
        document,
        new Subject("示例市", "", OptionalInt.of(year)),
        new Meaning("i", "指标", scope.isEmpty() ? Map.of() : Map.of("scope", scope), form),
        reading,
        new Place("t", "r", "c", "1", "", "", 0, 1),
        List.of());
  }
}
