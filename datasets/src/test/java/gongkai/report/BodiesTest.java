package gongkai.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.check.HandMade;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose report it is. */
class BodiesTest {
  private static final Disclosure ONE = report("a", "财政局", "990100", 2022);
  private static final Disclosure ONE_TOO = report("b", "财政局", "990100", 2023);
  private static final Disclosure OTHER = report("c", "财政局", "990200", 2023);
  private static final Disclosure SOMEWHERE = report("d", "财政局", "", 2021);

  @Test
  void aGovernmentAndItsOfficeAreOneBody() {
    assertEquals("示例市人民政府", Body.nameOf("示例市人民政府办公室"));
    assertEquals("示例省人民政府", Body.nameOf("示例省人民政府办公厅"));
    assertEquals("示例市财政局办公室", Body.nameOf("示例市财政局办公室"));
    assertEquals(List.of("示例市人民政府", "示例市人民政府办公室", "示例市人民政府办公厅"), Body.publishersOf("示例市人民政府"));
    assertEquals(List.of("示例市财政局"), Body.publishersOf("示例市财政局"));
    Bodies bodies =
        Bodies.of(
            List.of(
                report("a", "示例市人民政府办公室", "990100", 2022), report("b", "示例市人民政府", "990100", 2023)));
    assertEquals(List.of("示例市人民政府 2"), said(bodies));
  }

  @Test
  void twoBureausOfOneNameInTwoPlacesAreTwoBodies() {
    Bodies bodies = Bodies.of(List.of(OTHER, ONE, ONE_TOO));
    assertEquals(List.of("财政局@990100 2", "财政局@990200 1"), said(bodies));
    assertEquals(Optional.of(OTHER), bodies.of(bodies.bodyOf(OTHER)).of(2023));
    assertEquals(Optional.of(ONE_TOO), bodies.of(bodies.bodyOf(ONE)).of(2023));
    assertEquals(2, bodies.called("财政局").size());
    assertEquals(List.of(bodies.bodyOf(ONE)), bodies.called("财政局@990100"));
    assertEquals(List.of(), bodies.called("财政局@990300"));
    assertEquals(List.of(), bodies.called("教育局@990100"));
  }

  @Test
  void aReportThatNamesNoPlaceIsByTheOnlyBodyOfThatName() {
    Bodies bodies = Bodies.of(List.of(SOMEWHERE, ONE));
    assertEquals(List.of("财政局 2"), said(bodies));
    assertEquals("990100", bodies.bodyOf(SOMEWHERE).place());
    assertEquals(List.of(bodies.bodyOf(ONE)), bodies.called("财政局@990100"));
    assertEquals(List.of("财政局 1"), said(Bodies.of(List.of(SOMEWHERE))));
  }

  @Test
  void whereSeveralHaveTheNameItIsNobodyElses() {
    Bodies bodies = Bodies.of(List.of(SOMEWHERE, ONE, OTHER));
    assertEquals(List.of("财政局@ 1", "财政局@990100 1", "财政局@990200 1"), said(bodies));
    assertEquals(List.of(bodies.bodyOf(SOMEWHERE)), bodies.called("财政局@"));
  }

  @Test
  void withdrawnOnesAreNobodysAndWhatIsNoReportIsLeftOut() {
    Bodies bodies =
        Bodies.of(
            List.of(
                ONE,
                OTHER.withWithdrawn(Optional.of(Instant.EPOCH)),
                report("e", "", "990100", 2023)));
    assertEquals(List.of("财政局 1"), said(bodies));
    assertEquals(List.of(), bodies.of(bodies.bodyOf(OTHER)).published());
  }

  @Test
  void aReportThatDoesNotSayItsYearIsPublishedAndCountsForNone() {
    Disclosure open = HandMade.reportOf("财政局", 2022).with(Property.REPORTING_YEAR, "").disclosure();
    Bodies bodies = Bodies.of(List.of(open, ONE));
    YearReports reports = bodies.of(bodies.bodyOf(open));
    assertEquals(List.of(open, ONE), reports.published());
    assertEquals(List.of(ONE), reports.all());
  }

  private static Disclosure report(String id, String publisher, String place, int year) {
    return HandMade.report(id, year)
        .with(Property.PUBLISHER, publisher)
        .with(Property.REGION, place)
        .disclosure();
  }

  private static List<String> said(Bodies bodies) {
    return bodies.all().entrySet().stream()
        .map(e -> e.getKey().key() + " " + e.getValue().published().size())
        .toList();
  }
}
