package gongkai.site.document;

import gongkai.noun.Citation;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weaves statistics and citations into the text: cuts any stretch of it into pieces that know what
 * they are, and these into runs that are a sentence or none. Statistics that share words share a
 * piece, which bears all their anchors.
 */
final class Weaver {
  private final String text;
  private final List<Region> regions;
  private final Sentences sentences;
  private final Hits hits;

  private Weaver(String text, List<Region> regions, Sentences sentences, Hits hits) {
    this.text = text;
    this.regions = regions;
    this.sentences = sentences;
    this.hits = hits;
  }

  /** A stretch of the text that is not plain. */
  private record Region(Piece.Kind kind, int start, int end, String href, List<String> anchors) {}

  /**
   * Prepares a text.
   *
   * @param statistics in text order, each with the id of its entry beside the text
   */
  static Weaver of(
      String text, Map<String, Observation> statistics, List<Citation> citations, Hits hits) {
    List<Region> regions = new ArrayList<>(statistics(statistics, text.length()));
    for (Citation citation : citations) {
      if (citation.end() <= text.length()) {
        cite(regions, citation);
      }
    }
    regions.sort(Comparator.comparingInt(Region::start));
    List<Sentences.Span> whole =
        regions.stream().map(region -> new Sentences.Span(region.start(), region.end())).toList();
    return new Weaver(text, regions, Sentences.of(text, statistics.values(), whole), hits);
  }

  /** Words within others that lead somewhere already are reached there. */
  private static void cite(List<Region> regions, Citation citation) {
    String anchor = "c-" + citation.start();
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      if (citation.start() < region.end() && region.start() < citation.end()) {
        regions.set(i, joined(region, region.end(), anchor));
        return;
      }
    }
    regions.add(
        new Region(
            Piece.Kind.CITATION,
            citation.start(),
            citation.end(),
            citation.resolved().isEmpty() ? "" : Wire.link(citation.resolved()),
            List.of(anchor)));
  }

  private static List<Region> statistics(Map<String, Observation> statistics, int length) {
    List<Map.Entry<String, Observation>> sorted = new ArrayList<>(statistics.entrySet());
    sorted.sort(
        Comparator.comparingInt(
                (Map.Entry<String, Observation> entry) -> entry.getValue().place().start())
            .thenComparing(entry -> -entry.getValue().place().end()));
    List<Region> regions = new ArrayList<>();
    for (Map.Entry<String, Observation> entry : sorted) {
      Observation.Place place = entry.getValue().place();
      String anchor = Wire.anchor(entry.getValue());
      if (place.end() > length || place.start() == place.end()) {
        continue;
      }
      Region last = regions.isEmpty() ? null : regions.getLast();
      if (last != null && place.start() < last.end()) {
        regions.set(regions.size() - 1, joined(last, place.end(), anchor));
      } else {
        regions.add(
            new Region(
                Piece.Kind.STATISTIC,
                place.start(),
                place.end(),
                "#" + entry.getKey(),
                List.of(anchor)));
      }
    }
    return regions;
  }

  private static Region joined(Region region, int end, String anchor) {
    List<String> anchors = new ArrayList<>(region.anchors());
    if (!anchors.contains(anchor)) {
      anchors.add(anchor);
    }
    return new Region(
        region.kind(), region.start(), Math.max(region.end(), end), region.href(), anchors);
  }

  /** The lines of a stretch of the text, each in runs. */
  List<List<Run>> lines(int start, int end) {
    List<List<Run>> lines = new ArrayList<>();
    int from = start;
    while (from <= end) {
      int feed = text.indexOf('\n', from);
      int to = feed < 0 || feed > end ? end : feed;
      if (to > from) {
        lines.add(runs(from, to));
      }
      from = to + 1;
    }
    return lines;
  }

  /** A stretch of the text in runs, its line feeds left as they are. */
  List<Run> runs(int start, int end) {
    return sentences.cut(start, end).stream()
        .map(cut -> new Run(cut.sentence(), pieces(cut.start(), cut.end())))
        .toList();
  }

  private List<Piece> pieces(int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int done = start;
    for (Region region : regions) {
      int from = Math.max(region.start(), start);
      int to = Math.min(region.end(), end);
      if (from < to) {
        if (from > done) {
          pieces.addAll(hits.cut(Piece.plain(text.substring(done, from)), done));
        }
        // Words that run over the end of a line are reached at their first part.
        List<String> anchors = from == region.start() ? region.anchors() : List.of();
        Piece piece = new Piece(region.kind(), text.substring(from, to), region.href(), anchors);
        pieces.addAll(hits.cut(piece, from));
        done = to;
      }
    }
    if (done < end) {
      pieces.addAll(hits.cut(Piece.plain(text.substring(done, end)), done));
    }
    return pieces;
  }

  /** Numbers the statistics as they stand in the list beside the text: {@code s-1} … */
  static Map<String, Observation> numbered(List<Observation> observations) {
    Map<String, Observation> numbered = new LinkedHashMap<>();
    for (Observation observation : observations) {
      numbered.put("s-" + (numbered.size() + 1), observation);
    }
    return numbered;
  }
}
