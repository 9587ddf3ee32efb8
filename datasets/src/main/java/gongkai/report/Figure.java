package gongkai.report;

import gongkai.noun.Observation;
import gongkai.noun.Wire;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a report states of one thing.
 *
 * @param value empty where no number is stated, or several that differ
 * @param form the definition that it follows
 * @param sources what it was read from; several where it is their sum, or where they differ
 * @param contradictory whether the report states different numbers
 */
public record Figure(
    Optional<BigDecimal> value,
    String unit,
    String form,
    boolean approximate,
    List<Observation> sources,
    boolean contradictory) {

  public static final Figure NONE = new Figure(Optional.empty(), "", "", false, List.of(), false);

  public static Figure of(Observation observation) {
    return new Figure(
        observation.reading().value(),
        observation.reading().unit(),
        observation.meaning().form(),
        observation.reading().approximate(),
        List.of(observation),
        false);
  }

  /**
   * What a report states of an indicator. A cell of the form comes before a sentence, since the
   * form defines what it counts.
   *
   * @param cells of the form that together say what a sentence says by the indicator's name
   * @param own whole figures of the report ({@link WholeFigures#own})
   */
  public static Figure of(String indicator, List<String> cells, List<Observation> own) {
    List<Observation> inForm =
        cells.stream()
            .flatMap(cell -> own.stream().filter(WholeFigures::isCell).filter(of(cell)).limit(1))
            .toList();
    if (!cells.isEmpty() && inForm.size() == cells.size()) {
      return sumOf(inForm);
    }
    List<Observation> told =
        own.stream().filter(o -> !WholeFigures.isCell(o)).filter(of(indicator)).toList();
    Observation standing = WholeFigures.byIndicator(told).get(indicator);
    return standing == null
        ? NONE
        : ofAll(
            told.stream()
                .filter(o -> WholeFigures.scope(o).equals(WholeFigures.scope(standing)))
                .toList());
  }

  private static Predicate<Observation> of(String indicator) {
    return o -> o.meaning().indicator().equals(indicator);
  }

  /** Several places that say the same thing of one scope: one number where they agree. */
  private static Figure ofAll(List<Observation> observations) {
    Figure first = of(observations.getFirst());
    boolean agree =
        observations.stream()
            .allMatch(
                other ->
                    other.reading().unit().equals(first.unit())
                        && sameValue(other.reading().value(), first.value()));
    return agree
        ? first
        : new Figure(
            Optional.empty(), first.unit(), first.form(), first.approximate(), observations, true);
  }

  /** The sum of cells; none where one of them holds no number. */
  private static Figure sumOf(List<Observation> cells) {
    Figure first = of(cells.getFirst());
    boolean whole =
        cells.stream()
            .allMatch(
                cell ->
                    cell.reading().value().isPresent()
                        && cell.reading().unit().equals(first.unit()));
    Optional<BigDecimal> sum =
        whole
            ? Optional.of(
                cells.stream()
                    .map(cell -> cell.reading().value().orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            : Optional.empty();
    return new Figure(sum, first.unit(), first.form(), false, cells, false);
  }

  // Values that a place need not hold.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static boolean sameValue(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || one.orElseThrow().compareTo(other.orElseThrow()) == 0);
  }

  /** Why a later figure does not continue this one; empty where it does, or this is none. */
  public List<SeriesBreak> breaksTo(Figure later) {
    return stated() && later.stated()
        ? SeriesBreak.between(sources.getFirst(), later.sources().getFirst())
        : List.of();
  }

  public boolean stated() {
    return !sources.isEmpty();
  }

  public boolean doubted() {
    return contradictory || sources.stream().anyMatch(source -> !source.findings().isEmpty());
  }

  /** The page of it, or empty. */
  public String card() {
    return sources.isEmpty() ? "" : Wire.figure(sources.getFirst());
  }

  /** The words that state it, or empty. */
  public String link() {
    return sources.isEmpty() ? "" : Wire.link(sources.getFirst());
  }
}
