package gongkai.indexer.collect;

import gongkai.file.Tree;
import gongkai.indexer.collect.Level.Step;
import gongkai.indexer.collect.member.Apart;
import gongkai.indexer.collect.web.Crawl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Walks paths and gives what it finds, one at a time. Members of archives lie in a temporary folder
 * until the {@link OriginalStore} takes them or the collector is closed. For one thread.
 */
public final class Collector implements Iterator<Found>, AutoCloseable {
  private final Path incoming;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<URI> walked = new ArrayList<>();
  private Optional<Found> ahead = Optional.empty();

  /**
   * Starts a walk; nothing is read before the first is asked for. Whatever is found is opened in
   * this process.
   *
   * @param incoming where temporary copies of members may lie: {@link OriginalStore#incoming()}
   */
  public static Collector of(List<Path> paths, CollectLimits limits, Path incoming) {
    return of(paths, own -> List.of(), limits, incoming, Apart.HERE);
  }

  /**
   * Starts a walk of paths, then of the web.
   *
   * @param crawls makes the crawls, given a folder for temporary copies
   * @param apart looks into files that may harm a process
   */
  public static Collector of(
      List<Path> paths,
      Function<Path, List<Crawl>> crawls,
      CollectLimits limits,
      Path incoming,
      Apart apart) {
    Path own;
    try {
      own = Files.createTempDirectory(Files.createDirectories(incoming), "run");
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for temporary copies in " + incoming, e);
    }
    Opener opener = new Opener(limits, own, apart);
    Collector collector = new Collector(paths, opener, own);
    for (Crawl crawl : crawls.apply(own)) {
      collector.levels.addLast(new WebPlaces(crawl, opener));
    }
    return collector;
  }

  private Collector(List<Path> paths, Opener opener, Path own) {
    this.incoming = own;
    levels.push(
        Paths.named(
            paths.stream().map(path -> path.toAbsolutePath().normalize()).toList(), opener));
  }

  /**
   * Whether a file is no document but something that a system left behind.
   *
   * @param path within a folder, parted by slashes
   */
  public static boolean passesOver(String path) {
    return Leftovers.contains(path);
  }

  /**
   * The folders and archives that were gone into until now: what was in them once and was not given
   * is gone. Of those within each other the outermost is named.
   */
  public List<URI> walked() {
    return List.copyOf(walked);
  }

  @Override
  public boolean hasNext() {
    while (ahead.isEmpty() && !levels.isEmpty()) {
      Optional<Step> step = levels.peek().next();
      if (step.isEmpty()) {
        leave(levels.pop());
      } else {
        switch (step.orElseThrow()) {
          case Step.Enter enter -> {
            if (levels.peek().isOutermost()) {
              walked.add(enter.uri());
            }
            levels.push(enter.level());
          }
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
      Tree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("temporary copies could not be removed from " + folder, e);
    }
  }
}
