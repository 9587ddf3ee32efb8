package gongkai.dataset.release;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import gongkai.dataset.DataPackage;
import gongkai.dataset.Format;
import gongkai.dataset.Rows;
import gongkai.dataset.codebook.Codebook;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes releases. For one dataset only one may be at work at a time; the owner of the data folder
 * sees to that.
 */
public final class Releaser {
  static final String DEFINITION = "definition.json";
  static final String CHANGES = "changes.md";
  static final String SUMS = "SHA256SUMS";

  /** The formats that shrink; the others are compressed within. */
  private static final List<Format> PACKED = List.of(Format.CSV, Format.JSON, Format.NDJSON);

  /** Of fewer rows a half says nothing. */
  private static final long FEW = 10;

  private static final String UNFINISHED = ".making-";
  private static final ObjectWriter JSON =
      NounJson.mapper()
          .writer()
          .with(SerializationFeature.INDENT_OUTPUT)
          .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private final ReleaseFolder releases;
  private final Codebook codebook;
  private final InstantSource now;

  /**
   * Releases into a folder.
   *
   * @param codebook of which each package has the codes that its rows use
   */
  public Releaser(ReleaseFolder releases, Codebook codebook) {
    this(releases, codebook, InstantSource.system());
  }

  /** With a clock of its own, since every release says when it was made. */
  public Releaser(ReleaseFolder releases, Codebook codebook, InstantSource now) {
    this.releases = releases;
    this.codebook = codebook;
    this.now = now;
  }

  /**
   * Makes a release where the rows or the definition differ from those of the latest one.
   *
   * @param rows all rows of the dataset, in an order that depends on nothing but the rows; closed
   *     by the caller
   * @param date of the edition; a second one on a day becomes {@code DATE-2}
   * @return the release, or empty where nothing changed
   * @throws UncheckedIOException where the disk does not take it: nothing is left behind then
   */
  public Optional<Release> release(Dataset dataset, Rows rows, LocalDate date) {
    return release(dataset, rows, date, false);
  }

  /**
   * The same.
   *
   * @param shrunk whether it may have a fraction of the rows of the one before
   * @throws ShrunkException where it may not and would; nothing is left behind then
   */
  public Optional<Release> release(Dataset dataset, Rows rows, LocalDate date, boolean shrunk) {
    Path folder = releases.folder(dataset.name());
    try {
      Files.createDirectories(folder);
      deleteUnfinished(folder);
      Edition edition = new Edition(Files.createTempDirectory(folder, UNFINISHED));
      try {
        return release(dataset, rows, date, edition, shrunk);
      } finally {
        deleteUnfinished(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("making a release of " + dataset.name() + " in " + folder, e);
    }
  }

  private Optional<Release> release(
      Dataset dataset, Rows rows, LocalDate date, Edition edition, boolean shrunk)
      throws IOException {
    Optional<Release> before = releases.latest(dataset.name());
    long count = edition.write(Format.NDJSON, dataset, rows);
    if (!shrunk && before.isPresent()) {
      refuseFraction(before.orElseThrow(), count);
    }
    edition.write(DEFINITION, out -> JSON.writeValue(out, dataset));
    if (before.isPresent() && edition.agreesWith(before.orElseThrow())) {
      return Optional.empty();
    }
    for (Format format : Format.values()) {
      if (format != Format.NDJSON) {
        try (Rows again = NdjsonRows.open(edition.path(Format.NDJSON.fileName()))) {
          edition.write(format, dataset, again);
        }
      }
    }
    for (Format format : PACKED) {
      edition.pack(format.fileName());
    }
    int number = edition(dataset.name(), date);
    String changes = changes(dataset, before, edition, Release.name(date, number));
    edition.write(CHANGES, out -> out.write(changes.getBytes(StandardCharsets.UTF_8)));
    Instant made = now.instant().truncatedTo(ChronoUnit.SECONDS);
    Release data = edition.release(dataset.name(), date, number, count, made);
    edition.write("datapackage.json", out -> JSON.writeValue(out, DataPackage.of(dataset, data)));
    PackageZip zip = new PackageZip(dataset, data, edition, new CodeFile(dataset, codebook));
    edition.write("datapackage.zip", zip::write);
    edition.write(SUMS, out -> out.write(edition.sums().getBytes(StandardCharsets.UTF_8)));
    Release release = edition.release(dataset.name(), date, number, count, made);
    Files.write(edition.path(ReleaseFolder.RELEASE_JSON), JSON.writeValueAsBytes(release));
    Files.move(
        edition.folder(),
        releases.folder(dataset.name()).resolve(release.name()),
        StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(release);
  }

  private static void refuseFraction(Release before, long rows) {
    if (before.rows() >= FEW && rows * 2 < before.rows()) {
      throw new ShrunkException(before, rows);
    }
  }

  private String changes(Dataset dataset, Optional<Release> before, Edition edition, String name)
      throws IOException {
    Path after = edition.path(Format.NDJSON.fileName());
    if (before.isEmpty()) {
      return ChangeReport.first(dataset, name);
    }
    Release old = before.orElseThrow();
    Path oldDefinition = releases.file(old, DEFINITION).orElseThrow();
    Path oldRows = releases.file(old, Format.NDJSON.fileName()).orElseThrow();
    Dataset oldDataset = NounJson.mapper().readValue(oldDefinition.toFile(), Dataset.class);
    Changes changes = Changes.between(oldDataset, oldRows, dataset, after);
    return ChangeReport.of(dataset, name, old.name(), changes);
  }

  private int edition(String dataset, LocalDate date) {
    return 1
        + releases.releases(dataset).stream()
            .filter(release -> release.date().equals(date))
            .mapToInt(Release::edition)
            .max()
            .orElse(0);
  }

  /** What a run that was killed has left. */
  private static void deleteUnfinished(Path folder) throws IOException {
    List<Path> unfinished;
    try (Stream<Path> all = Files.list(folder)) {
      unfinished =
          all.filter(path -> path.getFileName().toString().startsWith(UNFINISHED)).toList();
    }
    for (Path path : unfinished) {
      try (Stream<Path> inside = Files.walk(path)) {
        for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
