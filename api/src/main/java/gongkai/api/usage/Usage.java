package gongkai.api.usage;

import com.fasterxml.jackson.core.type.TypeReference;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of the use of datasets, a day at a time. Written to a file at most once a minute and at
 * the end; what is lost in a crash is a minute of counts.
 */
public final class Usage implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Usage.class.getName());
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final long PAUSE = 60_000_000_000L;

  private final Path file;
  private final Map<String, Day> days = new TreeMap<>();
  private long written = System.nanoTime();
  private boolean changed;

  /** What is done with a dataset. */
  public enum Kind {
    VIEW,
    DOWNLOAD,
    CALL
  }

  /**
   * A day of a dataset.
   *
   * @param views of its page
   * @param downloads of its files
   * @param calls of the API beside those
   */
  public record Day(String dataset, LocalDate day, long views, long downloads, long calls) {
    Day with(Kind kind) {
      return new Day(
          dataset,
          day,
          views + (kind == Kind.VIEW ? 1 : 0),
          downloads + (kind == Kind.DOWNLOAD ? 1 : 0),
          calls + (kind == Kind.CALL ? 1 : 0));
    }
  }

  private Usage(Path file) {
    this.file = file;
  }

  /** Goes on from the file, where there is one. A file that cannot be read is put aside. */
  public static Usage in(Path file) {
    Usage usage = new Usage(file);
    if (Files.exists(file)) {
      try {
        NounJson.mapper()
            .readValue(file.toFile(), new TypeReference<List<Day>>() {})
            .forEach(day -> usage.days.put(key(day.dataset(), day.day()), day));
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "counts of use begin anew: " + file, e);
        usage.putAside();
      }
    }
    return usage;
  }

  private void putAside() {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".damaged"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot put " + file + " aside", e);
    }
  }

  public synchronized void count(String dataset, Kind kind) {
    LocalDate today = LocalDate.now(CHINA);
    Day none = new Day(dataset, today, 0, 0, 0);
    days.merge(key(dataset, today), none.with(kind), (day, one) -> day.with(kind));
    changed = true;
    if (System.nanoTime() - written > PAUSE) {
      write();
    }
  }

  /** By day, then by dataset. */
  public synchronized List<Day> days() {
    return List.copyOf(days.values());
  }

  private static String key(String dataset, LocalDate day) {
    return day + " " + dataset;
  }

  private void write() {
    written = System.nanoTime();
    if (!changed) {
      return;
    }
    changed = false;
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        return;
      }
      Path draft = Files.createTempFile(folder, "usage", ".part");
      NounJson.mapper().writeValue(draft.toFile(), List.copyOf(days.values()));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Counts are not worth an answer that fails.
      LOG.log(System.Logger.Level.WARNING, "counts of use cannot be written to " + file, e);
    }
  }

  @Override
  public synchronized void close() {
    write();
  }
}
