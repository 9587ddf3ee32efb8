package gongkai.bench;

import gongkai.indexer.measure.Measured;
import gongkai.indexer.measure.Measurer;
import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.VocabularyFolder;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well sentences are measured: precision, recall and F1 of (value, unit, approximate), by half
 * and kind of sentence, and how many of the judged indicators are right. Exit code 1 below a floor.
 *
 * <p>The held half is never looked at while the grammar is shaped: its mistakes are counted, not
 * shown.
 */
public final class MeasureQuality {
  static final double FLOOR_FIGURES = 0.95;
  static final double FLOOR_INDICATORS = 0.90;

  private final Measurer measurer = new Measurer(Vocabulary.load(VocabularyFolder.shipped()));
  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private MeasureQuality() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    MeasureQuality quality = measure();
    quality.mistakes.forEach(out::println);
    quality.scores.forEach((name, score) -> out.println(score.line(name)));
    if (!quality.holds()) {
      out.println(
          "below the floor: F1 %.2f, indicators %.2f".formatted(FLOOR_FIGURES, FLOOR_INDICATORS));
      System.exit(1);
    }
  }

  static MeasureQuality measure() {
    MeasureQuality quality = new MeasureQuality();
    Sentences.read().forEach(quality::judge);
    return quality;
  }

  /** Whether both halves are at or above the floors. */
  boolean holds() {
    return scores.entrySet().stream()
        .filter(e -> e.getKey().endsWith(" all"))
        .allMatch(
            e ->
                e.getValue().f1() >= FLOOR_FIGURES
                    && e.getValue().indicators() >= FLOOR_INDICATORS);
  }

  @Override
  public String toString() {
    List<String> lines = new ArrayList<>(mistakes);
    scores.forEach((name, score) -> lines.add(score.line(name)));
    return String.join("\n", lines);
  }

  private void judge(Sentences.Labelled labelled) {
    Score all = scores.computeIfAbsent(labelled.half() + " all", k -> new Score());
    Score kind = scores.computeIfAbsent(labelled.half() + " " + labelled.kind(), k -> new Score());
    List<Sentences.Expected> left = new ArrayList<>(labelled.statistics());
    List<String> wrong = new ArrayList<>();
    for (Observation o : observations(labelled.sentence())) {
      var match = left.stream().filter(e -> e.said().equals(said(o))).findFirst();
      if (match.isEmpty()) {
        all.invented++;
        kind.invented++;
        wrong.add("+" + said(o));
        continue;
      }
      left.remove(match.get());
      all.right++;
      kind.right++;
      if (!match.get().indicators().isEmpty()) {
        boolean named = match.get().indicators().contains(o.meaning().indicator());
        all.judge(named);
        kind.judge(named);
        if (!named) {
          wrong.add(said(o) + " is named " + o.meaning().indicator());
        }
      }
    }
    all.missed += left.size();
    kind.missed += left.size();
    left.forEach(e -> wrong.add("-" + e.said()));
    if (!wrong.isEmpty() && labelled.half().equals("shaped")) {
      mistakes.add(labelled.sentence() + " " + wrong);
    }
  }

  private List<Observation> observations(String sentence) {
    return switch (measurer.apply(Sentences.document(sentence))) {
      case Result.Done<Measured> done -> done.value().observations();
      case Result.Failed<Measured> failed -> List.of();
    };
  }

  private static String said(Observation o) {
    BigDecimal value = o.reading().value().orElse(BigDecimal.ONE.negate()).stripTrailingZeros();
    return value.toPlainString()
        + " "
        + o.reading().unit()
        + (o.reading().approximate() ? " ~" : "");
  }

  /** Counts of one kind of sentence. */
  private static final class Score {
    private int right;
    private int invented;
    private int missed;
    private int judged;
    private int named;

    void judge(boolean rightly) {
      judged++;
      named += rightly ? 1 : 0;
    }

    double precision() {
      return right + invented == 0 ? 1 : right / (double) (right + invented);
    }

    double recall() {
      return right + missed == 0 ? 1 : right / (double) (right + missed);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    double indicators() {
      return judged == 0 ? 1 : named / (double) judged;
    }

    String line(String name) {
      return "%-22s precision %.3f recall %.3f F1 %.3f indicators %.3f (%d figures)"
          .formatted(name, precision(), recall(), f1(), indicators(), right + missed);
    }
  }
}
