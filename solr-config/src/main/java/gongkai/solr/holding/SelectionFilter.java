package gongkai.solr.holding;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Places;
import gongkai.solr.index.IndexQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A {@link Selection} as filters.
 */
final class SelectionFilter {
  /** When the record was last put or updated: at or after an instant or a day. */
  static final String SINCE = "since";

  /** Documents whose validity ends before a day. */
  static final String EXPIRED_BY = "expiredBy";

  /** When the record was last put or updated: at or before an instant. */
  static final String UNTIL = "until";

  private static final Map<String, Field> OF_DOCUMENTS =
      byName(
          Fields.DOCUMENT,
          Fields.PUBLISHER,
          Fields.REGIONS,
          Fields.KIND,
          Fields.GENRE,
          Fields.TOPICS,
          Fields.ITEM,
          Fields.REPORTING_YEAR,
          Fields.SITE,
          Fields.DOCUMENT_NUMBER,
          Fields.PUBLISHED,
          Fields.FORMED,
          Fields.VALIDITY,
          Fields.FORMAT,
          Fields.YEAR,
          Fields.WITHDRAWN);

  private static final Map<Noun, Map<String, Field>> KEYS =
      Map.of(
          Noun.DISCLOSURE,
          with(
              OF_DOCUMENTS,
              Fields.ID,
              Fields.TITLE,
              Fields.NAMES,
              Fields.NUMBER_KEY,
              Fields.VERSION_KEY,
              Fields.ACTS_ON,
              Fields.TEXT_KEY,
              Fields.ALIKE,
              Fields.TIED_TO,
              Fields.INDEX_NUMBER,
              Fields.EFFECTIVE,
              Fields.EXPIRES,
              Fields.COLUMN,
              Fields.URL,
              Fields.KEYWORDS,
              Fields.SUMMARY,
              Fields.HASH,
              Fields.MARKS,
              Fields.SOURCES,
              Fields.CITES,
              Fields.POINTS_TO,
              Fields.DUPLICATES,
              Fields.SUPERSEDES,
              Fields.SUPERSEDED_BY,
              Fields.INTERPRETS,
              Fields.INTERPRETED_BY,
              Fields.ATTACHMENTS,
              Fields.ATTACHED_TO),
          Noun.PASSAGE,
          with(OF_DOCUMENTS, Fields.ANCHOR, Fields.PASSAGE_KIND),
          Noun.OBSERVATION,
          with(
              OF_DOCUMENTS,
              Fields.BODY,
              Fields.INDICATOR,
              Fields.INDICATOR_LABEL,
              Fields.VALUE,
              Fields.UNIT,
              Fields.APPROXIMATE,
              Fields.STATUS,
              Fields.FORM,
              Fields.TABLE,
              Fields.ROW,
              Fields.COLUMN,
              Fields.ANCHOR,
              Fields.FINDINGS),
          Noun.FINDING,
          with(
              OF_DOCUMENTS,
              Fields.BODY,
              Fields.CHECK,
              Fields.SEVERITY,
              Fields.OBSERVATIONS,
              Fields.ANCHORS),
          Noun.SOURCE,
          byName(
              Fields.SOURCE,
              Fields.FINGERPRINT,
              Fields.OUTCOME,
              Fields.DOCUMENT,
              Fields.STAGE,
              Fields.REASON));

  private SelectionFilter() {}

  /** The selected records of the noun, as a query that scores nothing. */
  static IndexQuery of(Noun noun, Selection selection, IndexVocabulary vocabulary) {
    IndexQuery query = IndexQuery.withWithdrawn(noun);
    for (Map.Entry<String, List<String>> entry : selection.filter().entrySet()) {
      if (entry.getKey().equals(SINCE)) {
        query.within(Fields.CHANGED, since(entry.getValue()));
        continue;
      }
      if (entry.getKey().equals(EXPIRED_BY) && noun == Noun.DISCLOSURE) {
        query.within(Fields.EXPIRES, expiredBy(entry.getValue()));
        continue;
      }
      if (entry.getKey().equals(UNTIL)) {
        query.within(Fields.CHANGED, until(entry.getValue()));
        continue;
      }
      Field field = field(noun, entry.getKey());
      query.having(field, values(field, entry.getValue(), vocabulary));
    }
    return query;
  }

  private static Field field(Noun noun, String key) {
    Field field = KEYS.get(noun).get(key);
    if (field != null) {
      return field;
    }
    // The characters of an identifier, in any script: nothing that could end a local parameter.
    if (noun == Noun.OBSERVATION
        && key.startsWith(Fields.DIMENSION_PREFIX)
        && key.substring(Fields.DIMENSION_PREFIX.length()).matches("[\\p{L}\\p{N}_]+")) {
      return new Field(key, Field.Form.KEY);
    }
    TreeSet<String> known = new TreeSet<>(KEYS.get(noun).keySet());
    known.add(SINCE);
    if (noun == Noun.DISCLOSURE) {
      known.add(EXPIRED_BY);
    }
    known.add(UNTIL);
    if (noun == Noun.OBSERVATION) {
      known.add(Fields.DIMENSION_PREFIX + "…");
    }
    throw new IllegalArgumentException(
        "unknown key %s; the keys are %s".formatted(key, String.join(", ", known)));
  }

  private static List<String> values(
      Field field, List<String> values, IndexVocabulary vocabulary) {
    return values.stream()
        .map(value -> field.equals(Fields.REGIONS) ? Places.region(value) : value)
        .map(value -> field.equals(Fields.NAMES) ? Keys.ofName(value) : value)
        .map(value -> field.equals(Fields.NUMBER_KEY) ? vocabulary.numberKey(value) : value)
        .flatMap(value -> calledBy(field, value, vocabulary))
        .map(SolrRecord::clip)
        .toList();
  }

  /** Another document may be called by its title, its number or its place, in any spelling. */
  private static Stream<String> calledBy(Field field, String value, IndexVocabulary vocabulary) {
    boolean calls = field.equals(Fields.POINTS_TO) || field.equals(Fields.ACTS_ON);
    return calls
        ? Stream.of(value, Keys.ofName(value), vocabulary.numberKey(value))
            .filter(key -> !key.isEmpty())
            .distinct()
        : Stream.of(value);
  }

  private static String since(List<String> values) {
    if (values.size() != 1) {
      throw new IllegalArgumentException("since takes one instant");
    }
    String value = values.getFirst();
    try {
      Instant from =
          value.length() == 10
              ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(value);
      return "[%s TO *]".formatted(from);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "since is not an instant such as 2021-09-01T00:00:00Z: " + value, e);
    }
  }

  private static String expiredBy(List<String> values) {
    try {
      return "[* TO %s}".formatted(LocalDate.parse(values.getFirst()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("expiredBy is not a day such as 2021-09-01", e);
    }
  }

  private static String until(List<String> values) {
    try {
      return "[* TO %s]".formatted(Instant.parse(values.getFirst()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("until is not an instant: " + values, e);
    }
  }

  private static Map<String, Field> byName(Field... fields) {
    return with(Map.of(), fields);
  }

  /** A region or topic is asked for in the singular, and finds what lies in it. */
  private static Map<String, Field> with(Map<String, Field> base, Field... fields) {
    Map<String, Field> byName = new HashMap<>(base);
    Stream.of(fields).forEach(field -> byName.put(keyOf(field), field));
    return Map.copyOf(byName);
  }

  private static String keyOf(Field field) {
    if (field.equals(Fields.REGIONS)) {
      return Fields.REGION.name();
    }
    return field.equals(Fields.TOPICS) ? Fields.TOPIC.name() : field.name();
  }
}
