package gongkai.solr.search;

import gongkai.chinese.DocumentNumbers;
import gongkai.solr.analysis.Characters;
import gongkai.solr.analysis.Keys;
import gongkai.solr.plugin.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a person typed: words, {@code "phrases"}, {@code -exclusions}, and the operators 标题:
 * 文号: 机关: in any width, case and writing. What cannot be read so is read as words, and the answer
 * says so.
 */
final class QueryReader {
  /** Longer than any title; what is longer is a text and no query. */
  static final int LONGEST = 500;

  private static final int MOST_OPERATORS = 20;

  private static final String OPENING = "\"“”„＂「『";
  private static final String CLOSING = "\"“”＂」』";
  private static final String MINUS = "-－−–‐‑﹣";
  private static final String COLONS = ":：﹕∶";

  private enum Part {
    WORD,
    PHRASE,
    EXCLUDED,
    TITLE,
    NUMBER,
    PUBLISHER
  }

  /** In simplified characters and lower case. */
  private static final Map<String, Part> OPERATORS =
      Map.ofEntries(
          Map.entry("标题", Part.TITLE),
          Map.entry("题名", Part.TITLE),
          Map.entry("title", Part.TITLE),
          Map.entry("文号", Part.NUMBER),
          Map.entry("发文字号", Part.NUMBER),
          Map.entry("索引号", Part.NUMBER),
          Map.entry("number", Part.NUMBER),
          Map.entry("机关", Part.PUBLISHER),
          Map.entry("发文机关", Part.PUBLISHER),
          Map.entry("发布机关", Part.PUBLISHER),
          Map.entry("发布机构", Part.PUBLISHER),
          Map.entry("publisher", Part.PUBLISHER));

  /** An operator at some place, and where what it holds for begins. */
  private record Operator(Part part, String typed, int value) {}

  private final String text;
  private final Map<Part, List<String>> parts = new java.util.EnumMap<>(Part.class);
  private final Set<String> freely = new HashSet<>();
  private final List<String> repairs = new ArrayList<>();

  private QueryReader(String text) {
    this.text = text;
    for (Part part : Part.values()) {
      parts.put(part, new ArrayList<>());
    }
  }

  /**
   * Reads a query for smart matching.
   *
   * @throws IllegalArgumentException where there is more of it than can be searched for
   */
  static Reading smart(String query, Question.Target target) {
    String plain = plain(query);
    QueryReader reader = new QueryReader(plain);
    reader.read();
    return reader.reading(target);
  }

  /** Reads all of the query as one phrase. */
  static Reading exact(String query, Question.Target target) {
    String plain = unquoted(plain(query));
    boolean title = target == Question.Target.TITLE;
    List<String> phrase = plain.isEmpty() ? List.of() : List.of(plain);
    Question question =
        new Question(
            target,
            plain,
            List.of(),
            title ? List.of() : phrase,
            List.of(),
            title ? phrase : List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Reading(question, plain.isEmpty() ? "" : "原文含“" + plain + "”");
  }

  /** Reads all of the query as a document number or index number. */
  static Reading number(String query, Question.Target target) {
    String plain = plain(query);
    String normal = DocumentNumbers.normalise(plain).orElse(plain);
    List<String> number = plain.isEmpty() ? List.of() : List.of(normal);
    Question question =
        new Question(
            target, plain, List.of(), List.of(), List.of(), List.of(), number, List.of(),
            List.of());
    return new Reading(question, plain.isEmpty() ? "" : "文号为 " + normal);
  }

  /**
   * The query without what cannot be seen (zero-width and bidirectional signs, which copying brings
   * along); what a person cannot have meant becomes a blank.
   */
  static String plain(String query) {
    if (query.length() > LONGEST) {
      throw new IllegalArgumentException(
          "查询太长（%d 个字），最多 %d 个字 / the query is too long".formatted(query.length(), LONGEST));
    }
    StringBuilder plain = new StringBuilder();
    query
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isISOControl(c) || isLone(c) || !Character.isDefined(c) ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /** Quotation marks around all of it say what exact search does anyway. */
  private static String unquoted(String plain) {
    int last = plain.length() - 1;
    return last > 1
            && OPENING.indexOf(plain.charAt(0)) >= 0
            && CLOSING.indexOf(plain.charAt(last)) >= 0
        ? plain.substring(1, last).strip()
        : plain;
  }

  private static boolean isLone(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u3000') {
        at++;
        continue;
      }
      at = part(at);
    }
    int operators =
        parts.values().stream().mapToInt(List::size).sum() - parts.get(Part.WORD).size();
    if (operators > MOST_OPERATORS) {
      throw new IllegalArgumentException(
          "引号、排除和限定共 %d 处，最多 %d 处 / too many phrases and operators"
              .formatted(operators, MOST_OPERATORS));
    }
  }

  /** Reads one part and gives where the next begins. */
  private int part(int from) {
    char first = text.charAt(from);
    if (MINUS.indexOf(first) >= 0 && from + 1 < text.length() && isWordly(text.charAt(from + 1))) {
      return excluded(from + 1);
    }
    Optional<Operator> operator = operatorAt(from);
    if (operator.isPresent()) {
      Operator last = innermost(operator.orElseThrow());
      if (last.value() == text.length()) {
        repaired("“" + last.typed() + "”后没有内容，已略去");
        return text.length();
      }
      return value(last.value(), last.part());
    }
    return OPENING.indexOf(first) >= 0 ? value(from, Part.PHRASE) : value(from, Part.WORD);
  }

