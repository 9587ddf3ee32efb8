package gongkai.api.figure;

import gongkai.api.comparison.Reports;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.figure.Matrix.Place;
import gongkai.noun.Disclosure;
import gongkai.report.BodyRank;
import gongkai.report.Figure;
import gongkai.report.SeriesBreak;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import gongkai.work.Deadline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes matrices of figures. Safe for many threads. */
public final class Matrices {
  /** The figures that most ask for, in the order of the report. */
  public static final List<String> MAIN =
      List.of(
          "applications.received",
          "applications.answered",
          "applications.granted",
          "applications.refused",
          "applications.carried_out",
          "review.total",
          "litigation.total",
          "documents.issued",
          "licences.decided",
          "penalties.decided");

  /** Of bodies, years and indicators together. */
  public static final int MOST_PLACES = 20_000;

  private final Reports reports;
  private final Figures figures;
  private final Vocabulary vocabulary;

  public Matrices(Holdings holdings, Vocabulary vocabulary) {
    this.reports = new Reports(holdings);
    this.figures = new Figures(holdings, vocabulary);
    this.vocabulary = vocabulary;
  }

  /**
   * Which bodies, as far as each part says something; empty parts say nothing.
   *
   * @param names names or keys of bodies
   * @param regions codes; what lies within counts
   * @param levels see {@link BodyRank}
   * @param types likewise
   */
  public record Which(
      List<String> names, List<String> regions, List<String> levels, List<String> types) {}

  /** The bodies that have reports. */
  public List<Held> bodies(Which which) {
    Set<Held> named = new LinkedHashSet<>();
    for (String name : which.names()) {
      reports.all().called(name).stream()
          .map(body -> new Held(body, reports.all().of(body)))
          .forEach(named::add);
    }
    List<Held> all = which.names().isEmpty() ? reports.bodies(which.regions()) : List.copyOf(named);
    return all.stream()
        .filter(held -> !held.reports().all().isEmpty())
        .filter(held -> fits(rank(held), which))
        .toList();
  }

  /** Whether a body of that name or key has reports. */
  public boolean knows(String name) {
    return !reports.all().called(name).isEmpty();
  }

  private static boolean fits(BodyRank rank, Which which) {
    return (which.levels().isEmpty() || which.levels().contains(rank.level()))
        && (which.types().isEmpty() || which.types().contains(rank.type()));
  }

  public BodyRank rank(Held held) {
    return BodyRank.of(held.body().name(), held.body().place(), vocabulary.regions());
  }

  /** Every year that one of the bodies has a report on. */
  public static List<Integer> years(List<Held> bodies) {
    return bodies.stream()
        .flatMap(held -> held.reports().years().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** One figure for each body, year and indicator. */
  public Matrix of(
      List<Held> bodies, List<Integer> years, List<String> indicators, Optional<String> per) {
    List<Disclosure> documents =
        bodies.stream()
            .flatMap(held -> years.stream().flatMap(year -> held.reports().of(year).stream()))
            .toList();
    Set<String> wanted = new LinkedHashSet<>(indicators);
    per.ifPresent(wanted::add);
    Map<String, Map<String, Figure>> stated = figures.of(documents, List.copyOf(wanted));
    List<Place> places = new ArrayList<>();
    for (Held held : bodies) {
      Deadline.check();
      BodyRank rank = rank(held);
      for (String indicator : indicators) {
        Figure before = Figure.NONE;
        for (int year : years) {
          Optional<Disclosure> report = held.reports().of(year);
          Figure figure = figure(stated, report, indicator);
          List<SeriesBreak> breaks = before.breaksTo(figure);
          before = figure.value().isPresent() ? figure : before;
          places.add(
              new Place(
                  held,
                  rank,
                  year,
                  indicator,
                  report,
                  figure,
                  per.map(of -> figure(stated, report, of)).orElse(Figure.NONE),
                  breaks));
        }
      }
    }
    return new Matrix(bodies, years, indicators, per, places);
  }

  // Reports that need not be held.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static Figure figure(
      Map<String, Map<String, Figure>> stated, Optional<Disclosure> report, String indicator) {
    return report
        .map(one -> stated.getOrDefault(one.id(), Map.of()).getOrDefault(indicator, Figure.NONE))
        .orElse(Figure.NONE);
  }
}
