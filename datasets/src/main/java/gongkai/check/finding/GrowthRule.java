package gongkai.check.finding;

import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Whether a stated change is the one between two figures; says so only where it is not. */
public final class GrowthRule {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private GrowthRule() {}

  /**
   * All three have values. Nothing is said where a figure is, or may be, zero: 10余件 may be none.
   *
   * @param what goes into the finding's id
   */
  public static void compare(
      About about,
      String what,
      Observation change,
      Observation earlier,
      Observation now,
      FindingList findings) {
    boolean percent = change.reading().unit().equals("%");
    if (!Interval.of(earlier).positive() || !Interval.of(now).positive()) {
      return;
    }
    if (!earlier.reading().unit().equals(now.reading().unit())) {
      return;
    }
    if (!percent && !change.reading().unit().equals(now.reading().unit())) {
      return;
    }
    boolean down = "下降".equals(change.meaning().dimensions().get("change"));
    BigDecimal stated = change.reading().value().orElseThrow();
    BigDecimal signed = down ? stated.negate() : stated;
    BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(stated.scale(), 0));
    BigDecimal half = percent ? step.divide(new BigDecimal(2)) : BigDecimal.ZERO;
    Interval written = Interval.of(change);
    Interval printed = (down ? written.negated() : written).widened(half);
    if (printed.meets(between(earlier, now, percent))) {
      return;
    }
    BigDecimal actual = middle(earlier, now, percent);
    findings.add(
        about,
        "C13",
        what,
        Severity.WARNING,
        new Words(
            "称%s%s，而%s与%s相比为%s%s。"
                .formatted(
                    down ? "下降" : "增长",
                    change.place().text(),
                    now.place().text(),
                    earlier.place().text(),
                    FindingList.plain(actual),
                    change.reading().unit()),
            "A change of %s is stated; %s against %s is %s %s."
                .formatted(
                    FindingList.plain(signed),
                    now.place().text(),
                    earlier.place().text(),
                    FindingList.plain(actual),
                    change.reading().unit())),
        Figures.of(actual, signed),
        List.of(change, now, earlier));
  }

  private static Interval between(Observation earlier, Observation now, boolean percent) {
    Interval from = Interval.of(earlier);
    Interval to = Interval.of(now);
    if (!percent) {
      return new Interval(to.low().subtract(from.high()), to.high().subtract(from.low()));
    }
    Interval ratio = to.percentOf(from);
    return new Interval(ratio.low().subtract(HUNDRED), ratio.high().subtract(HUNDRED));
  }

  private static BigDecimal middle(Observation earlier, Observation now, boolean percent) {
    BigDecimal from = earlier.reading().value().orElseThrow();
    BigDecimal difference = now.reading().value().orElseThrow().subtract(from);
    return percent
        ? difference
            .multiply(HUNDRED)
            .divide(from, MathContext.DECIMAL64)
            .setScale(1, RoundingMode.HALF_UP)
        : difference;
  }
}
