package gongkai.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real documents that lie beside the project and do not belong to it. A test that needs one is
 * skipped, and says so, where the folder is absent.
 */
public final class SharedFolder {
  private SharedFolder() {}

  /** The file or folder of that name in {@code shared/}; skips the test where it is not there. */
  public static Path path(String name) {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      Path found = folder.resolve("shared").resolve(name);
      if (Files.exists(found)) {
        return found;
      }
    }
    Assumptions.abort("skipped: shared/" + name + " does not lie beside the project");
    throw new AssertionError("unreachable");
  }
}
