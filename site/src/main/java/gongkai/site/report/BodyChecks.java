package gongkai.site.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Property;
import gongkai.noun.Wire;
import gongkai.site.component.FindingView;
import gongkai.site.component.Link;
import gongkai.site.frame.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The check notes on the reports of a body, by year and rule. What agrees is not one. */
final class BodyChecks {
  private BodyChecks() {}

  /** Those of a year. */
  record Year(String year, int count, List<Rule> rules) {}

  /** Those of one rule. */
  record Rule(String label, List<FindingView> findings) {}

  /** Whether a finding says that something does not agree; some say that it does after all. */
  static boolean tells(Finding finding) {
    return finding.expected().isEmpty() || !finding.expected().equals(finding.actual());
  }

  /**
   * By year and rule.
   *
   * @param reports the newest first
   */
  static List<Year> of(Frame frame, List<Disclosure> reports, Map<String, List<Finding>> findings) {
    List<Year> years = new ArrayList<>();
    for (Disclosure report : reports) {
      Map<String, List<FindingView>> byRule =
          new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(rule -> rule));
      for (Finding finding : findings.get(report.id())) {
        if (tells(finding)) {
          byRule
              .computeIfAbsent(finding.check(), rule -> new ArrayList<>())
              .add(view(frame, finding));
        }
      }
      if (!byRule.isEmpty()) {
        years.add(
            new Year(
                report.value(Property.REPORTING_YEAR),
                byRule.values().stream().mapToInt(List::size).sum(),
                byRule.entrySet().stream()
                    .map(
                        rule ->
                            new Rule(
                                frame.words().sayOr("value.check." + rule.getKey(), rule.getKey()),
                                rule.getValue()))
                    .toList()));
      }
    }
    return years;
  }

  private static FindingView view(Frame frame, Finding finding) {
    String anchor = finding.anchors().isEmpty() ? "findings" : finding.anchors().getFirst();
    return new FindingView(
        "",
        finding.severity().wire(),
        frame.say("severity." + finding.severity().wire()),
        frame.english() && !finding.messageEn().isEmpty() ? finding.messageEn() : finding.message(),
        List.of(
            new Link(
                frame.say("reports.look"),
                frame.link(Wire.link(finding.document()) + "#" + anchor))));
  }
}
