package gongkai.site.document;

import gongkai.noun.Cell;
import gongkai.noun.Passage;
import gongkai.site.document.DocumentPage.CellView;
import gongkai.site.document.DocumentPage.Grid;
import gongkai.site.document.DocumentPage.PassageView;
import gongkai.site.document.DocumentPage.RowView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Turns passages into what is shown of them. */
final class PassageViews {
  /** A longer table is shown when asked for. */
  private static final int LONGEST_TABLE = 60;

  /** With more columns a row is too tall for a card. */
  private static final int WIDEST_CARD = 12;

  private final String title;
  private final Weaver weaver;
  private final IntFunction<String> pages;

  /**
   * Prepares a document.
   *
   * @param pages the address of a page of the original, or nothing where none can be shown
   */
  PassageViews(String title, Weaver weaver, IntFunction<String> pages) {
    this.title = title;
    this.weaver = weaver;
    this.pages = pages;
  }

  /** Of each passage what is shown of it, in order. */
  List<PassageView> of(List<Passage> passages) {
    Layout layout = Layout.of(passages, title);
    List<PassageView> views = new ArrayList<>();
    int page = 1;
    for (Passage passage : passages) {
      OptionalInt turned = OptionalInt.empty();
      if (passage.page().isPresent() && passage.page().getAsInt() != page) {
        page = passage.page().getAsInt();
        turned = passage.page();
      }
      boolean table = passage.kind() == Passage.Kind.TABLE && !passage.cells().isEmpty();
      views.add(
          new PassageView(
              passage.anchor(),
              layout.kind(passage),
              level(passage),
              turned,
              turned.isPresent() ? pages.apply(page) : "",
              table ? List.of() : weaver.lines(passage.start(), passage.end()),
              table ? Optional.of(grid(passage)) : Optional.empty()));
    }
    return views;
  }

  private static int level(Passage passage) {
    return passage.kind() == Passage.Kind.HEADING ? Math.min(4, 2 + passage.heading().size()) : 0;
  }

  private Grid grid(Passage passage) {
    List<Cell> cells = passage.cells();
    int headRows =
        cells.stream().filter(cell -> cell.row() == 0).mapToInt(Cell::rowSpan).max().orElse(1);
    TreeMap<Integer, List<Cell>> byRow = new TreeMap<>();
    cells.forEach(cell -> byRow.computeIfAbsent(cell.row(), r -> new ArrayList<>()).add(cell));
    boolean onlyHead = byRow.size() <= headRows;
    boolean cards =
        !onlyHead
            && headRows == 1
            && byRow.firstEntry().getValue().size() <= WIDEST_CARD
            && cells.stream().allMatch(cell -> cell.rowSpan() == 1 && cell.columnSpan() == 1);
    Map<Integer, String> labels = new HashMap<>();
    if (cards) {
      byRow
          .firstEntry()
          .getValue()
          .forEach(cell -> labels.put(cell.column(), words(cell, passage)));
    }
    List<RowView> head = new ArrayList<>();
    List<RowView> body = new ArrayList<>();
    byRow.forEach(
        (number, row) -> {
          row.sort(Comparator.comparingInt(Cell::column));
          boolean isHead = !onlyHead && number < headRows;
          (isHead ? head : body).add(row(row, labels));
        });
    return new Grid(head, body, cards, body.size() > LONGEST_TABLE);
  }

  private static String words(Cell cell, Passage passage) {
    return passage
        .text()
        .substring(cell.start() - passage.start(), cell.end() - passage.start())
        .strip();
  }

  private RowView row(List<Cell> cells, Map<Integer, String> labels) {
    List<CellView> views =
        cells.stream()
            .map(
                cell ->
                    new CellView(
                        cell.rowSpan(),
                        cell.columnSpan(),
                        labels.getOrDefault(cell.column(), ""),
                        weaver.runs(cell.start(), cell.end())))
            .toList();
    boolean states =
        views.stream()
            .flatMap(cell -> cell.runs().stream())
            .anyMatch(run -> run.states() && !run.sentence());
    return new RowView(states, views);
  }
}
