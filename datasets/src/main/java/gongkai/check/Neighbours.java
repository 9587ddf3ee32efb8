package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one passage that have a value, in order, each with the words between it and the
 * one before.
 */
record Neighbours(List<Observation> figures, List<String> words) {

  public static List<Neighbours> of(CheckedDocument document) {
    Map<String, List<Observation>> byAnchor = new HashMap<>();
    for (Observation o : document.narrative()) {
      if (o.reading().value().isPresent()) {
        byAnchor.computeIfAbsent(o.place().anchor(), a -> new ArrayList<>()).add(o);
      }
    }
    List<Neighbours> all = new ArrayList<>();
    for (Passage passage : document.passages()) {
      List<Observation> figures = byAnchor.remove(passage.anchor());
      if (figures != null) {
        figures.sort(Comparator.comparingInt(o -> o.place().start()));
        all.add(new Neighbours(figures, words(passage, figures)));
      }
    }
    return all;
  }

  private static List<String> words(Passage passage, List<Observation> figures) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (Observation o : figures) {
      int start = Math.min(o.place().start() - passage.start(), passage.text().length());
      words.add(start > from ? passage.text().substring(from, start) : "");
      from = Math.clamp(o.place().end() - (long) passage.start(), 0, passage.text().length());
    }
    return words;
  }

  boolean ratio(int index) {
    return unit(index).equals("%");
  }

  String unit(int index) {
    return figures.get(index).reading().unit();
  }

  boolean says(int index, List<String> any) {
    return any.stream().anyMatch(words.get(index)::contains);
  }
}
