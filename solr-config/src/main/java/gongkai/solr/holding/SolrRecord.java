package gongkai.solr.holding;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.noun.NounJson;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.solr.common.SolrInputDocument;

/** One record on its way into Solr. Absent values are left out. */
final class SolrRecord {
  /**
   * Longer values are cut for selection and counting; the whole stands in the noun's JSON. Lucene
   * takes keys of up to 32,766 bytes, and a character may need three.
   */
  static final int LONGEST_KEY = 8000;

  private final SolrInputDocument fields = new SolrInputDocument();

  SolrRecord(String id, Noun noun, String document, Object json) {
    put(Fields.ID, id);
    put(Fields.NOUN, noun.wire());
    put(Fields.DOCUMENT, document);
    put(Fields.CHANGED, Date.from(Instant.now()));
    put(Fields.JSON, json(json));
    Fields.EVERYWHERE.forEach(field -> put(field, ""));
  }

  SolrInputDocument fields() {
    return fields;
  }

  String id() {
    return (String) fields.getFieldValue(Fields.ID.name());
  }

  SolrRecord key(Field field, String value) {
    return key(field.name(), value);
  }

  SolrRecord key(String field, String value) {
    if (!value.isEmpty()) {
      fields.setField(field, clip(value));
    }
    return this;
  }

  SolrRecord keys(Field field, Collection<String> values) {
    List<String> clipped =
        values.stream().filter(value -> !value.isEmpty()).map(SolrRecord::clip).distinct().toList();
    if (!clipped.isEmpty()) {
      fields.setField(field.name(), clipped);
    }
    return this;
  }

  SolrRecord kept(Field field, String value) {
    put(field, value);
    return this;
  }

  SolrRecord kept(Field field, List<String> values) {
    if (!values.isEmpty()) {
      put(field, values);
    }
    return this;
  }

  SolrRecord number(Field field, int value) {
    put(field, value);
    return this;
  }

  SolrRecord vector(Field field, float[] numbers) {
    List<Float> boxed = new ArrayList<>(numbers.length);
    for (float number : numbers) {
      boxed.add(number);
    }
    put(field, boxed);
    return this;
  }

  SolrRecord day(Field field, Optional<LocalDate> day) {
    day.ifPresent(date -> put(field, Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant())));
    return this;
  }

  /** Not between the halves of a surrogate pair. */
  static String clip(String value) {
    if (value.length() <= LONGEST_KEY) {
      return value;
    }
    int end =
        Character.isHighSurrogate(value.charAt(LONGEST_KEY - 1)) ? LONGEST_KEY - 1 : LONGEST_KEY;
    return value.substring(0, end);
  }

  private void put(Field field, Object value) {
    fields.setField(field.name(), value);
  }

  private static String json(Object noun) {
    try {
      return NounJson.mapper().writeValueAsString(noun);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
