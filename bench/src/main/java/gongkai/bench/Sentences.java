package gongkai.bench;

import gongkai.indexer.describe.Described;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Disclosure;
import gongkai.noun.Original;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Relations;
import gongkai.noun.Statement;
import gongkai.noun.Validity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The labelled sentences, of our own writing: {@code half, kind, sentence, statistics}. A statistic
 * is {@code value unit [~] indicators}; indicators are alternatives parted by commas, {@code -}
 * where none is judged.
 */
final class Sentences {
  private static final String FILE = "/gongkai/bench/sentences/narrative.tsv";

  private Sentences() {}

  /** One sentence and what it states. */
  record Labelled(String half, String kind, String sentence, List<Expected> statistics) {}

  /** One figure; {@code indicators} is empty where none is judged. */
  record Expected(String said, List<String> indicators) {}

  static List<Labelled> read() {
    try (InputStream in = Sentences.class.getResourceAsStream(FILE)) {
      List<Labelled> all = new ArrayList<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().skip(1).toList()) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
          throw new IllegalStateException("not four columns: " + line);
        }
        all.add(new Labelled(cells[0], cells[1], cells[2], expected(cells[3])));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Expected> expected(String cell) {
    List<Expected> all = new ArrayList<>();
    for (String one : cell.isEmpty() ? List.<String>of() : List.of(cell.split(";", -1))) {
      int last = one.lastIndexOf(' ');
      String named = one.substring(last + 1);
      all.add(
          new Expected(
              one.substring(0, last),
              named.equals("-") ? List.of() : List.of(named.split(",", -1))));
    }
    return all;
  }

  /** The sentence as the only paragraph of an annual report. */
  static Described document(String sentence) {
    String hash = "0".repeat(64);
    String id = hash.substring(0, 20);
    Disclosure disclosure =
        new Disclosure(
            id,
            new Original(hash, "text/plain", sentence.length(), "sentence.txt"),
            Map.of(Property.KIND, stated("annual_report"), Property.REPORTING_YEAR, stated("2018")),
            Validity.UNSTATED,
            List.of(),
            Relations.NONE,
            List.of(),
            List.of(),
            List.of(),
            Instant.EPOCH,
            Optional.empty());
    Block block =
        new Block(Block.Kind.PARAGRAPH, 0, OptionalInt.empty(), 0, sentence.length(), List.of());
    Passage passage =
        new Passage(
            id,
            "p-1",
            Passage.Kind.PARAGRAPH,
            List.of(),
            OptionalInt.empty(),
            0,
            sentence.length(),
            sentence,
            List.of());
    return new Described(
        disclosure,
        new Content(
            "text/plain", sentence, List.of(block), List.of(), Map.of(), List.of(), List.of()),
        List.of(passage));
  }

  private static Statement stated(String value) {
    return new Statement(value, value, Statement.Evidence.OPERATOR, Statement.Certainty.STATED);
  }
}
