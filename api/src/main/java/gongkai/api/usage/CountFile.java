package gongkai.api.usage;

import com.fasterxml.jackson.databind.JavaType;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file of counts, written whole at most once a minute and at the end. Counts are not worth an
 * answer that fails: trouble is logged, and what is lost in a crash is a minute of them.
 */
final class CountFile<T> {
  private static final System.Logger LOG = System.getLogger(CountFile.class.getName());
  private static final long PAUSE = 60_000_000_000L;

  private final Path file;
  private final JavaType type;
  private long written = System.nanoTime();

  CountFile(Path file, Class<T> of) {
    this.file = file;
    this.type = NounJson.mapper().getTypeFactory().constructCollectionType(List.class, of);
  }

  /** What is in it; nothing where there is none. One that cannot be read is put aside. */
  List<T> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return NounJson.mapper().readValue(file.toFile(), type);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "counts begin anew: " + file, e);
      putAside();
      return List.of();
    }
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

  /** Whether it is time to write. */
  boolean isDue() {
    return System.nanoTime() - written > PAUSE;
  }

  void write(List<T> counts) {
    written = System.nanoTime();
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (!Files.isDirectory(folder)) {
        return;
      }
      Path draft = Files.createTempFile(folder, "counts", ".part");
      NounJson.mapper().writeValue(draft.toFile(), counts);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "counts cannot be written to " + file, e);
    }
  }
}
