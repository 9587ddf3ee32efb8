package gongkai.solr.search;

import com.fasterxml.jackson.annotation.JsonFormat;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is answered.
 *
 * @param interpretedAs how the query was read, in words for people; empty where it was read as
 *     typed
 * @param didYouMean a better spelling, or empty
 * @param total exact
 * @param semantic whether meaning took part beside words
 * @param facets counts that ignore the facet's own filter, most frequent first; values without
 *     label
 * @param next cursor of the rest, if there is one
 */
public record SearchAnswer(
    String query,
    String interpretedAs,
    String didYouMean,
    long total,
    long tookMillis,
    boolean semantic,
    List<Hit> hits,
    Map<Property, List<Count>> facets,
    Optional<String> next) {

  public SearchAnswer {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /** One answer: a document, or a passage of one. */
  public sealed interface Hit {
    Disclosure disclosure();

    double score();
  }

  /** A document and the best places in it, at most three. */
  public record DocumentHit(Disclosure disclosure, double score, List<Snippet> snippets)
      implements Hit {}

  /**
   * A passage of a document.
   *
   * @param marks what matched, as offsets in the passage's text
   */
  public record PassageHit(Disclosure disclosure, Passage passage, double score, List<Mark> marks)
      implements Hit {}

  /**
   * A piece of readable length around what matched.
   *
   * @param text exactly as in the document
   * @param marks what matched, as offsets in {@code text}
   * @param heading the headings above it
   * @param anchor of the passage it is from
   */
  public record Snippet(
      String text, List<Mark> marks, List<String> heading, OptionalInt page, String anchor) {}

  /** Offsets, UTF-16: {@code text.substring(start, end)} matched. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Mark(int start, int end) {}

  /** How many documents have a value. */
  public record Count(String value, long count) {}
}
