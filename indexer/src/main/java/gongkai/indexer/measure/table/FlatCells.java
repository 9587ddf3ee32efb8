package gongkai.indexer.measure.table;

import gongkai.measure.piece.Space;
import gongkai.measure.piece.Span;
import gongkai.vocabulary.figure.Forms.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cells of a table that became text: each on its own line, or parted by tabs, bars, wide gaps
 * or commas, or a whole table on one line. A blank cell counts where bars or tabs still show its
 * place. Where single blanks are all that parts the cells, a line is taken apart only if it ends in
 * as many values as the table has columns, names several of them, or changes between words and
 * values as no sentence does.
 */
final class FlatCells {
  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final Pattern PART = Pattern.compile("[^\\t|｜]*");
  private static final Pattern GAPPED = Pattern.compile("[^\\t|｜]+?(?=\\s{2,}|[\\t|｜]|$)");
  private static final Pattern BORDER = Pattern.compile("[\\t|｜]");

  static final Pattern VALUE =
      Pattern.compile("[+-]?[0-9０-９](?:[0-9０-９,，.]*[0-9０-９])?\\s*(?:万元|元|件|项|个)?|/|-|—+|不适用|不涉及");

  /** A line that has one of these between words is a sentence. */
  private static final Pattern SENTENCE =
      Pattern.compile("[。；！？]|\\p{IsHan}[，,]\\p{IsHan}.*\\p{IsHan}[，,]");

  private static final Pattern REMARK = Pattern.compile("[（(][^（()）]*[）)]");

  /** So many changes from words to values no line of prose has without a mark. */
  private static final int CHANGES = 2;

  private final String text;
  private final Table table;

  FlatCells(String text, Table table) {
    this.text = text;
    this.table = table;
  }

  /**
   * One cell; a blank one is a value of no length.
   *
   * @param value whether it can be one
   */
  record Flat(Span span, boolean value) {}

  List<Flat> of(int from, int to) {
    List<Flat> cells = new ArrayList<>();
    Matcher line = LINE.matcher(text).region(from, to);
    while (line.find()) {
      cells.addAll(line(line.start(), line.end()));
    }
    return cells;
  }

  private List<Flat> line(int start, int end) {
    boolean bordered = BORDER.matcher(text).region(start, end).find();
    List<Flat> row = bordered ? bordered(start, end) : List.of();
    if (!row.isEmpty()) {
      return row;
    }
    List<Flat> cells = new ArrayList<>();
    Matcher cell = GAPPED.matcher(text).region(start, end);
    while (cell.find()) {
      for (Span span : apart(stripped(cell.start(), cell.end()))) {
        cells.add(flat(span));
      }
    }
    return cells;
  }

  private Flat flat(Span span) {
    return new Flat(span, VALUE.matcher(span.in(text)).matches());
  }

