package gongkai.indexer.collect.member;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.input.CloseShieldInputStream;

/** A tar, or what lies behind gzip, bzip2 or xz: a tar again, or one file. */
public final class StreamMembers {
  /** What decompression may take in memory. */
  private static final int MAX_MEMORY_KIB = 256 * 1024;

  /** Enough to see the mark of a tar. */
  private static final int HEAD = 512;

  private StreamMembers() {}

  public static Members tar(Path file) throws IOException {
    return new Tar(new BufferedInputStream(Files.newInputStream(file)));
  }

  /**
   * What lies behind a compression.
   *
   * @param fileName of the packed file; without its ending it names the one file inside
   */
  public static Members compressed(Path file, String fileName, Instant modified)
      throws IOException {
    InputStream packed = new BufferedInputStream(Files.newInputStream(file));
    try {
      InputStream plain =
          new BufferedInputStream(
              new CompressorStreamFactory(true, MAX_MEMORY_KIB)
                  .createCompressorInputStream(packed));
      plain.mark(HEAD);
      byte[] head = plain.readNBytes(HEAD);
      plain.reset();
      return isTar(head)
          ? new Tar(plain)
          : new Single(plain, fileName.replaceFirst("\\.[A-Za-z0-9]{1,4}$", ""), modified);
    } catch (CompressorException e) {
      packed.close();
      throw new IOException(e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      packed.close();
      throw e;
    }
  }

  /** Whether a file that begins so is a tar. */
  public static boolean isTar(byte[] head) {
    return head.length > 262
        && head[257] == 'u'
        && head[258] == 's'
        && head[259] == 't'
        && head[260] == 'a'
        && head[261] == 'r';
  }

  private record Tar(TarArchiveInputStream tar) implements Members {
    Tar(InputStream in) {
      this(new TarArchiveInputStream(in, "UTF-8"));
    }

    @Override
    public Optional<Member> next() throws IOException {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          Instant modified = entry.getLastModifiedTime().toInstant();
          return Optional.of(
              new Member(entry.getName(), modified, false, () -> CloseShieldInputStream.wrap(tar)));
        }
      }
      return Optional.empty();
    }

    @Override
    public void close() throws IOException {
      tar.close();
    }
  }

  /** One file behind a compression. */
  private static final class Single implements Members {
    private final InputStream plain;
    private final String name;
    private final Instant modified;
    private boolean given;

    Single(InputStream plain, String name, Instant modified) {
      this.plain = plain;
      this.name = name;
      this.modified = modified;
    }

    @Override
    public Optional<Member> next() {
      if (given) {
        return Optional.empty();
      }
      given = true;
      return Optional.of(new Member(name, modified, false, () -> plain));
    }

    @Override
    public void close() throws IOException {
      plain.close();
    }
  }
}
