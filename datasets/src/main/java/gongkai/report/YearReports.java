package gongkai.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The published annual reports of one body. Of several on one year the one published last counts,
 * the others are superseded by it: a corrected report is published beside the first. One without a
 * date is taken for the earliest; of those of one day the first by id counts.
 */
public final class YearReports {
  private static final Comparator<Disclosure> COUNTING_FIRST =
      Comparator.comparing((Disclosure report) -> report.value(Property.PUBLISHED))
          .reversed()
          .thenComparing(Disclosure::id);

  private final TreeMap<Integer, List<Disclosure>> byYear = new TreeMap<>();
  private final Map<String, Disclosure> byId = new HashMap<>();
  private final List<Disclosure> ofNoYear = new ArrayList<>();

  private YearReports() {}

  /**
   * Those of them that are not withdrawn; what does not say of which year it is counts for none.
   *
   * @param reports of one body, in whatever order
   */
  public static YearReports of(Collection<Disclosure> reports) {
    YearReports all = new YearReports();
    for (Disclosure report : reports) {
      if (report.withdrawn().isEmpty() && report.reportingYear().isEmpty()) {
        all.ofNoYear.add(report);
      } else if (report.withdrawn().isEmpty()) {
        all.byId.put(report.id(), report);
        all.byYear
            .computeIfAbsent(report.reportingYear().getAsInt(), year -> new ArrayList<>())
            .add(report);
      }
    }
    all.byYear.values().forEach(ofYear -> ofYear.sort(COUNTING_FIRST));
    return all;
  }

  /** The years that they report on, the earliest first. */
  public Set<Integer> years() {
    return Collections.unmodifiableSet(byYear.keySet());
  }

  /** The report of each year that counts, the earliest year first. */
  public List<Disclosure> counting() {
    return byYear.values().stream().map(List::getFirst).toList();
  }

  /** Every report: those that do not say their year, then {@link #all}. */
  public List<Disclosure> published() {
    return Stream.concat(ofNoYear.stream(), all().stream()).toList();
  }

  /** Those of a year, the earliest first; of one year the one that counts, then the newest. */
  public List<Disclosure> all() {
    return byYear.values().stream().flatMap(List::stream).toList();
  }

  /** The report of that year that counts. */
  public Optional<Disclosure> of(int year) {
    return Optional.ofNullable(byYear.get(year)).map(List::getFirst);
  }

  /** The report that counts in this one's place; empty for one that counts itself or is none. */
  public Optional<Disclosure> supersederOf(String id) {
    return Optional.ofNullable(byId.get(id))
        .flatMap(report -> of(report.reportingYear().orElseThrow()))
        .filter(counting -> !counting.id().equals(id));
  }

  /**
   * The whole figures that the reports state, by thing and year. Of several for one year that of
   * the report that counts comes first, then those of superseded ones, then what reports on other
   * years say of it; within a report the one that names no scope.
   *
   * @param stated by reports of the body, in whatever order
   * @param thing what figures of several years must share to be compared
   * @param <T> what compares
   */
  public <T> Map<T, Map<Integer, List<Observation>>> figures(
      Collection<Observation> stated, Function<Observation, T> thing) {
    Map<T, Map<Integer, List<Observation>>> figures = new LinkedHashMap<>();
    stated.stream()
        .filter(o -> o.subject().year().isPresent() && WholeFigures.isWhole(o))
        .sorted(standingFirst())
        .forEach(
            o ->
                figures
                    .computeIfAbsent(thing.apply(o), t -> new TreeMap<>())
                    .computeIfAbsent(o.subject().year().getAsInt(), year -> new ArrayList<>())
                    .add(o));
    return figures;
  }

  private Comparator<Observation> standingFirst() {
    return Comparator.comparing((Observation o) -> o.meaning().indicator())
        .thenComparing(o -> !yearOf(o.document()).equals(o.subject().year()))
        .thenComparing(o -> rank(o.document()))
        .thenComparing(Observation::document)
        .thenComparing(o -> !WholeFigures.scope(o).isEmpty())
        .thenComparing(o -> o.place().start())
        .thenComparing(Observation::id);
  }

  /** The year that a document reports on. */
  OptionalInt yearOf(String id) {
    Disclosure report = byId.get(id);
    return report == null ? OptionalInt.empty() : report.reportingYear();
  }

  /** 0 for a report that counts, 1 for the one before it, and so on; the last for no report. */
  int rank(String id) {
    Disclosure report = byId.get(id);
    return report == null
        ? Integer.MAX_VALUE
        : byYear.get(report.reportingYear().orElseThrow()).indexOf(report);
  }
}
