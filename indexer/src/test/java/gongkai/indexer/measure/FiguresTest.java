package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Sentences of reports of 2022 and what they state. figures.txt has a sentence behind {@code ##}
 * and a line a figure: value, unit, {@code ~} where it is approximate, the words, indicator and
 * label, dimensions, year.
 */
class FiguresTest {
  private static final Measurer MEASURER =
      new Measurer(Vocabulary.load(VocabularyFolder.shipped()));

  @Test
  void everySentenceGivesItsFiguresAndNoOthers() throws IOException {
    String expected = golden();
    assertTrue(expected.lines().count() > 200, "the table is there");
    assertEquals(expected, read(expected));
  }

  /** The sentences with what they state now. */
  static String read(String sentences) {
    StringBuilder read = new StringBuilder();
    sentences.lines().filter(line -> line.startsWith("##")).forEach(line -> read(line, read));
    return read.toString();
  }

  private static void read(String line, StringBuilder out) {
    out.append(line).append('\n');
    String text = line.substring(3).replace("\\n", "\n").replace("\\t", "\t");
    var described = Documents.report(2022).lines(text).described();
    ((Result.Done<Measured>) MEASURER.apply(described))
        .value()
        .observations()
        .forEach(o -> out.append("   ").append(figure(o)).append('\n'));
  }

  private static String figure(Observation o) {
    return String.join(
        " ",
        o.reading().value().orElseThrow().toPlainString(),
        o.reading().unit() + (o.reading().approximate() ? " ~" : ""),
        "<" + o.place().text().replace("\t", "\\t") + ">",
        o.meaning().indicator() + "/" + o.meaning().indicatorLabel(),
        new TreeMap<>(o.meaning().dimensions()).toString().replace(o.document() + ":", ""),
        o.subject().year().isPresent() ? "" + o.subject().year().getAsInt() : "");
  }

  private static String golden() throws IOException {
    try (InputStream in = FiguresTest.class.getResourceAsStream("figures.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
