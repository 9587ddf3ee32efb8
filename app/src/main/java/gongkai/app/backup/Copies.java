package gongkai.app.backup;

import gongkai.noun.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Copies of files that know what they have copied. */
final class Copies {
  private static final int BUFFER = 1 << 18;

  private Copies() {}

  /** What was copied. */
  record Copied(String hash, long size) {}

  /**
   * Copies a file, with its time, so that the copy is on the disk, whole, or not at all.
   *
   * @return of what was written, whatever has become of the file meanwhile
   */
  static Copied copy(Path file, Path copy) throws IOException {
    Path draft = copy.resolveSibling(copy.getFileName() + ".part");
    FileTime time = Files.getLastModifiedTime(file);
    MessageDigest digest = Sha256.digest();
    long size = 0;
    try (InputStream in = Files.newInputStream(file);
        FileChannel out =
            FileChannel.open(
                draft,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      byte[] buffer = new byte[BUFFER];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        size += count;
      }
      out.force(true);
    }
    Files.setLastModifiedTime(draft, time);
    Files.move(draft, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Copied(HexFormat.of().formatHex(digest.digest()), size);
  }

  static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A stream to a file that is on the disk when it is closed. */
  static OutputStream durable(Path file) throws IOException {
    FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    OutputStream bytes = Channels.newOutputStream(out);
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        bytes.write(b);
      }

      @Override
      public void write(byte[] buffer, int from, int length) throws IOException {
        bytes.write(buffer, from, length);
      }

      @Override
      public void close() throws IOException {
        try (out) {
          out.force(true);
        }
      }
    };
  }
}
