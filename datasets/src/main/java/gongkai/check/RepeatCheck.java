package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Confidence;
import gongkai.report.WholeFigures;
import gongkai.vocabulary.figure.CheckRules;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * C14 within one document: a total that the text states twice with two values. Only what the form
 * counts once is asked about, sure and exact readings only; 受理 that is 新收 and 上年结转 together is the
 * same figure said otherwise.
 */
final class RepeatCheck implements DocumentCheck {
  /** Begins what the id of such a finding names, to tell it from one between documents. */
  static final String WITHIN = "text.";

  private static final String CARRIED_IN = "applications.carried_in";

  /** In such a sentence figures are of several things or bodies. */
  private static final Pattern SEVERAL = Pattern.compile("分别|其中|各(?!类|项|级|种|部门|单位|镇|乡|科)");

  private final Set<String> indicators;

  RepeatCheck(CheckRules rules) {
    this.indicators =
        rules.narrativeCells().stream()
            .map(CheckRules.NarrativeCells::indicator)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What two figures share if they are of the same thing. */
  private record Thing(String indicator, OptionalInt year, String scope, String unit) {}

  @Override
  public List<String> names() {
    return List.of("C14");
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    Map<Thing, Observation> first = new LinkedHashMap<>();
    for (Observation o : document.narrative()) {
      boolean asked =
          WholeFigures.isWhole(o)
              && indicators.contains(o.meaning().indicator())
              && o.reading().value().isPresent()
              && !o.reading().approximate()
              && o.reading().confidence() == Confidence.SURE
              && !SEVERAL.matcher(o.place().sentence()).find();
      if (asked) {
        Thing thing =
            new Thing(
                o.meaning().indicator(),
                o.subject().year(),
                WholeFigures.scope(o),
                o.reading().unit());
        Observation before = first.putIfAbsent(thing, o);
        if (before != null && differ(document, before, o)) {
          say(document, before, o, findings);
        }
      }
    }
  }

  private static boolean differ(CheckedDocument document, Observation one, Observation other) {
    BigDecimal difference = value(one).subtract(value(other)).abs();
    return difference.signum() != 0
        && document.narrative().stream()
            .filter(o -> o.meaning().indicator().equals(CARRIED_IN))
            .filter(o -> o.reading().value().isPresent())
            .noneMatch(o -> value(o).compareTo(difference) == 0);
  }

  private static BigDecimal value(Observation o) {
    return o.reading().value().orElseThrow();
  }

  private static void say(
      CheckedDocument document, Observation before, Observation o, FindingList findings) {
    findings.add(
        About.of(document),
        "C14",
        WITHIN + o.meaning().indicator() + "." + o.place().start(),
        Severity.WARNING,
        new Words(
            "“%s”前面写%s，这里写%s，两者不一致。"
                .formatted(o.meaning().indicatorLabel(), before.place().text(), o.place().text()),
            "%s is %s above and %s here."
                .formatted(o.meaning().indicator(), before.place().text(), o.place().text())),
        Figures.of(value(before), value(o)),
        List.of(o, before));
  }
}
