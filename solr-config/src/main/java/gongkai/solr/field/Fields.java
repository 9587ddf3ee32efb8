package gongkai.solr.field;

import gongkai.noun.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Every field of the schema. Fields that hold a noun's own values are those that the registry of
 * properties keeps as keys, under their wire names; those with an underscore serve search and are
 * never shown.
 */
public final class Fields {
  private static final Map<String, Field> ALL = new LinkedHashMap<>();

  /** {@code dimensions.scope} and the like, one key each. */
  public static final String DIMENSION_PREFIX = "dimensions.";

  // Every record.
  public static final Field ID = field("id", Field.Form.SHOWN_KEY);
  public static final Field VERSION = field("_version_", Field.Form.VERSION);
  public static final Field NOUN = field("noun", Field.Form.KEY);
  public static final Field DOCUMENT = field("document", Field.Form.SHOWN_KEY);
  public static final Field JSON = field("json", Field.Form.KEPT);
  public static final Field CHANGED = field("changed", Field.Form.INSTANT);

  static {
    for (Property property : Property.all()) {
      if (property.is(Property.Use.SELECT) && !ALL.containsKey(property.wire())) {
        boolean many = property.shape().form() == Property.Form.LIST;
        field(property.wire(), many ? Field.Form.KEYS : Field.Form.KEY);
      }
    }
  }

  // Of the registry, what code speaks of by name.
  public static final Field TITLE = of("title");
  public static final Field DOCUMENT_NUMBER = of("documentNumber");
  public static final Field INDEX_NUMBER = of("indexNumber");
  public static final Field PUBLISHER = of("publisher");
  public static final Field REGION = of("region");
  public static final Field KIND = of("kind");
  public static final Field GENRE = of("genre");
  public static final Field ITEM = of("item");
  public static final Field EXPIRES = of("expires");
  public static final Field SITE = of("site");
  public static final Field COLUMN = of("column");
  public static final Field VALIDITY = of("validity");
  public static final Field YEAR = of("year");
  public static final Field FORMAT = of("format");
  public static final Field WITHDRAWN = of("withdrawn");
  public static final Field MARKS = of("marks");
  public static final Field SOURCES = of("sources");
  public static final Field DUPLICATES = of("duplicates");
  public static final Field SAME_WORDING = of("sameWording");
  public static final Field SUPERSEDES = of("supersedes");
  public static final Field SUPERSEDED_BY = of("supersededBy");
  public static final Field INTERPRETS = of("interprets");
  public static final Field INTERPRETED_BY = of("interpretedBy");
  public static final Field ATTACHMENTS = of("attachments");
  public static final Field ATTACHED_TO = of("attachedTo");
  public static final Field ANCHOR = of("anchor");
  public static final Field BODY = of("body");
  public static final Field INDICATOR = of("indicator");
  public static final Field INDICATOR_LABEL = of("indicatorLabel");
  public static final Field VALUE = of("value");
  public static final Field UNIT = of("unit");
  public static final Field APPROXIMATE = of("approximate");
  public static final Field STATUS = of("status");
  public static final Field RULE = of("rule");
  public static final Field CONFIDENCE = of("confidence");
  public static final Field FORM = of("form");
  public static final Field TABLE = of("table");
  public static final Field ROW = of("row");
  public static final Field FINDINGS = of("findings");
  public static final Field CHECK = of("check");
  public static final Field SEVERITY = of("severity");
  public static final Field OBSERVATIONS = of("observations");
  public static final Field ANCHORS = of("anchors");

  // What follows from it.
  public static final Field TEXT = field("text", Field.Form.KEPT);
  public static final Field PARTS = field("parts", Field.Form.KEPT_LIST);
  public static final Field HASH = field("hash", Field.Form.KEY);
  public static final Field REGIONS = field("regions", Field.Form.KEYS);
  public static final Field TOPICS = field("topics", Field.Form.KEYS);
  public static final Field CITES = field("cites", Field.Form.KEYS);
  public static final Field POINTS_TO = field("pointsTo", Field.Form.KEYS);
  public static final Field PUBLISHED_DAY = field("published_day", Field.Form.INSTANT);
  public static final Field FORMED_DAY = field("formed_day", Field.Form.INSTANT);
  public static final Field DAY = field("day", Field.Form.INSTANT);