  /**
   * What is excluded is excluded wherever it stands; a place named for it is told to be ignored.
   */
  private int excluded(int from) {
    Optional<Operator> operator = operatorAt(from);
    if (operator.isEmpty() || operator.orElseThrow().value() == text.length()) {
      return value(from, Part.EXCLUDED);
    }
    repaired("“-”不能与“" + operator.orElseThrow().typed() + "”连用，已排除各处含该词的文件");
    return value(innermost(operator.orElseThrow()).value(), Part.EXCLUDED);
  }

  /** Of operators one after another the last counts. */
  private Operator innermost(Operator operator) {
    Operator last = operator;
    for (Optional<Operator> next = operatorAt(last.value());
        next.isPresent();
        next = operatorAt(last.value())) {
      last = next.orElseThrow();
    }
    return last;
  }

  private void repaired(String how) {
    if (!repairs.contains(how)) {
      repairs.add(how);
    }
  }

  /** A quoted text, or what goes on to the next blank or quotation mark. */
  private int value(int from, Part part) {
    if (OPENING.indexOf(text.charAt(from)) >= 0) {
      int close = from + 1;
      while (close < text.length() && CLOSING.indexOf(text.charAt(close)) < 0) {
        close++;
      }
      if (close < text.length()) {
        add(part, text.substring(from + 1, close));
        freely.remove(text.substring(from + 1, close).strip());
        return close + 1;
      }
      repaired("引号不成对，已按普通文字查找");
      return value(from + 1, part == Part.PHRASE ? Part.WORD : part, from + 1);
    }
    return value(from, part, from);
  }

  private int value(int from, Part part, int start) {
    int to = from;
    while (to < text.length()
        && !Character.isWhitespace(text.charAt(to))
        && text.charAt(to) != '\u3000'
        && OPENING.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    String value = text.substring(start, to);
    add(part, value);
    if (part == Part.TITLE || part == Part.PUBLISHER) {
      freely.add(value.strip());
    }
    return Math.max(to, from);
  }

  private void add(Part part, String value) {
    if (!value.isBlank()) {
      parts.get(part).add(value.strip());
    }
  }

  private Optional<Operator> operatorAt(int from) {
    int colon = from;
    while (colon < text.length() && colon - from <= 9 && Character.isLetter(text.charAt(colon))) {
      colon++;
    }
    if (colon >= text.length() || COLONS.indexOf(text.charAt(colon)) < 0) {
      return Optional.empty();
    }
    Part part = OPERATORS.get(Characters.simplify(text.substring(from, colon)));
    if (part == null) {
      return Optional.empty();
    }
    int value = colon + 1;
    while (value < text.length() && Character.isWhitespace(text.charAt(value))) {
      value++;
    }
    return Optional.of(new Operator(part, text.substring(from, colon + 1), value));
  }

  /** So that a lone hyphen, or two, are no exclusion. */
  private static boolean isWordly(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || OPENING.indexOf(c) >= 0;
  }

  private Reading reading(Question.Target target) {
    Optional<String> number = DocumentNumbers.normalise(text);
    List<String> words = parts.get(Part.WORD);
    List<String> phrases = new ArrayList<>(parts.get(Part.PHRASE));
    List<String> named = new ArrayList<>();
    if (number.isPresent()) {
      // All of the query is a number: the document that bears it, then those that mention it.
      words = List.of();
      phrases = new ArrayList<>(List.of(number.orElseThrow()));
      named.add(number.orElseThrow());
    } else {
      DocumentNumbers.findAll(text).stream()
          .map(DocumentNumbers.Found::number)
          .limit(MOST_OPERATORS)
          .forEach(named::add);
    }
    Question question =
        new Question(
            target,
            text,
            words,
            phrases,
            parts.get(Part.EXCLUDED),
            parts.get(Part.TITLE),
            parts.get(Part.NUMBER),
            parts.get(Part.PUBLISHER),
            named);
    return new Reading(question, shown(number), Set.copyOf(freely));
  }

  private String shown(Optional<String> number) {
    List<String> said = new ArrayList<>();
    number.ifPresent(form -> said.add("文号 " + form));
    if (number.isEmpty() && operatorsUsed()) {
      say(said, "含", parts.get(Part.WORD));
      say(said, "原文含", quoted(Part.PHRASE));
      say(said, "不含", quoted(Part.EXCLUDED));
      say(said, "标题含", quoted(Part.TITLE));
      say(
          said,
          "文号为",
          parts.get(Part.NUMBER).stream()
              .map(form -> DocumentNumbers.normalise(form).orElse(form))
              .toList());
      say(said, "机关名含", quoted(Part.PUBLISHER));
    }
    said.addAll(repairs);
    if (Keys.of(text).isEmpty() && !text.isEmpty()) {
      said.add("只有标点或符号，没有可查找的文字");
    }
    return String.join("；", said);
  }

  private boolean operatorsUsed() {
    return parts.entrySet().stream()
        .anyMatch(entry -> entry.getKey() != Part.WORD && !entry.getValue().isEmpty());
  }

  private List<String> quoted(Part part) {
    return parts.get(part).stream().map(value -> "“" + value + "”").toList();
  }

  private static void say(List<String> said, String what, List<String> values) {
    if (!values.isEmpty()) {
      said.add(what + " " + String.join("、", values));
    }
  }

  /**
   * A query as read.
   *
   * @param interpretedAs what to tell whoever asked
   * @param freely the parts that are not quoted, so that other names may be taken for them
   */
  record Reading(Question question, String interpretedAs, Set<String> freely) {
    Reading(Question question, String interpretedAs) {
      this(question, interpretedAs, Set.of());
    }
  }
}
