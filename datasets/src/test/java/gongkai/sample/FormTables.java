package gongkai.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongkai.sample.Grid.Cell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of an annual report as the forms print them. A line of a text is a row's id and its
 * values; {@code _} is a blank cell; a row without a line holds zeros.
 */
final class FormTables {
  private final JsonNode form;
  private final Map<String, String[]> values = new HashMap<>();

  FormTables(Block.Form block) {
    String name = "/gongkai/vocabulary/forms/annual-report-form-%s.json".formatted(block.form());
    try (InputStream in = FormTables.class.getResourceAsStream(name)) {
      form = new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String line : block.lines()) {
      String[] words = line.strip().split("\\s+", -1);
      values.put(words[0], java.util.Arrays.copyOfRange(words, 1, words.length));
    }
    List<String> known = new ArrayList<>();
    form.findValues("rows").forEach(rows -> rows.forEach(r -> known.add(r.get("id").asText())));
    for (String id : values.keySet()) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException("no row " + id + " in the form " + block.form());
      }
    }
  }

  /** One cell of a form; blank where nothing is printed. */
  record FormCell(String table, String row, String column, String written) {}

  List<FormCell> cells() {
    List<FormCell> cells = new ArrayList<>();
    for (JsonNode table : form.get("tables")) {
      for (JsonNode row : table.get("rows")) {
        int i = 0;
        for (JsonNode column : table.get("columns")) {
          String written = value(row, i++, table.get("columns").size());
          cells.add(new FormCell(id(table), id(row), id(column), written));
        }
      }
    }
    return cells;
  }

  private String value(JsonNode row, int column, int columns) {
    String[] line = values.get(id(row));
    if (line == null) {
      return "0";
    }
    if (line.length != columns) {
      throw new IllegalArgumentException(
          "the row %s has %d values, not %d".formatted(id(row), line.length, columns));
    }
    return line[column].equals("_") ? "" : line[column];
  }

  Grid part(String name) {
    return switch (name) {
      case "proactive" -> proactive();
      case "applications" -> applications();
      case "review" -> review();
      default -> throw new IllegalArgumentException("no part of the form is called " + name);
    };
  }

  /** The label with the full-width punctuation in which the forms are printed. */
  private static String label(JsonNode node) {
    String label = node.path("label").asText();
    return label.replace('(', '（').replace(')', '）').replace(',', '，').replace(':', '：');
  }

  private static String id(JsonNode node) {
    return node.get("id").asText();
  }

  /** 二、主动公开政府信息情况: the tables of article 20, one below the other. */
  private Grid proactive() {
    List<List<Cell>> rows = new ArrayList<>();
    for (JsonNode table : form.get("tables")) {
      if (id(table).startsWith("proactive.")) {
        rows.add(
            List.of(
                new Cell(table.get("title").asText().replace('(', '（').replace(')', '）'), 4, 1)));
        List<Cell> header = new ArrayList<>(List.of(Cell.of("信息内容")));
        table.get("columns").forEach(c -> header.add(Cell.of(label(c))));
        rows.add(filled(header));
        for (JsonNode row : table.get("rows")) {
          List<Cell> cells = new ArrayList<>(List.of(Cell.of(label(row))));
          int columns = table.get("columns").size();
          for (int c = 0; c < columns; c++) {
            cells.add(Cell.of(value(row, c, columns)));
          }
          rows.add(filled(cells));
        }
      }
    }
    return new Grid(rows);
  }

  private static List<Cell> filled(List<Cell> cells) {
    Cell last = cells.removeLast();
    cells.add(new Cell(last.text(), 4 - cells.size(), 1));
    return cells;
  }

  /** 三、收到和处理政府信息公开申请情况. */
  private Grid applications() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(
        List.of(new Cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), new Cell("申请人情况", 7, 1)));
    rows.add(List.of(new Cell("自然人", 1, 2), new Cell("法人或其他组织", 5, 1), new Cell("总计", 1, 2)));
    rows.add(
        List.of(
            Cell.of("商业企业"), Cell.of("科研机构"), Cell.of("社会公益组织"), Cell.of("法律服务机构"), Cell.of("其他")));
    List<JsonNode> lines = new ArrayList<>();
    table("applications").get("rows").forEach(lines::add);
    for (int i = 0; i < lines.size(); i++) {
      List<Cell> cells = new ArrayList<>(labels(lines, i));
      for (int c = 0; c < 7; c++) {
        cells.add(Cell.of(value(lines.get(i), c, 7)));
      }
      rows.add(cells);
    }
    return new Grid(rows);
  }

  /** The label's parts that begin in this line: an earlier line's part may reach over it. */
  private static List<Cell> labels(List<JsonNode> lines, int at) {
    List<Cell> cells = new ArrayList<>();
    String[] parts = parts(lines.get(at));
    for (int depth = 0; depth < parts.length; depth++) {
      if (at > 0 && sameUpTo(parts, parts(lines.get(at - 1)), depth)) {
        continue;
      }
      int end = at + 1;
      while (end < lines.size() && sameUpTo(parts, parts(lines.get(end)), depth)) {
        end++;
      }
      int columns = depth == parts.length - 1 ? 3 - depth : 1;
      cells.add(new Cell(parts[depth], columns, end - at));
    }
    return cells;
  }

  private static String[] parts(JsonNode row) {
    return label(row).split("/", -1);
  }

  private static boolean sameUpTo(String[] one, String[] other, int depth) {
    if (other.length <= depth) {
      return false;
    }
    for (int i = 0; i <= depth; i++) {
      if (!one[i].equals(other[i])) {
        return false;
      }
    }
    return true;
  }

  private JsonNode table(String id) {
    for (JsonNode table : form.get("tables")) {
      if (id(table).equals(id)) {
        return table;
      }
    }
    throw new IllegalStateException("the form has no table " + id);
  }

  /** 四、政府信息公开行政复议、行政诉讼情况. */
  private Grid review() {
    List<Cell> outcomes = new ArrayList<>();
    JsonNode table = table("review_and_litigation");
    table.get("columns").forEach(c -> outcomes.add(Cell.of(label(c))));
    List<Cell> second = new ArrayList<>();
    outcomes.forEach(c -> second.add(new Cell(c.text(), 1, 2)));
    second.add(new Cell("未经复议直接起诉", 5, 1));
    second.add(new Cell("复议后起诉", 5, 1));
    List<Cell> third = new ArrayList<>(outcomes);
    third.addAll(outcomes);
    List<Cell> numbers = new ArrayList<>();
    for (JsonNode row : table.get("rows")) {
      for (int c = 0; c < 5; c++) {
        numbers.add(Cell.of(value(row, c, 5)));
      }
    }
    List<Cell> first = List.of(new Cell("行政复议", 5, 1), new Cell("行政诉讼", 10, 1));
    return new Grid(List.of(first, second, third, numbers));
  }
}
