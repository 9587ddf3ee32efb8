package gongkai.indexer.collect.member;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** The files in an archive, one after the other, whatever packs them. */
public interface Members extends Closeable {
  /** The next file, folders left out; empty at the end. */
  Optional<Member> next() throws IOException;

  /**
   * One file in an archive.
   *
   * @param path within the archive, parted by slashes
   * @param encrypted so that its bytes cannot be had
   * @param bytes to be read before the next member is asked for
   */
  record Member(String path, Instant modified, boolean encrypted, Bytes bytes) {}

  /** Opens the bytes of a member. */
  interface Bytes {
    InputStream open() throws IOException;
  }
}
