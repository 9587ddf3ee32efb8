package gongkai.api.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether files are what their hash says; each is read once, as long as it is not touched. */
final class CheckedFiles {
  private static final int REMEMBERED = 10_000;
  private static final int BUFFER = 1 << 16;

  private final Map<String, State> whole =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record State(long size, FileTime modified) {
    static State of(Path file) throws IOException {
      BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
      return new State(read.size(), read.lastModifiedTime());
    }
  }

  /**
   * Whether it has the hash.
   *
   * @param hash SHA-256 in hex
   */
  boolean isWhole(Path file, String hash) throws IOException {
    State state = State.of(file);
    synchronized (whole) {
      if (state.equals(whole.get(hash))) {
        return true;
      }
    }
    if (!hash(file).equals(hash)) {
      return false;
    }
    synchronized (whole) {
      whole.put(hash, state);
    }
    return true;
  }

  private static String hash(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
