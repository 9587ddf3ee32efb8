package gongkai.api.operate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * A backup that was made.
 *
 * @param directory in which it lies
 * @param moment at which everything was as it is there
 * @param index whether the index is in it; that of a Solr outside of the process is not
 * @param all what is in it
 * @param fresh what the backup before did not have
 * @param damaged files of the data folder that are not as they were written
 */
public record BackupReport(
    String directory,
    Instant moment,
    boolean index,
    Size all,
    @JsonProperty("new") Size fresh,
    List<String> damaged) {

  /** How much. */
  public record Size(long files, long bytes) {}

  public BackupReport {
    damaged = List.copyOf(damaged);
  }
}
