package gongkai.app;

import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import java.io.PrintWriter;
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

  private static final class Plain extends ProgressLine {
    private static final int EVERY = 1000;

    private final PrintWriter out;
    private final AtomicLong done = new AtomicLong();

    private Plain(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void found(long sources) {
      // Told with what is done.
    }

    @Override
    public void done(RunReport.Item item) {
      long count = done.incrementAndGet();
      if (count % EVERY == 0) {
        out.printf("%d done 已处理%n", count);
        out.flush();
      }
    }

    @Override
    public void close() {
      out.flush();
    }
  }
}
