package gongkai.vocabulary;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people ask: their own words for what documents call otherwise (lay-terms.csv), and words that
 * only make a question of it (idle-words.csv); characters that are typed for others
 * (look-alikes.csv); and what is not repeated to others however many ask for it (never-hot.csv).
 */
public final class SearchWords {
  private final Map<String, List<String>> lay;
  private final Map<String, Boolean> idle;
  private final Map<Character, String> lookAlikes;
  private final Set<String> neverHot;

  private SearchWords(
      Map<String, List<String>> lay,
      Map<String, Boolean> idle,
      Map<Character, String> lookAlikes,
      Set<String> neverHot) {
    this.lay = lay;
    this.idle = idle;
    this.lookAlikes = lookAlikes;
    this.neverHot = neverHot;
  }

  static SearchWords load(VocabularyFolder folder) {
    return new SearchWords(
        StrictTable.read(folder, "lay-terms.csv", "lay", "official", "source")
            .byId("lay", SearchWords::official),
        StrictTable.read(folder, "idle-words.csv", "word", "asks", "source")
            .byId(
                "word",
                row -> {
                  row.required("source");
                  return row.yes("asks");
                }),
        lookAlikes(StrictTable.read(folder, "look-alikes.csv", "characters", "source")),
        Set.copyOf(
            StrictTable.read(folder, "never-hot.csv", "word", "source")
                .byId("word", row -> row.required("source"))
                .keySet()));
  }

  private static Map<Character, String> lookAlikes(StrictTable table) {
    Map<Character, String> alike = new HashMap<>();
    for (StrictTable.Row row : table.rows()) {
      String group = row.required("characters");
      row.required("source");
      if (group.length() < 2 || group.chars().distinct().count() != group.length()) {
        throw row.problem(group + " is no group of different characters");
      }
      for (int i = 0; i < group.length(); i++) {
        alike.merge(
            group.charAt(i), group.substring(0, i) + group.substring(i + 1), String::concat);
      }
    }
    return alike;
  }

  private static List<String> official(StrictTable.Row row) {
    row.required("official");
    row.required("source");
    List<String> official = row.list("official");
    if (official.contains(row.get("lay"))) {
      throw row.problem("the lay term " + row.get("lay") + " is its own official name");
    }
    return official;
  }

  /** What may stand in a document for each lay term; never empty. */
  public Map<String, List<String>> lay() {
    return lay;
  }

  /** Words without weight. */
  public Set<String> idle() {
    return idle.keySet();
  }

  /** The characters that are easily typed or read for this one; empty for most. */
  public String lookAlikes(char one) {
    return lookAlikes.getOrDefault(one, "");
  }

  /** Whether a text holds something that is never shown as what many search for. */
  public boolean neverHot(String text) {
    return neverHot.stream().anyMatch(text::contains);
  }

  /** Whether one of these idle words makes a question of a text. */
  public boolean asks(Collection<String> words) {
    return words.stream().anyMatch(word -> idle.getOrDefault(word, false));
  }

  /** Every word and name of lay-terms.csv. */
  public Set<String> all() {
    Map<String, Boolean> all = new LinkedHashMap<>();
    lay.forEach(
        (word, official) -> {
          all.put(word, true);
          official.forEach(name -> all.put(name, true));
        });
    return all.keySet();
  }
}
