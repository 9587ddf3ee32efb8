package gongkai.api.figure;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.report.Figure;
import gongkai.report.WholeFigures;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of reports by what people call them. Which cells of the form say what a sentence says
 * is told by the vocabulary; {@code applications.refused} and the like, which a form has only in
 * parts, are the sums of these.
 */
public final class Figures {
  /** Documents whose figures are asked for at once. */
  private static final int AT_ONCE = 200;

  private final Holdings holdings;
  private final Map<String, List<List<String>>> cellsOf = new HashMap<>();

  public Figures(Holdings holdings, Vocabulary vocabulary) {
    this.holdings = holdings;
    vocabulary
        .checkRules()
        .narrativeCells()
        .forEach(cells -> cellsOf.put(cells.indicator(), List.of(cells.sums().getFirst())));
    vocabulary
        .figureSums()
        .patterns()
        .forEach(
            (indicator, pattern) ->
                cellsOf.put(
                    indicator,
                    vocabulary.forms().all().stream()
                        .map(form -> named(form, pattern))
                        .filter(cells -> !cells.isEmpty())
                        .toList()));
    for (Forms.Form form : vocabulary.forms().all()) {
      cells(form).forEach(cell -> cellsOf.put(cell, List.of(List.of(cell))));
    }
  }

  private static List<String> named(Forms.Form form, String pattern) {
    int star = pattern.indexOf('*');
    String before = star < 0 ? pattern : pattern.substring(0, star);
    String after = star < 0 ? "" : pattern.substring(star + 1);
    return cells(form).stream()
        .filter(
            cell ->
                star < 0
                    ? cell.equals(pattern)
                    : cell.startsWith(before)
                        && cell.endsWith(after)
                        && cell.length() >= before.length() + after.length())
        .toList();
  }

  private static List<String> cells(Forms.Form form) {
    List<String> cells = new ArrayList<>();
    for (Forms.Table table : form.tables()) {
      for (Forms.Line row : table.rows()) {
        for (Forms.Line column : table.columns()) {
          cells.add(String.join(".", table.id(), row.id(), column.id()));
        }
      }
    }
    return cells;
  }

  /** The figures of some indicators, by document and indicator. */
  public Map<String, Map<String, Figure>> of(
      Collection<Disclosure> reports, List<String> indicators) {
    if (reports.isEmpty()) {
      return Map.of();
    }
    Set<String> wanted = new LinkedHashSet<>(indicators);
    indicators.forEach(
        indicator -> cellsOf.getOrDefault(indicator, List.of()).forEach(wanted::addAll));
    Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();
    List<Disclosure> all = List.copyOf(reports);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      some(all.subList(from, Math.min(all.size(), from + AT_ONCE)), indicators, wanted, figures);
    }
    return figures;
  }

  private void some(
      List<Disclosure> reports,
      List<String> indicators,
      Set<String> wanted,
      Map<String, Map<String, Figure>> figures) {
    Map<String, List<Observation>> byDocument = new HashMap<>();
    List<String> documents = reports.stream().map(Disclosure::id).toList();
    holdings
        .observations(Selection.of(Fields.DOCUMENT, documents).and(Fields.INDICATOR, wanted))
        .forEach(
            observation ->
                byDocument
                    .computeIfAbsent(observation.document(), id -> new ArrayList<>())
                    .add(observation));
    for (Disclosure report : reports) {
      List<Observation> own =
          WholeFigures.own(report, byDocument.getOrDefault(report.id(), List.of()));
      Map<String, Figure> one = new HashMap<>();
      indicators.forEach(indicator -> one.put(indicator, figure(indicator, own)));
      figures.put(report.id(), one);
    }
  }

  /** By the first form that has all its cells there, else by what sentences say. */
  private Figure figure(String indicator, List<Observation> own) {
    for (List<String> cells : cellsOf.getOrDefault(indicator, List.of())) {
      Figure figure = Figure.of(indicator, cells, own);
      if (figure.stated()) {
        return figure;
      }
    }
    return Figure.of(indicator, List.of(), own);
  }
}
