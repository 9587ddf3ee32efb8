package gongkai.api.figure;

import gongkai.api.comparison.Reports.Held;
import gongkai.noun.Disclosure;
import gongkai.report.BodyRank;
import gongkai.report.Figure;
import gongkai.report.SeriesBreak;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Bodies by years by indicators.
 *
 * @param places all of them, body by body, year by year, in the order asked for
 * @param per the indicator that figures are set against, if one is
 */
public record Matrix(
    List<Held> bodies,
    List<Integer> years,
    List<String> indicators,
    Optional<String> per,
    List<Place> places) {
  /** Places after the point of a share. */
  private static final int SCALE = 4;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Matrix {
    bodies = List.copyOf(bodies);
    years = List.copyOf(years);
    indicators = List.copyOf(indicators);
    places = List.copyOf(places);
  }

  /** What stands in a place. */
  public enum Status {
    STATED,
    NO_REPORT,
    NOT_STATED,
    NO_NUMBER,
    CONTRADICTORY;

    public String wire() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What one body states of one indicator for one year.
   *
   * @param report the one that counts for the year; empty where none is held
   * @param denominator what it is set against; {@link Figure#NONE} where nothing is
   * @param breaks why it does not continue the figure of the year before it here
   */
  public record Place(
      Held body,
      BodyRank rank,
      int year,
      String indicator,
      Optional<Disclosure> report,
      Figure figure,
      Figure denominator,
      List<SeriesBreak> breaks) {

    public Status status() {
      if (report.isEmpty()) {
        return Status.NO_REPORT;
      }
      if (!figure.stated()) {
        return Status.NOT_STATED;
      }
      if (figure.contradictory()) {
        return Status.CONTRADICTORY;
      }
      return figure.value().isPresent() ? Status.STATED : Status.NO_NUMBER;
    }

    /** Whether a check questions it or what it is set against. */
    public boolean doubted() {
      return figure.doubted() || denominator.doubted();
    }

    /** So many to a hundred of the denominator, half up; empty where that is none or 0. */
    public Optional<BigDecimal> perHundred() {
      return figure
          .value()
          .flatMap(
              value ->
                  denominator
                      .value()
                      .filter(of -> of.signum() > 0)
                      .map(of -> value.multiply(HUNDRED).divide(of, SCALE, RoundingMode.HALF_UP)))
          .map(BigDecimal::stripTrailingZeros);
    }
  }
}
