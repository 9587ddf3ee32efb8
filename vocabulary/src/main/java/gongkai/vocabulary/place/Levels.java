package gongkai.vocabulary.place;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The levels of rules and how much each counts among passages that say the same (levels.csv). */
public final class Levels {
  private final Map<String, Level> byName;

  private Levels(Map<String, Level> byName) {
    this.byName = byName;
  }

  private record Level(Pattern title, float weight) {}

  /** Public, since the plug-in of an outside Solr needs this one file and few others. */
  public static Levels load(VocabularyFolder folder) {
    return new Levels(
        new LinkedHashMap<>(
            StrictTable.read(folder, "levels.csv", "level", "pattern", "weight", "source")
                .byId("level", Levels::level)));
  }

  private static Level level(StrictTable.Row row) {
    row.required("source");
    String weight = row.required("weight");
    if (!weight.matches("0(\\.\\d+)?|1")) {
      throw row.problem("the weight " + weight + " is not a number from 0 to 1");
    }
    return new Level(row.pattern("pattern"), Float.parseFloat(weight));
  }

  /** The level of what a document of this title holds; empty where no line knows it. */
  public String of(String title) {
    return byName.entrySet().stream()
        .filter(entry -> entry.getValue().title().matcher(title).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** From 0 to 1; 0 for a level that there is not. */
  public float weight(String level) {
    Level known = byName.get(level);
    return known == null ? 0 : known.weight();
  }
}
