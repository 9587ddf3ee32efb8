package gongkai.vocabulary.figure;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is counted, by name, from indicators.csv. */
public final class Indicators {
  private static final String FILE = "indicators.csv";

  private final Map<String, Indicator> byId;

  private Indicators(Map<String, Indicator> byId) {
    this.byId = byId;
  }

  public static Indicators load(VocabularyFolder folder, Units units) {
    StrictTable table =
        StrictTable.read(
            folder,
            FILE,
            "id",
            "label",
            "aliases",
            "unit",
            "phrase_as",
            "parts_as",
            "definition",
            "source");
    Map<String, Long> claimed = new HashMap<>();
    Map<String, Indicator> byId = table.byId("id", row -> indicator(row, units, claimed));
    for (StrictTable.Row row : table.rows()) {
      String parts = row.get("parts_as");
      if (!parts.isEmpty() && !byId.containsKey(parts)) {
        throw row.problem("no indicator has the id " + parts);
      }
    }
    return new Indicators(byId);
  }

  private static Indicator indicator(StrictTable.Row row, Units units, Map<String, Long> claimed) {
    List<String> counted =
        row.list("unit").stream().map(name -> units.named(row, name).name()).distinct().toList();
    List<Alias> aliases = new ArrayList<>();
    for (String alias : row.list("aliases")) {
      for (String unit : counted) {
        Long before = claimed.putIfAbsent(alias + " in " + unit, row.line());
        if (before != null) {
          throw row.problem(
              "the alias %s in %s is claimed already in line %d".formatted(alias, unit, before));
        }
      }
      aliases.add(alias(row, alias));
    }
    return new Indicator(
        row.get("id"),
        row.required("label"),
        aliases,
        counted,
        row.get("phrase_as"),
        row.get("parts_as"),
        row.required("definition"));
  }

  private static Alias alias(StrictTable.Row row, String written) {
    String[] sides = written.split(">", -1);
    List<String> own = List.of(sides[sides.length - 1].split("…", -1));
    if (sides.length > 2 || own.stream().anyMatch(String::isEmpty)) {
      throw row.problem("not an alias: " + written);
    }
    return new Alias(sides.length == 2 ? sides[0] : "", own);
  }

  public Optional<Indicator> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** In the file's order. */
  public Iterable<Indicator> all() {
    return byId.values();
  }

  /**
   * An indicator.
   *
   * @param units names of the units it is counted in
   * @param partsAs id of the indicator that its parts are, or empty for itself
   * @param phraseAs the dimension that takes the number's phrase as written, or empty
   */
  public record Indicator(
      String id,
      String label,
      List<Alias> aliases,
      List<String> units,
      String phraseAs,
      String partsAs,
      String definition) {
    public Indicator {
      aliases = List.copyOf(aliases);
      units = List.copyOf(units);
    }
  }

  /**
   * Words that name an indicator.
   *
   * @param earlier a word that must stand earlier in the sentence, or empty
   * @param own words that must stand in the phrase of the number, in this order
   */
  public record Alias(String earlier, List<String> own) {
    public Alias {
      own = List.copyOf(own);
    }

    /** How much it says; the longer alias wins, and the number's own words count double. */
    public int weight() {
      return earlier.length() + 2 * own.stream().mapToInt(String::length).sum();
    }
  }
}
