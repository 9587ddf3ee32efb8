package gongkai.solr.vector;

import gongkai.noun.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Vectors that were computed once, in a file by the hash of their text, so that what has not
 * changed is not computed again. Numbers are kept in half precision: that moves a similarity by
 * less than a thousandth. The file may be deleted at any time; it only ever grows. Safe for many
 * threads of one process; a second process goes without.
 */
final class VectorCache implements AutoCloseable {
  private static final int KEY = 16;
  private static final int ENTRY = KEY + 2 * SentenceModel.DIMENSIONS;

  /** Entries read at once when the file is opened. */
  private static final int CHUNK = 1024;

  private final FileChannel file;

  /** The first half of each key to the place of its entry. */
  private final Map<Long, Long> places = new HashMap<>();

  private long end;

  private VectorCache(FileChannel file) throws IOException {
    this.file = file;
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * ENTRY);
    // What a crash cut off behind the last whole entry is written over.
    while (file.read(chunk.clear(), end) >= ENTRY) {
      for (int at = 0; at + ENTRY <= chunk.position(); at += ENTRY) {
        places.put(chunk.getLong(at), end);
        end += ENTRY;
      }
    }
  }

  /** Opens it in the folder, which is made where it is absent; empty where another holds it. */
  static Optional<VectorCache> open(Path folder) {
    String name = SentenceModel.NAME.replace('/', '-') + ".vectors";
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve(name),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (isFree(file)) {
        return Optional.of(new VectorCache(file));
      }
      file.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the folder of vectors %s cannot be used".formatted(folder), e);
    }
  }

  /** The lock ends with the channel, and so with the process, however it ends. */
  private static boolean isFree(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  synchronized Optional<float[]> get(String text) {
    byte[] key = key(text);
    Long place = places.get(ByteBuffer.wrap(key).getLong());
    if (place == null) {
      return Optional.empty();
    }
    ByteBuffer entry = ByteBuffer.allocate(ENTRY);
    try {
      file.read(entry, place);
    } catch (IOException e) {
      throw new UncheckedIOException("the file of vectors cannot be read; delete it", e);
    }
    entry.flip();
    byte[] kept = new byte[KEY];
    entry.get(kept);
    if (!Arrays.equals(kept, key)) {
      return Optional.empty();
    }
    float[] vector = new float[SentenceModel.DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Float.float16ToFloat(entry.getShort());
    }
    return Optional.of(SentenceModel.unit(vector));
  }

  synchronized void put(String text, float[] vector) {
    byte[] key = key(text);
    ByteBuffer entry = ByteBuffer.allocate(ENTRY).put(key);
    for (float number : vector) {
      entry.putShort(Float.floatToFloat16(number));
    }
    try {
      file.write(entry.flip(), end);
    } catch (IOException e) {
      throw new UncheckedIOException("the file of vectors cannot be written", e);
    }
    places.put(ByteBuffer.wrap(key).getLong(), end);
    end += ENTRY;
  }

  private static byte[] key(String text) {
    return Arrays.copyOf(Sha256.of(text), KEY);
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the file of vectors did not close", e);
    }
  }
}
