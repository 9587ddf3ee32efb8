package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.GridBuilder;
import gongkai.indexer.extract.structure.GridCell;
import gongkai.indexer.extract.structure.Words;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tables of a page: those that hold data, and those that only arrange the page. */
final class PageTable {
  private PageTable() {}

  /** A table of tables, or one in which no row has two cells with words. */
  static boolean isLayout(Element table) {
    if (table.selectFirst("table table") != null) {
      return true;
    }
    for (Element row : table.select("tr")) {
      if (row.children().stream().filter(Element::hasText).count() > 1) {
        return false;
      }
    }
    return true;
  }

  /** The cells of the rows as HTML places them; hidden rows are left out. */
  private static List<List<Element>> grid(Element table) {
    List<List<Element>> rows = new ArrayList<>();
    for (Element row : table.select("tr")) {
      if (!PageWalker.isDropped(row)) {
        rows.add(
            row.children().stream()
                .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList());
      }
    }
    return rows;
  }

  static List<GridCell> cells(Element table) {
    GridBuilder grid = new GridBuilder();
    for (List<Element> row : grid(table)) {
      grid.row();
      for (Element cell : row) {
        grid.cell(span(cell, "rowspan"), span(cell, "colspan"), words(cell));
      }
    }
    return grid.cells();
  }

  private static int span(Element cell, String name) {
    String value = cell.attr(name).strip();
    return value.matches("\\d{1,5}") ? Integer.parseInt(value) : 1;
  }

  static List<String> rows(Element table) {
    List<String> lines = new ArrayList<>();
    for (List<Element> row : grid(table)) {
      String line = String.join("\t", row.stream().map(PageTable::words).toList());
      if (!line.isBlank()) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The words of a cell in one line. */
  static String words(Element cell) {
    StringBuilder words = new StringBuilder();
    StringBuilder line = new StringBuilder();
    gather(cell, words, line);
    Words.join(words, Words.clean(line.toString()));
    return words.toString();
  }

  private static void gather(Element parent, StringBuilder words, StringBuilder line) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (node instanceof Element child && !PageWalker.isDropped(child)) {
        boolean breaks = child.isBlock() || child.normalName().equals("br");
        if (breaks) {
          end(words, line);
        }
        gather(child, words, line);
        if (breaks) {
          end(words, line);
        }
      }
    }
  }

  private static void end(StringBuilder words, StringBuilder line) {
    Words.join(words, Words.clean(line.toString()));
    line.setLength(0);
  }
}
