package gongkai.api.comparison;

import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.compare.Comparison;
import gongkai.noun.Dataset;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.report.Bodies;
import gongkai.report.Body;
import gongkai.report.IndicatorSeries;
import gongkai.report.YearReports;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The annual reports that are held, by {@link Body}. Safe for many threads. */
public final class Reports {
  private static final Selection PUBLISHED = Selection.of(Fields.KIND, Body.REPORT);

  private final Holdings holdings;
  private Bodies all = Bodies.of(List.of());
  private String stateOfAll = "";

  public Reports(Holdings holdings) {
    this.holdings = holdings;
  }

  /** A body and its reports. */
  public record Held(Body body, YearReports reports) {}

  /** Those of every body. They are read again only when the index has changed. */
  public synchronized Bodies all() {
    String state = holdings.state(Dataset.From.DISCLOSURES);
    if (!state.equals(stateOfAll)) {
      all = Bodies.of(select(PUBLISHED));
      stateOfAll = state;
    }
    return all;
  }

  /**
   * The bodies that have published reports on a year, by name and place.
   *
   * @param regions codes; empty for everywhere
   */
  public List<Held> bodies(List<String> regions) {
    Set<String> within = new HashSet<>();
    if (!regions.isEmpty()) {
      holdings.ids(PUBLISHED.and(Fields.REGIONS, regions)).forEach(within::add);
    }
    return all().all().entrySet().stream()
        .map(entry -> new Held(entry.getKey(), entry.getValue()))
        .filter(held -> !held.reports().all().isEmpty())
        .filter(
            held ->
                regions.isEmpty()
                    || held.reports().all().stream().anyMatch(one -> within.contains(one.id())))
        .toList();
  }

  /**
   * The bodies of the name that the words begin with.
   *
   * @param asked a name or a {@link Body#key}
   */
  public Bodies named(String asked) {
    return Bodies.of(
        select(PUBLISHED.and(Fields.PUBLISHER, Body.publishersOf(Body.nameIn(asked)))));
  }

  /**
   * The body that the words mean.
   *
   * @param parameter that has the words
   * @return empty where no report of it is held
   * @throws ProblemException where several bodies have that name; it says how each is asked for
   */
  public Optional<Held> called(String parameter, String asked) {
    Bodies bodies = named(asked);
    List<Body> called = bodies.called(asked);
    if (called.size() > 1) {
      throw ProblemException.invalid(
          Fault.of(parameter, "several-bodies", asked, called.size())
              .allowing(called.stream().map(Body::key).toList()));
    }
    return called.stream().findFirst().map(body -> new Held(body, bodies.of(body)));
  }

  /** The reports of the same body as this one; none for what is no report. */
  public YearReports beside(Disclosure document) {
    if (!Body.reports(document)) {
      return YearReports.of(List.of());
    }
    Bodies bodies = named(document.publisher());
    return bodies.of(bodies.bodyOf(document));
  }

  /** Every indicator that the reports of a body state, year by year. */
  public List<IndicatorSeries> series(YearReports reports) {
    List<Observation> observations = new ArrayList<>();
    reports.published().forEach(one -> observations.addAll(holdings.observationsOf(one.id())));
    return IndicatorSeries.of(observations, reports);
  }

  /** Two reports side by side. */
  public Comparison compare(Disclosure left, Disclosure right) {
    return Comparison.of(report(left), report(right));
  }

  private Comparison.Report report(Disclosure disclosure) {
    return new Comparison.Report(
        disclosure, holdings.passages(disclosure.id()), holdings.observationsOf(disclosure.id()));
  }

  private List<Disclosure> select(Selection selection) {
    return holdings.disclosures(selection).toList();
  }
}
