package gongkai.work;

import java.time.Duration;

/** Work was ended since it took longer than it may. */
public final class OutOfTimeException extends RuntimeException {
  private final transient Duration budget;

  public OutOfTimeException(Duration budget) {
    super("the work took longer than " + budget);
    this.budget = budget;
  }

  /** What it may take. */
  public Duration budget() {
    return budget;
  }
}
