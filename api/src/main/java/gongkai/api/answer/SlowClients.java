package gongkai.api.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets go of clients that take an answer too slowly, since each holds one of the requests that are
 * served at a time. A write that has not ended after {@link #PATIENCE} is broken off: the interrupt
 * of a virtual thread closes the socket it waits for.
 */
final class SlowClients {
  /** For one buffer of 64 KiB: a client slower than about 2 KiB/s is let go of. */
  private static final Duration PATIENCE =
      Duration.ofSeconds(Integer.getInteger("gongkai.patience.seconds", 30));

  private static final Set<Writing> UNDER_WAY = ConcurrentHashMap.newKeySet();
  private static final AtomicBoolean WATCHED = new AtomicBoolean();

  private SlowClients() {}

  /** A write to a client. */
  interface Write {
    void run() throws IOException;
  }

  /**
   * Writes, for as long as patience lasts.
   *
   * @throws IOException where the client takes too long, or the write fails by itself
   */
  static void write(Write write) throws IOException {
    watch();
    Writing writing = new Writing(Thread.currentThread(), System.nanoTime());
    UNDER_WAY.add(writing);
    try {
      write.run();
    } finally {
      UNDER_WAY.remove(writing);
      writing.end();
    }
  }

  private static void watch() {
    if (WATCHED.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("gongkai-slow-clients").start(SlowClients::look);
    }
  }

  private static void look() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(Math.min(1000, PATIENCE.toMillis() / 2));
        long now = System.nanoTime();
        UNDER_WAY.stream()
            .filter(writing -> now - writing.began > PATIENCE.toNanos())
            .forEach(Writing::breakOff);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its lock sees to it that no thread is interrupted after its write has ended. */
  private static final class Writing {
    private final Thread thread;
    private final long began;
    private boolean ended;
    private boolean brokenOff;

    Writing(Thread thread, long began) {
      this.thread = thread;
      this.began = began;
    }

    synchronized void breakOff() {
      if (!ended && !brokenOff) {
        brokenOff = true;
        thread.interrupt();
      }
    }

    synchronized void end() throws IOException {
      ended = true;
      if (brokenOff) {
        Thread.interrupted();
        throw new IOException("the client takes the answer too slowly");
      }
    }
  }
}
