package gongkai.check;

import gongkai.check.FindingList.About;
import gongkai.check.FindingList.Figures;
import gongkai.check.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Property;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * C11: an annual report published after its legal date: for reporting years up to 2018 by 31 March
 * of the next year; since then by 31 January for a department and by 31 March for a government
 * (条例第四十九条). A body that is not clearly a department has until 31 March.
 */
final class TimelinessCheck implements DocumentCheck {
  private static final int FIRST_OF_NEW_RULE = 2019;
  private static final List<String> DEPARTMENT =
      List.of("局", "委", "委员会", "厅", "部", "司", "处", "中心", "支队", "大队", "总队", "院", "学校");

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    Optional<LocalDate> published = document.disclosure().date(Property.PUBLISHED);
    if (!document.annualReport() || document.year().isEmpty() || published.isEmpty()) {
      return;
    }
    int year = document.year().getAsInt();
    LocalDate due = due(document.disclosure().publisher(), year);
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

  private static LocalDate due(String publisher, int year) {
    boolean department =
        year >= FIRST_OF_NEW_RULE
            && !publisher.contains("人民政府")
            && DEPARTMENT.stream().anyMatch(publisher::endsWith);
    return department ? LocalDate.of(year + 1, 1, 31) : LocalDate.of(year + 1, 3, 31);
  }
}
