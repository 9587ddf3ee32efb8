package gongkai.dataset.catalogue;

import gongkai.noun.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every Dataset that is published, in the order of catalogue.json. Immutable; loaded once. */
public final class DatasetCatalogue {
  private final Map<String, Dataset> byName;
  private final Map<String, Subject> subjects;

  private DatasetCatalogue(Map<String, Dataset> byName, Map<String, Subject> subjects) {
    this.byName = byName;
    this.subjects = subjects;
  }

  /**
   * Loads the shipped definitions, strictly.
   *
   * @throws gongkai.vocabulary.table.VocabularyException for the first thing that is wrong, with
   *     file and line
   */
  public static DatasetCatalogue load() {
    return load(DefinitionFolder.shipped());
  }

  static DatasetCatalogue load(DefinitionFolder folder) {
    Definitions definitions = new Definitions(folder);
    Map<String, Dataset> byName = new LinkedHashMap<>();
    for (String name : definitions.names()) {
      byName.put(name, definitions.dataset(name));
    }
    return new DatasetCatalogue(byName, definitions.subjects(byName));
  }

  /**
   * The same datasets under the licence of whoever publishes them here.
   *
   * @param licence an SPDX identifier that {@link gongkai.dataset.Licence} knows
   */
  public DatasetCatalogue under(String licence) {
    Map<String, Dataset> licensed = new LinkedHashMap<>();
    byName.forEach(
        (name, one) ->
            licensed.put(
                name,
                new Dataset(name, one.words(), licence, one.origin(), one.key(), one.columns())));
    return new DatasetCatalogue(licensed, subjects);
  }

  /** What a dataset of this catalogue is about. */
  public Subject subject(Dataset dataset) {
    return subjects.getOrDefault(
        dataset.name(),
        new Subject(
            dataset.name(), "", List.of("GOVE"), List.of(dataset.words().title()), List.of()));
  }

  /** The column of the years or dates that the rows of a dataset are about. */
  public Optional<Dataset.Column> about(Dataset dataset) {
    String about = subject(dataset).about();
    return dataset.columns().stream().filter(column -> column.name().equals(about)).findFirst();
  }

  public Optional<Dataset> byName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public List<Dataset> all() {
    return List.copyOf(byName.values());
  }
}
