package gongkai.indexer.stage;

import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Failure.StageName;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * A stage that has to be through in time. It works on a thread of its own, which is left behind
 * where it is not, and interrupted; so it may only be a stage that touches no index. What it was
 * given then goes on as the stage for what is late makes it. A halt is heeded soon, too.
 *
 * @param <I> what comes in
 * @param <O> what goes out
 */
public final class Limited<I, O> implements Stage<I, O> {
  /** How long a stage that is under way may go on when a halt is asked for. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  private static final Duration LOOK = Duration.ofMillis(100);

  private final StageName name;
  private final Stage<I, O> stage;
  private final Duration limit;
  private final Function<I, Result<O>> late;
  private final Executor threads;
  private final Halt halt;

  /**
   * Limits a stage.
   *
   * @param late makes of the input what goes on without the stage; empty-handed it would be lost
   * @param threads one for each call, and none that keeps a process alive
   */
  public Limited(
      StageName name,
      Stage<I, O> stage,
      Duration limit,
      Function<I, Result<O>> late,
      Executor threads,
      Halt halt) {
    this.name = name;
    this.stage = stage;
    this.limit = limit;
    this.late = late;
    this.threads = threads;
    this.halt = halt;
  }

  /**
   * Ends a stage that was left behind; asked in loops over what a document may have any number of.
   *
   * @throws CancellationException where nobody waits any more
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the stage took too long, or a halt was asked for");
    }
  }

  @Override
  public Result<O> apply(I input) {
    FutureTask<Result<O>> work = new FutureTask<>(() -> stage.apply(input));
    threads.execute(work);
    long began = System.nanoTime();
    long asked = 0;
    while (true) {
      try {
        return work.get(LOOK.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        long now = System.nanoTime();
        asked = asked == 0 && halt.asked() ? now : asked;
        if (asked != 0 && now - asked > GRACE.toNanos()) {
          work.cancel(true);
          return halted();
        }
        if (now - began > limit.toNanos()) {
          work.cancel(true);
          return late.apply(input);
        }
      } catch (InterruptedException e) {
        work.cancel(true);
        Thread.currentThread().interrupt();
        return halted();
      } catch (ExecutionException e) {
        return broken(input, e.getCause());
      }
    }
  }

  /** An expression that runs out of stack over a text is trouble of the document's. */
  private Result<O> broken(I input, Throwable cause) {
    return switch (cause) {
      case StackOverflowError tooDeep -> late.apply(input);
      case RuntimeException trouble -> throw trouble;
      case Error trouble -> throw trouble;
      default -> throw new IllegalStateException(cause);
    };
  }

  private Result<O> halted() {
    return Result.failed(new Failure(name, Reason.HALTED, "a halt was asked for"));
  }
}
