package gongkai.work;

import java.time.Duration;
import java.util.Optional;

/**
 * When the work of a thread has to end. Long loops look at it, so that nobody has to interrupt
 * them: an interrupt would close the files of an index. Without one there is no end.
 */
public final class Deadline {
  private static final ThreadLocal<Optional<Deadline>> OF_THREAD =
      ThreadLocal.withInitial(Optional::empty);

  private final Duration budget;
  private long end;

  private Deadline(Duration budget) {
    this.budget = budget;
    this.end = System.nanoTime() + budget.toNanos();
  }

  /** A piece of work that may fail in its own way. */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    void run() throws E;
  }

  /** Does work that has so much time; within other work the shorter time counts. */
  public static <E extends Exception> void within(Duration budget, Work<E> work) throws E {
    Optional<Deadline> outer = OF_THREAD.get();
    Deadline inner = new Deadline(budget);
    outer.filter(of -> of.end - inner.end < 0).ifPresent(of -> inner.end = of.end);
    OF_THREAD.set(Optional.of(inner));
    try {
      work.run();
    } finally {
      OF_THREAD.set(outer);
    }
  }

  /**
   * Does something that is not the work's fault, such as waiting for a client; it costs no time.
   */
  public static <E extends Exception> void aside(Work<E> waiting) throws E {
    long began = System.nanoTime();
    try {
      waiting.run();
    } finally {
      OF_THREAD.get().ifPresent(deadline -> deadline.end += System.nanoTime() - began);
    }
  }

  /**
   * Looks at the clock.
   *
   * @throws OutOfTimeException where the time is over
   */
  public static void check() {
    left();
  }

  /** What is thrown where something else has noticed that the time is over. */
  public static OutOfTimeException over() {
    return new OutOfTimeException(
        OF_THREAD.get().map(deadline -> deadline.budget).orElse(Duration.ZERO));
  }

  /**
   * What is left; empty where there is no end.
   *
   * @throws OutOfTimeException where nothing is
   */
  public static Optional<Duration> left() {
    Optional<Deadline> deadline = OF_THREAD.get();
    if (deadline.isEmpty()) {
      return Optional.empty();
    }
    long nanos = deadline.orElseThrow().end - System.nanoTime();
    if (nanos <= 0) {
      throw over();
    }
    return Optional.of(Duration.ofNanos(nanos));
  }
}
