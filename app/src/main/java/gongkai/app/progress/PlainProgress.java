package gongkai.app.progress;

import gongkai.indexer.RunReport;
import java.io.PrintWriter;

/** For logs: a line at the start, then one at growing intervals while something happens. */
final class PlainProgress extends ProgressLine {
  private static final long FIRST_SECONDS = 10;
  private static final long LONGEST_SECONDS = 300;

  private final PrintWriter out;
  private final Pace pace = new Pace();
  private long pause = FIRST_SECONDS;
  private long nextLine = FIRST_SECONDS;

  PlainProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void expected(long sources) {
    pace.expected(sources);
  }

  @Override
  public synchronized void found(long sources) {
    if (pace.found(sources)) {
      say("Indexing … 正在收录");
    }
  }

  @Override
  public synchronized void done(RunReport.Item item) {
    Pace.State state = pace.done();
    if (state.seconds() < nextLine) {
      return;
    }
    String remaining =
        state.remaining().isEmpty() ? "" : ", %d s to go".formatted(state.remaining().getAsLong());
    say(
        "%d of %d%s, %.1f a second%s 已处理 %d / %d"
            .formatted(
                state.done(),
                state.total(),
                state.isTotalKnown() ? "" : " or more",
                state.rate(),
                remaining,
                state.done(),
                state.total()));
    pause = Math.min(LONGEST_SECONDS, pause * 2);
    nextLine = state.seconds() + pause;
  }

  @Override
  public synchronized void settling() {
    if (pace.state().seconds() >= FIRST_SECONDS) {
      say("%d taken in; tying them to each other … 正在整理文件之间的关系".formatted(pace.state().done()));
    }
  }

  @Override
  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
