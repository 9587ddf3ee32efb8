package gongkai.app.backup;

import gongkai.api.operate.BackupReport;
import gongkai.app.backup.BackupNote.Size;
import gongkai.app.backup.Copies.Copied;
import gongkai.app.installation.DataFolder;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.file.Tree;
import gongkai.solr.connection.IndexFiles;
import gongkai.solr.connection.SolrConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Makes backups of a data folder, at work or at rest. A backup is a data folder as it would be
 * after a kill at one moment, with sums of all files; what the backup before has already is linked.
 * Read in this order: what may be older than the index (state, releases), the index with the
 * journal at one moment, what may be newer (originals).
 */
public final class Backup {
  static final String ORIGINALS = "originals/";
  static final String INDEX = "solr/";
  static final String JOURNAL = "state/journal";

  /** Of no use to another process, made anew by itself, or taken apart from the rest. */
  private static final Set<String> LEFT_OUT =
      Set.of("lock", "service.json", "vectors", "solr", "originals", ".snapshot", "state/journal");

  private final DataFolder folder;
  private final SolrConnection solr;
  private final Consumer<Runnable> still;
  private final ReentrantLock one = new ReentrantLock();

  /**
   * Of an installation.
   *
   * @param still runs something while no document is begun or ended
   */
  public Backup(DataFolder folder, SolrConnection solr, Consumer<Runnable> still) {
    this.folder = folder;
    this.solr = solr;
    this.still = still;
  }

  /** What was made, and where. */
  public record Made(Path folder, BackupNote note) {
    public BackupReport report() {
      return new BackupReport(
          folder.toString(),
          note.moment(),
          note.index(),
          new BackupReport.Size(note.all().files(), note.all().bytes()),
          new BackupReport.Size(note.fresh().files(), note.fresh().bytes()),
          note.damaged());
    }
  }

