package gongkai.dataset.release;

import gongkai.noun.NounJson;
import gongkai.noun.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The releases on disk, {@code ROOT/DATASET/DATE/…}. What is there is read afresh each time: a
 * release shows as soon as its folder stands.
 */
public final class ReleaseFolder {
  static final String RELEASE_JSON = "release.json";

  private final Path root;
  // A release never changes, so one that was read need not be read again.
  private final Map<Path, Release> read = new ConcurrentHashMap<>();

  public ReleaseFolder(Path root) {
    this.root = root;
  }

  /** Newest first; empty for a dataset without releases, or for none at all. */
  public List<Release> releases(String dataset) {
    Path folder = folder(dataset);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> editions = Files.list(folder)) {
      return editions
          .map(edition -> edition.resolve(RELEASE_JSON))
          .filter(file -> !file.getParent().getFileName().toString().startsWith("."))
          .filter(Files::exists)
          .map(file -> read.computeIfAbsent(file, ReleaseFolder::read))
          .sorted(Comparator.comparing(Release::date).thenComparing(Release::edition).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("listing the releases in " + folder, e);
    }
  }

  public Optional<Release> latest(String dataset) {
    return releases(dataset).stream().findFirst();
  }

  /** By its name, {@code 2026-11-24}, or {@code latest}. */
  public Optional<Release> byName(String dataset, String name) {
    return releases(dataset).stream()
        .filter(release -> name.equals("latest") || release.name().equals(name))
        .findFirst();
  }

  /** A file of a release; empty for a name that the release does not list. */
  public Optional<Path> file(Release release, String name) {
    boolean listed =
        name.equals(RELEASE_JSON)
            || release.files().stream().anyMatch(file -> file.name().equals(name));
    return listed
        ? Optional.of(folder(release.dataset()).resolve(release.name()).resolve(name))
        : Optional.empty();
  }

  Path folder(String dataset) {
    if (!dataset.matches("[a-z][a-z0-9-]*")) {
      return root.resolve("no-such-dataset");
    }
    return root.resolve(dataset);
  }

  private static Release read(Path file) {
    try {
      return NounJson.mapper().readValue(file.toFile(), Release.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is damaged; restore it or delete its folder", e);
    }
  }
}
