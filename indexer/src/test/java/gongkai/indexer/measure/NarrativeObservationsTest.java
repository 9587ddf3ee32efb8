package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.describe.Described;
import gongkai.measure.NarrativeObservations;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import gongkai.solr.analysis.Simplified;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an Observation of a sentence comes from; what it counts is told in figures.txt. */
class NarrativeObservationsTest {
  private static final NarrativeObservations NARRATIVE =
      new NarrativeObservations(Vocabulary.load(VocabularyFolder.shipped()));

  @Test
  void eachHasItsOwnIdAndItsPlace() {
    Documents report =
        Documents.report(2022)
            .with(Property.REGION, "320800")
            .heading("一、情况1条")
            .lines("微信和微博各5条。 未收到投诉、举报。\n收到申请20件，其中网上10件。");
    assertEquals(
        List.of(
            ":p-1:13 <5条> in <微信和微博各5条。> p-1 13-15",
            ":p-1:13-1 <5条> in <微信和微博各5条。> p-1 13-15",
            ":p-1:17 <未收到投诉> in <未收到投诉、举报。> p-1 17-22",
            ":p-1:23 <举报> in <未收到投诉、举报。> p-1 23-25",
            ":p-2:31 <20件> in <收到申请20件，其中网上10件。> p-2 31-34",
            ":p-2:39 <10件> in <收到申请20件，其中网上10件。> p-2 39-42"),
        told(report.described()).stream().map(NarrativeObservationsTest::told).toList());
  }

  @Test
  void itTellsOfTheBodyTheRegionAndTheYearOfItsDocument() {
    Documents report = Documents.report(2022).with(Property.REGION, "320800").lines("收到申请20件，无投诉。");
    List<Observation> observations = told(report.described());
    assertEquals(2, observations.size());
    for (Observation observation : observations) {
      assertEquals("示例区人民政府", observation.subject().body());
      assertEquals("320800", observation.subject().region());
      assertEquals(2022, observation.subject().year().orElseThrow());
      assertEquals("narrative", observation.meaning().form());
      assertEquals("", observation.place().table());
    }
  }

  /** The sentence before tells what is counted; of a paragraph its opening too, if it is short. */
  @Test
  void aShortOpeningTellsWhatAParagraphIsAbout() {
    assertEquals("opinion.responded", second("舆情情况。", "甲".repeat(8) + "。"));
    assertEquals("opinion.responded", second("舆情" + "甲".repeat(37) + "。", "乙。"));
    assertEquals("", second("舆情" + "甲".repeat(38) + "。", "乙。"));
    assertEquals("opinion.responded", second("舆情" + "甲".repeat(38) + "。", ""));
  }

  private static String second(String opening, String between) {
    return told(Documents.report(2022).lines(opening + between + "回应5条。").described())
        .getFirst()
        .meaning()
        .indicator();
  }

  private static String told(Observation o) {
    return "%s <%s> in <%s> %s %d-%d"
        .formatted(
            o.id().substring(o.document().length()),
            o.place().text(),
            o.place().sentence(),
            o.place().anchor(),
            o.place().start(),
            o.place().end());
  }

  private static List<Observation> told(Described described) {
    return NARRATIVE.of(
        described.disclosure(),
        described.content().text(),
        Simplified.of(described.content().text()),
        Lines.of(described.content().blocks()),
        described.passages());
  }
}
