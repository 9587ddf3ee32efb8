package gongkai.solr.field;

import gongkai.noun.Property;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Every field of the schema. Fields that hold a noun's own values have its wire names, in the
 * singular of the selection that asks for them; those with an underscore serve search and are never
 * shown.
 */
public final class Fields {
  private static final List<Field> ALL = new ArrayList<>();

  /** {@code dimensions.scope} and the like, one key each. */
  public static final String DIMENSION_PREFIX = "dimensions.";

  // Every record.
  public static final Field ID = field("id", Field.Form.KEY);
  public static final Field VERSION = field("_version_", Field.Form.VERSION);
  public static final Field NOUN = field("noun", Field.Form.KEY);
  public static final Field DOCUMENT = field("document", Field.Form.KEY);
  public static final Field JSON = field("json", Field.Form.KEPT);
  public static final Field CHANGED = field("changed", Field.Form.INSTANT);

  // What a Disclosure states, under the wire names of Property.
  public static final Field TITLE = field("title", Field.Form.KEY);
  public static final Field DOCUMENT_NUMBER = field("documentNumber", Field.Form.KEY);
  public static final Field INDEX_NUMBER = field("indexNumber", Field.Form.KEY);
  public static final Field PUBLISHER = field("publisher", Field.Form.KEY);
  public static final Field REGION = field("region", Field.Form.KEY);
  public static final Field KIND = field("kind", Field.Form.KEY);
  public static final Field GENRE = field("genre", Field.Form.KEY);
  public static final Field TOPIC = field("topic", Field.Form.KEY);
  public static final Field ITEM = field("item", Field.Form.KEY);
  public static final Field FORMED = field("formed", Field.Form.KEY);
  public static final Field PUBLISHED = field("published", Field.Form.KEY);
  public static final Field EFFECTIVE = field("effective", Field.Form.KEY);
  public static final Field EXPIRES = field("expires", Field.Form.KEY);
  public static final Field REPORTING_YEAR = field("reportingYear", Field.Form.KEY);
  public static final Field SITE = field("site", Field.Form.KEY);
  public static final Field COLUMN = field("column", Field.Form.KEY);
  public static final Field URL = field("url", Field.Form.KEY);
  public static final Field ORIGIN = field("origin", Field.Form.KEY);
  public static final Field KEYWORDS = field("keywords", Field.Form.KEY);
  public static final Field SUMMARY = field("summary", Field.Form.KEY);

  // What follows from it.
  public static final Field TEXT = field("text", Field.Form.KEPT);
  public static final Field PARTS = field("parts", Field.Form.KEPT_LIST);
  public static final Field VALIDITY = field("validity", Field.Form.KEY);
  public static final Field YEAR = field("year", Field.Form.KEY);
  public static final Field FORMAT = field("format", Field.Form.KEY);
  public static final Field HASH = field("hash", Field.Form.KEY);
  public static final Field WITHDRAWN = field("withdrawn", Field.Form.KEY);
  public static final Field REGIONS = field("regions", Field.Form.KEYS);
  public static final Field TOPICS = field("topics", Field.Form.KEYS);
  public static final Field MARKS = field("marks", Field.Form.KEYS);
  public static final Field SOURCES = field("sources", Field.Form.KEYS);
  public static final Field CITES = field("cites", Field.Form.KEYS);
  public static final Field POINTS_TO = field("pointsTo", Field.Form.KEYS);
  public static final Field DUPLICATES = field("duplicates", Field.Form.KEYS);
  public static final Field SAME_WORDING = field("sameWording", Field.Form.KEYS);
  public static final Field SUPERSEDES = field("supersedes", Field.Form.KEYS);
  public static final Field SUPERSEDED_BY = field("supersededBy", Field.Form.KEYS);
  public static final Field INTERPRETS = field("interprets", Field.Form.KEYS);
  public static final Field INTERPRETED_BY = field("interpretedBy", Field.Form.KEYS);
  public static final Field ATTACHMENTS = field("attachments", Field.Form.KEYS);
  public static final Field ATTACHED_TO = field("attachedTo", Field.Form.KEYS);
  public static final Field PUBLISHED_DAY = field("published_day", Field.Form.INSTANT);
  public static final Field FORMED_DAY = field("formed_day", Field.Form.INSTANT);
  public static final Field DAY = field("day", Field.Form.INSTANT);

