package gongkai.app.backup;

import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.file.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that backups are made into, each in a folder named by its moment. */
final class BackupFolder {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A backup that is being made, or was not brought to its end. */
  private static final String UNFINISHED = "unfinished";

  private final Path root;

  BackupFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Newest first; what is not brought to its end is none. */
  List<Path> backups() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(folder -> folder.getFileName().toString().matches("\\d{8}T\\d{6}Z(-\\d+)?"))
          .filter(BackupNote::isIn)
          .sorted(Comparator.comparing((Path path) -> path.getFileName().toString()).reversed())
          .toList();
    }
  }

  /** One by its name, else the newest. */
  Path backup(Optional<String> name) {
    try {
      if (name.isEmpty() && BackupNote.isIn(root)) {
        return root;
      }
      return backups().stream()
          .filter(
              path -> name.isEmpty() || path.getFileName().toString().equals(name.orElseThrow()))
          .findFirst()
          .orElseThrow(this::noBackup);
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT, "%s cannot be read: %s. 无法读取。".formatted(root, e.getMessage()), e);
    }
  }

  private Trouble noBackup() {
    return new Trouble(
        ExitCode.BAD_INPUT,
        "There is no such backup in %s; name a folder that gongkai backup wrote to, or one of the backups in it. 没有找到备份。"
            .formatted(root));
  }

  /** Where the next one is made; what an earlier one left there it may use. */
  Path begin() throws IOException {
    return Files.createDirectories(root.resolve(UNFINISHED));
  }

  /** It is whole now. */
  Path end(Path unfinished, Instant moment) throws IOException {
    String name = NAME.format(moment);
    Path backup = root.resolve(name);
    for (int i = 2; Files.exists(backup); i++) {
      backup = root.resolve(name + "-" + i);
    }
    return Files.move(unfinished, backup);
  }

  /** Removes all but the newest ones. */
  void keep(int newest) throws IOException {
    List<Path> all = backups();
    for (Path old : all.subList(Math.min(newest, all.size()), all.size())) {
      // First what makes it a backup.
      Files.delete(old.resolve(BackupNote.FILE));
      Tree.delete(old);
    }
  }
}
