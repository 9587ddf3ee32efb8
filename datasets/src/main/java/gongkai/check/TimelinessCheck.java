package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.report.Lateness;
import gongkai.vocabulary.day.ReportDeadlines;
import java.time.LocalDate;
import java.util.List;

/** C11: an annual report published after its legal date (条例第四十九条; report-deadlines.csv). */
final class TimelinessCheck implements DocumentCheck {
  private static final String NAME = "C11";
  private final ReportDeadlines deadlines;

  TimelinessCheck(ReportDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    Lateness.of(document.disclosure(), deadlines)
        .filter(Lateness::late)
        .ifPresent(lateness -> late(document, lateness, findings));
  }

  private static void late(CheckedDocument document, Lateness lateness, FindingList findings) {
    int year = document.year().orElseThrow();
    LocalDate due = lateness.due();
    long days = lateness.days().orElseThrow();
    LocalDate published = due.plusDays(days);
    findings.add(
        About.of(document),
        NAME,
        "published",
        Severity.WARNING,
        new Words(
            "%d年度报告应于%s前公布，发布日期为%s，晚%d天。".formatted(year, due, published, days),
            "The report on %d was due on %s and is dated %s, %d days late."
                .formatted(year, due, published, days)),
        new Figures(due.toString(), published.toString()),
        List.of());
  }
}
