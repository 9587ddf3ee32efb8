package gongkai.check;

import gongkai.check.finding.FindingList;
import gongkai.noun.Finding;
import java.util.ArrayList;
import java.util.List;

/** Findings as tests write them: {@code C1 error applications.total: 4 | 5}. */
final class Found {
  private Found() {}

  /** By one check: id, severity, what was looked at, expected and actual. */
  static List<String> by(DocumentCheck check, HandMade report) {
    return lines(findings(check, report));
  }

  static List<Finding> findings(DocumentCheck check, HandMade report) {
    FindingList findings = new FindingList();
    check.check(report.document(), findings);
    return findings.all();
  }

  /** The one finding that there must be. */
  static Finding one(List<Finding> findings) {
    if (findings.size() != 1) {
      throw new AssertionError("not one finding but " + lines(findings));
    }
    return findings.getFirst();
  }

  static Finding one(DocumentCheck check, HandMade report) {
    return one(findings(check, report));
  }

  static List<String> lines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      String what =
          finding
              .id()
              .substring(
                  finding.id().indexOf(finding.check() + ":") + finding.check().length() + 1);
      lines.add(
          "%s %s %s: %s | %s"
              .formatted(
                  finding.check(),
                  finding.severity().wire(),
                  what,
                  finding.expected(),
                  finding.actual()));
    }
    return lines;
  }

  /** The ids of the observations a finding names, without their document's. */
  static List<String> named(Finding finding) {
    return finding.observations().stream().map(id -> id.substring(id.indexOf(':') + 1)).toList();
  }
}