  /**
   * A row whose bars or tabs show every place: its labels, and behind them as many values, blank
   * ones too, as the table has columns. Else nothing.
   */
  private List<Flat> bordered(int start, int end) {
    List<Span> parts = new ArrayList<>();
    Matcher part = PART.matcher(text).region(start, end);
    int at = start;
    while (at <= end && part.region(at, end).lookingAt()) {
      parts.add(stripped(part.start(), part.end()));
      at = part.end() + 1;
    }
    boolean bars = text.substring(start, end).chars().anyMatch(c -> c == '|' || c == '｜');
    if (bars && parts.getFirst().isEmpty()) {
      parts.removeFirst();
    }
    if (bars && !parts.isEmpty() && parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    if (allValues(parts)) {
      return parts.stream().map(span -> new Flat(span, true)).toList();
    }
    int label = -1;
    for (int i = 0; i < parts.size(); i++) {
      boolean words = !parts.get(i).isEmpty() && !VALUE.matcher(parts.get(i).in(text)).matches();
      label = words ? i : label;
    }
    int first = parts.size() - table.columns().size();
    boolean fits = label >= 0 && label < first;
    for (int i = label + 1; fits && i < first; i++) {
      fits = parts.get(i).isEmpty();
    }
    if (!fits || Labels.match(parts.get(label).in(text), table.rows()).isEmpty()) {
      return List.of();
    }
    List<Flat> cells = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i <= label ? !parts.get(i).isEmpty() : i >= first) {
        cells.add(new Flat(parts.get(i), i >= first));
      }
    }
    return cells;
  }

  /** A row that holds the values of all rows of the form side by side, some of them blank. */
  private boolean allValues(List<Span> parts) {
    return table.rows().size() > 1
        && parts.size() == table.rows().size() * table.columns().size()
        && parts.stream().allMatch(span -> span.isEmpty() || isValue(span))
        && parts.stream().anyMatch(span -> !span.isEmpty());
  }

  /** The cells of a line that only single blanks or commas part; else the line. */
  private List<Span> apart(Span line) {
    List<Span> pieces = pieces(line, false);
    boolean prose = SENTENCE.matcher(REMARK.matcher(line.in(text)).replaceAll("")).find();
    if (allValues(pieces) || (!prose && wholeTable(pieces))) {
      return pieces;
    }
    List<Span> commas = pieces(line, true);
    for (List<Span> parts : List.of(pieces, commas)) {
      if (endsInValues(parts)) {
        return labelAndValues(line, parts, table.columns().size());
      }
    }
    if (allValues(commas)) {
      return commas;
    }
    for (List<Span> parts : List.of(pieces, commas)) {
      boolean labels = named(parts) >= Math.min(2, table.columns().size()) || groups(parts);
      if (valuesAtEnd(parts) == 0 && labels) {
        return parts;
      }
    }
    // A row of another table ends what stands above it: its header is none of this one's.
    for (List<Span> parts : List.of(pieces, commas)) {
      int values = valuesAtEnd(parts);
      if (!prose && values > 0 && values < parts.size()) {
        return labelAndValues(line, parts, values);
      }
    }
    return List.of(line);
  }

  /** The header and the rows of a table on one line. */
  private boolean wholeTable(List<Span> pieces) {
    int columns = table.columns().size();
    int values = valuesAtEnd(pieces);
    return changes(pieces) >= CHANGES
        || (values > 0
            && values % columns == 0
            && values < pieces.size()
            && named(pieces.subList(0, pieces.size() - values)) >= columns);
  }

  private static List<Span> labelAndValues(Span line, List<Span> pieces, int values) {
    int labels = pieces.size() - values;
    List<Span> cells = new ArrayList<>();
    cells.add(new Span(line.start(), pieces.get(labels - 1).end()));
    cells.addAll(pieces.subList(labels, pieces.size()));
    return cells;
  }

  private boolean endsInValues(List<Span> pieces) {
    int values = valuesAtEnd(pieces);
    return values == table.columns().size() && pieces.size() > values;
  }

  private int valuesAtEnd(List<Span> pieces) {
    int values = 0;
    while (values < pieces.size() && isValue(pieces.get(pieces.size() - 1 - values))) {
      values++;
    }
    return values;
  }

  private int changes(List<Span> pieces) {
    int changes = 0;
    for (int i = 1; i < pieces.size(); i++) {
      changes += isValue(pieces.get(i)) && !isValue(pieces.get(i - 1)) ? 1 : 0;
    }
    return changes;
  }

  private boolean isValue(Span span) {
    return VALUE.matcher(span.in(text)).matches();
  }

  private long named(List<Span> pieces) {
    return pieces.stream()
        .filter(piece -> Labels.match(piece.in(text), table.columns()).isPresent())
        .count();
  }

  /** Names of rows, or of what holds several of them, and nothing else: 行政复议 行政诉讼. */
  private boolean groups(List<Span> pieces) {
    return pieces.size() > 1
        && pieces.stream()
            .map(piece -> Labels.plain(piece.in(text)))
            .allMatch(
                plain ->
                    table.rows().stream()
                        .flatMap(row -> Stream.of(row.label().split("/", -1)))
                        .map(Labels::plain)
                        .anyMatch(plain::equals));
  }

  private List<Span> pieces(Span line, boolean commas) {
    List<Span> pieces = new ArrayList<>();
    int from = line.start();
    for (int at = line.start(); at <= line.end(); at++) {
      boolean parts =
          at == line.end()
              || (commas ? ",，".indexOf(text.charAt(at)) >= 0 : Space.is(text.charAt(at)));
      if (parts) {
        Span piece = stripped(from, at);
        if (!piece.isEmpty()) {
          pieces.add(piece);
        }
        from = at + 1;
      }
    }
    return pieces;
  }

  private Span stripped(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Space.is(text.charAt(from))) {
      from++;
    }
    while (to > from && Space.is(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
