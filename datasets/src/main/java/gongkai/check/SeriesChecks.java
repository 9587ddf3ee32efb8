package gongkai.check;

import gongkai.check.Series.Thing;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.check.finding.GrowthRule;
import gongkai.check.finding.Interval;
import gongkai.noun.Finding;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import gongkai.report.YearReports;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The checks that need several years of one body: C5 and C6 (what is carried over), C13 (a growth
 * against last year's report), C14 (two figures for one thing) and C15 (a jump).
 */
public final class SeriesChecks {
  /** A figure so many times the median, or so small a part of it, is asked about. */
  public static final BigDecimal JUMP = BigDecimal.TEN;

  /** Fewer years have no median worth the name. */
  private static final int FEWEST_YEARS = 4;

  /** Below this, a jump is chance. */
  private static final BigDecimal SMALL = new BigDecimal(20);

  /** Begins what the id of a growth finding names, to tell it from one within a document. */
  private static final String GROWTH = "series.";

  static final List<String> NAMES = List.of("C5", "C6", "C13", "C14", "C15");

  private final Series series;
  private final FindingList findings = new FindingList();

  private SeriesChecks(Series series) {
    this.series = series;
  }

  /** Whether a finding comes from here, and not from the checks of one document. */
  public static boolean owns(Finding finding) {
    return switch (finding.check()) {
      case "C5", "C6", "C15" -> true;
      case "C14" -> !finding.id().contains(":C14:" + RepeatCheck.WITHIN);
      case "C13" -> finding.id().contains(":C13:" + GROWTH);
      default -> false;
    };
  }

  /**
   * Of all observations of one body, in whatever order.
   *
   * @param reports of that body, which say whose figures count
   */
  public static List<Finding> check(List<Observation> allYearsOfOneBody, YearReports reports) {
    return check(allYearsOfOneBody, reports, JUMP);
  }

  /**
   * The same with a limit of the operator's own.
   *
   * @param jump how many times the median a figure may be
   */
  public static List<Finding> check(
      List<Observation> allYearsOfOneBody, YearReports reports, BigDecimal jump) {
    SeriesChecks checks = new SeriesChecks(Series.of(allYearsOfOneBody, reports));
    checks.contradictions();
    checks.carriedOver();
    checks.inForce("regulation", "规章");
    checks.inForce("normative_document", "规范性文件");
    checks.growth(allYearsOfOneBody);
    checks.jumps(jump);
    return checks.findings.all();
  }

  /** C14. */
  private void contradictions() {
    series.each(
        (thing, year, stated) -> {
          Observation first = stated.getFirst();
          for (Observation other : stated) {
            if (!other.document().equals(first.document())
                && !Interval.of(other).meets(Interval.of(first))) {
              say(
                  "C14",
                  thing.indicator() + "." + year,
                  Severity.WARNING,
                  "同一机关%d年“%s”有两个数：%s和%s。"
                      .formatted(year, label(first), value(first), value(other)),
                  "Two figures of one body for %s in %d: %s and %s."
                      .formatted(thing.indicator(), year, value(first), value(other)),
                  first,
                  other);
            }
          }
        });
  }

  /** C5. */
  private void carriedOver() {
    for (Thing carried : series.things("applications.carried_out.total")) {
      carriedOver(
          series.byYear(carried), series.byYear(carried.called("applications.carried_in.total")));
    }
  }

  private void carriedOver(Map<Integer, Observation> out, Map<Integer, Observation> in) {
    out.forEach(
        (year, before) -> {
          Observation after = in.get(year + 1);
          if (after != null && differ(before, after)) {
            say(
                "C5",
                Integer.toString(year + 1),
                Severity.WARNING,
                "%d年报告结转下年度%s件，%d年报告上年结转%s件，两者应当相等。"
                    .formatted(year, value(before), year + 1, value(after)),
                "Carried out of %d: %s; carried into %d: %s."
                    .formatted(year, value(before), year + 1, value(after)),
                before,
                after);
          }
        });
  }

  /** C6. */
  private void inForce(String row, String name) {
    for (Thing held : series.things("proactive.art20_1." + row + ".in_force")) {
      inForce(row, name, held);
    }
  }

  private void inForce(String row, String name, Thing held) {
    Map<Integer, Observation> stock = series.byYear(held);
    Map<Integer, Observation> made =
        series.byYear(held.called("proactive.art20_1." + row + ".issued"));
    Map<Integer, Observation> gone =
        series.byYear(held.called("proactive.art20_1." + row + ".repealed"));
    stock.forEach(
        (year, now) -> {
          Observation before = stock.get(year - 1);
          Observation issued = made.get(year);
          Observation repealed = gone.get(year);
          if (before == null || issued == null || repealed == null) {
            return;
          }
          BigDecimal expected = number(before).add(number(issued)).subtract(number(repealed));
          if (expected.compareTo(number(now)) != 0) {
            findings.add(
                About.of(now),
                "C6",
                row + "." + year,
                Severity.WARNING,
                new Words(
                    "%s现行有效：上年%s件加制发%s件减废止%s件为%s件，表中为%s件。"
                        .formatted(
                            name,
                            value(before),
                            value(issued),
                            value(repealed),
                            FindingList.plain(expected),
                            value(now)),
                    "In force: %s + %s - %s = %s, the table says %s."
                        .formatted(
                            value(before),
                            value(issued),
                            value(repealed),
                            FindingList.plain(expected),
                            value(now))),
                Figures.of(expected, number(now)),
                List.of(now, before, issued, repealed));
          }
        });
  }

  /** C13 between two years' reports: 20860条，同比增长27%. */
  private void growth(Collection<Observation> all) {
    for (Observation change : all) {
      if (change.meaning().dimensions().containsKey("change")
          && change.reading().value().isPresent()) {
        now(all, change)
            .ifPresent(
                now -> {
                  int year = now.subject().year().orElse(0);
                  Observation before = series.byYear(Thing.of(now)).get(year - 1);
                  if (before != null) {
                    GrowthRule.compare(
                        About.of(change),
                        GROWTH + change.place().start(),
                        change,
                        before,
                        now,
                        findings);
                  }
                });
      }
    }
  }

  /** The figure that a change speaks of: the one right before it in its sentence. */
  private static Optional<Observation> now(Collection<Observation> all, Observation change) {
    Observation nearest = null;
    for (Observation o : all) {
      boolean before =
          o.document().equals(change.document())
              && o.place().sentence().equals(change.place().sentence())
              && o.place().end() <= change.place().start()
              && change.place().start() - o.place().end() <= change.place().sentence().length();
      if (before && (nearest == null || o.place().start() > nearest.place().start())) {
        nearest = o;
      }
    }
    return Optional.ofNullable(nearest)
        .filter(o -> !o.meaning().indicator().isEmpty() && o.reading().value().isPresent())
        .filter(o -> !o.meaning().dimensions().containsKey("change"))
        .filter(o -> o.subject().year().equals(change.subject().year()));
  }

  /** C15. */
  private void jumps(BigDecimal jump) {
    for (Thing thing : series.things()) {
      String indicator = thing.indicator();
      Map<Integer, Observation> years = series.byYear(thing);
      if (years.size() < FEWEST_YEARS) {
        continue;
      }
      for (Map.Entry<Integer, Observation> entry : years.entrySet()) {
        BigDecimal value = number(entry.getValue());
        BigDecimal median = median(years, entry.getKey());
        boolean far =
            median.signum() > 0
                && value.signum() > 0
                && value.subtract(median).abs().compareTo(SMALL) > 0
                && (value.compareTo(median.multiply(jump)) > 0
                    || value.multiply(jump).compareTo(median) < 0);
        if (far) {
          findings.add(
              About.of(entry.getValue()),
              "C15",
              indicator + "." + entry.getKey(),
              Severity.HINT,
              new Words(
                  "“%s”%d年为%s，其他年份的中位数为%s，相差悬殊，请核对。"
                      .formatted(
                          label(entry.getValue()),
                          entry.getKey(),
                          value(entry.getValue()),
                          FindingList.plain(median)),
                  "%s is %s in %d; the median of the other years is %s."
                      .formatted(
                          indicator,
                          value(entry.getValue()),
                          entry.getKey(),
                          FindingList.plain(median))),
              Figures.of(median, value),
              List.of(entry.getValue()));
        }
      }
    }
  }

  private static BigDecimal median(Map<Integer, Observation> years, int without) {
    List<BigDecimal> values = new ArrayList<>();
    new TreeMap<>(years)
        .forEach(
            (year, o) -> {
              if (year != without) {
                values.add(number(o));
              }
            });
    values.sort(BigDecimal::compareTo);
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : values
            .get(middle - 1)
            .add(values.get(middle))
            .divide(BigDecimal.TWO, MathContext.DECIMAL64);
  }

  private void say(
      String check,
      String what,
      Severity severity,
      String chinese,
      String english,
      Observation expected,
      Observation actual) {
    findings.add(
        About.of(actual),
        check,
        what,
        severity,
        new Words(chinese, english),
        Figures.of(number(expected), number(actual)),
        List.of(actual, expected));
  }

  private static boolean differ(Observation a, Observation b) {
    return number(a).compareTo(number(b)) != 0;
  }

  private static BigDecimal number(Observation o) {
    return o.reading().value().orElseThrow();
  }

  private static String value(Observation o) {
    return FindingList.plain(number(o));
  }

  private static String label(Observation o) {
    return o.meaning().indicatorLabel();
  }
}
