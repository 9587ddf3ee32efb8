package gongkai.app.installation;

import gongkai.api.request.SiteUrl;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.file.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds everything: {@code solr/}, {@code originals/}, {@code state/}, {@code
 * releases/}, and the operator's own {@code vocabulary/}. One process owns it at a time, by a lock
 * that ends with the process, however it ends.
 */
public final class DataFolder implements AutoCloseable {
  /** Raised when the layout or the index can no longer be read by the version before. */
  public static final int VERSION = 1;

  private static final String SITE = "site-url";
  private static final String LOCK = "lock";

  /** Stands in a folder that a backup is being put into. */
  private static final String RESTORING = "restoring";

  private final Path root;
  private final Optional<FileChannel> ownership;

  private DataFolder(Path root, Optional<FileChannel> ownership) {
    this.root = root;
    this.ownership = ownership;
  }

  /**
   * Takes the folder, making it where it is not there.
   *
   * @throws Trouble where another process owns it, or a newer version wrote it
   */
  public static DataFolder own(Path folder) {
    Path root = made(folder);
    try {
      FileChannel channel = lock(root);
      try {
        checkVersion(root);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      return new DataFolder(root, Optional.of(channel));
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  /** Whether some process owns the folder now. */
  public static boolean isOwned(Path folder) {
    Path lock = folder.resolve(LOCK);
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      FileLock free = channel.tryLock();
      return free == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return true;
    }
  }

  /** Uses the folder beside others, which is safe where the index lies elsewhere. */
  static DataFolder share(Path folder) {
    Path root = made(folder);
    try {
      checkVersion(root);
      return new DataFolder(root, Optional.empty());
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  private static Path made(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      return Files.createDirectories(root);
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  private static Trouble unusable(Path root, IOException e) {
    return new Trouble(
        ExitCode.BAD_INPUT,
        "The data folder %s cannot be used: %s. Check path, permissions and free space; to serve one that must not be written: gongkai serve --read-only. 数据目录无法使用，请检查路径、权限和磁盘空间；只读目录请用 serve --read-only。"
            .formatted(root, e.getMessage()),
        e);
  }

  private static FileChannel lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Owned by this very process; told like any other owner below.
    }
    if (lock == null) {
      channel.close();
      throw new Trouble(
          ExitCode.FOLDER_BUSY,
          "The data folder %s is owned by another process; stop that one or give another --data. 数据目录正被另一个进程使用。"
              .formatted(root));
    }
    return channel;
  }

  /** A folder that is owned while a backup is put into it, and can be used for nothing else. */
  public static final class Restoring implements AutoCloseable {
    private final Path root;
    private final FileChannel ownership;

    private Restoring(Path root, FileChannel ownership) {
      this.root = root;
      this.ownership = ownership;
    }

    public Path root() {
      return root;
    }

    /** All is in; it may be used. */
    public void done() throws IOException {
      Files.deleteIfExists(root.resolve(RESTORING));
    }

    @Override
    public void close() throws IOException {
      ownership.close();
    }
  }

  /**
   * Takes a folder to put a backup into.
   *
   * @throws Trouble where something is in it, but for what a restore left that broke off
   */
  public static Restoring restoring(Path folder) {
    Path root = made(folder);
    try {
      FileChannel channel = lock(root);
      try {
        if (Files.notExists(root.resolve(RESTORING))) {
          try (Stream<Path> all = Files.list(root)) {
            if (all.anyMatch(path -> !path.endsWith(LOCK) && !path.endsWith("lost+found"))) {
              throw new Trouble(
                  ExitCode.BAD_INPUT,
                  "The data folder %s is not empty; give an empty one, or move what is there away. Nothing was touched. 数据目录不为空，请指定空目录。"
                      .formatted(root));
            }
          }
          Files.createFile(root.resolve(RESTORING));
        }
        return new Restoring(root, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  private static void checkVersion(Path root) throws IOException {
    if (Files.exists(root.resolve(RESTORING))) {
      throw new Trouble(
          ExitCode.DAMAGED,
          "A backup was not put into %s to its end; run gongkai restore once more. 恢复未完成，请再次执行 gongkai restore。"
              .formatted(root));
    }
    Path file = root.resolve("version");
    if (!Files.exists(file)) {
      // In one move: whoever is killed here must not leave a file without a number.
      WholeFile.write(file, draft -> Files.writeString(draft, VERSION + "\n"));
      return;
    }
    String written = Files.readString(file).strip();
    if (!written.matches("\\d{1,9}")) {
      throw new Trouble(
          ExitCode.FOLDER_NEWER,
          "The file %s does not hold a version number; nothing was touched. 版本文件无法识别。"
              .formatted(file));
    }
    if (Integer.parseInt(written) > VERSION) {
      throw new Trouble(
          ExitCode.FOLDER_NEWER,
          "The data folder %s was written by a newer version (%s; this one reads up to %d); update Gongkai, nothing was touched. 数据目录由更新版本写入，请升级程序。"
              .formatted(root, written, VERSION));
    }
  }

  public Path root() {
    return root;
  }

  public Path originals() {
    return root.resolve("originals");
  }

  /** What one run leaves to the next. */
  public Path state() {
    return root.resolve("state");
  }

  public Path releases() {
    return root.resolve("releases");
  }

  /** The address of the service as it was given to it last, for whoever makes releases. */
  public SiteUrl site() {
    Path file = root.resolve(SITE);
    try {
      return new SiteUrl(
          Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty());
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  public void keepSite(String url) {
    try {
      Files.writeString(root.resolve(SITE), url + "\n");
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  /** Who publishes, as it was said last. */
  public Publishing publishing() {
    return Publishing.in(root);
  }

  /** Keeps what was said now, for whoever makes releases. */
  public Publishing keep(Publishing said) {
    Publishing before = publishing();
    Publishing now = said.over(before);
    if (!now.equals(before)) {
      now.keep(root);
    }
    return now;
  }

  /** The operator's own vocabulary files, if there are any. */
  Optional<Path> vocabulary() {
    return Optional.of(root.resolve("vocabulary")).filter(Files::isDirectory);
  }

  @Override
  public void close() {
    try {
      if (ownership.isPresent()) {
        ownership.orElseThrow().close();
      }
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.UNEXPECTED, "Letting go of the data folder failed: " + e.getMessage(), e);
    }
  }
}
