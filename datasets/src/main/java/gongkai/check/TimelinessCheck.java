package gongkai.check;

import gongkai.check.FindingList.About;
import gongkai.check.FindingList.Figures;
import gongkai.check.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Property;
import gongkai.vocabulary.ReportDeadlines;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** C11: an annual report published after its legal date (条例第四十九条; report-deadlines.csv). */
final class TimelinessCheck implements DocumentCheck {
  private final ReportDeadlines deadlines;

  TimelinessCheck(ReportDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    Optional<LocalDate> published = document.disclosure().date(Property.PUBLISHED);
    if (!document.annualReport() || document.year().isEmpty() || published.isEmpty()) {
      return;
    }
    int year = document.year().getAsInt();
    Optional<LocalDate> rule = deadlines.due(document.disclosure().publisher(), year);
    if (rule.isEmpty()) {
      return;
    }
    LocalDate due = rule.get();
    long late = ChronoUnit.DAYS.between(due, published.get());
    if (late > 0) {
      findings.add(
          About.of(document),
          "C11",
          "published",
          Severity.WARNING,
          new Words(
              "%d年度报告应于%s前公布，发布日期为%s，晚%d天。".formatted(year, due, published.get(), late),
              "The report on %d was due on %s and is dated %s, %d days late."
                  .formatted(year, due, published.get(), late)),
          new Figures(due.toString(), published.get().toString()),
          List.of());
    }
  }
}
