package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All checks that one document alone allows. Safe for many threads. */
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
            new RateCheck(vocabulary.checkRules()),
            new DateOrderCheck());
  }

  /** In the order of the checks, then of the text. */
  public List<Finding> check(CheckedDocument document) {
    FindingList findings = new FindingList();
    checks.forEach(check -> check.check(document, findings));
    return findings.all();
  }

  /** The names of all checks, those of several documents among them. */
  public List<String> names() {
    return Stream.concat(
            checks.stream().flatMap(check -> check.names().stream()), SeriesChecks.NAMES.stream())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).thenComparing(name -> name))
        .toList();
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
