package gongkai.solr.holding;

import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Places;
import gongkai.solr.vector.PassageVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.solr.common.SolrInputDocument;

/** All records of one document. */
final class HoldingRecords {
  private HoldingRecords() {}

  /** The Disclosure's record last: where it is, the rest of the document is. */
  static List<SolrInputDocument> of(
      Holding holding, PassageVectors vectors, IndexVocabulary vocabulary) {
    Disclosure disclosure = holding.disclosure();
    DocumentFacts facts = DocumentFacts.of(disclosure);
    List<SolrRecord> parts = new ArrayList<>();
    String level = vocabulary.levels().of(disclosure.title());
    Map<String, float[]> byAnchor = vectors.of(disclosure.title(), holding.passages());
    for (Passage passage : holding.passages()) {
      SolrRecord record = passage(passage, disclosure, facts).key(Fields.LEVEL, level);
      if (byAnchor.containsKey(passage.anchor())) {
        record.vector(Fields.VECTOR, byAnchor.get(passage.anchor()));
      }
      parts.add(record);
    }
    holding.observations().forEach(observation -> parts.add(observation(observation, facts)));
    holding.findings().forEach(finding -> parts.add(finding(finding, facts)));
    List<SolrInputDocument> records = new ArrayList<>();
    List<String> ids = parts.stream().map(SolrRecord::id).toList();
    parts.forEach(part -> records.add(part.fields()));
    records.add(DisclosureRecord.of(disclosure, holding.text(), ids, vocabulary).fields());
    return records;
  }

  private static SolrRecord passage(Passage passage, Disclosure disclosure, DocumentFacts facts) {
    SolrRecord record =
        new SolrRecord(
            RecordIds.passage(passage.document(), passage.anchor()),
            Noun.PASSAGE,
            passage.document(),
            passage);
    facts.addTo(record);
    List<String> above = new ArrayList<>();
    above.add(disclosure.title());
    above.addAll(passage.heading());
    return record
        .key(Fields.ANCHOR, passage.anchor())
        .key(Fields.PASSAGE_KIND, passage.kind().wire())
        .number(Fields.START, passage.start())
        .kept(Fields.PASSAGE, passage.text())
        .kept(Fields.PASSAGE_WORDS, SpacedLines.of(passage.text()))
        .kept(Fields.PASSAGE_PAIRS, SpacedLines.of(passage.text()))
        .kept(Fields.ABOVE, above);
  }

  private static SolrRecord observation(Observation observation, DocumentFacts facts) {
    SolrRecord record =
        new SolrRecord(
            RecordIds.observation(observation.document(), observation.id()),
            Noun.OBSERVATION,
            observation.document(),
            observation);
    facts.addTo(record);
    Observation.Meaning meaning = observation.meaning();
    Observation.Reading reading = observation.reading();
    Observation.Place place = observation.place();
    own(record, observation.subject().body(), observation.subject().year());
    record
        .key(Fields.REGION, Places.region(observation.subject().region()))
        .keys(Fields.REGIONS, Places.regions(observation.subject().region()))
        .key(Fields.INDICATOR, meaning.indicator())
        .key(Fields.INDICATOR_LABEL, meaning.indicatorLabel())
        .key(Fields.FORM, meaning.form())
        .key(Fields.VALUE, reading.value().map(java.math.BigDecimal::toPlainString).orElse(""))
        .key(Fields.UNIT, reading.unit())
        .key(Fields.APPROXIMATE, String.valueOf(reading.approximate()))
        .key(Fields.STATUS, reading.status().wire())
        .key(Fields.RULE, reading.rule())
        .key(Fields.CONFIDENCE, reading.confidence().wire())
        .key(Fields.TABLE, place.table())
        .key(Fields.ROW, place.row())
        .key(Fields.COLUMN, place.column())
        .key(Fields.ANCHOR, place.anchor())
        .number(Fields.START, place.start())
        .keys(Fields.FINDINGS, observation.findings());
    for (Map.Entry<String, String> dimension : meaning.dimensions().entrySet()) {
      record.key(Fields.DIMENSION_PREFIX + dimension.getKey(), dimension.getValue());
    }
    return record;
  }

  private static SolrRecord finding(Finding finding, DocumentFacts facts) {
    SolrRecord record =
        new SolrRecord(
            RecordIds.finding(finding.document(), finding.id()),
            Noun.FINDING,
            finding.document(),
            finding);
    facts.addTo(record);
    own(record, finding.body(), finding.year());
    return record
        .key(Fields.CHECK, finding.check())
        .key(Fields.SEVERITY, finding.severity().wire())
        .keys(Fields.OBSERVATIONS, finding.observations())
        .keys(Fields.ANCHORS, finding.anchors());
  }

  /** A number's year is the one it counts, not its document's; where it is open there is none. */
  private static void own(SolrRecord record, String body, java.util.OptionalInt year) {
    record.fields().removeField(Fields.YEAR.name());
    record.key(Fields.BODY, body);
    year.ifPresent(value -> record.key(Fields.YEAR, String.valueOf(value)));
  }
}
