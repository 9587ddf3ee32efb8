package gongkai.api.comparison;

import gongkai.check.SeriesChecks;
import gongkai.compare.Comparison;
import gongkai.compare.IndicatorSeries;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import gongkai.report.YearReports;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The annual reports of bodies, for series and comparisons. Safe for many threads. */
public final class Reports {
  private static final String ANNUAL_REPORT = "annual_report";
  private static final Selection REPORTS = Selection.of(Fields.KIND, ANNUAL_REPORT);

  private final Holdings holdings;

  public Reports(Holdings holdings) {
    this.holdings = holdings;
  }

  /**
   * A body that has published annual reports.
   *
   * @param years that they report on, with how many reports there are of each
   */
  public record Body(String name, Map<Integer, Long> years) {
    public Body {
      years = java.util.Collections.unmodifiableMap(new TreeMap<>(years));
    }
  }

  /**
   * By name. What a government's office publishes is the government's.
   *
   * @param regions codes; empty for everywhere
   */
  public List<Body> bodies(List<String> regions) {
    Map<String, Map<Integer, Long>> bodies = new TreeMap<>();
    holdings
        .reportingYears(regions.isEmpty() ? REPORTS : REPORTS.and(Fields.REGIONS, regions))
        .forEach(
            (publisher, years) ->
                years.forEach(
                    (year, reports) ->
                        bodies
                            .computeIfAbsent(SeriesChecks.bodyOf(publisher), b -> new TreeMap<>())
                            .merge(Integer.parseInt(year), reports, Long::sum)));
    return bodies.entrySet().stream().map(e -> new Body(e.getKey(), e.getValue())).toList();
  }

  /** The published reports of a body, the earliest year first; empty for a body that has none. */
  public List<Disclosure> of(String body) {
    return select(body, Optional.empty());
  }

  /** The report of one year; of several the one that counts. */
  public Optional<Disclosure> of(String body, int year) {
    return YearReports.of(select(body, Optional.of(year))).of(year);
  }

  /** The reports of the same body on the same year as this one; none for what is no report. */
  public YearReports beside(Disclosure document) {
    boolean report = document.value(Property.KIND).equals(ANNUAL_REPORT);
    return report && document.reportingYear().isPresent() && !document.publisher().isEmpty()
        ? YearReports.of(
            select(
                SeriesChecks.bodyOf(document.publisher()),
                Optional.of(document.reportingYear().getAsInt())))
        : YearReports.of(List.of());
  }

  /** Every indicator that the body's reports state, year by year. */
  public List<IndicatorSeries> series(String body) {
    List<Observation> observations = new ArrayList<>();
    List<Disclosure> reports = of(body);
    for (Disclosure report : reports) {
      observations.addAll(holdings.observationsOf(report.id()));
    }
    return IndicatorSeries.of(observations, YearReports.of(reports));
  }

  /** Two reports side by side. */
  public Comparison compare(Disclosure left, Disclosure right) {
    return Comparison.of(report(left), report(right));
  }

  private Comparison.Report report(Disclosure disclosure) {
    return new Comparison.Report(
        disclosure, holdings.passages(disclosure.id()), holdings.observationsOf(disclosure.id()));
  }

  private List<Disclosure> select(String body, Optional<Integer> year) {
    Selection ofBody = REPORTS.and(Fields.PUBLISHER, SeriesChecks.namesOf(body));
    return holdings
        .disclosures(year.map(y -> ofBody.and(Fields.REPORTING_YEAR, y.toString())).orElse(ofBody))
        .sorted(
            Comparator.comparing((Disclosure d) -> d.reportingYear().orElse(0))
                .thenComparing(d -> d.value(Property.PUBLISHED))
                .thenComparing(Disclosure::id))
        .toList();
  }
}
