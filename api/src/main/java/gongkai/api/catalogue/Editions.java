package gongkai.api.catalogue;

import gongkai.dataset.Format;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.catalogue.Subject;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The datasets with their releases, and the addresses of both. */
public record Editions(DatasetCatalogue catalogue, ReleaseFolder releases) {
  /** The newest release. */
  public Optional<Release> latest(Dataset dataset) {
    return releases.latest(dataset.name());
  }

  public Optional<Release> first(Dataset dataset) {
    List<Release> all = releases.releases(dataset.name());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** Where people read of it. */
  public static String page(String base, Dataset dataset) {
    return base + "/datasets/" + dataset.name();
  }

  /** Where a file of it is. */
  public static String data(String base, Dataset dataset, Format format) {
    return base + "/api/v1/datasets/" + dataset.name() + "/" + format.fileName();
  }

  /** Without its parameters. */
  public static String mediaType(Format format) {
    return format.mediaType().replaceFirst(";.*", "");
  }

  /** The size of the latest file of a format, where there is one. */
  public Optional<Release.File> file(Dataset dataset, Format format) {
    return latest(dataset)
        .flatMap(
            release ->
                release.files().stream()
                    .filter(file -> file.name().equals(format.fileName()))
                    .findFirst());
  }

  /** Which rows of a series are about a year, as their page and their files are asked. */
  String question(Dataset dataset, int year) {
    return catalogue
        .about(dataset)
        .map(
            column ->
                column.type().equals("year")
                    ? "?%s=%d".formatted(column.name(), year)
                    : "?%1$s.from=%2$d&%1$s.to=%2$d".formatted(column.name(), year))
        .orElse("");
  }

  /** In Chinese, then in English. */
  public List<String> keywords(Dataset dataset) {
    Subject subject = catalogue.subject(dataset);
    return Stream.concat(subject.keywords().stream(), subject.keywordsEn().stream()).toList();
  }

  /** When anything here was made anew last. */
  Optional<Instant> changed() {
    return catalogue.all().stream()
        .flatMap(dataset -> latest(dataset).stream())
        .map(Release::moment)
        .max(Comparator.naturalOrder());
  }
}
