package gongkai.indexer.publish;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import gongkai.solr.holding.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What must be known of a document to say whether another one means it; none of it changes by
 * settling, so it can be kept while others change.
 *
 * @param names keys of what it is called
 * @param number key of its number, or empty
 * @param versions what all versions of its text have in common; empty where it has none
 * @param rules whether it makes rules, and does not only tell of them or draft them
 * @param day on which this version came about, as far as it is stated
 */
record Known(
    String id,
    String title,
    List<String> names,
    String number,
    Optional<String> versions,
    Optional<LocalDate> day,
    String publisher,
    String region,
    boolean rules) {

  static Known of(Disclosure held, IndexVocabulary vocabulary) {
    return new Known(
        held.id(),
        Keys.ofName(held.title()),
        Names.of(held),
        vocabulary.numberKey(held.value(Property.DOCUMENT_NUMBER)),
        Names.ofVersions(held, vocabulary),
        day(held),
        held.publisher(),
        held.value(Property.REGION),
        vocabulary.makesRules(held));
  }

  /** When it was formed; where that is open, when it took effect or was published. */
  static Optional<LocalDate> day(Disclosure held) {
    return Names.day(held);
  }

  /** Documents that are one text, in whatever versions. */
  String identity() {
    return versions.orElse(title + "@" + Keys.of(publisher));
  }

  /** Whether it is known not to have come about before the other. */
  boolean notBefore(Known other) {
    return day.isPresent()
        && other.day().isPresent()
        && !day.orElseThrow().isBefore(other.day().orElseThrow());
  }
}
