package gongkai.indexer.describe;

import gongkai.chinese.Folding;
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
final class FieldReader {
  private static final Pattern CELLS = Pattern.compile("[\\t|｜]");
  private static final Pattern UNKNOWN_LABEL = Pattern.compile("[\\s　][\\u4e00-\\u9fff]{2,6}[:：]");

  private static final Pattern DRESS = Pattern.compile("[:：】\\]]");

  /** Longer ones are prose, in which a colon is no label's. */
  private static final int LONGEST_CELL = 1000;

  private final Labels labels;
  private final Pattern inline;

  FieldReader(Labels labels) {
    this.labels = labels;
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

  /** A short label in a longer word is not that label: 机构名称 is no 名称. */
  private static String spaced(String words) {
    String letters =
        words.chars().mapToObj(Character::toString).collect(Collectors.joining("[\\s　]*"));
    return words.length() > 2 ? letters : "(?<![\\u4e00-\\u9fff])" + letters;
  }

  List<Field> read(List<String> lines) {
    List<String[]> rows =
        lines.stream()
            .flatMap(line -> line.lines())
            .map(line -> CELLS.split(line, -1))
            .filter(cells -> !Arrays.stream(cells).allMatch(cell -> Folding.trim(cell).isEmpty()))
            .toList();
    List<Field> fields = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      String[] next = row + 1 < rows.size() ? rows.get(row + 1) : new String[0];
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
        readRow(fields, rows.get(row), next);
      }
    }
    return fields;
  }

  private void readRow(List<Field> fields, String[] cells, String[] nextRow) {
    for (int i = 0; i < cells.length; i++) {
      Optional<Label> label = wholeLabel(cells[i], cells.length);
      if (label.isEmpty()) {
        readWithin(fields, cells[i]);
      } else if (i + 1 < cells.length) {
        if (!beginsWithLabel(cells[i + 1])) {
          add(fields, label, cells[++i]);
        }
      } else if (cells.length == 1 && nextRow.length == 1 && !beginsWithLabel(nextRow[0])) {
        add(fields, label, nextRow[0]);
      }
    }
  }

  /** Pairs inside one cell: {@code 发布时间:2017-12-06 10:08 字号:[ ]}. */
  private void readWithin(List<Field> fields, String cell) {
    if (cell.length() > LONGEST_CELL || !DRESS.matcher(cell).find()) {
      readSpacedPair(fields, cell);
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
      readSpacedPair(fields, cell);
    }
  }

  /** {@code 发文字号　国办发〔2018〕123号}: no colon, but a blank behind a label that the cell begins with. */
  private void readSpacedPair(List<Field> fields, String cell) {
    String trimmed = Folding.trim(cell);
    for (int i = 2; i < Math.min(trimmed.length(), 10); i++) {
      if (Folding.trim(trimmed.substring(i, i + 1)).isEmpty()) {
        Optional<Label> label = labels.find(trimmed.substring(0, i));
        if (label.isPresent() && label.orElseThrow().words().length() > 2) {
          add(fields, label, trimmed.substring(i));
          return;
        }
      }
    }
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

  private static void add(List<Field> fields, Optional<Label> label, String value) {
    String trimmed = withoutOpenBrackets(Folding.trim(value));
    if (label.isPresent() && !trimmed.isEmpty()) {
      fields.add(new Field(label.orElseThrow(), trimmed));
    }
  }
}
