package gongkai.api.work;

import java.time.Duration;
import java.util.Locale;

/** What kind of work a request wants done; each kind has a room of its own. */
public enum Kind {
  SEARCH(1.0, Duration.ofSeconds(10)),
  DOCUMENTS(1.0, Duration.ofSeconds(15)),
  CATALOGUES(0.5, Duration.ofSeconds(30)),
  CHECKS(0.5, Duration.ofSeconds(30)),
  /** What is made as it is sent; the time is that of the work, not of the way. */
  EXPORTS(1.0, Duration.ofMinutes(10));

  private static final int LEAST_PLACES = 2;

  private final double perProcessor;
  private final Duration budget;

  Kind(double perProcessor, Duration budget) {
    this.perProcessor = perProcessor;
    this.budget = budget;
  }

  /** How many are worked for at once on a machine with so many processors. */
  public int places(int processors) {
    return Math.max(LEAST_PLACES, (int) Math.round(perProcessor * processors));
  }

  /** All places of all kinds. */
  public static int allPlaces(int processors) {
    int all = 0;
    for (Kind kind : values()) {
      all += kind.places(processors);
    }
    return all;
  }

  /** Of work for one request. */
  public Duration budget() {
    return budget;
  }

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
