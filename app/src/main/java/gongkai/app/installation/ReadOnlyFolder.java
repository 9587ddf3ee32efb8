package gongkai.app.installation;

import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.file.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A data folder that is not to be written, as one that can be: in a scratch folder there are links
 * to what is large and never changes (originals, releases, files of the index), and copies of what
 * is small and is written while one serves. It goes when it is closed.
 */
public final class ReadOnlyFolder implements AutoCloseable {
  /** Of the process that writes the folder, or made anew at need. */
  private static final Set<String> LEFT_OUT =
      Set.of("lock", "service.json", ".snapshot", "vectors", "sites.csv");

  private static final Set<String> LINKED = Set.of("releases", "vocabulary");

  private final Path scratch;

  private ReadOnlyFolder(Path scratch) {
    this.scratch = scratch;
  }

  /**
   * Lays one over a data folder; of one that is written meanwhile it shows what is durable now.
   *
   * @throws Trouble where there is no data folder
   */
  public static ReadOnlyFolder over(Path folder) {
    Path data = folder.toAbsolutePath().normalize();
    if (!Files.exists(data.resolve("version"))) {
      throw new Trouble(
          ExitCode.BAD_INPUT, "%s is no data folder; nothing to serve. 不是数据目录。".formatted(data));
    }
    try {
      ReadOnlyFolder over = new ReadOnlyFolder(Files.createTempDirectory("gongkai-read-only"));
      try {
        over.lay(data);
        return over;
      } catch (IOException | RuntimeException e) {
        over.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "%s cannot be served: %s. 数据目录无法读取。".formatted(data, e.getMessage()),
          e);
    }
  }

  private void lay(Path data) throws IOException {
    try (Stream<Path> entries = Files.list(data)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        String name = entry.getFileName().toString();
        if (LEFT_OUT.contains(name) || name.startsWith("solr-damaged")) {
          continue;
        }
        Path here = scratch.resolve(name);
        if (LINKED.contains(name)) {
          Files.createSymbolicLink(here, entry);
        } else if (name.equals("originals")) {
          linkEach(entry, Files.createDirectory(here));
        } else if (Files.isDirectory(entry)) {
          layTree(entry, here);
        } else {
          Files.copy(entry, here);
        }
      }
    }
  }

  private static void linkEach(Path folder, Path here) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : (Iterable<Path>) entries::iterator) {
        if (!entry.endsWith(".incoming")) {
          Files.createSymbolicLink(here.resolve(entry.getFileName()), entry);
        }
      }
    }
  }

  private static void layTree(Path folder, Path here) throws IOException {
    Tree.walk(
        folder,
        file -> !file.endsWith("write.lock"),
        file -> {
          Path to = here.resolve(folder.relativize(file).toString());
          Files.createDirectories(to.getParent());
          if (file.getParent().endsWith(Path.of("data", "index"))) {
            Files.createSymbolicLink(to, file);
          } else {
            Files.copy(file, to);
          }
        });
  }

  public Path path() {
    return scratch;
  }

  @Override
  public void close() {
    try {
      Tree.delete(scratch);
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.UNEXPECTED, "Removing %s failed: %s".formatted(scratch, e.getMessage()), e);
    }
  }
}
