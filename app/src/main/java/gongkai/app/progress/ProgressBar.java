package gongkai.app.progress;

import gongkai.indexer.RunReport;
import gongkai.work.Threads;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * A bar in the last line of a terminal. What else is written to standard error meanwhile, such as a
 * warning of the log, takes the place of the bar, which is drawn again below it.
 */
final class ProgressBar extends ProgressLine {
  private static final long NANOS_BETWEEN = 200_000_000;
  private static final String NAME = "Indexing 收录";
  private static final String ERASE = "\r\u001b[K";
  private static final int NARROWEST_BAR = 5;

  private final PrintStream terminal;
  private final PrintStream before = System.err;
  private final int columns;
  private final Pace pace = new Pace();
  private final Object lock = new Object();
  private boolean settling;
  private boolean open = true;
  private long drawn;

  /**
   * @param terminal where the bar is shown; standard error goes through it until it is closed
   */
  ProgressBar(PrintStream terminal, int columns) {
    this.terminal = terminal;
    this.columns = columns;
    System.setErr(new PrintStream(new Above(), true, StandardCharsets.UTF_8));
    Threads.startLight("bar", this::keepDrawing);
  }

  /** A clock that stands still looks like a program that does. */
  private void keepDrawing() {
    try {
      synchronized (lock) {
        while (open) {
          draw(true);
          lock.wait(1000);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void expected(long sources) {
    synchronized (lock) {
      pace.expected(sources);
    }
  }

  @Override
  public void found(long sources) {
    synchronized (lock) {
      pace.found(sources);
    }
  }

  @Override
  public void done(RunReport.Item item) {
    synchronized (lock) {
      pace.done();
      draw(false);
    }
  }

  @Override
  public void settling() {
    synchronized (lock) {
      settling = true;
      draw(true);
    }
  }

  private void draw(boolean now) {
    if (open && (now || System.nanoTime() - drawn > NANOS_BETWEEN)) {
      drawn = System.nanoTime();
      terminal.print(ERASE + line(pace.state(), settling, columns - 1));
      terminal.flush();
    }
  }

  /**
   * One line of the bar.
   *
   * @param width columns at most; a Chinese character takes two
   */
  static String line(Pace.State state, boolean settling, int width) {
    String count =
        state.isTotalKnown() ? state.done() + "/" + state.total() : Long.toString(state.done());
    String times = "%.1f/s %s".formatted(state.rate(), clock(state.seconds()));
    String left =
        settling
            ? "tying 整理关系"
            : state.remaining().isPresent()
                ? "left 剩余 " + clock(state.remaining().getAsLong())
                : "";
    String numbers = (count + "  " + times + "  " + left).strip();
    int room = width - columns(NAME) - columns(numbers) - 9;
    String bar =
        state.isTotalKnown() && room >= NARROWEST_BAR ? bar(state, Math.min(room, 40)) + " " : "";
    return cut(NAME + " " + bar + numbers, width);
  }

  private static String bar(Pace.State state, int room) {
    int filled = (int) (room * state.done() / state.total());
    return "%3d%% [%s%s]"
        .formatted(
            100 * state.done() / state.total(), "=".repeat(filled), " ".repeat(room - filled));
  }

  private static String clock(long seconds) {
    return seconds < 3600
        ? "%d:%02d".formatted(seconds / 60, seconds % 60)
        : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  private static int columns(String words) {
    return words.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
  }

  private static String cut(String words, int width) {
    String fits = words;
    while (columns(fits) > width) {
      fits = fits.substring(0, fits.length() - 1);
    }
    return fits;
  }

  @Override
  public void say(String line) {
    System.err.println(line);
  }

  /** Leaves the terminal as it was, with the last state of the bar above it. */
  @Override
  public void close() {
    synchronized (lock) {
      draw(true);
      open = false;
      lock.notifyAll();
      terminal.println();
      terminal.flush();
      System.setErr(before);
    }
  }

  /** Standard error while there is a bar: whole lines, each where the bar was. */
  private final class Above extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      synchronized (lock) {
        line.write(bytes, offset, length);
        if (length > 0 && bytes[offset + length - 1] == '\n') {
          terminal.print(ERASE);
          terminal.write(line.toByteArray(), 0, line.size());
          line.reset();
          draw(true);
        }
      }
    }
  }
}
