package gongkai.api.catalogue;

import gongkai.dataset.Format;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.util.List;
import java.util.Optional;

/** The datasets with their releases, and the addresses of both. */
public record Editions(DatasetCatalogue catalogue, ReleaseFolder releases) {
  static final List<String> KEYWORDS = List.of("政府信息公开", "open government data");

  Optional<Release> latest(Dataset dataset) {
    return releases.latest(dataset.name());
  }

  Optional<Release> first(Dataset dataset) {
    List<Release> all = releases.releases(dataset.name());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  static String page(String base, Dataset dataset) {
    return base + "/datasets/" + dataset.name();
  }

  static String data(String base, Dataset dataset, Format format) {
    return base + "/api/v1/datasets/" + dataset.name() + "/" + format.fileName();
  }

  /** The size of the latest file of a format, where there is one. */
  Optional<Release.File> file(Dataset dataset, Format format) {
    return latest(dataset)
        .flatMap(
            release ->
                release.files().stream()
                    .filter(file -> file.name().equals(format.fileName()))
                    .findFirst());
  }

  /** The column that holds the year of a row, by which a dataset is a series. */
  static Optional<Dataset.Column> year(Dataset dataset) {
    return dataset.columns().stream().filter(column -> column.type().equals("year")).findFirst();
  }
}
