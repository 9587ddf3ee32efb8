package gongkai.check;

import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All checks that one document alone allows: C1 to C4, C7 to C13 and C14. Safe for many threads.
 */
public final class DocumentChecks {
  private final List<DocumentCheck> checks;

  public DocumentChecks(Vocabulary vocabulary) {
    this.checks =
        List.of(
            new IdentityCheck(vocabulary.forms()),
            new NarrativeTableCheck(vocabulary.checkRules(), vocabulary.units()),
            new FeeCheck(),
            new SectionCheck(vocabulary.forms(), vocabulary.checkRules()),
            new PeriodCheck(),
            new CompletenessCheck(),
            new TimelinessCheck(vocabulary.reportDeadlines()),
            new PartsCheck(),
            new RepeatCheck(vocabulary.checkRules()),
            new RateCheck(vocabulary.checkRules()));
  }

  /** In the order of the checks, then of the text. */
  public List<Finding> check(CheckedDocument document) {
    FindingList findings = new FindingList();
    checks.forEach(check -> check.check(document, findings));
    return findings.all();
  }

  /** The observations, each with the ids of the findings that name it. */
  public static List<Observation> named(List<Observation> observations, List<Finding> findings) {
    Map<String, List<String>> naming = new HashMap<>();
    for (Finding finding : findings) {
      for (String observation : finding.observations()) {
        naming.computeIfAbsent(observation, o -> new ArrayList<>()).add(finding.id());
      }
    }
    return observations.stream()
        .map(o -> o.withFindings(naming.getOrDefault(o.id(), List.of())))
        .toList();
  }
}
