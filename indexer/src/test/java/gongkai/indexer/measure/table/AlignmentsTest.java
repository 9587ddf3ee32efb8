package gongkai.indexer.measure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.extract.structure.Block;
import gongkai.indexer.measure.Documents;
import gongkai.indexer.measure.table.Alignment.Absent;
import gongkai.indexer.measure.table.Alignment.Aligned;
import gongkai.indexer.measure.table.Alignment.Placed;
import gongkai.indexer.measure.table.Alignment.Unsafe;
import gongkai.noun.Cell;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tables drawn in all sorts of ways. alignments.txt has a table of ours and what is odd about the
 * drawing behind {@code ##}, with a colon where a grid is drawn and a dash where lines of text;
 * then the drawing; then, behind {@code =}, what came of it: a line a row, or why there is none.
 */
class AlignmentsTest {
  private static final List<Line> FRUIT = List.of(line("apple", "苹果", ""), line("pear", "梨子", ""));
  private static final List<Line> COUNTS =
      List.of(line("made", "制作数量", ""), line("open", "公开数量", ""));
  private static final Map<String, Table> TABLES =
      Map.of(
          "fruit", table(FRUIT, COUNTS),
          "wide", table(FRUIT, plus(COUNTS, line("repealed", "废止数量", ""))),
          "four",
              table(
                  FRUIT,
                  plus(plus(COUNTS, line("repealed", "废止数量", "")), line("in_force", "现行数量", ""))),
          "three", table(plus(FRUIT, line("mango", "热带水果/海南芒果", "")), COUNTS),
          "one", table(List.of(line("fee", "收费项目", "")), List.of(line("amount", "总金额", ""))),
          "court",
              table(
                  List.of(line("review", "复议案件", ""), line("direct", "诉讼/直接起诉", "")),
                  List.of(line("kept", "维持", ""), line("total", "总计", ""))),
          "grouped",
              table(
                  FRUIT.subList(0, 1),
                  List.of(
                      line("person", "自然人", ""),
                      line("first", "甲企业", "企业"),
                      line("second", "乙企业", "企业"),
                      line("total", "总计", ""))));

  private static final LabelIndex INDEX = new LabelIndex(TABLES.values());

  private static Line line(String id, String label, String group) {
    List<String> aliases = id.equals("mango") ? List.of("海南大芒果") : List.of();
    return new Line(id, label, group, "", aliases);
  }

  private static List<Line> plus(List<Line> lines, Line more) {
    List<Line> all = new ArrayList<>(lines);
    all.add(more);
    return all;
  }

  private static Table table(List<Line> rows, List<Line> columns) {
    return new Table("table", "一、示例", "示例表", "件", rows, columns);
  }

  @Test
  void eachDrawingGivesItsValuesOrTheReasonWhyNot() throws IOException {
    String expected;
    try (InputStream in = AlignmentsTest.class.getResourceAsStream("alignments.txt")) {
      expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertTrue(expected.split("(?m)^## ", -1).length > 80, "the drawings are there");
    assertEquals(expected, read(expected));
  }

  /** The drawings with what comes of them now. */
  static String read(String drawings) {
    StringBuilder read = new StringBuilder();
    for (String drawing : drawings.substring(3).split("(?m)^## ", -1)) {
      List<String> lines = drawing.lines().filter(line -> !line.startsWith("=")).toList();
      read.append("## ").append(String.join("\n", lines)).append('\n');
      read.append(align(lines.getFirst(), lines.subList(1, lines.size()))).append('\n');
    }
    return read.toString();
  }

  private static String align(String title, List<String> drawing) {
    int mark = title.matches("[a-z]+-.*") ? title.indexOf('-') : title.indexOf(':');
    Table table = TABLES.get(title.substring(0, mark));
    String text = String.join("\n", drawing);
    if (title.charAt(mark) == '-') {
      var content = Documents.plain().lines(text).described().content();
      return told(LineAligner.align(content.text(), content.blocks(), table), content.text());
    }
    if (text.isEmpty() || text.startsWith("!")) {
      return told(TableAligner.align(placed(drawing), table), text);
    }
    var content = Documents.plain().table(text).described().content();
    Grid grid = Grid.of(content.text(), content.blocks().getFirst(), INDEX);
    return told(TableAligner.align(grid, table), content.text());
  }

  /** Cells with the places they claim: row, column, how many of each, words. */
  private static Grid placed(List<String> drawing) {
    StringBuilder text = new StringBuilder();
    List<Cell> cells = new ArrayList<>();
    for (String one : drawing) {
      String[] parts = one.substring(1).split(" ", -1);
      int start = text.length();
      text.append(parts[4]);
      cells.add(
          new Cell(
              Integer.parseInt(parts[0]),
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2]),
              Integer.parseInt(parts[3]),
              start,
              text.length()));
    }
    return Grid.of(
        text.toString(),
        new Block(Block.Kind.TABLE, 0, OptionalInt.empty(), 0, text.length(), cells),
        INDEX);
  }

  private static String told(Alignment alignment, String text) {
    return switch (alignment) {
      case Absent absent -> "= absent";
      case Unsafe unsafe -> "= " + unsafe.reason() + " / " + unsafe.reasonEn();
      case Aligned aligned ->
          aligned.cells().stream().map(p -> told(p, text)).collect(Collectors.joining("\n"))
              + "\n= first at "
              + aligned.start();
    };
  }

  private static String told(Placed placed, String text) {
    String value = text.substring(placed.cell().start(), placed.cell().end());
    return "= %s.%s = %s (%s | %s)"
        .formatted(
            placed.row().id(), placed.column().id(), value, placed.header(), placed.rowWords());
  }
}