  // How it is found.
  public static final Field TITLE_KEY = field("title_key", Field.Form.KEY);
  public static final Field NAMES = field("names", Field.Form.KEYS);
  public static final Field NUMBER_KEY = field("number_key", Field.Form.KEY);
  public static final Field VERSION_KEY = field("version_key", Field.Form.KEY);
  public static final Field ACTS_ON = field("acts_on", Field.Form.KEYS);
  public static final Field TEXT_KEY = field("text_key", Field.Form.KEY);
  public static final Field ALIKE = field("alike", Field.Form.KEYS);
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
  public static final Field ANCHOR = field("anchor", Field.Form.KEY);
  public static final Field PASSAGE_KIND = field("passage_kind", Field.Form.KEY);
  public static final Field START = field("start", Field.Form.INTEGER);
  public static final Field PASSAGE = field("passage", Field.Form.KEPT);
  public static final Field ABOVE = field("above", Field.Form.KEPT_LIST);
  public static final Field PASSAGE_WORDS = field("passage_words", Field.Form.WORDS);
  public static final Field PASSAGE_PAIRS = field("passage_pairs", Field.Form.PAIRS);
  public static final Field ABOVE_WORDS = field("above_words", Field.Form.WORDS);
  public static final Field ABOVE_PAIRS = field("above_pairs", Field.Form.PAIRS);
  public static final Field LEVEL = field("level", Field.Form.KEY);
  public static final Field VECTOR = field("vector", Field.Form.VECTOR);

  // Observations and findings.
  public static final Field BODY = field("body", Field.Form.KEY);
  public static final Field INDICATOR = field("indicator", Field.Form.KEY);
  public static final Field INDICATOR_LABEL = field("indicatorLabel", Field.Form.KEY);
  public static final Field VALUE = field("value", Field.Form.KEY);
  public static final Field UNIT = field("unit", Field.Form.KEY);
  public static final Field APPROXIMATE = field("approximate", Field.Form.KEY);
  public static final Field STATUS = field("status", Field.Form.KEY);
  public static final Field RULE = field("rule", Field.Form.KEY);
  public static final Field CONFIDENCE = field("confidence", Field.Form.KEY);
  public static final Field FORM = field("form", Field.Form.KEY);
  public static final Field TABLE = field("table", Field.Form.KEY);
  public static final Field ROW = field("row", Field.Form.KEY);
  public static final Field FINDINGS = field("findings", Field.Form.KEYS);
  public static final Field CHECK = field("check", Field.Form.KEY);
  public static final Field SEVERITY = field("severity", Field.Form.KEY);
  public static final Field OBSERVATIONS = field("observations", Field.Form.KEYS);
  public static final Field ANCHORS = field("anchors", Field.Form.KEYS);

  // The ledger.
  public static final Field SOURCE = field("source", Field.Form.KEY);
  public static final Field FINGERPRINT = field("fingerprint", Field.Form.KEY);
  public static final Field OUTCOME = field("outcome", Field.Form.KEY);
  public static final Field STAGE = field("stage", Field.Form.KEY);
  public static final Field REASON = field("reason", Field.Form.KEY);

  private Fields() {}

  public static List<Field> all() {
    return Collections.unmodifiableList(ALL);
  }

  /** The key of what a Disclosure states; it has the property's wire name. */
  public static Field of(Property property) {
    return new Field(property.wire(), Field.Form.KEY);
  }

  private static Field field(String name, Field.Form form) {
    Field field = new Field(name, form);
    ALL.add(field);
    return field;
  }
}
