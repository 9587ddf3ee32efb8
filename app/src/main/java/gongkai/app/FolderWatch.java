package gongkai.app;

import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

  private final Runs indexer;
  private final PrintWriter out;
  private final CountDownLatch ended = new CountDownLatch(1);

  FolderWatch(Runs indexer, PrintWriter out) {
    this.indexer = indexer;
    this.out = out;
  }

  /** Looks now, and then with pauses until this is closed. */
  void over(List<Path> folders) {
    if (!folders.isEmpty()) {
      Thread.ofPlatform().name("gongkai-watch").daemon().start(() -> lookUntilTheEnd(folders));
    }
  }

  private void lookUntilTheEnd(List<Path> folders) {
    try {
      do {
        look(folders);
      } while (!ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(List<Path> folders) {
    try {
      RunReport report = indexer.index(folders, false, Progress.SILENT);
      if (report.inputs() != report.unchanged()) {
        IndexCommand.tell(report, out);
      }
    } catch (RuntimeException e) {
      // The folder may be back at the next look; the service goes on without it.
      out.println("Looking at the watched folders failed 监视文件夹时出错: " + e.getMessage());
      out.flush();
    }
  }

  /** A look that is under way ends by itself: an interrupted Lucene loses its files. */
  @Override
  public void close() {
    ended.countDown();
  }
}
