package gongkai.bench;

import gongkai.bench.Sentences.Expected;
import gongkai.bench.Sentences.Labelled;
import gongkai.indexer.describe.Described;
import gongkai.indexer.measure.Measured;
import gongkai.indexer.measure.Measurer;
import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well sentences are measured. A figure is right when value, unit and mark are; it is right
 * with its indicator, scope, year, whole and dimensions when those are, too.
 */
final class SentenceQuality {
  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  private final Measurer measurer;
  private final Map<String, Score> scores;
  private final List<String> mistakes;

  SentenceQuality(Measurer measurer, Map<String, Score> scores, List<String> mistakes) {
    this.measurer = measurer;
    this.scores = scores;
    this.mistakes = mistakes;
  }

  /**
   * Judges one half.
   *
   * @param shown whether its mistakes are told; those of the half kept apart never are
   */
  void judge(String half, boolean shown) {
    for (Labelled labelled : Sentences.read(half)) {
      List<String> wrong = new ArrayList<>();
      judge(half, labelled, wrong);
      if (shown && !wrong.isEmpty()) {
        mistakes.add(labelled.sentence().replace("\n", "\\n") + " " + wrong);
      }
    }
  }

  /** Judges whole documents of other kinds. */
  void judgeDocuments(String file, boolean shown) {
    for (Sentences.LabelledDocument one : Sentences.documents(file)) {
      List<String> wrong = new ArrayList<>();
      Labelled all = new Labelled(one.paragraphs().getFirst().kind(), "", one.statistics());
      judge(file, all, observations(one.document()), wrong);
      if (shown && !wrong.isEmpty()) {
        mistakes.add(one.paragraphs().getFirst().sentence() + " " + wrong);
      }
    }
  }

  private void judge(String half, Labelled labelled, List<String> wrong) {
    judge(half, labelled, observations(Sentences.document(labelled.sentence())), wrong);
  }

  private void judge(
      String half, Labelled labelled, List<Observation> observations, List<String> wrong) {
    List<Score> figures =
        List.of(score(half, "figures"), score(half, "figures, " + labelled.kind()));
    List<Expected> left = new ArrayList<>(labelled.statistics());
    Map<Integer, Observation> found = new HashMap<>();
    for (Observation o : observations) {
      int match = match(left, o);
      if (match < 0) {
        figures.forEach(Score::invented);
        score(half, "with indicator").invented();
        wrong.add("+" + said(o) + " " + o.meaning().indicator());
      } else {
        figures.forEach(Score::right);
        left.set(match, null);
        found.put(match, o);
      }
    }
    for (int i = 0; i < labelled.statistics().size(); i++) {
      Expected expected = labelled.statistics().get(i);
      if (found.containsKey(i)) {
        details(half, labelled.kind(), expected, found.get(i), found, wrong);
      } else {
        figures.forEach(Score::missed);
        score(half, "with indicator").missed();
        wrong.add("-" + expected.said());
      }
    }
  }

  /** The first of the same figures; one whose indicator is right before one whose is not. */
  private static int match(List<Expected> left, Observation o) {
    int match = -1;
    for (int i = 0; i < left.size(); i++) {
      Expected expected = left.get(i);
      if (expected != null && expected.said().equals(said(o))) {
        if (expected.indicators().contains(o.meaning().indicator())) {
          return i;
        }
        match = match < 0 ? i : match;
      }
    }
    return match;
  }

  private void details(
      String half,
      String kind,
      Expected expected,
      Observation o,
      Map<Integer, Observation> found,
      List<String> wrong) {
    String indicator = o.meaning().indicator();
    boolean named = expected.indicators().isEmpty() || expected.indicators().contains(indicator);
    score(half, "with indicator").judge(named);
    score(half, "with indicator, " + kind).judge(named);
    if (!named) {
      wrong.add(said(o) + " is named " + indicator + "/" + o.meaning().indicatorLabel());
    }
    expected
        .judged()
        .forEach(
            (key, value) -> {
              String is = is(key, o, found);
              score(
                      half,
                      "with "
                          + (List.of("scope", "year", "part").contains(key) ? key : "dimension"))
                  .judge(value.equals(is));
              if (!value.equals(is)) {
                wrong.add(said(o) + " has " + key + "=" + is);
              }
            });
  }

  private static String is(String key, Observation o, Map<Integer, Observation> found) {
    Map<String, String> dimensions = o.meaning().dimensions();
    return switch (key) {
      case "year" -> o.subject().year().isPresent() ? "" + o.subject().year().getAsInt() : "-";
      case "part" -> {
        String whole = dimensions.getOrDefault("partOf", "");
        yield whole.isEmpty()
            ? ""
            : found.entrySet().stream()
                .filter(e -> e.getValue().id().equals(whole))
                .map(e -> Integer.toString(e.getKey() + 1))
                .findFirst()
                .orElse(whole);
      }
      default -> dimensions.getOrDefault(key, "");
    };
  }

  private Score score(String half, String what) {
    return scores.computeIfAbsent(half + " " + what, name -> new Score());
  }

  private List<Observation> observations(Described document) {
    return switch (measurer.apply(document)) {
      case Result.Done<Measured> done ->
          done.value().observations().stream()
              .filter(o -> o.reading().value().isPresent())
              .toList();
      case Result.Failed<Measured> failed -> List.of();
    };
  }

  /** Money in 元: whether 万 stands in the number or in the unit is a matter of keeping. */
  private static String said(Observation o) {
    return said(o.reading().value().orElseThrow(), o.reading().unit())
        + (o.reading().approximate() ? " ~" : "");
  }

  static String said(BigDecimal value, String unit) {
    boolean tenThousands = unit.equals("万元");
    BigDecimal plain = tenThousands ? value.multiply(TEN_THOUSAND) : value;
    return plain.stripTrailingZeros().toPlainString() + " " + (tenThousands ? "元" : unit);
  }
}
