package gongkai.noun;

import gongkai.chinese.WritingOrder;

/**
 * A value that something states about a Disclosure.
 *
 * @param value canonical, see {@link Property}
 * @param asWritten the words it was read from; equal to the value where nothing was changed
 * @param from which part of the document says so
 * @param certainty how sure the reading is
 */
public record Statement(String value, String asWritten, Evidence from, Certainty certainty) {

  public Statement {
    value = WritingOrder.kept(value);
    if (value.isBlank()) {
      throw new IllegalArgumentException("a Statement needs a value; leave an absent one out");
    }
    asWritten = WritingOrder.kept(asWritten);
  }

  /** Where a value was read, best evidence first. */
  public enum Evidence {
    OPERATOR,
    METADATA_BLOCK,
    META_TAG,
    HEAD,
    /** The row of a list that led to the document. */
    LISTING,
    SIGNATURE,
    TEXT,
    FILE_PROPERTY,
    PLACE,
    INFERRED
  }

  /** How far a value can be relied on. */
  public enum Certainty {
    /** The document says it, under a label or in a form that allows one reading. */
    STATED,
    /** Read from position or form; another reading is possible. */
    LIKELY,
    /** Concluded from other values. */
    INFERRED
  }
}
