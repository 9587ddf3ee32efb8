package gongkai.indexer.collect;

import gongkai.indexer.stage.Failure;
import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Failure.StageName;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Stage;
import gongkai.noun.Original;
import gongkai.noun.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the bytes of documents under their SHA-256: {@code ab/cd/abcd…}. A file comes into being
 * whole, on disk, and is never written again; the same bytes are kept once. Safe for many threads
 * and processes.
 */
public final class OriginalStore implements Stage<Source, Collected> {
  /** Longer than any run can need a temporary copy that it does not touch. */
  private static final Duration ABANDONED = Duration.ofDays(2);

  private static final int BUFFER = 1 << 16;

  private final Path folder;

  /**
   * @param originalsFolder is made where it is missing
   */
  public OriginalStore(Path originalsFolder) {
    this.folder = originalsFolder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(incoming());
      sweep();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of originals cannot be used: " + folder, e);
    }
  }

  /** Where copies lie before they have a hash; on the same disk, so that a move is enough. */
  public Path incoming() {
    return folder.resolve(".incoming");
  }

  /** Where the bytes with a hash lie, or would. */
  public Path path(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
  }

  @Override
  public Result<Collected> apply(Source source) {
    try {
      Optional<Bytes> read = read(source.file(), OutputStream.nullOutputStream());
      if (read.isPresent() && read.orElseThrow().size() > 0 && !isKept(read.orElseThrow())) {
        read = keep(source.file());
      }
      if (read.isEmpty()) {
        return failed(Reason.MISSING, "cannot be read: " + source.fileName());
      }
      Bytes bytes = read.orElseThrow();
      if (bytes.size() == 0) {
        return failed(Reason.EMPTY, "0 bytes");
      }
      Path kept = path(bytes.hash());
      String mediaType =
          MediaTypes.of(
              kept, source.fileName(), source.declared().getOrDefault(Source.CONTENT_TYPE, ""));
      return Result.done(
          new Collected(
              source,
              new Original(bytes.hash(), mediaType, bytes.size(), source.fileName()),
              kept));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to the folder of originals " + folder, e);
    } finally {
      forget(source.file());
    }
  }

  private boolean isKept(Bytes bytes) throws IOException {
    Path kept = path(bytes.hash());
    return Files.exists(kept) && Files.size(kept) == bytes.size();
  }

  /** Copies, and hashes again what is copied: a file may change while it is read. */
  private Optional<Bytes> keep(Path file) throws IOException {
    Path copy = Files.createTempFile(incoming(), "copy", "");
    try (FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      Optional<Bytes> bytes = read(file, Channels.newOutputStream(out));
      if (bytes.isPresent()) {
        out.force(false);
        Path kept = path(bytes.orElseThrow().hash());
        Files.createDirectories(kept.getParent());
        Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      return bytes;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /**
   * Reads a file through.
   *
   * @return empty when it cannot be read: that is the document's trouble, not the machine's
   * @throws IOException when the copy cannot be written
   */
  private static Optional<Bytes> read(Path from, OutputStream to) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream in = Files.newInputStream(from)) {
      while (true) {
        int count;
        try {
          count = in.read(buffer);
        } catch (IOException e) {
          return Optional.empty();
        }
        if (count < 0) {
          return Optional.of(new Bytes(HexFormat.of().formatHex(digest.digest()), size));
        }
        digest.update(buffer, 0, count);
        to.write(buffer, 0, count);
        size += count;
      }
    } catch (NoSuchFileException | AccessDeniedException e) {
      return Optional.empty();
    }
  }

  /** A temporary copy has done its service. */
  private void forget(Path file) {
    if (file.startsWith(incoming())) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException("a temporary copy cannot be removed: " + file, e);
      }
    }
  }

  /** Removes what a killed run left behind long ago. */
  private void sweep() throws IOException {
    Instant before = Instant.now().minus(ABANDONED);
    try (Stream<Path> left = Files.list(incoming())) {
      for (Path path : (Iterable<Path>) left::iterator) {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
          Collector.deleteTree(path);
        }
      }
    }
  }

  private static Result<Collected> failed(Reason reason, String detail) {
    return Result.failed(new Failure(StageName.COLLECT, reason, detail));
  }

  /** What was read. */
  private record Bytes(String hash, long size) {}
}
