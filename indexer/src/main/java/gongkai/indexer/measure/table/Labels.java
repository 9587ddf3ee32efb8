package gongkai.indexer.measure.table;

import gongkai.indexer.measure.table.Alignment.Unsafe;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares a cell's words with the labels of a form. White space, punctuation, width and the number
 * in front (一、 （三） 1.) do not count; neither does a remark in brackets.
 */
public final class Labels {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:\\(?[一二三四五六七八九十]{1,2}\\)|[一二三四五六七八九十]{1,2}[、.,]|\\(?[0-9]{1,2}\\)?[、.,]?)");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern NOISE = Pattern.compile("[\\s\\p{P}\\p{S}]+");

  /** The shortest label that may be told by its end, or with a slip in it. */
  private static final int LONG = 6;

  /** Words of a cell beyond this are a text. */
  private static final int LONGEST = 400;

  /** As many as the forms have lines. */
  private static final Map<Line, List<String>> NAMES = new ConcurrentHashMap<>();

  private Labels() {}

  /** The plain words, without number and remarks. */
  static String plain(String words) {
    String folded = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    String unnumbered = NUMBERED.matcher(folded).replaceFirst("");
    String bare = BRACKETS.matcher(unnumbered).replaceAll("");
    String plain = NOISE.matcher(bare).replaceAll("");
    return plain.isEmpty() ? NOISE.matcher(unnumbered).replaceAll("") : plain;
  }

  /** Whether there is anything in the words that a label could have; figures have nothing. */
  static boolean isWorded(String words) {
    return words.length() <= LONGEST && words.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Whether the words are those of a row or column of the table: then they are no value of it. */
  static boolean isLabel(String words, Table table) {
    return words.codePoints().anyMatch(Character::isIdeographic)
        && (match(words, table.rows()).isPresent() || match(words, table.columns()).isPresent());
  }

  /** A label stands where a value should. */
  static Unsafe inValue(Line row, Line column) {
    return new Unsafe(
        "“%s”与“%s”相交处是标签，不是数值".formatted(row.leaf(), column.label()),
        "row %s and column %s meet in a label".formatted(row.id(), column.id()));
  }

  /** The line whose label the words are: the same, ending the same, or with one slip in six. */
  static Optional<Line> match(String words, List<Line> lines) {
    if (!isWorded(words)) {
      return Optional.empty();
    }
    String plain = plain(words);
    if (plain.isEmpty() || plain.length() > 120) {
      return Optional.empty();
    }
    for (Line line : lines) {
      if (names(line).anyMatch(plain::equals)) {
        return Optional.of(line);
      }
    }
    Optional<Line> ending =
        only(lines, line -> names(line).anyMatch(n -> n.length() >= LONG && plain.endsWith(n)));
    if (ending.isPresent()) {
      return ending;
    }
    return only(lines, line -> names(line).anyMatch(name -> slipped(plain, name)));
  }

  static Stream<String> names(Line line) {
    return NAMES.computeIfAbsent(line, Labels::plainNames).stream();
  }

  private static List<String> plainNames(Line line) {
    return Stream.concat(Stream.of(line.label(), line.leaf()), line.aliases().stream())
        .map(Labels::plain)
        .filter(name -> name.length() > 1)
        .distinct()
        .toList();
  }

  private static Optional<Line> only(List<Line> lines, Predicate<Line> condition) {
    List<Line> fitting = lines.stream().filter(condition).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /** How many characters of a name may be wrong. */
  static int slips(String name) {
    return name.length() / LONG;
  }

  private static boolean slipped(String words, String name) {
    int allowed = slips(name);
    return allowed > 0
        && Math.abs(words.length() - name.length()) <= allowed
        && distance(words, name) <= allowed;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
