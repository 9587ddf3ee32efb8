package gongkai.noun;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A property of a noun, as its line in properties.json has it: the one place that says what it is
 * called, what it holds, where it is kept and what can be done with it. Index, filters,
 * dictionaries, pages and the contract of the API are made from these lines. There is one instance
 * of each.
 *
 * <p>The registry is the project's and not the operator's: index, releases and contract agree on
 * it.
 *
 * <p>Canonical values: dates are ISO 8601 (a month alone is {@code 2021-09}); {@code TOPIC} is a
 * path of class and sub-class parted by a backslash, as the State Council's library prints it;
 * {@code REGION} is a GB/T 2260 code; {@code ITEM} is an article number such as {@code 20.7};
 * {@code ORIGIN} is the address on another site that the page names as its source; {@code KIND} and
 * {@code GENRE} are ids of the vocabulary's lists; {@code DOCUMENT_NUMBER} has hexagonal brackets
 * and half-width digits.
 */
public final class Property implements Comparable<Property> {
  private static final List<Property> ALL = PropertyFile.read();

  // Those that code speaks of by name.
  public static final Property TITLE = named("title");
  public static final Property DOCUMENT_NUMBER = named("documentNumber");
  public static final Property INDEX_NUMBER = named("indexNumber");
  public static final Property PUBLISHER = named("publisher");
  public static final Property REGION = named("region");
  public static final Property KIND = named("kind");
  public static final Property GENRE = named("genre");
  public static final Property TOPIC = named("topic");
  public static final Property ITEM = named("item");
  public static final Property FORMED = named("formed");
  public static final Property PUBLISHED = named("published");
  public static final Property EFFECTIVE = named("effective");
  public static final Property EXPIRES = named("expires");
  public static final Property REPORTING_YEAR = named("reportingYear");
  public static final Property SITE = named("site");
  public static final Property COLUMN = named("column");
  public static final Property URL = named("url");
  public static final Property ORIGIN = named("origin");
  public static final Property KEYWORDS = named("keywords");
  public static final Property SUMMARY = named("summary");
  public static final Property VALIDITY = named("validity");
  public static final Property YEAR = named("year");
  public static final Property FORMAT = named("format");

  private final Dataset.From noun;
  private final Dataset.Column column;
  private final Shape shape;
  private final ClosedList closed;
  private final OnPages onPages;
  private final Set<Use> uses;
  private final int line;

  Property(
      Dataset.From noun,
      Dataset.Column column,
      Shape shape,
      ClosedList closed,
      OnPages onPages,
      Set<Use> uses,
      int line) {
    this.noun = noun;
    this.column = column;
    this.shape = shape;
    this.closed = closed;
    this.onPages = onPages;
    this.uses = EnumSet.copyOf(uses);
    this.line = line;
  }

  /** What can be done with a property. */
  public enum Use {
    /** A document can state it: readers look for it, and pages show it with its evidence. */
    STATED,
    /** A key of the noun in answers. */
    ANSWER,
    /** A column that datasets may have. */
    COLUMN,
    /** Kept in the index as a key, by which records are selected. */
    SELECT,
    /** Likewise, and repeated on the records of the document's passages, numbers and findings. */
    PART,
    /** Shown of a document that a search found. */
    HIT,
    /** A parameter of questions to the noun's records. */
    FILTER
  }

  /**
   * What its values are.
   *
   * @param nullable whether it is null in answers where nothing states it; a text is empty then
   */
  public record Shape(Form form, boolean nullable) {}

  /** Forms of values. */
  public enum Form {
    TEXT("string"),
    LIST("string"),
    /** A day, a month or a year, as text. */
    PERIOD("string"),
    DATE("date"),
    INSTANT("datetime"),
    YEAR("year"),
    INTEGER("integer"),
    /** A decimal, as text, so that no digit is lost. */
    DECIMAL("number"),
    FLAG("boolean"),
    /** Names and values. */
    MAP("string"),
    OBJECTS("string");

    private final String inTables;

    Form(String inTables) {
      this.inTables = inTables;
    }

    /** The type of Table Schema. */
    String inTables() {
      return inTables;
    }
  }

  /**
   * The values that there are, where no others can be.
   *
   * @param name of the list of the vocabulary that has them, or empty
   * @param values otherwise; empty for what is open
   */
  public record ClosedList(String name, List<String> values) {
    /** The list of the codebook that has them, for a property of that name; empty if open. */
    String codes(String property) {
      return values.isEmpty() ? name : property;
    }
  }

  /**
   * How pages show it.
   *
   * @param label where it is another than the column's
   * @param rank among what hits are narrowed by, if they are
   */
  record OnPages(String label, String labelEn, OptionalInt rank) {}

  /** Every property of every noun, in the order of the file. */
  public static List<Property> all() {
    return ALL;
  }

  /** Those of a noun with a use. */
  public static List<Property> of(Dataset.From noun, Use use) {
    return ALL.stream().filter(p -> p.noun == noun && p.uses.contains(use)).toList();
  }

  /** The property of a noun with that name. */
  public static Optional<Property> find(Dataset.From noun, String wire) {
    return ALL.stream().filter(p -> p.noun == noun && p.wire().equals(wire)).findFirst();
  }

  /** What can be said about a Disclosure, in the order in which a reader wants to see it. */
  public static List<Property> stated() {
    return of(Dataset.From.DISCLOSURES, Use.STATED);
  }

  /** What hits are narrowed by, in the order in which pages offer it. */
  public static List<Property> facets() {
    return ALL.stream()
        .filter(p -> p.onPages.rank().isPresent())
        .sorted((a, b) -> a.onPages.rank().getAsInt() - b.onPages.rank().getAsInt())
        .toList();
  }

  /**
   * The property of a Disclosure.
   *
   * @throws IllegalArgumentException that names those there are
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Property named(String wire) {
    return find(Dataset.From.DISCLOSURES, wire)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no property %s; there are %s"
                        .formatted(
                            wire,
                            ALL.stream().map(Property::wire).collect(Collectors.joining(", ")))));
  }

  /** The name in JSON, in the index and in datasets. */
  @JsonValue
  public String wire() {
    return column.name();
  }

  public Dataset.From noun() {
    return noun;
  }

  /** Its entry in the dictionary. */
  public Dataset.Column column() {
    return column;
  }

  public Shape shape() {
    return shape;
  }

  public ClosedList closed() {
    return closed;
  }

  public boolean is(Use use) {
    return uses.contains(use);
  }

  public boolean isFacet() {
    return onPages.rank().isPresent();
  }

  /** What pages call it. */
  public String label(boolean english) {
    return english ? onPages.labelEn() : onPages.label();
  }

  @Override
  public int compareTo(Property other) {
    return Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return wire();
  }
}
