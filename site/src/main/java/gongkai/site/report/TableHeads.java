package gongkai.site.report;

import gongkai.noun.Cell;
import gongkai.noun.Passage;
import gongkai.site.component.Marked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words that name the row and the column of a place in a table, as the table has them; empty
 * for what stands in no table.
 */
record TableHeads(String row, String column) {
  private static final TableHeads NONE = new TableHeads("", "");

  /** The words of the row that a place stands in, its own cell marked; empty outside of tables. */
  static List<Marked> row(List<Passage> passages, int offset) {
    List<Marked> row = new ArrayList<>();
    for (Passage passage : passages) {
      cell(passage, offset)
          .ifPresent(
              at ->
                  passage.cells().stream()
                      .filter(
                          cell -> cell.row() <= at.row() && at.row() < cell.row() + cell.rowSpan())
                      .sorted(Comparator.comparingInt(Cell::column))
                      .forEach(
                          cell -> {
                            row.add(new Marked(row.isEmpty() ? "" : " ｜ ", false));
                            row.add(new Marked(words(passage, cell), cell.equals(at)));
                          }));
    }
    return row;
  }

  private static Optional<Cell> cell(Passage passage, int offset) {
    return passage.cells().stream()
        .filter(cell -> cell.start() <= offset && offset <= cell.end())
        .max(Comparator.comparingInt(Cell::start));
  }

  private static String words(Passage passage, Cell cell) {
    return passage
        .text()
        .substring(cell.start() - passage.start(), cell.end() - passage.start())
        .strip();
  }

  /** The heads of the cell whose words hold an offset of the document's text. */
  static TableHeads of(Passage passage, int offset) {
    return cell(passage, offset)
        .map(
            cell ->
                new TableHeads(
                    words(passage, other -> isLeftOf(other, cell)),
                    words(passage, other -> isAbove(other, cell))))
        .orElse(NONE);
  }

  private static boolean isLeftOf(Cell other, Cell cell) {
    return other.column() + other.columnSpan() <= cell.column()
        && other.row() <= cell.row()
        && cell.row() < other.row() + other.rowSpan();
  }

  private static boolean isAbove(Cell other, Cell cell) {
    return other.row() + other.rowSpan() <= cell.row()
        && other.column() <= cell.column()
        && cell.column() < other.column() + other.columnSpan();
  }

  /** What is a figure itself names nothing. */
  private static String words(Passage passage, Predicate<Cell> where) {
    List<String> words =
        passage.cells().stream()
            .filter(where)
            .map(cell -> words(passage, cell))
            .filter(text -> text.codePoints().anyMatch(Character::isLetter))
            .distinct()
            .toList();
    return words.stream().collect(Collectors.joining(" › "));
  }
}
