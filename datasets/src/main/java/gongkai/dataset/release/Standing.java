package gongkai.dataset.release;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What the latest release of a dataset stands for: the state of the index that it was made from, or
 * found to agree with. Kept beside the editions, which never change; a release whose state is that
 * of the index is the present data.
 */
public record Standing(String release, String state) {
  private static final String FILE = ".standing.json";

  /** As it was written last; empty where there is none, or it cannot be read. */
  public static Optional<Standing> of(ReleaseFolder releases, String dataset) {
    Path file = releases.folder(dataset).resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode node = NounJson.mapper().readTree(file.toFile());
      return Optional.of(new Standing(node.path("release").asText(), node.path("state").asText()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Writes it, in place of the one before. */
  public static void write(ReleaseFolder releases, Release release, String state) {
    Path folder = releases.folder(release.dataset());
    try {
      Path draft = Files.createTempFile(folder, ".standing", ".part");
      NounJson.mapper().writeValue(draft.toFile(), new Standing(release.name(), state));
      Files.move(
          draft,
          folder.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("writing the standing of " + release.dataset(), e);
    }
  }
}
