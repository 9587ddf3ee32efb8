package gongkai.api.page.report;

import gongkai.api.page.frame.Frame;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether a report came in time, in words. */
record Lateness(boolean late, String words) {

  static Lateness of(Report report, Vocabulary vocabulary, Frame frame) {
    Optional<LocalDate> due = vocabulary.reportDeadlines().due(report.body(), report.year());
    if (due.isEmpty()) {
      return new Lateness(false, "");
    }
    Optional<LocalDate> published = report.disclosure().date(Property.PUBLISHED);
    if (published.isEmpty()) {
      return new Lateness(false, frame.say("reports.undated"));
    }
    long days = ChronoUnit.DAYS.between(due.orElseThrow(), published.orElseThrow());
    return days > 0
        ? new Lateness(true, frame.say("reports.late", days))
        : new Lateness(false, frame.say("reports.on-time"));
  }
}
