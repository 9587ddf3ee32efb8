package gongkai.api.page.document;

import gongkai.api.words.Words;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.vocabulary.Deadlines;
import gongkai.vocabulary.ReportDeadlines;
import gongkai.vocabulary.Workdays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/** Days between what a rule says and what was done, in words. */
final class Between {
  private final Workdays workdays;
  private final Deadlines deadlines;
  private final ReportDeadlines reports;

  Between(Workdays workdays, Deadlines deadlines, ReportDeadlines reports) {
    this.workdays = workdays;
    this.deadlines = deadlines;
    this.reports = reports;
  }

  /** Working days from a policy to its interpretation; empty where a date is not stated. */
  Optional<String> interpretation(Disclosure policy, Disclosure interpretation, Words words) {
    Optional<LocalDate> from = policy.date(Property.PUBLISHED);
    Optional<LocalDate> to = interpretation.date(Property.PUBLISHED);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.orElseThrow().isBefore(from.orElseThrow())) {
      return Optional.of(words.say("between.before"));
    }
    OptionalInt days = workdays.between(from.orElseThrow(), to.orElseThrow());
    if (days.isEmpty()) {
      long all = ChronoUnit.DAYS.between(from.orElseThrow(), to.orElseThrow());
      return Optional.of(words.say("between.days", all));
    }
    int limit = deadlines.interpretation().workingDays();
    String key = days.orElseThrow() > limit ? "between.workdays-late" : "between.workdays";
    return Optional.of(words.say(key, days.orElseThrow(), limit));
  }

  /**
   * Whether an annual report came in time.
   *
   * @param code {@code late}, {@code on_time} or {@code uncounted}
   */
  record Timeliness(String code, String label) {}

  /** Empty for what is no annual report, or has no rule. */
  Optional<Timeliness> timeliness(Disclosure report, Words words) {
    if (!report.value(Property.KIND).equals("annual_report") || report.reportingYear().isEmpty()) {
      return Optional.empty();
    }
    return reports
        .due(report.publisher(), report.reportingYear().orElseThrow())
        .map(due -> timeliness(due, report.date(Property.PUBLISHED), words));
  }

  // A date that a document need not state, and that is looked at nowhere else.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static Timeliness timeliness(LocalDate due, Optional<LocalDate> published, Words words) {
    if (published.isEmpty()) {
      return new Timeliness("uncounted", words.say("timeliness.uncounted", due));
    }
    long late = ChronoUnit.DAYS.between(due, published.orElseThrow());
    return late > 0
        ? new Timeliness("late", words.say("timeliness.late", late, due))
        : new Timeliness("on_time", words.say("timeliness.on_time", due));
  }
}
