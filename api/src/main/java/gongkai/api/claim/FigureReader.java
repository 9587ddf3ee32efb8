package gongkai.api.claim;

import gongkai.api.claim.Named.At;
import gongkai.api.comparison.Reports;
import gongkai.measure.NarrativeObservations;
import gongkai.measure.piece.Line;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Original;
import gongkai.report.Body;
import gongkai.solr.analysis.Simplified;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the figures of a text as those of documents are read, and finds whose they are. */
final class FigureReader {
  private static final Disclosure NOBODYS =
      Disclosure.stated("-", new Original("0".repeat(64), "text/plain", 0, ""), Map.of());

  private final NarrativeObservations grammar;
  private final Reports reports;

  FigureReader(NarrativeObservations grammar, Reports reports) {
    this.grammar = grammar;
    this.reports = reports;
  }

  /** Those of known bodies, years and indicators: of others nothing can be said. */
  List<Said.OfFigure> read(String text) {
    NavigableMap<Integer, String> bodies = bodies(text);
    if (bodies.isEmpty()) {
      return List.of();
    }
    List<Said.OfFigure> figures = new ArrayList<>();
    for (Observation stated :
        grammar.of(NOBODYS, text, Simplified.of(text), Line.of(text), List.of())) {
      boolean known =
          !stated.meaning().indicator().isEmpty()
              && stated.subject().year().isPresent()
              && stated.reading().value().isPresent();
      Optional<Map.Entry<Integer, String>> body =
          Optional.ofNullable(bodies.floorEntry(stated.place().start()));
      if (known && body.isPresent()) {
        figures.add(
            new Said.OfFigure(
                new At(stated.place().start(), stated.place().end()),
                body.orElseThrow().getValue(),
                stated));
      }
    }
    return figures;
  }

  /** The bodies with reports that the text names, by where; the longest name wins. */
  private NavigableMap<Integer, String> bodies(String text) {
    NavigableMap<Integer, String> found = new TreeMap<>();
    List<String> names =
        reports.all().all().keySet().stream()
            .map(Body::name)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
            .toList();
    for (String name : names) {
      for (String written : List.of(name, name.replace("人民政府", "政府"))) {
        for (int at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
          int place = at;
          Map.Entry<Integer, String> before = found.floorEntry(place);
          boolean inside = before != null && place < before.getKey() + before.getValue().length();
          if (!inside) {
            found.put(place, name);
          }
        }
      }
    }
    return found;
  }
}
