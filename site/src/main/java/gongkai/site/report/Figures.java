package gongkai.site.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.report.Figure;
import gongkai.report.WholeFigures;
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
 * The figures of reports by what people call them. Which cells of the form say what a sentence says
 * is told by the vocabulary.
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
  Map<String, Map<String, Figure>> of(Collection<Disclosure> reports, List<String> indicators) {
    if (reports.isEmpty()) {
      return Map.of();
    }
    Set<String> wanted = new LinkedHashSet<>(indicators);
    indicators.forEach(indicator -> wanted.addAll(cellsOf.getOrDefault(indicator, List.of())));
    Map<String, List<Observation>> byDocument = new HashMap<>();
    List<String> documents = reports.stream().map(Disclosure::id).toList();
    holdings
        .observations(Selection.of(Fields.DOCUMENT, documents).and(Fields.INDICATOR, wanted))
        .forEach(
            observation ->
                byDocument
                    .computeIfAbsent(observation.document(), id -> new ArrayList<>())
                    .add(observation));
    Map<String, Map<String, Figure>> figures = new HashMap<>();
    for (Disclosure report : reports) {
      List<Observation> own =
          WholeFigures.own(report, byDocument.getOrDefault(report.id(), List.of()));
      Map<String, Figure> one = new HashMap<>();
      indicators.forEach(
          indicator ->
              one.put(
                  indicator,
                  Figure.of(indicator, cellsOf.getOrDefault(indicator, List.of()), own)));
      figures.put(report.id(), one);
    }
    return figures;
  }
}