  /**
   * Makes one.
   *
   * @param into where earlier ones are, too
   * @param keep remove all but so many of the newest; 0 removes none
   * @throws Trouble where it cannot be written; nothing that was there is lost
   */
  public Made make(Path into, int keep) {
    Path target = into.toAbsolutePath().normalize();
    if (target.startsWith(folder.root())) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "%s lies in the data folder; a backup belongs on another disk. 备份不能放在数据目录里。"
              .formatted(target));
    }
    if (!one.tryLock()) {
      throw new Trouble(ExitCode.FOLDER_BUSY, "A backup is being made already. 正在备份，请稍后再试。");
    }
    Path snapshot = folder.root().resolve(".snapshot");
    try {
      Tree.delete(snapshot);
      return make(new BackupFolder(target), snapshot, keep);
    } catch (IOException | UncheckedIOException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "The backup in %s was not made: %s. Earlier ones are as they were; the same command goes on from here. 备份未完成，已有备份不受影响，可再次执行。"
              .formatted(target, told(e)),
          e);
    } finally {
      remove(snapshot);
      one.unlock();
    }
  }

  /** What the system says, in words. */
  static String told(Exception e) {
    Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
    String message = String.valueOf(cause.getMessage());
    return switch (cause) {
      case NoSuchFileException none -> message + " does not exist";
      case AccessDeniedException denied -> message + " may not be written or read by this user";
      default -> message;
    };
  }

  private static void remove(Path snapshot) {
    try {
      Tree.delete(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException("removing " + snapshot, e);
    }
  }

  private Made make(BackupFolder backups, Path snapshot, int keep) throws IOException {
    Optional<Path> before = backups.backups().stream().findFirst();
    Path unfinished = backups.begin();
    BackupNote note;
    try (Run run = new Run(unfinished, before)) {
      Path root = folder.root();
      run.take(root, file -> isTakenFirst(root.relativize(file)));
      Instant moment = Instant.now();
      still.accept(() -> freeze(snapshot));
      run.take(snapshot, file -> true);
      run.take(root, Backup::isOriginal, folder.originals());
      run.ended();
      Set<Path> damaged = IndexFiles.damaged(unfinished);
      damaged.forEach(file -> run.damaged.add(unfinished.relativize(file).toString()));
      note =
          new BackupNote(
              DataFolder.VERSION,
              moment,
              IndexFiles.exist(unfinished),
              run.all,
              run.fresh,
              run.damaged,
              Copies.hash(unfinished.resolve(Sums.FILE)));
    }
    note.write(unfinished);
    Path made = backups.end(unfinished, note.moment());
    if (keep > 0) {
      backups.keep(keep);
    }
    return new Made(made, note);
  }

  private void freeze(Path snapshot) {
    try {
      Path journal = folder.root().resolve(JOURNAL);
      if (Files.exists(journal)) {
        Path copy = snapshot.resolve(JOURNAL);
        Files.createDirectories(copy.getParent());
        Files.copy(journal, copy);
      }
      solr.snapshot(snapshot.resolve("solr"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTakenFirst(Path path) {
    String name = path.getFileName().toString();
    return !LEFT_OUT.contains(path.toString())
        && !path.toString().startsWith("solr-damaged")
        && !name.endsWith(".part")
        // A release that is being made.
        && !(path.startsWith("releases") && name.startsWith("."));
  }

  private static boolean isOriginal(Path path) {
    String name = path.getFileName().toString();
    return !name.equals(".incoming") && !name.endsWith(".part");
  }

  /** One backup, as far as it is. */
  private static final class Run implements AutoCloseable {
    private final Path into;
    private final Optional<Path> before;
    private final Sums sums;
    private final OutputStream written;
    private final List<String> damaged = new ArrayList<>();
    private Size all = Size.NONE;
    private Size fresh = Size.NONE;

    Run(Path into, Optional<Path> before) throws IOException {
      this.into = into;
      this.before = before;
      // Of one that was not brought to its end the originals are as good as new.
      Tree.walk(into, file -> !file.equals(into.resolve("originals")), Files::delete);
      this.sums = before.isPresent() ? Sums.of(before.orElseThrow()) : Sums.of(into);
      this.written =
          new java.io.BufferedOutputStream(Copies.durable(into.resolve(Sums.FILE)), 1 << 16);
    }

    void take(Path root, Predicate<Path> wanted) throws IOException {
      take(root, wanted, root);
    }

    void take(Path root, Predicate<Path> wanted, Path folder) throws IOException {
      Tree.walk(
          folder,
          wanted,
          file -> {
            Path path = root.relativize(file);
            Path copy = into.resolve(path.toString());
            Files.createDirectories(copy.getParent());
            take(file, path.toString().replace('\\', '/'), copy);
          });
    }

    private void take(Path file, String path, Path copy) throws IOException {
      boolean original = path.startsWith(ORIGINALS) && !path.startsWith(ORIGINALS + ".");
      String name = copy.getFileName().toString();
      long size = Files.size(file);
      FileTime time = Files.getLastModifiedTime(file);
      Optional<String> held = before.isPresent() ? sums.hash(path) : Optional.empty();
      if (held.isPresent() && linked(path, copy, size, time)) {
        note(held.orElseThrow(), path, size);
        return;
      }
      if (original && Files.exists(copy) && Files.size(copy) == size) {
        // Left whole by a run that did not come to its end.
        note(name, path, size);
        return;
      }
      Copied copied = Copies.copy(file, copy);
      if (original && !copied.hash().equals(name)) {
        damaged.add(path);
        Files.delete(copy);
        return;
      }
      fresh = fresh.and(copied.size());
      note(copied.hash(), path, copied.size());
    }

    /** Takes what the backup before has, where it is the same by size and time. */
    private boolean linked(String path, Path copy, long size, FileTime time) throws IOException {
      Path held = before.orElseThrow().resolve(path);
      if (!Files.exists(held)
          || Files.size(held) != size
          || Files.getLastModifiedTime(held).toMillis() != time.toMillis()) {
        return false;
      }
      Files.deleteIfExists(copy);
      try {
        Files.createLink(copy, held);
        return true;
      } catch (FileSystemException | UnsupportedOperationException e) {
        // A disk without links takes the whole.
        return false;
      }
    }

    private void note(String hash, String path, long size) throws IOException {
      all = all.and(size);
      written.write(new Sums.Line(hash, path).written().getBytes(StandardCharsets.UTF_8));
    }

    void ended() throws IOException {
      written.close();
    }

    @Override
    public void close() throws IOException {
      sums.close();
      written.close();
    }
  }
}
