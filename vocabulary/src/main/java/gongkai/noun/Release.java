package gongkai.noun;

import java.time.LocalDate;
import java.util.List;

/**
 * An immutable, dated edition of a Dataset.
 *
 * @param rows in each of its files
 * @param files one a format
 */
public record Release(String dataset, LocalDate date, long rows, List<File> files) {

  public Release {
    files = List.copyOf(files);
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
