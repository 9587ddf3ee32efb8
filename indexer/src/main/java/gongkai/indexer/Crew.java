package gongkai.indexer;

import gongkai.indexer.publish.Writers;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The indexer's threads, all of them. Whoever hands in work when all hands are full does a piece
 * himself, so a large folder never queues up in memory. The first error of a hand ends the run.
 */
final class Crew implements Writers, AutoCloseable {
  private static final ExecutorService LIMITED =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("gongkai-stage-", 1).factory());

  private final ThreadPoolExecutor hands;
  private final AtomicReference<RuntimeException> trouble = new AtomicReference<>();

  Crew(int size) {
    hands =
        new ThreadPoolExecutor(
            size,
            size,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(2 * size),
            Thread.ofPlatform().name("gongkai-index-", 1).factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  /** Threads that can be left behind: they keep no process alive. */
  static Executor limited() {
    return LIMITED;
  }

  @Override
  public void hand(Runnable work) {
    rethrow();
    hands.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            trouble.compareAndSet(null, e);
          }
        });
  }

  @Override
  public void finish() {
    hands.shutdown();
    try {
      while (!hands.awaitTermination(1, TimeUnit.HOURS)) {
        // A large run; what hangs is ended by the limits of extraction.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  private void rethrow() {
    RuntimeException first = trouble.get();
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    hands.shutdownNow();
  }
}
