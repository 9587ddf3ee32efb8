package gongkai.vocabulary.web;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;

/**
 * What marks the body of a web page, from containers.csv: an {@code id} or a {@code class} that a
 * publishing system gives to it. Of two that are met, the one that stands first in the file is
 * meant.
 */
public final class Containers {
  private final List<String> selectors;

  private Containers(List<String> selectors) {
    this.selectors = selectors;
  }

  public static Containers load(VocabularyFolder folder) {
    StrictTable table = StrictTable.read(folder, "containers.csv", "name", "kind", "source");
    return new Containers(List.copyOf(table.byId("name", Containers::selector).values()));
  }

  private static String selector(StrictTable.Row row) {
    String name = row.required("name");
    if (!name.matches("[A-Za-z0-9_-]+")) {
      throw row.problem("the name " + name + " is not one of an id or a class");
    }
    return switch (row.required("kind")) {
      case "id" -> "#" + name;
      case "class" -> "." + name;
      case String other -> throw row.problem("the kind " + other + " is neither id nor class");
    };
  }

  /** In order; {@code #name} for an id, {@code .name} for a class. */
  public List<String> selectors() {
    return selectors;
  }
}
