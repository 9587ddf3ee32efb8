package gongkai.indexer.collect.member;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A 7z archive, read in its own order: its files share one compressed stream. */
public final class SevenZipMembers implements Members {
  /** What the dictionary of an archive may take in memory. */
  private static final int MAX_MEMORY_KIB = 256 * 1024;

  private final SevenZFile archive;

  public SevenZipMembers(Path file) throws IOException {
    archive = SevenZFile.builder().setPath(file).setMaxMemoryLimitKiB(MAX_MEMORY_KIB).get();
  }

  @Override
  public Optional<Member> next() throws IOException {
    for (SevenZArchiveEntry entry = archive.getNextEntry();
        entry != null;
        entry = archive.getNextEntry()) {
      if (!entry.isDirectory() && !entry.isAntiItem()) {
        Instant modified =
            entry.getHasLastModifiedDate()
                ? entry.getLastModifiedTime().toInstant()
                : Instant.EPOCH;
        String name = entry.getName() == null ? archive.getDefaultName() : entry.getName();
        return Optional.of(new Member(name, modified, false, Current::new));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** The bytes of the entry that the archive stands at. */
  private final class Current extends InputStream {
    @Override
    public int read() throws IOException {
      return archive.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return archive.read(buffer, offset, length);
    }
  }
}
