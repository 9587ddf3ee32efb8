package gongkai.app.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself, in its {@code backup.json}, which is written last.
 *
 * @param version of the data folder
 * @param moment at which the index was as it is here
 * @param index whether the index is here; that of a Solr outside is not
 * @param all that is here
 * @param fresh what the backup before did not have
 * @param damaged files that were not what they should be, in the data folder itself
 * @param sums the SHA-256 of {@code SHA256SUMS}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BackupNote(
    int version,
    Instant moment,
    boolean index,
    Size all,
    @JsonProperty("new") Size fresh,
    List<String> damaged,
    String sums) {
  static final String FILE = "backup.json";

  /** How much it is. */
  public record Size(long files, long bytes) {
    static final Size NONE = new Size(0, 0);

    Size and(long more) {
      return new Size(files + 1, bytes + more);
    }
  }

  public BackupNote {
    damaged = List.copyOf(damaged);
  }

  static BackupNote of(Path backup) throws IOException {
    return NounJson.mapper().readValue(backup.resolve(FILE).toFile(), BackupNote.class);
  }

  void write(Path backup) throws IOException {
    try (var out = Copies.durable(backup.resolve(FILE))) {
      out.write(NounJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
  }

  /** Whether a folder is a backup that was brought to its end. */
  static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE)) && Files.exists(folder.resolve(Sums.FILE));
  }
}
