package gongkai.solr.holding;

import gongkai.noun.Dataset;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Formats;
import gongkai.solr.field.Places;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every record of a document repeats, so that passages and numbers can be narrowed by their
 * document without a join.
 */
record DocumentFacts(
    Map<Field, String> keys,
    List<String> regions,
    List<String> topics,
    Optional<LocalDate> published,
    Optional<LocalDate> formed) {

  private static final List<Property> REPEATED =
      Property.of(Dataset.From.DISCLOSURES, Property.Use.PART).stream()
          .filter(property -> property.is(Property.Use.STATED))
          .toList();

  static DocumentFacts of(Disclosure disclosure) {
    Map<Field, String> keys = new LinkedHashMap<>();
    for (Property property : REPEATED) {
      keys.put(Fields.of(property), disclosure.value(property));
    }
    keys.put(Fields.REGION, Places.region(disclosure.value(Property.REGION)));
    keys.put(Fields.VALIDITY, disclosure.validity().status().wire());
    keys.put(Fields.FORMAT, Formats.of(disclosure.original().mediaType()));
    keys.put(Fields.YEAR, year(disclosure));
    keys.put(Fields.WITHDRAWN, String.valueOf(disclosure.withdrawn().isPresent()));
    return new DocumentFacts(
        keys,
        Places.regions(disclosure.value(Property.REGION)),
        Places.topics(disclosure.value(Property.TOPIC)),
        day(disclosure.value(Property.PUBLISHED)),
        day(disclosure.value(Property.FORMED)));
  }

  /** A record of an observation or finding then sets its own region and year over these. */
  void addTo(SolrRecord record) {
    keys.forEach(record::key);
    record
        .keys(Fields.REGIONS, regions)
        .keys(Fields.TOPICS, topics)
        .day(Fields.PUBLISHED_DAY, published)
        .day(Fields.FORMED_DAY, formed)
        .day(Fields.DAY, published.or(() -> formed));
  }

  /** The year a reader means: that reported on, else that of publication, else of formation. */
  private static String year(Disclosure disclosure) {
    for (Property property :
        List.of(Property.REPORTING_YEAR, Property.PUBLISHED, Property.FORMED)) {
      String value = disclosure.value(property);
      if (value.length() >= 4) {
        return value.substring(0, 4);
      }
    }
    return "";
  }

  /** For sorting and bounds only, a month or a year alone counts from its first day. */
  private static Optional<LocalDate> day(String value) {
    try {
      return switch (value.length()) {
        case 4 -> Optional.of(LocalDate.parse(value + "-01-01"));
        case 7 -> Optional.of(LocalDate.parse(value + "-01"));
        case 10 -> Optional.of(LocalDate.parse(value));
        default -> Optional.empty();
      };
    } catch (java.time.DateTimeException e) {
      return Optional.empty();
    }
  }
}
