package gongkai.app.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file {@code SHA256SUMS} of a backup, read once from its begin to its end: a line a file, as
 * {@code sha256sum} writes and checks it.
 */
final class Sums implements AutoCloseable {
  static final String FILE = "SHA256SUMS";

  private static final int HASH = 64;
  private static final String PARTS = "  ";

  private final BufferedReader lines;
  private final boolean none;
  private Optional<Line> next = Optional.empty();
  private boolean begun;

  private Sums(BufferedReader lines, boolean none) {
    this.lines = lines;
    this.none = none;
  }

  /**
   * One file.
   *
   * @param path in the backup, with slashes
   */
  record Line(String hash, String path) {
    /** How a name with a line break or a backslash is written: as sha256sum does. */
    String written() {
      String escaped = path.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
      return (escaped.equals(path) ? "" : "\\") + hash + PARTS + escaped + "\n";
    }

    static Line read(String text) throws IOException {
      boolean escaped = text.startsWith("\\");
      String line = escaped ? text.substring(1) : text;
      if (line.length() <= HASH + PARTS.length() || !line.startsWith(PARTS, HASH)) {
        throw new IOException("not a line of a list of sums: " + text);
      }
      String path = line.substring(HASH + PARTS.length());
      return new Line(line.substring(0, HASH), escaped ? unescaped(path) : path);
    }

    private static String unescaped(String path) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < path.length(); i++) {
        char c = path.charAt(i);
        if (c != '\\' || i + 1 == path.length()) {
          out.append(c);
          continue;
        }
        char escaped = path.charAt(++i);
        out.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      }
      return out.toString();
    }

    /** Files follow each other in the order in which a backup takes them. */
    boolean isBefore(String other) {
      int rank = Integer.compare(rank(path), rank(other));
      return rank < 0 || (rank == 0 && key(path).compareTo(key(other)) < 0);
    }

    private static int rank(String path) {
      return path.startsWith(Backup.ORIGINALS)
          ? 2
          : path.startsWith(Backup.INDEX) || path.equals(Backup.JOURNAL) ? 1 : 0;
    }

    /** What is in a folder stands before what has a longer name. */
    private static String key(String path) {
      return path.replace('/', '\0');
    }
  }

  /** Of a backup; none where there is no such file. */
  static Sums of(Path backup) throws IOException {
    Path file = backup.resolve(FILE);
    return Files.exists(file)
        ? new Sums(Files.newBufferedReader(file), false)
        : new Sums(new BufferedReader(java.io.Reader.nullReader()), true);
  }

  /** Whether there is nothing to compare with. */
  boolean isNone() {
    return none;
  }

  /** The next file, in the order in which they were taken. */
  Optional<Line> next() throws IOException {
    String line = lines.readLine();
    return line == null ? Optional.empty() : Optional.of(Line.read(line));
  }

  /** The hash of a file, for whoever asks in the order in which files are taken. */
  Optional<String> hash(String path) throws IOException {
    if (!begun) {
      begun = true;
      next = next();
    }
    while (next.isPresent() && next.orElseThrow().isBefore(path)) {
      next = next();
    }
    return next.filter(line -> line.path().equals(path)).map(Line::hash);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
