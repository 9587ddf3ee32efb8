package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.check.finding.FindingList;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentChecksTest {
  @Test
  void everyCheckOfOneDocumentIsMadeInOrder() {
    HandMade report =
        HandMade.report(2023)
            .with(Property.PUBLISHED, "2024-04-01")
            .says("2022年1月1日至12月31日。")
            .says("收到[3件|applications.received #a]，其中网上[4件|of=a]。")
            .says("[未收取|fees.charged =0元]。")
            .says("受理[734件]，办结[16件]，办结率[2.8%]。")
            .cells("proactive.art20_8", "fee/amount=1")
            .row("applications", "received", "1 0 0 0 0 □ 0");
    assertEquals(
        List.of(
            "C3", "C7", "C8", "C9", "C9", "C9", "C9", "C9", "C9", "C9", "C10", "C11", "C12", "C13"),
        new DocumentChecks(HandMade.VOCABULARY)
            .check(report.document()).stream().map(Finding::check).toList());
  }

  @Test
  void eachObservationNamesTheFindingsThatNameIt() {
    HandMade report =
        HandMade.report(2023).row("applications", "received", "1 0 0 0 0 □ 0").says("[5件|#free]");
    List<Finding> findings =
        new DocumentChecks(HandMade.VOCABULARY)
            .check(report.document()).stream().filter(f -> !f.check().equals("C9")).toList();
    List<Observation> named = DocumentChecks.named(report.observations(), findings);
    assertEquals(
        List.of("d2023:C3:applications.received"), named.get(0).findings(), "a number of the sum");
    assertEquals(List.of("d2023:C10:applications.empty"), named.get(5).findings(), "the blank");
    assertEquals(List.of(), named.get(7).findings(), "a figure that nothing doubts");
  }

  @Test
  void decimalsAreWrittenPlainly() {
    assertEquals("35000", FindingList.plain(new java.math.BigDecimal("3.5E+4")));
    assertEquals("96171.6", FindingList.plain(new java.math.BigDecimal("96171.60")));
    assertEquals("0", FindingList.plain(new java.math.BigDecimal("0.00")));
    assertEquals("-0.5", FindingList.plain(new java.math.BigDecimal("-0.50")));
  }

  @Test
  void passagesThatHoldNoFigureAreNoNeighbours() {
    HandMade report = HandMade.report(2023).says("无数字。").says("甲[3件]乙[4件]丙");
    List<Neighbours> neighbours = Neighbours.of(report.document());
    assertEquals(1, neighbours.size());
    assertEquals(List.of("甲", "乙"), neighbours.getFirst().words());
    assertEquals("件", neighbours.getFirst().unit(1));
  }
}
