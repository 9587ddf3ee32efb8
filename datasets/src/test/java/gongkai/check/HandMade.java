package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Status;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Original;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An annual report made by hand.
 *
 * <p>Cells: {@code cells("applications", "received/total=3 carried_in/total=□")}, or a row at once
 * in the order of the form: {@code row("applications", "received", "1 0 0 0 0 2 3")}. A value is a
 * number with or without a unit of its own ({@code 3}, {@code 3万元}), {@code 约3}, {@code □} for a
 * blank cell, {@code /} for one that does not apply, {@code 文} for words, {@code ·} for a cell that
 * is not there.
 *
 * <p>Sentences: {@code says("收到申请[12件|applications.received]，其中网上[7件|of=a]。")}: what stands in
 * brackets is a figure, then what it means: an indicator; {@code #a}, its name; {@code of=a}, part
 * of the one so named; {@code year=2023}; {@code year=}, of no year; {@code =0元}, read so and not
 * as written; {@code =□} or {@code =□件}, without value; any other {@code key=value} is a dimension.
 */
public final class HandMade {
  public static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());

  private static final Pattern FIGURE = Pattern.compile("\\[([^|\\]]+)(?:\\|([^\\]]*))?\\]");
  private static final Pattern NUMBER = Pattern.compile("(约?)(-?[0-9.]+)(万(?!元))?([余多]?)(.*)");

  private final String id;
  private final String body;
  private final OptionalInt year;
  private final String form;
  private final Map<Property, Statement> statements = new TreeMap<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private int at;

  private HandMade(String id, String body, OptionalInt year) {
    this.id = id;
    this.body = body;
    this.year = year;
    this.form = year.isPresent() && year.getAsInt() < 2021 ? "2019" : "2021";
    with(Property.PUBLISHER, body);
    year.ifPresent(y -> with(Property.REPORTING_YEAR, Integer.toString(y)));
    with(Property.KIND, "annual_report");
  }

  public static HandMade report(int year) {
    return report("d" + year, year);
  }

  public static HandMade report(String id, int year) {
    return new HandMade(id, "示例市人民政府", OptionalInt.of(year));
  }

  public static HandMade reportOf(String body, int year) {
    return new HandMade("d" + year, body, OptionalInt.of(year));
  }

  /** A document that leaves open which year it reports on. */
  static HandMade undated() {
    return new HandMade("d", "示例市人民政府", OptionalInt.empty());
  }

  /** States a property; nothing of it where the value is empty. */
  public HandMade with(Property property, String value) {
    if (value.isEmpty()) {
      statements.remove(property);
      return this;
    }
    statements.put(
        property, new Statement(value, value, Statement.Evidence.TEXT, Statement.Certainty.STATED));
    return this;
  }

  public HandMade row(String table, String row, String values) {
    List<String> columns =
        VOCABULARY.forms().byName(form).orElseThrow().table(table).orElseThrow().columns().stream()
            .map(column -> column.id())
            .toList();
    String[] each = values.split(" ", -1);
    for (int i = 0; i < each.length; i++) {
      cell(table, row, columns.get(i), each[i]);
    }
    return this;
  }

  public HandMade cells(String table, String cells) {
    for (String cell : cells.split(" ", -1)) {
      String[] parts = cell.split("[/=]", 3);
      cell(table, parts[0], parts[1], parts[2]);
    }
    return this;
  }

  private void cell(String table, String row, String column, String value) {
    if (value.equals("·")) {
      return;
    }
    String unit = VOCABULARY.forms().byName(form).orElseThrow().table(table).orElseThrow().unit();
    String indicator = String.join(".", table, row, column);
    observations.add(
        new Observation(
            id + ":" + indicator,
            id,
            new Subject(body, "", year),
            new Meaning(indicator, table + "表 / " + row + " / " + column, Map.of(), form),
            reading(value, unit),
            new Place(table, row, column, value, row, "t-" + table, at, at + value.length()),
            List.of()));
    at += value.length() + 1;
  }

  private static Reading reading(String value, String unit) {
    Map<String, Status> marks =
        Map.of("□", Status.EMPTY, "/", Status.NOT_APPLICABLE, "文", Status.TEXT);
    String mark = value.substring(0, 1);
    if (marks.containsKey(mark)) {
      return Reading.without(marks.get(mark), value.length() > 1 ? value.substring(1) : unit);
    }
    Matcher matcher = NUMBER.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(value);
    }
    BigDecimal number = new BigDecimal(matcher.group(2));
    return Reading.of(
        matcher.group(3) == null ? number : number.scaleByPowerOfTen(4),
        matcher.group(5).isEmpty() ? unit : matcher.group(5),
        !(matcher.group(1) + matcher.group(4)).isEmpty());
  }

  HandMade heading(String text) {
    passage(Passage.Kind.HEADING, text);
    return this;
  }

  /** A table of words, one row a line. */
  HandMade table(String text) {
    passage(Passage.Kind.TABLE, text);
    return this;
  }

  public HandMade says(String marked) {
    Passage passage = passage(Passage.Kind.PARAGRAPH, FIGURE.matcher(marked).replaceAll("$1"));
    Matcher matcher = FIGURE.matcher(marked);
    int markup = 0;
    while (matcher.find()) {
      int start = matcher.start() - markup;
      observations.add(figure(passage, start, matcher.toMatchResult()));
      markup += matcher.group().length() - matcher.group(1).length();
    }
    return this;
  }

  private Observation figure(Passage passage, int start, MatchResult match) {
    String text = match.group(1);
    int from = passage.start() + start;
    String name = passage.anchor() + ":" + start;
    String indicator = "";
    OptionalInt counted = year;
    String read = text;
    Map<String, String> dimensions = new TreeMap<>();
    for (String word : match.group(2) == null ? new String[0] : match.group(2).split(" ", -1)) {
      String key = word.replaceFirst("=.*", "");
      String value = word.substring(Math.min(word.length(), key.length() + 1));
      if (word.startsWith("#")) {
        name = word.substring(1);
      } else if (word.startsWith("=")) {
        read = word.substring(1);
      } else if (key.equals("of")) {
        dimensions.put("partOf", id + ":" + value);
      } else if (key.equals("year")) {
        counted = value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
      } else if (word.contains("=")) {
        dimensions.put(key, value);
      } else {
        indicator = word;
      }
    }
    return new Observation(
        id + ":" + name,
        id,
        new Subject(body, "", counted),
        new Meaning(indicator, indicator + "之称", dimensions, Meaning.NARRATIVE),
        reading(read, ""),
        new Place(
            "",
            "",
            "",
            text,
            sentence(passage.text(), start),
            passage.anchor(),
            from,
            from + text.length()),
        List.of());
  }

  private static String sentence(String text, int at) {
    int end = text.indexOf('。', at);
    return text.substring(text.lastIndexOf('。', at) + 1, end < 0 ? text.length() : end + 1);
  }

  private Passage passage(Passage.Kind kind, String text) {
    Passage passage =
        new Passage(
            id,
            "p-" + (passages.size() + 1),
            kind,
            List.of(),
            OptionalInt.empty(),
            at,
            at + text.length(),
            text,
            List.of());
    passages.add(passage);
    at += text.length() + 1;
    return passage;
  }

  public List<Observation> observations() {
    return observations;
  }

  public Disclosure disclosure() {
    return Disclosure.stated(
        id, new Original("0".repeat(64), "text/plain", 1, "report.txt"), statements);
  }

  CheckedDocument document() {
    return new CheckedDocument(disclosure(), passages, observations);
  }
}
