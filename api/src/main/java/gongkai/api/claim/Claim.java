package gongkai.api.claim;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/**
 * Something that a text says and that can be looked up.
 *
 * @param start offset in the text that was sent, UTF-16
 * @param end offset after it
 * @param text exactly that piece
 * @param place what the verdict rests on: where it stands, or what stands there instead
 * @param now what holds today in the place of what was repealed or amended
 * @param because the rule, in a sentence of the client's language
 */
public record Claim(
    int start,
    int end,
    String text,
    Kind kind,
    Verdict verdict,
    Optional<Place> place,
    Optional<Place> now,
    String because) {

  /** What is said. */
  public enum Kind {
    NUMBER("number"),
    TITLE("title"),
    ARTICLE("article"),
    QUOTE("quote"),
    FIGURE("figure");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }

  /** What the documents held say to it. */
  public enum Verdict {
    /** It stands so in the place. */
    FOUND("found"),
    /** Something else stands there. */
    DIFFERS("differs"),
    /** No document that is held says anything to it. */
    NOT_HELD("notHeld"),
    /** It names a document that no longer holds. */
    REPEALED("repealed"),
    /** It names a document, or a version, that was changed since. */
    AMENDED("amended"),
    /** Several documents may be meant. */
    AMBIGUOUS("ambiguous");

    private final String wire;

    Verdict(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }

  /**
   * A place in a document that is held.
   *
   * @param document its id
   * @param anchor of the passage, or empty for the whole document
   * @param text the words of the document, or its number where that is what is shown
   * @param url the page, at the passage
   */
  public record Place(String document, String title, String anchor, String text, String url) {}
}
