package gongkai.indexer.stage;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether somebody asked the work to end. What is under way is finished, nothing new begins: a
 * thread is never interrupted, since Lucene would lose its files by it.
 */
public final class Halt {
  private final CountDownLatch asked = new CountDownLatch(1);

  public void ask() {
    asked.countDown();
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
