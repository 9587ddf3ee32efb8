package gongkai.indexer.collect;

import gongkai.indexer.collect.Level.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Walks paths and gives what it finds, one at a time. Members of archives lie in a temporary folder
 * until the {@link OriginalStore} takes them or the collector is closed. For one thread.
 */
public final class Collector implements Iterator<Found>, AutoCloseable {
  private final Path incoming;
  private final Deque<Level> levels = new ArrayDeque<>();
  private Optional<Found> ahead = Optional.empty();

  /**
   * Starts a walk; nothing is read before the first is asked for.
   *
   * @param incoming where temporary copies of members may lie: {@link OriginalStore#incoming()}
   */
  public static Collector of(List<Path> paths, CollectLimits limits, Path incoming) {
    try {
      Path own = Files.createTempDirectory(Files.createDirectories(incoming), "run");
      return new Collector(paths, new Opener(limits, own), own);
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for temporary copies in " + incoming, e);
    }
  }

  /** Whether a path is a folder or an archive, which is gone through whole. */
  public static boolean goesInto(Path path) {
    try {
      return Files.isDirectory(path)
          || (Files.isRegularFile(path) && Packing.of(Opener.source(path)).isPresent());
    } catch (IOException e) {
      return false;
    }
  }

  private Collector(List<Path> paths, Opener opener, Path own) {
    this.incoming = own;
    levels.push(
        new Paths(paths.stream().map(path -> path.toAbsolutePath().normalize()).toList(), opener));
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && !levels.isEmpty()) {
      Optional<Step> step = levels.peek().next();
      if (step.isEmpty()) {
        leave(levels.pop());
      } else {
        switch (step.orElseThrow()) {
          case Step.Enter enter -> levels.push(enter.level());
          case Step.Give give -> ahead = Optional.of(give.found());
        }
      }
    }
    return ahead.isPresent();
  }

  @Override
  public Found next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all places have been given");
    }
    Found found = ahead.orElseThrow();
    ahead = Optional.empty();
    return found;
  }

  private static void leave(Level level) {
    try {
      level.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the walk and removes the temporary copies that nobody took. */
  @Override
  public void close() {
    while (!levels.isEmpty()) {
      leave(levels.pop());
    }
    deleteTree(incoming);
  }

  static void deleteTree(Path folder) {
    try {
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
    } catch (IOException e) {
      throw new UncheckedIOException("temporary copies could not be removed from " + folder, e);
    }
  }
}
