package gongkai.solr.holding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Validity;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Selectable;
import gongkai.solr.index.Slice;
import gongkai.solr.testing.SampleHoldings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds over every kind of connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HoldingsContract {
  private Holdings holdings;
  private final Holding report = SampleHoldings.district().getFirst();
  private final String id = report.disclosure().id();

  private SolrConnection connection;

  @BeforeAll
  void open(SolrConnection shared) {
    connection = shared;
  }

  @BeforeEach
  void putTheDistrict() {
    holdings = new Holdings(connection);
    holdings.put(SampleHoldings.district());
    holdings.commit();
  }

  @Test
  void whatGoesInComesOutWhole() {
    assertEquals(Optional.of(report.disclosure()), holdings.disclosure(id));
    assertEquals(Optional.of(report.text()), holdings.text(id));
    assertEquals(report.passages(), holdings.passages(id));
    assertEquals(report.observations(), holdings.observationsOf(id));
    assertEquals(report.findings(), holdings.findingsOf(id));
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertEquals(Optional.empty(), holdings.disclosure("no-such"));
    assertEquals(Optional.empty(), holdings.disclosure("a,b!p#1"));
    assertEquals(Optional.empty(), holdings.text("no-such"));
    assertEquals(List.of(), holdings.passages("no-such"));
    assertEquals(Optional.empty(), holdings.ledgerEntry("file:/no-such"));
  }

  @Test
  void puttingTwiceLeavesNothingTwiceAndNothingOver() {
    Holding shorter =
        new Holding(
            report.disclosure(),
            report.text(),
            report.passages().subList(0, 1),
            List.of(),
            List.of());
    holdings.put(List.of(report, shorter));
    holdings.put(List.of(shorter));
    holdings.commit();
    assertEquals(1, holdings.passages(id).size());
    assertEquals(List.of(), holdings.observationsOf(id));
    assertEquals(List.of(), holdings.findingsOf(id));
    assertEquals(1, holdings.count(Noun.DISCLOSURE, Selection.of(Fields.ID, id)));
  }

  @Test
  void anUpdateChangesTheDisclosureAndKeepsTheRest() {
    Disclosure changed =
        report
            .disclosure()
            .withValidity(new Validity(Validity.Status.REPEALED, Optional.empty(), "", "废止。", ""));
    holdings.update(List.of(changed));
    holdings.commit();
    assertEquals(Optional.of(changed), holdings.disclosure(id));
    assertEquals(Optional.of(report.text()), holdings.text(id));
    assertEquals(report.passages(), holdings.passages(id));
    assertEquals(report.observations(), holdings.observationsOf(id));
    Slice<Observation> repealed =
        holdings.observations(
            Selection.of(Fields.VALIDITY, "repealed").and(Fields.DOCUMENT, id),
            Optional.empty(),
            10);
    assertEquals(report.observations(), repealed.items());
  }

  @Test
  void anUpdateFollowsAPutThatIsNotCommittedYet() {
    Holding fresh = SampleHoldings.titled("刚放入的文件").says("第一段。").says("第二段。").build();
    holdings.put(List.of(fresh));
    holdings.update(List.of(fresh.disclosure().withWithdrawn(Optional.of(Instant.EPOCH))));
    holdings.commit();
    String fresher = fresh.disclosure().id();
    assertEquals(fresh.passages(), holdings.passages(fresher));
    assertEquals(
        Optional.of(Instant.EPOCH), holdings.disclosure(fresher).orElseThrow().withdrawn());
    Selection it = Selection.of(Fields.DOCUMENT, fresher);
    for (Noun noun : List.of(Noun.DISCLOSURE, Noun.PASSAGE)) {
      assertEquals(0, holdings.count(noun, it));
      assertTrue(holdings.count(noun, it.withWithdrawn()) > 0);
      assertEquals(
          holdings.count(noun, it.withWithdrawn()), holdings.count(noun, it.onlyWithdrawn()));
    }
    holdings.put(List.of(fresh));
    holdings.commit();
  }

  @Test
  void slicesGoThroughAllOnceWithAnExactTotal() {
    Selection all = Selection.ALL.withWithdrawn();
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    Slice<Disclosure> slice;
    do {
      slice = holdings.disclosures(all, cursor, 3);
      slice.items().forEach(each -> ids.add(each.id()));
      cursor = slice.next();
    } while (cursor.isPresent());
    assertEquals(slice.total(), ids.size());
    assertTrue(ids.size() >= SampleHoldings.district().size(), ids::toString);
    assertEquals(ids.stream().distinct().sorted().toList(), ids);
    assertEquals(ids, holdings.disclosures(all).map(Disclosure::id).toList());
    assertEquals(ids, holdings.ids(all));
  }

  @Test
  void rangesOfIdsHoldEachDocumentOnce() {
    List<String> ids = holdings.ids(Selection.ALL);
    String middle = ids.get(ids.size() / 2);
    List<String> before = holdings.ids(Selection.ALL.idsFrom("", middle));
    List<String> after = holdings.ids(Selection.ALL.idsFrom(middle, ""));
    assertEquals(ids.subList(0, ids.size() / 2), before);
    assertEquals(ids.subList(ids.size() / 2, ids.size()), after);
    assertEquals(middle, after.getFirst());
    assertEquals(ids, holdings.ids(Selection.ALL.idsFrom("", "")));
    assertThrows(IllegalArgumentException.class, () -> Selection.ALL.idsFrom("a] OR *:*", ""));
  }

  @Test
  void selectionsTakeEveryWireNameAndWhatTheDocumentSays() {
    assertEquals(1, observations("year", "2021").total());
    assertEquals(1, observations("dimensions.scope", "全区").total());
    assertEquals(1, observations("kind", "annual_report").total());
    assertEquals(1, observations("region", "99").total());
    assertEquals(1, observations("region", "990101").total());
    assertEquals(1, observations("value", "1203").total());
    Selection since = Selection.ALL.changedSince(Instant.parse("2020-01-01T00:00:00Z"));
    assertEquals(1, holdings.count(Noun.OBSERVATION, since));
    assertEquals(0, holdings.count(Noun.OBSERVATION, since.changedUntil(Instant.EPOCH)));
    assertEquals(
        0,
        holdings.count(
            Noun.FINDING, Selection.of(Fields.CHECK, "C1", "C2").and(Fields.CHECK, "C2")));
    assertEquals(0, observations("year", "2021 OR *:*").total());
    assertEquals(1, holdings.count(Noun.FINDING, Selection.of(Fields.CHECK, "C1")));
    assertEquals(
        2,
        holdings.count(
            Noun.DISCLOSURE,
            Selection.of(Fields.TOPICS, "综合政务").and(Fields.PUBLISHER, "示例区人民政府办公室", "某局")));
  }

  @Test
  void anUnknownKeyNamesTheKnownOnes() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> observations("colour", "red"));
    assertTrue(e.getMessage().contains("indicator"), e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> observations("dimensions.a}*:*{!lucene", "x"));
    assertThrows(
        IllegalArgumentException.class,
        () -> holdings.count(Noun.FINDING, Selection.of(Fields.CITES, id)));
    assertThrows(
        IllegalArgumentException.class,
        () -> holdings.disclosures(Selection.ALL, Optional.of("nonsense"), 10));
  }

  @Test
  void theLedgerRemembersBySource() {
    LedgerEntry entry =
        new LedgerEntry(
            "file:///a.zip!/成员.doc",
            "f".repeat(64),
            12,
            Instant.EPOCH,
            Instant.EPOCH,
            LedgerEntry.Outcome.QUARANTINED,
            "",
            "EXTRACT",
            "ENCRYPTED",
            "文件有密码保护",
            "");
    holdings.record(List.of(entry));
    holdings.commit();
    assertEquals(Optional.of(entry), holdings.ledgerEntry(entry.source()));
    assertEquals(List.of(entry), holdings.ledger(LedgerEntry.QUARANTINED).toList());
  }

  private Slice<Observation> observations(String key, String value) {
    return holdings.observations(
        Selection.of(Selectable.named(Noun.OBSERVATION, key), value), Optional.empty(), 10);
  }
}
