package gongkai.app.backup;

import gongkai.app.backup.Copies.Copied;
import gongkai.app.installation.DataFolder;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a backup through, and puts it into an empty data folder. */
public final class Restore {
  private final Path backup;
  private final BackupNote note;

  private Restore(Path backup, BackupNote note) {
    this.backup = backup;
    this.note = note;
  }

  /**
   * What became of it.
   *
   * @param backup from which
   * @param note what it says of itself
   * @param files that are as they were
   * @param damaged files that are not as they were when the backup was made, or are gone
   */
  public record Outcome(Path backup, BackupNote note, long files, List<String> damaged) {}

  /**
   * Chooses a backup.
   *
   * @param from a backup, or the folder of several
   * @param name of one of several; else the newest is taken
   * @throws Trouble where there is none, or a newer version made it
   */
  public static Restore of(Path from, Optional<String> name) {
    Path backup = new BackupFolder(from).backup(name);
    try {
      BackupNote note = BackupNote.of(backup);
      if (note.version() > DataFolder.VERSION) {
        throw new Trouble(
            ExitCode.FOLDER_NEWER,
            "The backup %s was made by a newer version (%d; this one reads up to %d); update Gongkai, nothing was touched. 备份由更新版本写入，请升级程序。"
                .formatted(backup, note.version(), DataFolder.VERSION));
      }
      if (!Copies.hash(backup.resolve(Sums.FILE)).equals(note.sums())) {
        throw new Trouble(
            ExitCode.DAMAGED,
            "The list of sums of %s is damaged; take another backup (--at). Nothing was touched. 备份清单已损坏，请换用其他备份。"
                .formatted(backup));
      }
      return new Restore(backup, note);
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.DAMAGED,
          "The backup %s cannot be read: %s; take another one (--at). Nothing was touched. 备份无法读取。"
              .formatted(backup, Backup.told(e)),
          e);
    }
  }

  /** Reads it through and touches nothing. */
  public Outcome check() {
    try (Sums sums = Sums.of(backup)) {
      return each(sums, (line, file) -> Copies.hash(file));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Puts it into a folder.
   *
   * @param data empty, or left by a restore that did not come to its end
   * @param acceptDamage leave out what is damaged, and let the folder be used all the same
   */
  public Outcome into(Path data, boolean acceptDamage) {
    try (DataFolder.Restoring folder = DataFolder.restoring(data);
        Sums sums = Sums.of(backup)) {
      long free = Files.getFileStore(folder.root()).getUsableSpace();
      if (free < note.all().bytes()) {
        throw new Trouble(
            ExitCode.BAD_INPUT,
            "%s has %,d MB free, the backup needs %,d. 磁盘空间不足。"
                .formatted(folder.root(), free >> 20, note.all().bytes() >> 20));
      }
      Outcome outcome = each(sums, (line, file) -> put(folder.root(), line, file));
      if (outcome.damaged().isEmpty() || acceptDamage) {
        folder.done();
      }
      return outcome;
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "Restoring into %s broke off: %s. The same command begins anew. 恢复中断，可再次执行。"
              .formatted(data, Backup.told(e)),
          e);
    }
  }

  private static String put(Path root, Sums.Line line, Path file) throws IOException {
    Path copy = root.resolve(line.path());
    Files.createDirectories(copy.getParent());
    Copied copied = Copies.copy(file, copy);
    if (!copied.hash().equals(line.hash())) {
      Files.delete(copy);
    }
    return copied.hash();
  }

  /** Does something with each file, which gives its hash. */
  private interface Reading {
    String hash(Sums.Line line, Path file) throws IOException;
  }

  private Outcome each(Sums sums, Reading reading) throws IOException {
    List<String> damaged = new ArrayList<>();
    long whole = 0;
    for (Optional<Sums.Line> next = sums.next(); next.isPresent(); next = sums.next()) {
      Sums.Line line = next.orElseThrow();
      Path file = backup.resolve(line.path()).normalize();
      // A list that was tampered with must not lead out of its folder.
      boolean good =
          file.startsWith(backup)
              && Files.isRegularFile(file)
              && reading.hash(line, file).equals(line.hash());
      if (good) {
        whole++;
      } else {
        damaged.add(line.path());
      }
    }
    return new Outcome(backup, note, whole, damaged);
  }

  private Trouble unreadable(IOException e) {
    return new Trouble(
        ExitCode.DAMAGED,
        "The backup %s cannot be read: %s. 备份无法读取。".formatted(backup, Backup.told(e)),
        e);
  }
}
