package gongkai.noun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * An immutable, dated edition of a Dataset.
 *
 * @param edition 1 for the first of its day
 * @param rows in each of its files
 * @param files one a format
 * @param made when it was made, to the second; empty where an earlier version made it
 */
public record Release(
    String dataset,
    LocalDate date,
    int edition,
    long rows,
    List<File> files,
    Optional<Instant> made) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public Release {
    files = List.copyOf(files);
    made = made == null ? Optional.empty() : made;
  }

  /** The moment that harvesters ask by: when it was made, else the end of its day in China. */
  public Instant moment() {
    return made.orElseGet(() -> date.plusDays(1).atStartOfDay(CHINA).toInstant().minusSeconds(1));
  }

  /** Its name in URLs and its folder: {@code 2026-11-24}, or {@code 2026-11-24-2}. */
  public String name() {
    return name(date, edition);
  }

  /** The name of an edition. */
  public static String name(LocalDate date, int edition) {
    return edition == 1 ? date.toString() : date + "-" + edition;
  }

  /**
   * One file of the edition.
   *
   * @param name in the release's folder, such as {@code data.csv}
   * @param bytes its size
   * @param sha256 in hex
   */
  public record File(String name, long bytes, String sha256) {}
}
