package gongkai.api.usage;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of the use of datasets, a day at a time, kept in a {@link CountFile}. */
public final class Usage implements AutoCloseable {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final CountFile<Day> file;
  private final Map<String, Day> days = new TreeMap<>();
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
  @JsonTypeName("Usage")
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

  private Usage(CountFile<Day> file) {
    this.file = file;
  }

  /** Goes on from the file, where there is one. */
  public static Usage in(Path path) {
    Usage usage = new Usage(new CountFile<>(path, Day.class));
    usage.file.read().forEach(day -> usage.days.put(key(day.dataset(), day.day()), day));
    return usage;
  }

  public synchronized void count(String dataset, Kind kind) {
    LocalDate today = LocalDate.now(CHINA);
    Day none = new Day(dataset, today, 0, 0, 0);
    days.merge(key(dataset, today), none.with(kind), (day, one) -> day.with(kind));
    changed = true;
    if (file.isDue()) {
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
    if (changed) {
      changed = false;
      file.write(List.copyOf(days.values()));
    }
  }

  @Override
  public synchronized void close() {
    write();
  }
}
