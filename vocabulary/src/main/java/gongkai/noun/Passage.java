package gongkai.noun;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.OptionalInt;

/**
 * A citable piece of a Disclosure. The passages of a document cover its whole text in order,
 * without overlap.
 *
 * @param document id of the Disclosure
 * @param anchor permanent within the document: {@code article-12}, {@code p-7}, {@code table-2},
 *     {@code h-3}
 * @param heading the headings above it, outermost first
 * @param page from 1, where the format has pages
 * @param start offset in the text of the Disclosure
 * @param end offset in the text of the Disclosure
 * @param text exactly that piece
 * @param cells of a table; empty for other kinds
 */
public record Passage(
    String document,
    String anchor,
    Kind kind,
    List<String> heading,
    OptionalInt page,
    int start,
    int end,
    String text,
    List<Cell> cells) {

  public Passage {
    if (text.length() != end - start) {
      throw new IllegalArgumentException(
          "passage " + anchor + " is not the text between its offsets");
    }
    heading = List.copyOf(heading);
    cells = List.copyOf(cells);
  }

  /** The id of the passage in answers: {@code documentId#anchor}. */
  public String id() {
    return document + "#" + anchor;
  }

  /** What a piece of text is. */
  public enum Kind {
    TITLE("title"),
    HEADING("heading"),
    ARTICLE("article"),
    PARAGRAPH("paragraph"),
    LIST_ITEM("list_item"),
    TABLE("table");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }
}
