package gongkai.dataset.catalogue;

import gongkai.noun.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every Dataset that is published, in the order of catalogue.json. Immutable; loaded once. */
public final class DatasetCatalogue {
  private final Map<String, Dataset> byName;

  private DatasetCatalogue(Map<String, Dataset> byName) {
    this.byName = byName;
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
    return new DatasetCatalogue(byName);
  }

  public Optional<Dataset> byName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public List<Dataset> all() {
    return List.copyOf(byName.values());
  }
}
