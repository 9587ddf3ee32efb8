package gongkai.app.command;

import java.util.concurrent.CountDownLatch;

/**
 * Lets a process end in order: a signal wakes whoever waits, and the process ends only when this is
 * closed, so it has to be opened before everything that must be closed first.
 */
final class Shutdown implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "gongkai-end");
  private volatile Runnable before = () -> {};

  private Shutdown() {}

  static Shutdown onSignal() {
    Shutdown shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(shutdown.hook);
    return shutdown;
  }

  /** What a signal does first. */
  void before(Runnable action) {
    before = action;
  }

  void await() throws InterruptedException {
    asked.await();
  }

  private void end() {
    if (closed.getCount() == 0) {
      return;
    }
    before.run();
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
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running, and ends now.
    }
  }
}
