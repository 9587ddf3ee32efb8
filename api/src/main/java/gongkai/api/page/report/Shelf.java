package gongkai.api.page.report;

import gongkai.noun.Property;
import gongkai.report.Body;
import gongkai.report.YearReports;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All annual reports that are held and say whose and of which year they are. Read anew when what is
 * known is older than {@link #FRESH_NANOS}: a ranking reads them all.
 */
final class Shelf {
  private static final long FRESH_NANOS = 20_000_000_000L;
  private static final int SLICE = 500;
  private static final Comparator<Report> ORDER =
      Comparator.comparing(Report::region).thenComparing(Report::body);

  private final Holdings holdings;
  private List<Report> reports = List.of();
  private long readAt;
  private boolean read;

  Shelf(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Of each year the one that counts, by region, body and year. */
  List<Report> counting() {
    return reports().stream().filter(Report::counts).toList();
  }

  /** By region, body and year; of one year the one that counts comes first, then the newest. */
  synchronized List<Report> reports() {
    if (!read || System.nanoTime() - readAt > FRESH_NANOS) {
      reports = all();
      readAt = System.nanoTime();
      read = true;
    }
    return reports;
  }

  List<Report> of(String body) {
    return reports().stream().filter(report -> report.body().equals(body)).toList();
  }

  private List<Report> all() {
    Selection annual = Selection.of(Property.KIND.wire(), "annual_report");
    return Slice.all(cursor -> holdings.disclosures(annual, cursor, SLICE))
        .filter(report -> report.withdrawn().isEmpty())
        .filter(report -> report.reportingYear().isPresent() && !report.publisher().isEmpty())
        .collect(Collectors.groupingBy(report -> Body.nameOf(report.publisher())))
        .values()
        .stream()
        .map(YearReports::of)
        .flatMap(
            years ->
                years.all().stream()
                    .map(report -> Report.of(report, years.supersederOf(report.id()).isEmpty())))
        .sorted(ORDER)
        .toList();
  }
}