  // How it is found.
  public static final Field TITLE_KEY = field("title_key", Field.Form.KEY);
  public static final Field NAMES = field("names", Field.Form.KEYS);
  public static final Field NUMBER_KEY = field("number_key", Field.Form.KEY);
  public static final Field VERSION_KEY = field("version_key", Field.Form.KEY);
  public static final Field ACTS_ON = field("acts_on", Field.Form.KEYS);
  public static final Field TEXT_KEY = field("text_key", Field.Form.SHOWN_KEY);
  public static final Field ALIKE = field("alike", Field.Form.SHOWN_KEYS);
  public static final Field TIED_TO = field("tied_to", Field.Form.KEYS);
  public static final Field INDEX_NUMBER_KEY = field("index_number_key", Field.Form.KEY);
  public static final Field TITLE_TYPED = field("title_typed", Field.Form.KEYS);
  public static final Field PUBLISHER_TYPED = field("publisher_typed", Field.Form.KEYS);
  public static final Field TOPIC_TYPED = field("topic_typed", Field.Form.KEYS);
  public static final Field TITLE_WORDS = field("title_words", Field.Form.WORDS);
  public static final Field TITLE_PAIRS = field("title_pairs", Field.Form.PAIRS);
  public static final Field ABOUT_WORDS = field("about_words", Field.Form.WORDS);
  public static final Field ABOUT_PAIRS = field("about_pairs", Field.Form.PAIRS);
  public static final Field PUBLISHER_PAIRS = field("publisher_pairs", Field.Form.PAIRS);
  public static final Field NUMBER_PAIRS = field("number_pairs", Field.Form.PAIRS);
  public static final Field TEXT_WORDS = field("text_words", Field.Form.WORDS);
  public static final Field TEXT_PAIRS = field("text_pairs", Field.Form.PAIRS);

  // Passages; their words have fields of their own, so that the statistics of pieces and of wholes
  // do not mix.
  public static final Field PASSAGE_KIND = field("passage_kind", Field.Form.KEY);
  public static final Field START = field("start", Field.Form.INTEGER);
  public static final Field PASSAGE = field("passage", Field.Form.PASSED);
  public static final Field ABOVE = field("above", Field.Form.PASSED);
  public static final Field PASSAGE_WORDS = field("passage_words", Field.Form.WORDS);
  public static final Field PASSAGE_PAIRS = field("passage_pairs", Field.Form.PAIRS);
  public static final Field ABOVE_WORDS = field("above_words", Field.Form.MATCHED_WORDS);
  public static final Field ABOVE_PAIRS = field("above_pairs", Field.Form.PAIRS);
  public static final Field LEVEL = field("level", Field.Form.KEY);
  public static final Field VECTOR = field("vector", Field.Form.VECTOR);

  // The ledger.
  public static final Field SOURCE = field("source", Field.Form.KEY);
  public static final Field FINGERPRINT = field("fingerprint", Field.Form.KEY);
  public static final Field OUTCOME = field("outcome", Field.Form.KEY);
  public static final Field STAGE = field("stage", Field.Form.KEY);
  public static final Field REASON = field("reason", Field.Form.KEY);

  /**
   * Fields whose lengths are kept for every record, empty ones too. Most records are not of the
   * noun whose text they hold, and a length that only some records have is looked for at each
   * posting that is written or scored: a sixth of the time of indexing.
   */
  public static final List<Field> EVERYWHERE =
      List.of(TEXT_WORDS, TEXT_PAIRS, PASSAGE_WORDS, PASSAGE_PAIRS);

  private Fields() {}

  public static List<Field> all() {
    return List.copyOf(ALL.values());
  }

  /** The key of a property that the index keeps. */
  public static Field of(Property property) {
    return of(property.wire());
  }

  /** Where records are selected by a property: a region or a topic finds what lies in it. */
  public static Field selecting(Property property) {
    if (property.wire().equals(REGION.name())) {
      return REGIONS;
    }
    return property == Property.TOPIC ? TOPICS : of(property);
  }

  /** All of them as the schema has them, a line each. */
  public static String declared() {
    return ALL.values().stream().map(Field::declared).collect(Collectors.joining("\n  "));
  }

  private static Field of(String name) {
    Field field = ALL.get(name);
    if (field == null) {
      throw new IllegalArgumentException("the index keeps no " + name);
    }
    return field;
  }

  private static Field field(String name, Field.Form form) {
    Field field = new Field(name, form);
    if (ALL.putIfAbsent(name, field) != null) {
      throw new IllegalStateException("two fields " + name);
    }
    return field;
  }
}
