package gongkai.solr.search;

import gongkai.solr.search.SearchAnswer.Hit;
import java.util.ArrayList;
import java.util.List;

/** Keeps a document that was replaced from standing above the one that replaced it. */
final class Replaced {
  /** A hit by its very number or title scores so high; whoever asks for the old one gets it. */
  static final double KNOWN_ITEM = 200;

  private Replaced() {}

  /** The same hits, each replaced one right behind its successor where both are among them. */
  static List<Hit> afterSuccessors(List<Hit> hits) {
    List<Hit> ordered = new ArrayList<>(hits);
    for (Hit old : hits) {
      if (old.score() >= KNOWN_ITEM) {
        continue;
      }
      int from = ordered.indexOf(old);
      int successor = -1;
      for (int i = from + 1; i < ordered.size(); i++) {
        if (old.disclosure()
            .relations()
            .supersededBy()
            .contains(ordered.get(i).disclosure().id())) {
          successor = i;
        }
      }
      if (successor > from) {
        ordered.remove(from);
        ordered.add(successor, old);
      }
    }
    return ordered;
  }
}
