package gongkai.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Folders with all that is in them. */
public final class Tree {
  private Tree() {}

  /** Takes a file of a tree. */
  @FunctionalInterface
  public interface Taker {
    void take(Path file) throws IOException;
  }

  /**
   * Gives every file, each folder's entries by name; what goes meanwhile is passed over. Holds no
   * more than the names of one folder a level.
   *
   * @param wanted whether a file, or a folder with all of it, is wanted
   */
  public static void walk(Path folder, Predicate<Path> wanted, Taker taker) throws IOException {
    for (Path entry : entries(folder)) {
      if (!wanted.test(entry)) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        walk(entry, wanted, taker);
      } else {
        try {
          taker.take(entry);
        } catch (NoSuchFileException e) {
          if (Files.exists(entry)) {
            throw e;
          }
        }
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted((a, b) -> name(a).compareTo(name(b))).toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /** Removes it, whether it is there or not; whoever removes of the same tree does no harm. */
  public static void delete(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, IOException trouble)
              throws IOException {
            Files.deleteIfExists(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
