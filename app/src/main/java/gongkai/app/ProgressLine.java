package gongkai.app;

import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How a run goes on: a bar with rate and remaining time on a terminal, a plain line now and then
 * elsewhere.
 */
abstract sealed class ProgressLine implements Progress, AutoCloseable {

  static ProgressLine on(PrintWriter plain) {
    // The launcher knows; a JVM has no sure way to ask since JDK 22.
    boolean terminal = Boolean.getBoolean("gongkai.terminal");
    return terminal ? new Bar() : new Plain(plain);
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
      bar.maxHint(sources);
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
      out.printf(
          "%d of %d found so far, %.1f a second 已处理 %d，已发现 %d%n",
          count, found.get(), (double) count / Math.max(1, seconds), count, found.get());
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
