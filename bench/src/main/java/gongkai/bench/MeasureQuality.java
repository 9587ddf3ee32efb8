package gongkai.bench;

import gongkai.indexer.measure.Measurer;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well numbers are read out of sentences and reports of our own: precision, recall and F1 by
 * kind. Exit code 1 where a figure is below its recorded floor (floors.csv).
 */
public final class MeasureQuality {
  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private MeasureQuality() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    MeasureQuality quality = measure();
    out.println(quality);
    if (!quality.fallen().isEmpty()) {
      quality.fallen().forEach(out::println);
      System.exit(1);
    }
  }

  static MeasureQuality measure() {
    MeasureQuality quality = new MeasureQuality();
    Vocabulary vocabulary = Vocabulary.load(VocabularyFolder.shipped());
    Measurer measurer = new Measurer(vocabulary);
    SentenceQuality sentences = new SentenceQuality(measurer, quality.scores, quality.mistakes);
    sentences.judge("shaped", true);
    sentences.judge("held-out", false);
    sentences.judgeDocuments("documents", false);
    new ReportQuality(vocabulary, quality.scores, quality.mistakes).judge();
    return quality;
  }

  /** What is below its floor, in words; empty where all hold. */
  List<String> fallen() {
    List<String> fallen = new ArrayList<>();
    for (BenchFile.Line line : BenchFile.lines("floors.csv")) {
      String[] cells = line.text().split(";", -1);
      Score score = scores.get(cells[0]);
      if (score == null) {
        throw line.problem("nothing is measured under this name; there are " + scores.keySet());
      }
      double floor = Double.parseDouble(cells[1]);
      if (score.f1() < floor) {
        fallen.add("%s: F1 %.3f is below its floor %.3f".formatted(cells[0], score.f1(), floor));
      }
    }
    return fallen;
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>(mistakes);
    scores.forEach((name, score) -> lines.add(score.line(name)));
    return String.join("\n", lines);
  }
}
