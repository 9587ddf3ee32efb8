package gongkai.indexer.describe.block;

import gongkai.chinese.Folding;
import gongkai.chinese.LetterSpacing;
import gongkai.noun.Property;
import gongkai.vocabulary.Labels;
import gongkai.vocabulary.Labels.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads labels and their values out of the lines of a metadata block, whatever its layout: cells of
 * a table, {@code label | value}, several pairs in one line, a label and its value on lines of
 * their own, a row of labels over a row of values. A label without a value gives nothing; labels
 * over several rows head a list of other documents and give nothing either.
 */
public final class FieldReader {
  private static final Pattern CELLS = Pattern.compile("[\\t|｜]");
  private static final Pattern UNKNOWN_LABEL = Pattern.compile("[\\s　][\\u4e00-\\u9fff]{2,6}[:：]");

  private static final Pattern DRESS = Pattern.compile("[:：】\\]]");

  /** Longer ones are prose, in which a colon is no label's. */
  private static final int LONGEST_CELL = 1000;

  private static final Pattern BLANKS = Pattern.compile("[\\s　]+");

  private final Labels labels;
  private final FieldValues values;
  private final Pattern inline;

  public FieldReader(Labels labels, FieldValues values) {
    this.labels = labels;
    this.values = values;
    this.inline = inlineLabels(labels);
  }

