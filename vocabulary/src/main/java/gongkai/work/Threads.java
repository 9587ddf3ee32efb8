package gongkai.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The one place that makes threads beside the indexer's crew and the server's connections. None of
 * them keeps the process.
 */
public final class Threads {
  private Threads() {}

  /** Work for a processor, or for as long as the process lives. */
  public static Thread start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name("gongkai-" + name).start(work);
  }

  /** Work that mostly waits, and ends soon. */
  public static Thread startLight(String name, Runnable work) {
    return Thread.ofVirtual().name("gongkai-" + name).start(work);
  }

  /** The same again and again, with a pause between, until the thread is interrupted. */
  public static Thread repeat(String name, Duration pause, Runnable work) {
    return start(
        name,
        () -> {
          try {
            while (true) {
              work.run();
              TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
