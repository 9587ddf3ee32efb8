package gongkai.solr.plugin.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A document that no longer holds and was found.
 *
 * @param by ids of what took its place
 */
public record Replaced(float score, List<String> by) {
  /** The best of what was replaced; whoever reads further has seen what holds. */
  public static final int MOST = 50;

  public Replaced {
    by = List.copyOf(by);
  }

  /** As a list, which Solr can send. */
  public List<Object> written() {
    List<Object> all = new ArrayList<>(List.of(score));
    all.addAll(by);
    return all;
  }

  public static Replaced read(List<?> from) {
    return new Replaced(
        ((Number) from.getFirst()).floatValue(),
        from.subList(1, from.size()).stream().map(String.class::cast).toList());
  }

  /** What took the place of the best, with the score of what it replaced. */
  public static SortedMap<String, Float> successors(List<Replaced> found) {
    List<Replaced> best =
        found.stream().sorted(Comparator.comparingDouble(Replaced::score).reversed()).toList();
    SortedMap<String, Float> scores = new TreeMap<>();
    for (int i = 0; i < Cut.at(best.size(), MOST, at -> best.get(at).score()); i++) {
      for (String id : best.get(i).by()) {
        scores.merge(id, best.get(i).score(), Float::sum);
      }
    }
    return scores;
  }
}
