package gongkai.indexer.extract.worker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a worker with the process that started it. A worker that waits sees the end of its input;
 * one that is lost in a file would go on until its time is over.
 */
final class ParentWatch {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private ParentWatch() {}

  /** Begins with the first call in a worker; the others do nothing. */
  static void begin() {
    if (BEGUN.compareAndSet(false, true)) {
      ProcessHandle.current().parent().ifPresent(ParentWatch::endWith);
    }
  }

  private static void endWith(ProcessHandle parent) {
    CompletableFuture<Void> end = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
    if (end.isDone()) {
      Runtime.getRuntime().halt(1);
    }
  }
}
