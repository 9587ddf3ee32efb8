package gongkai.app.watch;

import gongkai.app.run.RunTold;
import gongkai.app.run.Runs;
import gongkai.indexer.Intake;
import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.work.Threads;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks at folders again and again, so that what appears, changes or goes there is seen within a
 * minute. A look compares sizes and times; only what differs is read.
 *
 * <p>It looks instead of listening: events of a file system are lost on network shares, which is
 * where offices keep their documents.
 */
public final class FolderWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  /** A file that has not changed for so long is whole; copying programs write at least so often. */
  private static final Duration STILL = Duration.ofSeconds(2);

  private final Runs indexer;
  private final Holdings holdings;
  private final Path state;
  private final PrintWriter out;
  private final Duration pause;
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * @param state the folder that keeps what was seen between two starts
   */
  public FolderWatch(Runs indexer, Holdings holdings, Path state, PrintWriter out) {
    this(indexer, holdings, state, out, PAUSE);
  }

  public FolderWatch(Runs indexer, Holdings holdings, Path state, PrintWriter out, Duration pause) {
    this.indexer = indexer;
    this.holdings = holdings;
    this.state = state;
    this.out = out;
    this.pause = pause;
  }

  /** Looks now, and then with pauses until this is closed. */
  public void over(List<Path> folders) {
    if (!folders.isEmpty()) {
      Threads.start("watch", () -> lookUntilTheEnd(folders));
    }
  }

  private void lookUntilTheEnd(List<Path> folders) {
    try {
      do {
        for (Path folder : folders) {
          look(folder.toAbsolutePath().normalize());
        }
      } while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A folder that is away for a while, as shares are, loses nothing: it is looked at later. */
  public void look(Path folder) throws InterruptedException {
    try {
      Path kept = kept(folder);
      FolderImage now = FolderImage.of(folder);
      Optional<FolderImage> before = FolderImage.read(kept).filter(image -> holdsAnything());
      FolderImage seen = before.orElseGet(() -> new FolderImage(Map.of()));
      List<String> changed = new ArrayList<>(now.changedSince(seen));
      Set<String> restless = restless(now, changed);
      changed.removeAll(restless);
      List<String> vanished = now.vanishedSince(seen);
      if (before.isPresent() && changed.isEmpty() && vanished.isEmpty()) {
        return;
      }
      boolean whole = before.isEmpty() && restless.isEmpty();
      Intake intake =
          whole
              ? Intake.of(List.of(folder), false)
              : Intake.ofChanges(paths(changed), paths(vanished));
      RunReport report = indexer.index(intake, Progress.SILENT);
      if (report.interrupted()) {
        return;
      }
      after(seen, now, changed, vanished).write(kept);
      if (report.inputs() != report.unchanged()) {
        RunTold.tell(report, out);
      }
    } catch (IOException | RuntimeException e) {
      out.println("Looking at " + folder + " failed, tried again later 监视文件夹时出错，稍后重试: " + e);
      out.flush();
    }
  }

  /** An index that was emptied has to be filled again, whatever was seen before. */
  private boolean holdsAnything() {
    return holdings.count(Noun.SOURCE, Selection.ALL) > 0;
  }

  /** Files that change while they are looked at, by the clock of their own file system. */
  private Set<String> restless(FolderImage now, List<String> changed) throws InterruptedException {
    Set<String> restless = new HashSet<>();
    if (changed.isEmpty() || ended.await(STILL.toMillis(), TimeUnit.MILLISECONDS)) {
      return restless;
    }
    for (String file : changed) {
      try {
        FolderImage.Stamp stamp = FolderImage.Stamp.of(Path.of(file));
        if (!stamp.equals(now.files().get(file))) {
          restless.add(file);
        }
      } catch (IOException e) {
        restless.add(file);
      }
    }
    return restless;
  }

  private static FolderImage after(
      FolderImage seen, FolderImage now, List<String> changed, List<String> vanished) {
    Map<String, FolderImage.Stamp> files = new TreeMap<>(seen.files());
    vanished.forEach(files::remove);
    changed.forEach(file -> files.put(file, now.files().get(file)));
    return new FolderImage(files);
  }

  private Path kept(Path folder) {
    UUID name = UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8));
    return state.resolve("watch").resolve(name + ".json");
  }

  private static List<Path> paths(List<String> files) {
    return files.stream().map(Path::of).toList();
  }

  /** A look that is under way ends by itself: an interrupted Lucene loses its files. */
  @Override
  public void close() {
    ended.countDown();
  }
}