  /** Any known label with its colon or its brackets; its letters may be spaced. */
  private static Pattern inlineLabels(Labels labels) {
    String any =
        labels.all().stream()
            .map(Label::words)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(FieldReader::spaced)
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "[【\\[](?<boxed>" + any + ")[】\\]][:：]?|(?<plain>" + any + ")[\\s　]*[:：]");
  }

  /**
   * A short label in a longer word is not that label: 机构名称 is no 名称. Behind the name of an
   * authority or a number a new word begins.
   */
  private static String spaced(String words) {
    String letters =
        words.chars().mapToObj(Character::toString).collect(Collectors.joining("[\\s　]*"));
    return words.length() > 2 ? letters : "(?:(?<![\\u4e00-\\u9fff])|(?<=[局厅部委院府室处号]))" + letters;
  }

  public List<Field> read(List<String> lines) {
    List<String[]> rows =
        lines.stream()
            .flatMap(line -> line.lines())
            .map(line -> CELLS.split(line, -1))
            .filter(cells -> !Arrays.stream(cells).allMatch(cell -> Folding.trim(cell).isEmpty()))
            .toList();
    List<Field> fields = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      String[] next = rowAt(rows, row + 1);
      if (isHeader(rows.get(row), next)) {
        int end = row + 2;
        while (end < rows.size() && isRowOf(rows.get(row), rows.get(end))) {
          end++;
        }
        if (end > row + 2) {
          // A list of documents: what its rows say is said of those, not of the list.
          row = end - 1;
          continue;
        }
        for (int i = 0; i < next.length; i++) {
          add(fields, labels.find(rows.get(row)[i]), next[i]);
        }
        row++;
      } else {
        readRow(fields, rows.get(row), next, rowAt(rows, row + 2));
      }
    }
    return fields;
  }

  private static String[] rowAt(List<String[]> rows, int row) {
    return row < rows.size() ? rows.get(row) : new String[0];
  }

  private void readRow(
      List<Field> fields, String[] cells, String[] nextRow, String[] rowAfterNext) {
    for (int i = 0; i < cells.length; i++) {
      Optional<Label> label = wholeLabel(cells[i], cells.length);
      if (label.isEmpty()) {
        readWithin(fields, cells[i]);
      } else if (i + 1 < cells.length) {
        if (!beginsWithLabel(cells[i + 1])) {
          add(fields, label, cells[++i]);
        }
      } else if (cells.length == 1 && nextRow.length == 1 && !beginsWithLabel(nextRow[0])) {
        boolean goesOn = rowAfterNext.length == 1 && beginsWithLabel(rowAfterNext[0]);
        if (values.mayStandBelow(label.orElseThrow(), Folding.trim(nextRow[0]), goesOn)) {
          add(fields, label, nextRow[0]);
        }
      }
    }
  }

  /** Pairs inside one cell: {@code 发布时间:2017-12-06 10:08 字号:[ ]}. */
  private void readWithin(List<Field> fields, String cell) {
    if (cell.length() > LONGEST_CELL || !DRESS.matcher(cell).find()) {
      readSpacedPairs(fields, cell);
      return;
    }
    Matcher matcher = inline.matcher(cell);
    Optional<Label> open = Optional.empty();
    int valueStart = 0;
    while (matcher.find()) {
      if (open.isPresent()) {
        add(fields, open, upToUnknownLabel(open, cell.substring(valueStart, matcher.start())));
      }
      open = labels.find(matcher.group());
      valueStart = matcher.end();
    }
    if (open.isPresent()) {
      add(fields, open, upToUnknownLabel(open, cell.substring(valueStart)));
    } else {
      readSpacedPairs(fields, cell);
    }
  }

  /**
   * {@code 索引号 014/2021-3 发文日期 2021-03-04}: no colons, but a blank behind each label; the cell
   * begins with one that is no everyday word.
   */
  private void readSpacedPairs(List<Field> fields, String cell) {
    if (cell.length() > LONGEST_CELL) {
      return;
    }
    String[] words = BLANKS.split(Folding.trim(LetterSpacing.close(cell).text()), -1);
    Optional<Label> open = labels.find(words[0]).filter(label -> label.words().length() > 2);
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < words.length && open.isPresent(); i++) {
      Optional<Label> label = labels.find(words[i]);
      if (label.isPresent()) {
        add(fields, open, value.toString());
        open = label;
        value.setLength(0);
      } else {
        value.append(value.isEmpty() ? "" : " ").append(words[i]);
      }
    }
    add(fields, open, value.toString());
  }

  private boolean isHeader(String[] cells, String[] next) {
    return cells.length > 1
        && cells.length == next.length
        && Arrays.stream(cells).allMatch(cell -> labels.find(cell).isPresent())
        && isRowOf(cells, next);
  }

  /** Whether a row holds values below these labels, not labels of its own. */
  private boolean isRowOf(String[] labels, String[] row) {
    return row.length == labels.length
        && Arrays.stream(row).noneMatch(cell -> beginsWithLabel(cell));
  }

  /**
   * A cell that is a label and nothing else. A short word alone on a line (打印, 时间) is one only with
   * its colon.
   */
  private Optional<Label> wholeLabel(String cell, int cellsInRow) {
    String trimmed = Folding.trim(cell);
    boolean dressed =
        !trimmed.isEmpty() && ":：】]".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
    return labels
        .find(trimmed)
        .filter(label -> dressed || cellsInRow > 1 || label.words().length() > 2);
  }

  private boolean beginsWithLabel(String cell) {
    String trimmed = Folding.trim(cell);
    return labels.find(trimmed).isPresent() || inline.matcher(trimmed).lookingAt();
  }

  private static String upToUnknownLabel(Optional<Label> label, String value) {
    boolean mayHoldColons =
        label.flatMap(Label::property).filter(p -> p == Property.TITLE).isPresent();
    Matcher matcher = UNKNOWN_LABEL.matcher(value);
    return !mayHoldColons && matcher.find() ? value.substring(0, matcher.start()) : value;
  }

  /** Of 【来源：某局】【阅读：3次】 the brackets between are of neither. */
  private static String withoutOpenBrackets(String value) {
    String closed = value.replaceFirst("[\\s　]*[【\\[]$", "");
    return closed.endsWith("】") && !closed.contains("【")
        ? Folding.trim(closed.substring(0, closed.length() - 1))
        : closed;
  }

  private void add(List<Field> fields, Optional<Label> label, String value) {
    if (label.isEmpty()) {
      return;
    }
    String trimmed = withoutOpenBrackets(Folding.trim(value));
    String words = values.withoutFurniture(label.orElseThrow(), trimmed);
    if (!words.isEmpty()) {
      fields.add(new Field(label.orElseThrow(), words));
    }
  }
}
