package gongkai.indexer.extract.format.drawn;

import gongkai.indexer.extract.format.drawn.DrawnPage.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins tables without lines that run over a page break. The rows above it and those below are one
 * table where together they still keep the same gaps free; neither part needs to be one by itself.
 */
final class PageBreaks {
  private PageBreaks() {}

  /**
   * Joins them in place.
   *
   * @param pages the parts of each, without running lines, from top to bottom
   */
  static void join(List<List<Part>> pages) {
    int open = 0;
    for (int next = 1; next < pages.size(); next++) {
      if (pages.get(next).isEmpty()) {
        continue;
      }
      join(pages.get(open), pages.get(next));
      // A page that was all table is part of it, and what follows may go on with it.
      open = pages.get(next).isEmpty() ? open : next;
    }
  }

  private static void join(List<Part> above, List<Part> below) {
    List<TextLine> end = rowsAt(above, true);
    List<TextLine> begin = rowsAt(below, false);
    if (end.isEmpty() || begin.isEmpty()) {
      return;
    }
    List<TextLine> all = new ArrayList<>(end);
    all.addAll(begin);
    Optional<double[]> columns = Unruled.columns(all);
    if (columns.isEmpty()) {
      return;
    }
    List<TextLine> rows = new ArrayList<>(end);
    rows.addAll(begin.subList(repeated(end, begin), begin.size()));
    remove(above, end, true);
    remove(below, begin, false);
    above.add(Part.Table.unruled(rows, columns.orElseThrow()));
  }

  /** The rows that a page ends or begins with: those of a table, else lines set in parts. */
  private static List<TextLine> rowsAt(List<Part> parts, boolean end) {
    List<TextLine> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(end ? parts.size() - 1 - i : i);
      if (part instanceof Part.Table table && rows.isEmpty()) {
        return table.rows();
      }
      if (!(part instanceof Part.Text text && Unruled.couldBeRow(text.line()))) {
        break;
      }
      rows.add(end ? 0 : rows.size(), text.line());
    }
    return rows;
  }

  /** Head rows that are printed again on the next page. */
  private static int repeated(List<TextLine> end, List<TextLine> begin) {
    int same = 0;
    while (same < Math.min(end.size(), begin.size() - 1)
        && end.get(same).text().equals(begin.get(same).text())
        && begin.get(same).segments().stream()
            .noneMatch(part -> DrawnTable.FIGURE.matcher(part.text()).matches())) {
      same++;
    }
    return same;
  }

  private static void remove(List<Part> parts, List<TextLine> rows, boolean end) {
    Part edge = end ? parts.getLast() : parts.getFirst();
    if (edge instanceof Part.Table) {
      parts.remove(edge);
    } else {
      parts.removeIf(part -> part instanceof Part.Text text && rows.contains(text.line()));
    }
  }
}
