package gongkai.indexer.publish;

import gongkai.file.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What runs have begun and not brought to an end, in a file, so that a run that is killed leaves it
 * to the next one: documents of which the index may hold a part only, and documents that are in and
 * whose ties are not settled. Safe for many threads; for one process.
 *
 * <p>A line is {@code +ID} before a document is put, {@code =ID} when it is in or given up, {@code
 * ?ID} where only its ties are to be settled. Lines reach the operating system before what they
 * announce is done, so they outlive the process, though not a loss of power.
 */
public final class Journal {
  private static final int LINE = 21;

  private final Path file;
  private final Set<String> torn = ConcurrentHashMap.newKeySet();
  private final Set<String> unsettled = new LinkedHashSet<>();

  /**
   * @param file need not exist; its folder does
   */
  public Journal(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        // A shorter line was cut by the end of its writer, who had not begun what it announces.
        Files.readAllLines(file).stream().filter(line -> line.length() == LINE).forEach(this::read);
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void read(String line) {
    String id = line.substring(1);
    switch (line.charAt(0)) {
      case '+' -> {
        torn.add(id);
        unsettled.add(id);
      }
      case '=' -> torn.remove(id);
      default -> unsettled.add(id);
    }
  }

  /** Whether an earlier run was killed while it put this document in. */
  boolean isTorn(String id) {
    return torn.contains(id);
  }

  /** The document is about to be put. */
  synchronized void begin(String id) {
    unsettled.add(id);
    append("+" + id);
  }

  /** It is in, or was given up. */
  synchronized void end(String id) {
    torn.remove(id);
    append("=" + id);
  }

  /** Its ties have changed. */
  synchronized void touch(String id) {
    if (unsettled.add(id)) {
      append("?" + id);
    }
  }

  /**
   * Does something at a moment at which no document is begun or ended: what the file says then is
   * true of an index that is made durable then.
   */
  public synchronized void still(Runnable action) {
    action.run();
  }

  /** All whose ties are to be settled, those of earlier runs first. */
  public synchronized Set<String> unsettled() {
    return new LinkedHashSet<>(unsettled);
  }

  /** All ties are settled, and durably so. What is torn waits until its source is met again. */
  public synchronized void settled() {
    unsettled.clear();
    try {
      if (torn.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      WholeFile.write(
          file, draft -> Files.write(draft, torn.stream().map(id -> "+" + id).toList()));
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void append(String line) {
    try {
      // The line break in front ends a line that was cut.
      Files.writeString(
          file, "\n" + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private UncheckedIOException unusable(IOException e) {
    return new UncheckedIOException("the journal of runs cannot be used: " + file, e);
  }
}
