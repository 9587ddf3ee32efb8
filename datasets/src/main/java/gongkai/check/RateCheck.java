package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.check.finding.GrowthRule;
import gongkai.check.finding.Interval;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import gongkai.vocabulary.figure.CheckRules;
import gongkai.vocabulary.figure.CheckRules.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * C13: a rate against its two counts, a share against part and whole, a growth against the figure
 * in the bracket. The tolerance is the rounding as printed, wider where a count is approximate.
 */
final class RateCheck implements DocumentCheck {
  private static final String NAME = "C13";
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Pattern SHARE = Pattern.compile("占[^，。；、]{0,12}$");
  private static final Pattern COMPARED = Pattern.compile("[比较与][^，。；]{0,12}[（(]$");

  private final CheckRules rules;

  RateCheck(CheckRules rules) {
    this.rules = rules;
  }

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    for (Neighbours neighbours : Neighbours.of(document)) {
      for (int i = 1; i < neighbours.figures().size(); i++) {
        Observation figure = neighbours.figures().get(i);
        boolean change = figure.meaning().dimensions().containsKey("change");
        if (change && COMPARED.matcher(neighbours.words().get(i - 1)).find()) {
          growth(document, neighbours, i, findings);
        } else if (neighbours.ratio(i) && SHARE.matcher(neighbours.words().get(i)).find()) {
          share(document, figure, neighbours.figures().get(i - 1), findings);
        } else if (neighbours.ratio(i)) {
          rate(document, neighbours, i, findings);
        }
      }
    }
  }

  private void rate(
      CheckedDocument document, Neighbours neighbours, int index, FindingList findings) {
    for (Rate rate : rules.rates()) {
      if (!neighbours.says(index, rate.words())) {
        continue;
      }
      OptionalInt numerator = before(neighbours, index, rate.numerator(), index);
      if (numerator.isEmpty()) {
        continue;
      }
      OptionalInt denominator =
          before(neighbours, numerator.getAsInt(), rate.denominator(), numerator.getAsInt());
      if (denominator.isPresent()) {
        compare(
            document,
            neighbours.figures().get(index),
            neighbours.figures().get(numerator.getAsInt()),
            neighbours.figures().get(denominator.getAsInt()),
            findings);
        return;
      }
    }
  }

  /** The nearest count before, in the unit of the one at {@code like} unless that is a ratio. */
  private static OptionalInt before(Neighbours figures, int from, List<String> words, int like) {
    for (int i = from - 1; i >= 0; i--) {
      boolean sameUnit = figures.ratio(like) || figures.unit(i).equals(figures.unit(like));
      if (!figures.ratio(i) && sameUnit && figures.says(i, words)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static void share(
      CheckedDocument document, Observation share, Observation part, FindingList findings) {
    String whole = part.meaning().dimensions().getOrDefault("partOf", "");
    document
        .byId(whole)
        .filter(o -> o.reading().value().isPresent())
        .filter(o -> o.reading().unit().equals(part.reading().unit()))
        .ifPresent(o -> compare(document, share, part, o, findings));
  }

  private static void compare(
      CheckedDocument document,
      Observation rate,
      Observation numerator,
      Observation denominator,
      FindingList findings) {
    if (!Interval.of(denominator).positive()) {
      return;
    }
    Interval expected = Interval.of(numerator).percentOf(Interval.of(denominator));
    BigDecimal middle =
        percent(
            numerator.reading().value().orElseThrow(), denominator.reading().value().orElseThrow());
    String sum =
        "%s与%s之比为%s%%"
            .formatted(
                numerator.place().text(), denominator.place().text(), FindingList.plain(middle));
    if (printed(rate).meets(expected)) {
      return;
    }
    findings.add(
        About.of(document),
        NAME,
        Integer.toString(rate.place().start()),
        Severity.WARNING,
        new Words(
            "%s，所写为%s，两者不符。".formatted(sum, rate.place().text()),
            "%s over %s is %s %%, the report says %s."
                .formatted(
                    numerator.place().text(),
                    denominator.place().text(),
                    FindingList.plain(middle),
                    rate.place().text())),
        Figures.of(middle, rate.reading().value().orElseThrow()),
        List.of(rate, numerator, denominator));
  }

  /** What the printed rate can stand for: half a step of its last place to either side. */
  private static Interval printed(Observation rate) {
    BigDecimal value = rate.reading().value().orElseThrow();
    BigDecimal half =
        BigDecimal.ONE.movePointLeft(Math.max(value.scale(), 0)).divide(new BigDecimal(2));
    return Interval.of(rate).widened(half);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED)
        .divide(whole, MathContext.DECIMAL64)
        .setScale(2, RoundingMode.HALF_UP);
  }

  /** 52件，比2015年（43件）增长20.9%; or 减少2件. */
  private static void growth(
      CheckedDocument document, Neighbours neighbours, int index, FindingList findings) {
    Observation change = neighbours.figures().get(index);
    Observation earlier = neighbours.figures().get(index - 1);
    Observation now = null;
    for (int i = index - 2; i >= 0 && now == null; i--) {
      Observation candidate = neighbours.figures().get(i);
      boolean part = candidate.meaning().dimensions().containsKey("partOf");
      if (candidate.reading().unit().equals(earlier.reading().unit()) && !part) {
        now = candidate;
      }
    }
    if (now != null) {
      GrowthRule.compare(
          About.of(document),
          Integer.toString(change.place().start()),
          change,
          earlier,
          now,
          findings);
    }
  }
}
