package gongkai.indexer.stage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether somebody asked the work to end. What is under way is finished, nothing new begins: a
 * thread is never interrupted, since Lucene would lose its files by it.
 */
public final class Halt {
  /**
   * Who ends a process waits no longer than ten seconds, of which the index needs some to close.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile long since;

  public void ask() {
    if (!asked()) {
      since = System.nanoTime();
    }
    asked.countDown();
  }

  /** Whether it was asked a while ago, so that even what could be ended soon has to be left. */
  public boolean overdue() {
    return asked() && System.nanoTime() - since > PATIENCE.toNanos();
  }

  public boolean asked() {
    return asked.getCount() == 0;
  }

  /** Waits so long, or until somebody asks; whether somebody did. */
  public boolean pause(Duration duration) {
    try {
      return asked.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
