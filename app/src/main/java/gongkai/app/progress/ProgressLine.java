package gongkai.app.progress;

import gongkai.indexer.Progress;
import gongkai.work.Threads;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a run goes on: a bar with rate and remaining time on a terminal, a plain line now and then
 * elsewhere.
 */
public abstract sealed class ProgressLine implements Progress, AutoCloseable
    permits ProgressBar, PlainProgress {

  /**
   * The line that suits where it is shown.
   *
   * @param paths whose files are counted meanwhile, so that the remaining time can be told
   */
  public static ProgressLine on(PrintWriter plain, List<Path> paths) {
    // The launcher knows; a JVM has no sure way to ask since JDK 22.
    boolean terminal = Boolean.getBoolean("gongkai.terminal");
    ProgressLine line =
        terminal
            ? new ProgressBar(System.err, Integer.getInteger("gongkai.columns", 80))
            : new PlainProgress(plain);
    Threads.startLight("count", () -> line.count(paths));
    return line;
  }

  private void count(List<Path> paths) {
    long files = 0;
    for (Path path : paths) {
      try (Stream<Path> all = Files.walk(path)) {
        files += all.filter(Files::isRegularFile).count();
      } catch (IOException | UncheckedIOException e) {
        // The run itself tells what cannot be read.
        return;
      }
    }
    if (files > 0) {
      expected(files);
    }
  }

  /** Says something to whoever watches, on lines of their own. */
  public abstract void say(String line);

  @Override
  public abstract void close();
}
