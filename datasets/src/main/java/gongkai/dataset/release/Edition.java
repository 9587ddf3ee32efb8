package gongkai.dataset.release;

import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import gongkai.noun.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A release while it is made: a folder, and the sizes and hashes of what was written so far. */
final class Edition {
  private final Path folder;
  private final List<Release.File> files = new ArrayList<>();

  Edition(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Writes the data file of a format; gives the number of rows. */
  long write(Format format, Dataset dataset, Rows rows) throws IOException {
    RowWriter writer = RowWriter.of(format);
    long[] count = new long[1];
    if (format == Format.XLSX) {
      Path dated = folder.resolve("dated.xlsx");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dated))) {
        count[0] = writer.write(dataset, rows, out);
      }
      write(format.fileName(), out -> UndatedZip.copy(dated, out));
      Files.delete(dated);
    } else {
      write(format.fileName(), out -> count[0] = writer.write(dataset, rows, out));
    }
    return count[0];
  }

  /** A compressed copy of a file, made once so that no answer has to be compressed by itself. */
  void pack(String name) throws IOException {
    write(
        name + ".gz",
        out -> {
          GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
          Files.copy(path(name), gzip);
          gzip.finish();
        });
  }

  void write(String name, Content content) throws IOException {
    MessageDigest digest = Sha256.digest();
    Path path = path(name);
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        OutputStream out = new DigestOutputStream(new KeptOpen(file), digest)) {
      content.writeTo(out);
    }
    files.add(new Release.File(name, Files.size(path), HexFormat.of().formatHex(digest.digest())));
  }

  /** Whether rows and definition are those of the release. */
  boolean agreesWith(Release release) {
    return hash(release.files(), Format.NDJSON.fileName())
            .equals(hash(files, Format.NDJSON.fileName()))
        && hash(release.files(), Releaser.DEFINITION).equals(hash(files, Releaser.DEFINITION));
  }

  Release release(String dataset, LocalDate date, int number, long rows, Instant made) {
    List<Release.File> sorted = new ArrayList<>(files);
    sorted.sort(java.util.Comparator.comparing(Release.File::name));
    return new Release(dataset, date, number, rows, sorted, Optional.of(made));
  }

  /** Lines that {@code sha256sum -c} reads. */
  String sums() {
    StringBuilder sums = new StringBuilder();
    files.forEach(file -> sums.append(file.sha256()).append("  ").append(file.name()).append('\n'));
    return sums.toString();
  }

  private static Optional<String> hash(List<Release.File> files, String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .map(Release.File::sha256)
        .findFirst();
  }

  /** What goes into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A mapper that is given a stream closes it, and would hide a full disk from the real close. */
  private static final class KeptOpen extends java.io.FilterOutputStream {
    KeptOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
