package gongkai.app;

import gongkai.indexer.Indexer;
import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Indexes folders again and again, so that what appears, changes or goes there is seen within a
 * minute.
 *
 * <p>It looks instead of listening: events of a file system are lost on network shares, which is
 * where offices keep their documents.
 */
final class FolderWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final ScheduledExecutorService clock;

  private FolderWatch(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  static FolderWatch start(List<Path> folders, Indexer indexer, PrintWriter out) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gongkai-watch").daemon().factory());
    if (!folders.isEmpty()) {
      // The future is not needed: a failing look is told below and the next one comes all the same.
      clock.scheduleWithFixedDelay(
          () -> look(folders, indexer, out), 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
    }
    return new FolderWatch(clock);
  }

  private static void look(List<Path> folders, Indexer indexer, PrintWriter out) {
    try {
      RunReport report = indexer.index(folders, false, Progress.SILENT);
      if (report.inputs() != report.unchanged()) {
        IndexCommand.tell(report, out);
      }
    } catch (RuntimeException e) {
      out.println("Looking at the watched folders failed: " + e.getMessage());
      out.flush();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
