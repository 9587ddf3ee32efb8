package gongkai.api.markdown;

import gongkai.api.words.Words;
import gongkai.noun.Cell;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import gongkai.noun.Wire;
import java.util.ArrayList;
import java.util.List;

/** A document and its passages, each behind its anchor; tables are tables. */
public final class DocumentMarkdown {
  /** A larger grid is written as text. */
  private static final int MOST_PLACES = 200_000;

  private DocumentMarkdown() {}

  /**
   * The whole document.
   *
   * @param status of it today
   * @param origin before the link to its page
   */
  public static String of(
      Disclosure held,
      Validity.Status status,
      List<Passage> passages,
      String text,
      String origin,
      Words words) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(Markdown.inLine(held.title())).append("\n\n");
    line(out, words.say("markdown.link"), "<" + origin + Wire.link(held.id()) + ">");
    line(
        out,
        words.say("markdown.status"),
        words.sayOr("value.validity." + status.wire(), status.wire()));
    line(out, words.say("markdown.number"), value(held, Property.DOCUMENT_NUMBER));
    line(out, words.say("markdown.publisher"), value(held, Property.PUBLISHER));
    line(out, words.say("markdown.published"), value(held, Property.PUBLISHED));
    line(out, words.say("markdown.effective"), value(held, Property.EFFECTIVE));
    return out.append('\n').append(of(passages, text)).toString();
  }

  private static String value(Disclosure held, Property property) {
    return Markdown.inLine(held.value(property));
  }

  private static void line(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("- ").append(name).append("：").append(value).append('\n');
    }
  }

  /**
   * Passages.
   *
   * @param text of their document
   */
  public static String of(List<Passage> passages, String text) {
    StringBuilder out = new StringBuilder();
    for (Passage passage : passages) {
      String head =
          switch (passage.kind()) {
            case TITLE, HEADING -> "## ";
            case LIST_ITEM -> "- ";
            case ARTICLE, PARAGRAPH, TABLE -> "";
          };
      out.append("<a id=\"").append(passage.anchor().replaceAll("[^A-Za-z0-9._-]", ""));
      out.append("\"></a>\n\n");
      if (isGrid(passage)) {
        out.append(table(passage, text)).append('\n');
      } else {
        out.append(head)
            .append(
                head.isEmpty() ? Markdown.escaped(passage.text()) : Markdown.inLine(passage.text()))
            .append("\n\n");
      }
    }
    return out.toString();
  }

  private static int rows(Passage passage) {
    return passage.cells().stream().mapToInt(cell -> cell.row() + 1).max().orElse(0);
  }

  private static int columns(Passage passage) {
    return passage.cells().stream()
        .mapToInt(cell -> cell.column() + cell.columnSpan())
        .max()
        .orElse(0);
  }

  private static boolean isGrid(Passage passage) {
    return !passage.cells().isEmpty() && (long) rows(passage) * columns(passage) <= MOST_PLACES;
  }

  /** Words of a merged cell stand in its upper left place. */
  private static String table(Passage passage, String text) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < rows(passage); i++) {
      rows.add(Markdown.blank(columns(passage)));
    }
    for (Cell cell : passage.cells()) {
      rows.get(cell.row())
          .set(cell.column(), Markdown.inLine(text.substring(cell.start(), cell.end())));
    }
    return Markdown.table(rows);
  }
}
