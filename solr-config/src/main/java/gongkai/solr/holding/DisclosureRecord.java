package gongkai.solr.holding;

import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Relations;
import gongkai.noun.SourcePlace;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import gongkai.solr.analysis.Typed;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Places;
import java.util.List;
import java.util.stream.Stream;

/** A Disclosure as a record: its JSON, its text, and what it is found, selected and counted by. */
final class DisclosureRecord {
  private DisclosureRecord() {}

  /**
   * @param parts ids of the records of its passages, observations and findings
   */
  static SolrRecord of(
      Disclosure disclosure, String text, List<String> parts, IndexVocabulary vocabulary) {
    SolrRecord record =
        new SolrRecord(disclosure.id(), Noun.DISCLOSURE, disclosure.id(), disclosure);
    for (Property property : Property.stated()) {
      record.key(Fields.of(property), disclosure.value(property));
    }
    DocumentFacts.of(disclosure).addTo(record);
    ties(record, disclosure, vocabulary);
    record
        .key(Fields.HASH, disclosure.original().hash())
        .keys(Fields.MARKS, disclosure.marks())
        .keys(Fields.SOURCES, disclosure.sources().stream().map(SourcePlace::uri).toList())
        .key(Fields.TITLE_KEY, Keys.of(disclosure.title()))
        .keys(Fields.NAMES, Names.of(disclosure))
        .key(Fields.VERSION_KEY, Names.ofVersions(disclosure, vocabulary).orElse(""))
        .key(Fields.TEXT_KEY, Likeness.textKey(disclosure, text))
        .keys(Fields.ALIKE, Likeness.keys(disclosure, text))
        .key(Fields.NUMBER_KEY, vocabulary.numberKey(disclosure.value(Property.DOCUMENT_NUMBER)))
        .key(Fields.INDEX_NUMBER_KEY, Keys.of(disclosure.value(Property.INDEX_NUMBER)))
        .keys(Fields.TITLE_TYPED, Typed.anywhereIn(disclosure.title(), vocabulary))
        .keys(Fields.PUBLISHER_TYPED, Typed.anywhereIn(disclosure.publisher(), vocabulary))
        .keys(
            Fields.TOPIC_TYPED,
            Places.topics(disclosure.value(Property.TOPIC)).stream()
                .map(path -> path.substring(path.lastIndexOf('\\') + 1))
                .flatMap(name -> Typed.fromTheStartOf(name).stream())
                .toList())
        .kept(Fields.PARTS, parts)
        .kept(Fields.TEXT_WORDS, SpacedLines.of(text))
        .kept(Fields.TEXT_PAIRS, SpacedLines.of(text))
        // Last, so that whoever reads the other fields need not unpack it.
        .kept(Fields.TEXT, text);
    return record;
  }

  private static void ties(SolrRecord record, Disclosure disclosure, IndexVocabulary vocabulary) {
    Relations relations = disclosure.relations();
    record
        .keys(Fields.CITES, disclosure.citations().stream().map(Citation::resolved).toList())
        .keys(Fields.POINTS_TO, pointsTo(disclosure, vocabulary))
        .keys(Fields.ACTS_ON, actsOn(disclosure, vocabulary))
        .keys(Fields.TIED_TO, relations.all())
        .keys(Fields.DUPLICATES, relations.duplicates())
        .keys(Fields.SAME_WORDING, relations.sameWording())
        .keys(Fields.SUPERSEDES, relations.supersedes())
        .keys(Fields.SUPERSEDED_BY, relations.supersededBy())
        .keys(Fields.INTERPRETS, relations.interprets())
        .keys(Fields.INTERPRETED_BY, relations.interpretedBy())
        .keys(Fields.ATTACHMENTS, relations.attachments())
        .keys(Fields.ATTACHED_TO, relations.attachedTo());
  }

  /** Every name by which it calls another document, so that one that comes later finds it. */
  private static List<String> pointsTo(Disclosure disclosure, IndexVocabulary vocabulary) {
    return Stream.concat(
            disclosure.citations().stream().flatMap(citation -> called(citation, vocabulary)),
            disclosure.links().stream().map(Disclosure.Link::uri))
        .distinct()
        .toList();
  }

  /** The names of those whose own description this document changes. */
  private static List<String> actsOn(Disclosure disclosure, IndexVocabulary vocabulary) {
    return disclosure.citations().stream()
        .filter(citation -> citation.role().acts())
        .flatMap(citation -> called(citation, vocabulary))
        .distinct()
        .toList();
  }

  private static Stream<String> called(Citation citation, IndexVocabulary vocabulary) {
    return Stream.concat(
            Stream.of(vocabulary.numberKey(citation.number())),
            Names.cited(citation.title()).stream())
        .filter(key -> !key.isEmpty());
  }
}
