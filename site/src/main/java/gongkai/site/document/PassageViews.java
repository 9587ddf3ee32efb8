package gongkai.site.document;

import gongkai.noun.Cell;
import gongkai.noun.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Turns passages into what is shown of them. */
final class PassageViews {
  private static final int LONGEST_OUTLINE = 300;
  private static final int LONGEST_ENTRY = 40;

  private PassageViews() {}

  static List<DocumentPage.PassageView> of(List<Passage> passages, Weaver weaver) {
    List<DocumentPage.PassageView> views = new ArrayList<>();
    int page = 1;
    for (Passage passage : passages) {
      OptionalInt turned = OptionalInt.empty();
      if (passage.page().isPresent() && passage.page().getAsInt() != page) {
        page = passage.page().getAsInt();
        turned = passage.page();
      }
      boolean table = passage.kind() == Passage.Kind.TABLE && !passage.cells().isEmpty();
      views.add(
          new DocumentPage.PassageView(
              passage.anchor(),
              passage.kind().wire(),
              level(passage),
              turned,
              table ? List.of() : weaver.lines(passage.start(), passage.end()),
              table ? rows(passage, weaver) : List.of()));
    }
    return views;
  }

  private static int level(Passage passage) {
    return passage.kind() == Passage.Kind.HEADING ? Math.min(4, 2 + passage.heading().size()) : 0;
  }

  private static List<DocumentPage.RowView> rows(Passage passage, Weaver weaver) {
    int headRows =
        passage.cells().stream()
            .filter(cell -> cell.row() == 0)
            .mapToInt(Cell::rowSpan)
            .max()
            .orElse(1);
    TreeMap<Integer, List<Cell>> byRow = new TreeMap<>();
    passage
        .cells()
        .forEach(cell -> byRow.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell));
    boolean onlyHead = byRow.size() <= headRows;
    List<DocumentPage.RowView> rows = new ArrayList<>();
    for (List<Cell> cells : byRow.values()) {
      cells.sort(Comparator.comparingInt(Cell::column));
      rows.add(
          row(
              cells.stream()
                  .map(
                      cell ->
                          new DocumentPage.CellView(
                              !onlyHead && cell.row() < headRows,
                              cell.rowSpan(),
                              cell.columnSpan(),
                              weaver.runs(cell.start(), cell.end())))
                  .toList()));
    }
    return rows;
  }

  private static DocumentPage.RowView row(List<DocumentPage.CellView> cells) {
    boolean states =
        cells.stream()
            .flatMap(cell -> cell.runs().stream())
            .anyMatch(run -> run.states() && !run.sentence());
    return new DocumentPage.RowView(states, cells);
  }

  /** The headings, articles and tables, to jump to; a text with one or none needs no outline. */
  static List<DocumentPage.OutlineEntry> outline(List<Passage> passages) {
    List<DocumentPage.OutlineEntry> outline =
        passages.stream()
            .filter(
                passage ->
                    passage.kind() == Passage.Kind.HEADING
                        || passage.kind() == Passage.Kind.ARTICLE)
            .limit(LONGEST_OUTLINE)
            .map(
                passage ->
                    new DocumentPage.OutlineEntry(
                        entry(passage),
                        "#" + passage.anchor(),
                        Math.min(2, passage.heading().size())))
            .toList();
    return outline.size() > 1 ? outline : List.of();
  }

  private static String entry(Passage passage) {
    String line = passage.text().strip().lines().findFirst().orElse("");
    if (passage.kind() == Passage.Kind.ARTICLE) {
      int space = line.indexOf('条');
      return space > 0 && space < 12 ? line.substring(0, space + 1) : shortened(line);
    }
    return shortened(line);
  }

  private static String shortened(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_ENTRY
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_ENTRY)) + "…";
  }
}
