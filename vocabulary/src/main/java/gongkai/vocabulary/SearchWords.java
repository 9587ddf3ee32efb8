package gongkai.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people ask: their own words for what documents call otherwise (lay-terms.csv), and words that
 * only make a question of it (idle-words.csv).
 */
public final class SearchWords {
  private final Map<String, List<String>> lay;
  private final Map<String, Boolean> idle;

  private SearchWords(Map<String, List<String>> lay, Map<String, Boolean> idle) {
    this.lay = lay;
    this.idle = idle;
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
                }));
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
