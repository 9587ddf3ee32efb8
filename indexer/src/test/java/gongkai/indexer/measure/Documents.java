package gongkai.indexer.measure;

import gongkai.indexer.describe.Described;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Cell;
import gongkai.noun.Disclosure;
import gongkai.noun.Original;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Builds described documents for tests: paragraphs and tables, as the earlier stages give them. */
public final class Documents {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Property, String> values = new TreeMap<>();

  public static Documents report(int year) {
    return new Documents()
        .with(Property.KIND, "annual_report")
        .with(Property.PUBLISHER, "示例区人民政府")
        .with(Property.REPORTING_YEAR, Integer.toString(year));
  }

  public static Documents plain() {
    return new Documents();
  }

  public Documents with(Property property, String value) {
    values.put(property, value);
    return this;
  }

  public Documents lines(String lines) {
    lines.lines().forEach(line -> block(Block.Kind.PARAGRAPH, line));
    return this;
  }

  public Documents heading(String line) {
    block(Block.Kind.HEADING, line);
    return this;
  }

  private void block(Block.Kind kind, String line) {
    int start = open();
    text.append(line);
    blocks.add(
        new Block(
            kind,
            kind == Block.Kind.HEADING ? 1 : 0,
            OptionalInt.empty(),
            start,
            text.length(),
            List.of()));
  }

  private int open() {
    if (!blocks.isEmpty()) {
      text.append('\n');
    }
    return text.length();
  }

  /**
   * A table from rows of cells parted by {@code |}; {@code <} joins a place to the cell on its
   * left, {@code ^} to the cell above.
   */
  public Documents table(String rows) {
    int start = open();
    List<String[]> grid = rows.lines().map(row -> row.split("\\|", -1)).toList();
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < grid.size(); r++) {
      if (r > 0) {
        text.append('\n');
      }
      for (int c = 0; c < grid.get(r).length; c++) {
        String cell = grid.get(r)[c].strip();
        if (cell.equals("<") || cell.equals("^")) {
          continue;
        }
        if (!text.isEmpty() && text.length() > start && text.charAt(text.length() - 1) != '\n') {
          text.append('\t');
        }
        int from = text.length();
        text.append(cell);
        cells.add(new Cell(r, c, rowSpan(grid, r, c), columnSpan(grid, r, c), from, text.length()));
      }
    }
    blocks.add(new Block(Block.Kind.TABLE, 0, OptionalInt.empty(), start, text.length(), cells));
    return this;
  }

  private static int columnSpan(List<String[]> grid, int row, int column) {
    int to = column + 1;
    while (to < grid.get(row).length && grid.get(row)[to].strip().equals("<")) {
      to++;
    }
    return to - column;
  }

  private static int rowSpan(List<String[]> grid, int row, int column) {
    int to = row + 1;
    while (to < grid.size()
        && column < grid.get(to).length
        && grid.get(to)[column].strip().equals("^")) {
      to++;
    }
    return to - row;
  }

  public Described described() {
    String all = text.toString();
    String hash = "0".repeat(64);
    Map<Property, Statement> statements = new TreeMap<>();
    values.forEach(
        (property, value) ->
            statements.put(
                property,
                new Statement(value, value, Statement.Evidence.TEXT, Statement.Certainty.STATED)));
    Disclosure disclosure =
        Disclosure.stated(
            hash.substring(0, 20),
            new Original(hash, "text/plain", all.length(), "test.txt"),
            statements);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      passages.add(
          new Passage(
              disclosure.id(),
              (block.kind() == Block.Kind.TABLE ? "table-" : "p-") + i,
              kind(block.kind()),
              List.of(),
              OptionalInt.empty(),
              block.start(),
              block.end(),
              all.substring(block.start(), block.end()),
              block.cells()));
    }
    Content content =
        new Content("text/plain", all, blocks, List.of(), Map.of(), List.of(), List.of());
    return new Described(disclosure, content, passages);
  }

  private static Passage.Kind kind(Block.Kind kind) {
    return switch (kind) {
      case TABLE -> Passage.Kind.TABLE;
      case HEADING -> Passage.Kind.HEADING;
      default -> Passage.Kind.PARAGRAPH;
    };
  }
}
