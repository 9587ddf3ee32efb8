package gongkai.api.answer;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets go of clients that take an answer too slowly, since each holds one of the requests that are
 * served at a time. A write that has not ended after a server's patience is broken off: the
 * interrupt of a virtual thread closes the socket it waits for.
 */
public final class SlowClients {
  /** Of a server that says nothing else: a client slower than about 2 KiB/s is let go of. */
  private static final SlowClients USUAL = new SlowClients(Duration.ofSeconds(30));

  private final Set<Writing> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean watched = new AtomicBoolean();
  private final Duration patience;

  /**
   * Registered in the context of a server, where it is to have its own.
   *
   * @param patience with one buffer of 64 KiB
   */
  public SlowClients(Duration patience) {
    this.patience = patience;
  }

  static SlowClients of(ServerRequest request) {
    return request.listenerContext().context().get(SlowClients.class).orElse(USUAL);
  }

  /** A write to a client. */
  interface Write {
    void run() throws IOException;
  }

  /**
   * Writes, for as long as patience lasts.
   *
   * @throws IOException where the client takes too long, or the write fails by itself
   */
  void write(Write write) throws IOException {
    watch();
    Writing writing = new Writing(Thread.currentThread(), System.nanoTime());
    underWay.add(writing);
    try {
      write.run();
    } finally {
      underWay.remove(writing);
      writing.end();
    }
  }

  private void watch() {
    if (watched.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("gongkai-slow-clients").start(this::look);
    }
  }

  private void look() {
    try {
      while (true) {
        TimeUnit.MILLISECONDS.sleep(Math.min(1000, patience.toMillis() / 2));
        long now = System.nanoTime();
        underWay.stream()
            .filter(writing -> now - writing.began > patience.toNanos())
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
