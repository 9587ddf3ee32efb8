package gongkai.app;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a service end in order: a signal wakes whoever waits, and the process ends only when this is
 * closed, so it has to be opened before everything that must be closed first.
 */
final class Shutdown implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  private Shutdown() {}

  static Shutdown onSignal() {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::end, "gongkai-end"));
    return shutdown;
  }

  void await() throws InterruptedException {
    asked.await();
  }

  private void end() {
    asked.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
