package gongkai.vocabulary.web;

import gongkai.chinese.Folding;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Locale;
import java.util.Set;

/** Values that say nothing (placeholders.csv). */
public final class Placeholders {
  private final Set<String> values;

  private Placeholders(Set<String> values) {
    this.values = values;
  }

  public static Placeholders load(VocabularyFolder folder) {
    StrictTable table = StrictTable.read(folder, "placeholders.csv", "value", "source");
    return new Placeholders(Set.copyOf(table.byId("value", row -> row.get("value")).keySet()));
  }

  /** Whether a value says nothing: blanks, or what is written where there is nothing to write. */
  public boolean isOne(String value) {
    String trimmed = Folding.trim(value);
    return trimmed.isEmpty()
        || values.contains(trimmed)
        || values.contains(Folding.fold(trimmed).toLowerCase(Locale.ROOT));
  }
}
