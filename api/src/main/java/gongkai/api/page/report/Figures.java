package gongkai.api.page.report;

import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of reports by what people call them. A cell of the form comes before a sentence,
 * since the form defines what it counts; which cells say what a sentence says is told by the
 * vocabulary.
 */
final class Figures {
  private final Holdings holdings;
  private final Map<String, List<String>> cellsOf = new HashMap<>();

  Figures(Holdings holdings, Vocabulary vocabulary) {
    this.holdings = holdings;
    vocabulary
        .checkRules()
        .narrativeCells()
        .forEach(cells -> cellsOf.put(cells.indicator(), cells.sums().getFirst()));
  }

  /** The figures of some indicators, by document and indicator. */
  Map<String, Map<String, Figure>> of(Collection<String> documents, List<String> indicators) {
    if (documents.isEmpty()) {
      return Map.of();
    }
    Set<String> wanted = new LinkedHashSet<>(indicators);
    indicators.forEach(indicator -> wanted.addAll(cellsOf.getOrDefault(indicator, List.of())));
    Map<String, List<Observation>> byDocument = new HashMap<>();
    holdings
        .observations(Selection.of(Fields.DOCUMENT, documents).and(Fields.INDICATOR, wanted))
        .forEach(
            observation ->
                byDocument
                    .computeIfAbsent(observation.document(), id -> new ArrayList<>())
                    .add(observation));
    Map<String, Map<String, Figure>> figures = new HashMap<>();
    byDocument.forEach(
        (document, stated) -> {
          Map<String, Figure> one = new HashMap<>();
          indicators.forEach(indicator -> one.put(indicator, figure(indicator, stated)));
          figures.put(document, one);
        });
    return figures;
  }

  private Figure figure(String indicator, List<Observation> stated) {
    List<String> cells = cellsOf.getOrDefault(indicator, List.of());
    List<Observation> inForm =
        cells.stream()
            .flatMap(
                cell ->
                    stated.stream()
                        .filter(o -> isCell(o) && o.meaning().indicator().equals(cell))
                        .limit(1))
            .toList();
    if (!cells.isEmpty() && inForm.size() == cells.size()) {
      return Figure.sumOf(inForm);
    }
    List<Observation> told =
        stated.stream()
            .filter(o -> !isCell(o) && o.meaning().indicator().equals(indicator))
            .filter(o -> o.meaning().dimensions().keySet().stream().allMatch("scope"::equals))
            .toList();
    return told.isEmpty() ? Figure.NONE : Figure.ofAll(told);
  }

  private static boolean isCell(Observation observation) {
    return !observation.meaning().form().equals(Meaning.NARRATIVE);
  }
}
