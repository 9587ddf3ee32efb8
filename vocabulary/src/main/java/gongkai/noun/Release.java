package gongkai.noun;

import java.time.LocalDate;
import java.util.List;

/**
 * An immutable, dated edition of a Dataset.
 *
 * @param edition 1 for the first of its day
 * @param rows in each of its files
 * @param files one a format
 */
public record Release(String dataset, LocalDate date, int edition, long rows, List<File> files) {

  public Release {
    files = List.copyOf(files);
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
