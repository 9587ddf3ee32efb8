package gongkai.noun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One published document: its original bytes by hash, and all that is known about it with where
 * each value came from. Its text and its {@link Passage}s stand beside it, since most readers of a
 * Disclosure do not want them.
 *
 * @param id the first 20 hex digits of the original's SHA-256, so that a citation can never point
 *     at other words
 * @param statements what is said about the document, each with its evidence
 * @param sources every place at which it was found, the first one first
 * @param marks what a reader must know before trusting the text, such as {@code needs_ocr}
 * @param links to files that the page says belong to it
 * @param withdrawn since when it is gone from all its sources, if it is
 */
public record Disclosure(
    String id,
    Original original,
    Map<Property, Statement> statements,
    Validity validity,
    List<Citation> citations,
    Relations relations,
    List<SourcePlace> sources,
    List<String> marks,
    List<Link> links,
    Instant indexed,
    Optional<Instant> withdrawn) {

  public Disclosure {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a Disclosure needs an id");
    }
    statements = Collections.unmodifiableMap(new TreeMap<>(statements));
    citations = List.copyOf(citations);
    sources = List.copyOf(sources);
    marks = List.copyOf(marks);
    links = List.copyOf(links);
  }

  /** What a document says of itself, before anything else is known of it. */
  public static Disclosure stated(
      String id, Original original, Map<Property, Statement> statements) {
    return new Disclosure(
        id,
        original,
        statements,
        Validity.UNSTATED,
        List.of(),
        Relations.NONE,
        List.of(),
        List.of(),
        List.of(),
        Instant.EPOCH,
        Optional.empty());
  }

  /**
   * A file that belongs to the document, where the document says it lies.
   *
   * @param uri absolute
   * @param label the words of the link
   */
  public record Link(String uri, String label) {}

  /** The canonical value of a property, or the empty string where nothing states it. */
  public String value(Property property) {
    Statement statement = statements.get(property);
    return statement == null ? "" : statement.value();
  }

  /** A date property; empty where it is not stated, or stated only as a month or a year. */
  public Optional<LocalDate> date(Property property) {
    String value = value(property);
    return value.length() == 10 ? Optional.of(LocalDate.parse(value)) : Optional.empty();
  }

  /** The year that the document reports on, for annual reports and the like. */
  public OptionalInt reportingYear() {
    String value = value(Property.REPORTING_YEAR);
    return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
  }

  public String title() {
    return value(Property.TITLE);
  }

  public String publisher() {
    return value(Property.PUBLISHER);
  }

  /** With one more mark for its readers. */
  public Disclosure withMark(String mark) {
    return new Disclosure(
        id,
        original,
        statements,
        validity,
        citations,
        relations,
        sources,
        Stream.concat(marks.stream(), Stream.of(mark)).distinct().toList(),
        links,
        indexed,
        withdrawn);
  }

  public Disclosure withSources(List<SourcePlace> places) {
    return new Disclosure(
        id,
        original,
        statements,
        validity,
        citations,
        relations,
        places,
        marks,
        links,
        indexed,
        withdrawn);
  }

  public Disclosure withValidity(Validity other) {
    return new Disclosure(
        id,
        original,
        statements,
        other,
        citations,
        relations,
        sources,
        marks,
        links,
        indexed,
        withdrawn);
  }

  public Disclosure withRelations(Relations other) {
    return new Disclosure(
        id,
        original,
        statements,
        validity,
        citations,
        other,
        sources,
        marks,
        links,
        indexed,
        withdrawn);
  }

  public Disclosure withCitations(List<Citation> others) {
    return new Disclosure(
        id,
        original,
        statements,
        validity,
        others,
        relations,
        sources,
        marks,
        links,
        indexed,
        withdrawn);
  }

  public Disclosure withWithdrawn(Optional<Instant> since) {
    return new Disclosure(
        id,
        original,
        statements,
        validity,
        citations,
        relations,
        sources,
        marks,
        links,
        indexed,
        since);
  }
}
