package gongkai.bench;

import gongkai.indexer.describe.Described;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Disclosure;
import gongkai.noun.Original;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The labelled sentences, of our own writing; the README beside them says how they are written. */
final class Sentences {
  static final String YEAR = "2023";

  private Sentences() {}

  /** One sentence and what it states. */
  record Labelled(String kind, String sentence, List<Expected> statistics) {}

  /**
   * One figure.
   *
   * @param said value, unit and mark
   * @param indicators any of these is right; empty where none is judged
   * @param judged what else it must be: {@code scope}, {@code year}, {@code part} or a dimension; a
   *     key that is not here is not judged
   */
  record Expected(String said, List<String> indicators, Map<String, String> judged) {}

  static List<Labelled> read(String half) {
    List<Labelled> all = new ArrayList<>();
    for (BenchFile.Line line : BenchFile.lines("sentences/" + half + ".txt")) {
      all.add(labelled(line, YEAR, 0));
    }
    return all;
  }

  private static Labelled labelled(BenchFile.Line line, String year, int before) {
    String[] cells = line.text().split("\\|", -1);
    if (cells.length != 3) {
      throw line.problem("not kind|sentence|statistics");
    }
    List<Expected> statistics = new ArrayList<>();
    for (String one : cells[2].isEmpty() ? List.<String>of() : List.of(cells[2].split(";"))) {
      statistics.add(expected(line, one, year, before));
    }
    return new Labelled(cells[0], cells[1].replace("\\n", "\n").replace("¦", "|"), statistics);
  }

  /** A document of several paragraphs and what they state. */
  record LabelledDocument(Described document, List<Labelled> paragraphs) {
    List<Expected> statistics() {
      return paragraphs.stream().flatMap(p -> p.statistics().stream()).toList();
    }
  }

  static List<LabelledDocument> documents(String file) {
    List<LabelledDocument> all = new ArrayList<>();
    List<Labelled> paragraphs = new ArrayList<>();
    String[] head = {};
    int before = 0;
    for (BenchFile.Line line : BenchFile.lines("sentences/" + file + ".txt")) {
      if (line.text().startsWith("@ ")) {
        if (!paragraphs.isEmpty()) {
          all.add(document(head, paragraphs));
        }
        head = line.text().substring(2).split("\\|", -1);
        paragraphs = new ArrayList<>();
        before = 0;
      } else {
        Labelled labelled = labelled(line, head[2], before);
        before += labelled.statistics().size();
        paragraphs.add(labelled);
      }
    }
    all.add(document(head, paragraphs));
    return all;
  }

  private static LabelledDocument document(String[] head, List<Labelled> paragraphs) {
    return new LabelledDocument(
        described(
            Map.of(Property.TITLE, stated(head[0]), Property.PUBLISHED, stated(head[1])),
            paragraphs.stream().map(Labelled::sentence).toList()),
        List.copyOf(paragraphs));
  }

  private static Expected expected(BenchFile.Line line, String one, String year, int before) {
    List<String> words = List.of(one.strip().split(" "));
    if (words.size() < 3) {
      throw line.problem("not value unit indicators: " + one);
    }
    boolean approximate = words.get(2).equals("~");
    String named = words.get(approximate ? 3 : 2);
    Map<String, String> judged = new TreeMap<>(Map.of("scope", "", "year", year, "part", ""));
    for (String word : words.subList(approximate ? 4 : 3, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        throw line.problem("not key=value: " + word);
      }
      judged.put(word.substring(0, equals), word.substring(equals + 1));
    }
    judged.values().removeIf("*"::equals);
    judged.computeIfPresent(
        "part",
        (key, part) -> part.isEmpty() ? part : Integer.toString(Integer.parseInt(part) + before));
    return new Expected(
        SentenceQuality.said(new BigDecimal(words.get(0)), words.get(1))
            + (approximate ? " ~" : ""),
        named.equals("-") ? List.of() : List.of(named.split(",")),
        judged);
  }

  /** The sentence as the only paragraph of an annual report. */
  static Described document(String sentence) {
    return described(
        Map.of(Property.KIND, stated("annual_report"), Property.REPORTING_YEAR, stated(YEAR)),
        List.of(sentence));
  }

  private static Described described(Map<Property, Statement> statements, List<String> paragraphs) {
    String hash = "0".repeat(64);
    String id = hash.substring(0, 20);
    String text = String.join("\n", paragraphs);
    Disclosure disclosure =
        Disclosure.stated(
            id, new Original(hash, "text/plain", text.length(), "sentence.txt"), statements);
    List<Block> blocks = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String paragraph : paragraphs) {
      int end = start + paragraph.length();
      blocks.add(new Block(Block.Kind.PARAGRAPH, 0, OptionalInt.empty(), start, end, List.of()));
      passages.add(
          new Passage(
              id,
              "p-" + (passages.size() + 1),
              Passage.Kind.PARAGRAPH,
              List.of(),
              OptionalInt.empty(),
              start,
              end,
              paragraph,
              List.of()));
      start = end + 1;
    }
    return new Described(
        disclosure,
        new Content("text/plain", text, blocks, List.of(), Map.of(), List.of(), List.of()),
        passages);
  }

  private static Statement stated(String value) {
    return new Statement(value, value, Statement.Evidence.OPERATOR, Statement.Certainty.STATED);
  }
}
