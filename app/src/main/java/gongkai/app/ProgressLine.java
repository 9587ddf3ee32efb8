package gongkai.app;

import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How a run goes on: a bar with rate and remaining time on a terminal, a plain line now and then
 * elsewhere.
 */
abstract sealed class ProgressLine implements Progress, AutoCloseable {

  /**
   * @param paths whose files are counted meanwhile, so that the remaining time can be told
   */
  static ProgressLine on(PrintWriter plain, List<Path> paths) {
    // The launcher knows; a JVM has no sure way to ask since JDK 22.
    boolean terminal = Boolean.getBoolean("gongkai.terminal");
    ProgressLine line = terminal ? new Bar() : new Plain(plain);
    Thread.ofVirtual().name("gongkai-count").start(() -> line.count(paths));
    return line;
  }

  private final AtomicLong expected = new AtomicLong();

  /** So many sources at least; an archive turns out to be more. */
  long expected() {
    return expected.get();
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
    expected.set(files);
  }

  @Override
  public abstract void close();

  private static final class Bar extends ProgressLine {
    private final ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Indexing 收录")
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .showSpeed()
            .build();

    @Override
    public void found(long sources) {
      bar.maxHint(Math.max(sources, expected()));
    }

    @Override
    public void done(RunReport.Item item) {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** For logs: a line at the start, then one at growing intervals while something happens. */
  private static final class Plain extends ProgressLine {
    private static final long FIRST_SECONDS = 10;
    private static final long LONGEST_SECONDS = 300;

    /** After fewer the start of the workers is most of the time, and what remains a guess. */
    private static final int ENOUGH = 10;

    private final PrintWriter out;
    private final long began = System.nanoTime();
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private long pause = FIRST_SECONDS;
    private long nextLine = FIRST_SECONDS;

    private Plain(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void found(long sources) {
      if (found.getAndSet(sources) == 0) {
        out.println("Indexing … 正在收录");
        out.flush();
      }
    }

    @Override
    public void done(RunReport.Item item) {
      long count = done.incrementAndGet();
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
      tell(count, seconds);
    }

    private synchronized void tell(long count, long seconds) {
      if (seconds < nextLine) {
        return;
      }
      double rate = (double) count / Math.max(1, seconds);
      long total = Math.max(found.get(), expected());
      String remaining =
          count < ENOUGH ? "" : ", %d s to go".formatted(Math.round((total - count) / rate));
      out.printf(
          "%d of %d or more, %.1f a second%s 已处理 %d / %d%n",
          count, total, rate, remaining, count, total);
      out.flush();
      pause = Math.min(LONGEST_SECONDS, pause * 2);
      nextLine = seconds + pause;
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
