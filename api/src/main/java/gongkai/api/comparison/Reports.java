package gongkai.api.comparison;

import gongkai.compare.Comparison;
import gongkai.compare.IndicatorSeries;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import gongkai.report.YearReports;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The annual reports of bodies, for series and comparisons. Safe for many threads. */
public final class Reports {
  private static final String ANNUAL_REPORT = "annual_report";
  private static final int SLICE = 200;

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
    Map<String, List<String>> filter = new HashMap<>(published());
    if (!regions.isEmpty()) {
      filter.put("region", regions);
    }
    Map<String, Map<Integer, Long>> bodies = new TreeMap<>();
    holdings
        .reportingYears(new Selection(filter))
        .forEach(
            (publisher, years) ->
                years.forEach(
                    (year, reports) ->
                        bodies
                            .computeIfAbsent(gongkai.report.Body.nameOf(publisher), b -> new TreeMap<>())
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
                gongkai.report.Body.nameOf(document.publisher()),
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
    Map<String, List<String>> filter = new HashMap<>(published());
    filter.put("publisher", gongkai.report.Body.publishersOf(body));
    year.ifPresent(y -> filter.put("reportingYear", List.of(y.toString())));
    Selection selection = new Selection(filter);
    return Slice.all(cursor -> holdings.disclosures(selection, cursor, SLICE))
        .sorted(
            Comparator.comparing((Disclosure d) -> d.reportingYear().orElse(0))
                .thenComparing(d -> d.value(Property.PUBLISHED))
                .thenComparing(Disclosure::id))
        .toList();
  }

  private static Map<String, List<String>> published() {
    return Map.of("kind", List.of(ANNUAL_REPORT), "withdrawn", List.of("false"));
  }
}
