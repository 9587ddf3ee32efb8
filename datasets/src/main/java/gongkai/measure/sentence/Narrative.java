package gongkai.measure.sentence;

import gongkai.measure.piece.Line;
import gongkai.measure.piece.Masks;
import gongkai.measure.piece.Span;
import gongkai.measure.piece.Stretches;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.MeasureWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the statistics of a text's sentences. Knows nothing of documents. */
public final class Narrative {
  private static final int LONGEST_OPENING = 40;

  private final MeasureWords words;
  private final QuantityReader quantities;
  private final Exclusions exclusions;
  private final ZeroReader zeros;
  private final Changes changes;

  public Narrative(Vocabulary vocabulary) {
    this.words = vocabulary.measureWords();
    this.quantities = new QuantityReader(vocabulary.units(), words);
    this.exclusions = new Exclusions(words);
    this.zeros = new ZeroReader(words);
    this.changes = new Changes(words.dimensionWords());
  }

  /** What the sentences state, in text order. */
  public record Found(List<Statistic> statistics, List<ZeroReader.Zero> zeros) {}

  public Found read(String text, List<Line> lines) {
    List<Statistic> statistics = new ArrayList<>();
    List<ZeroReader.Zero> none = new ArrayList<>();
    for (Span stretch : Stretches.of(text, lines)) {
      readStretch(text, stretch, statistics, none);
    }
    return new Found(statistics, none);
  }

  private void readStretch(
      String text, Span stretch, List<Statistic> statistics, List<ZeroReader.Zero> none) {
    Masks masks = Masks.of(text, stretch, words.masks());
    List<Quantity> kept = new ArrayList<>();
    List<Span> sentenceOf = new ArrayList<>();
    for (Span sentence : Stretches.sentences(text, stretch)) {
      List<Quantity> own = new ArrayList<>();
      for (Quantity quantity : quantities.readAll(text, sentence, masks)) {
        if (!exclusions.exclude(text, sentence, quantity, masks)) {
          own.add(quantity);
        }
      }
      none.addAll(zeros.readAll(text, sentence, masks, own));
      own.forEach(quantity -> sentenceOf.add(sentence));
      kept.addAll(own);
    }
    statistics.addAll(Distribution.undo(text, statistics(text, stretch, kept, sentenceOf)));
  }

  private List<Statistic> statistics(
      String text, Span stretch, List<Quantity> kept, List<Span> sentenceOf) {
    List<Statistic> statistics = new ArrayList<>();
    List<Optional<Integer>> wholes = Parts.of(text, kept, sentenceOf, words.beginnings(), changes);
    Map<Span, String> contexts = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) {
      Phrase own = Phrases.of(text, sentenceOf.get(i), kept, i);
      Phrase phrase =
          own.after(
              contexts.computeIfAbsent(
                  sentenceOf.get(i), sentence -> context(text, stretch, sentence)));
      statistics.add(
          new Statistic(
              kept.get(i),
              sentenceOf.get(i),
              phrase,
              wholes.get(i).map(index -> kept.get(index).start()),
              Map.of(),
              0,
              Statistic.rule(kept.get(i), text)));
    }
    return statistics;
  }

  /** What a paragraph opens with (（二）依申请公开情况。), and the sentence before. */
  private static String context(String text, Span stretch, Span sentence) {
    List<Span> before = Stretches.sentences(text, new Span(stretch.start(), sentence.start()));
    if (before.isEmpty()) {
      return "";
    }
    String first = before.getFirst().in(text);
    String last = before.getLast().in(text);
    return first.length() > LONGEST_OPENING || before.size() == 1 ? last : first + last;
  }
}
