package gongkai.solr.holding;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.field.Places;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * A {@link Selection} as filters. Values travel in parameters of their own, where nothing in them
 * is syntax.
 */
final class SelectionFilter {
  /** Between values: of private use, so no value holds it, and no blank, which would end it. */
  private static final String BETWEEN = "\uE000";

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
  static ModifiableSolrParams of(Noun noun, Selection selection, IndexVocabulary vocabulary) {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set(CommonParams.Q, "{!gongkai v=$question}");
    params.set("question", "{}");
    params.add(CommonParams.FQ, "{!term f=" + Fields.NOUN + "}" + noun.wire());
    int count = 0;
    for (Map.Entry<String, List<String>> entry : selection.filter().entrySet()) {
      if (entry.getKey().equals(SINCE)) {
        params.add(CommonParams.FQ, since(entry.getValue()));
        continue;
      }
      if (entry.getKey().equals(EXPIRED_BY) && noun == Noun.DISCLOSURE) {
        params.add(CommonParams.FQ, expiredBy(entry.getValue()));
        continue;
      }
      if (entry.getKey().equals(UNTIL)) {
        params.add(CommonParams.FQ, until(entry.getValue()));
        continue;
      }
      String name = "selected" + count++;
      String field = field(noun, entry.getKey());
      params.add(
          CommonParams.FQ, "{!terms f=%s separator=%s v=$%s}".formatted(field, BETWEEN, name));
      params.set(name, String.join(BETWEEN, values(field, entry.getValue(), vocabulary)));
    }
    return params;
  }

  private static String field(Noun noun, String key) {
    Field field = KEYS.get(noun).get(key);
    if (field != null) {
      return field.name();
    }
    // The characters of an identifier, in any script: nothing that could end a local parameter.
    if (noun == Noun.OBSERVATION
        && key.startsWith(Fields.DIMENSION_PREFIX)
        && key.substring(Fields.DIMENSION_PREFIX.length()).matches("[\\p{L}\\p{N}_]+")) {
      return key;
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
      String field, List<String> values, IndexVocabulary vocabulary) {
    return values.stream()
        .map(value -> field.equals(Fields.REGIONS.name()) ? Places.region(value) : value)
        .map(value -> field.equals(Fields.NAMES.name()) ? Keys.ofName(value) : value)
        .map(value -> field.equals(Fields.NUMBER_KEY.name()) ? vocabulary.numberKey(value) : value)
        .flatMap(value -> calledBy(field, value, vocabulary))
        .map(SolrRecord::clip)
        .toList();
  }

  /** Another document may be called by its title, its number or its place, in any spelling. */
  private static Stream<String> calledBy(String field, String value, IndexVocabulary vocabulary) {
    boolean calls = field.equals(Fields.POINTS_TO.name()) || field.equals(Fields.ACTS_ON.name());
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
      return "%s:[%s TO *]".formatted(Fields.CHANGED, from);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "since is not an instant such as 2021-09-01T00:00:00Z: " + value, e);
    }
  }

  private static String expiredBy(List<String> values) {
    try {
      return "%s:[* TO %s}".formatted(Fields.EXPIRES, LocalDate.parse(values.getFirst()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("expiredBy is not a day such as 2021-09-01", e);
    }
  }

  private static String until(List<String> values) {
    try {
      return "%s:[* TO %s]".formatted(Fields.CHANGED, Instant.parse(values.getFirst()));
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
