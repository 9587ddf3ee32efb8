package gongkai.api.search;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.label.Labels;
import gongkai.api.request.AnswerJson;
import gongkai.api.request.FromRegistry;
import gongkai.api.words.Language;
import gongkai.noun.Dataset;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.SourcePlace;
import gongkai.noun.Wire;
import gongkai.solr.search.SearchAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** An answer on the wire (docs/api.md). */
@JsonTypeName("SearchAnswer")
record SearchBody(
    @JsonUnwrapped Reading reading,
    long total,
    long tookMillis,
    boolean semantic,
    List<Hit> hits,
    Facets facets,
    Optional<String> next) {

  private static final List<Property> OF_A_HIT =
      Stream.concat(
              Stream.of(Property.named("id")),
              Property.of(Dataset.From.DISCLOSURES, Property.Use.HIT).stream())
          .toList();

  /** How the question was understood. */
  record Reading(String query, String interpretedAs, String didYouMean) {}

  /** A document or a passage. */
  sealed interface Hit {}

  /** What the registry shows of a document that was found, with where to read it. */
  @FromRegistry
  record DocumentHit(@JsonValue ObjectNode properties) implements Hit {}

  /** A passage that was found. */
  record PassageHit(
      String id,
      String document,
      String title,
      @JsonUnwrapped Words words,
      OptionalInt page,
      String anchor,
      double score)
      implements Hit {}

  /** What a passage says, and where in it what was sought stands. */
  record Words(List<String> heading, String text, List<SearchAnswer.Mark> marks) {}

  /** Values by which hits are narrowed, by the names of their properties. */
  @FromRegistry
  record Facets(@JsonValue Map<String, List<FacetCount>> counts) {}

  static SearchBody of(SearchAnswer answer, Labels labels, Language language) {
    Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
    for (Property facet : Property.facets()) {
      facets.put(
          facet.wire(),
          answer.facets().getOrDefault(facet, List.of()).stream()
              .map(
                  count ->
                      new FacetCount(
                          count.value(),
                          labels.of(facet.wire(), count.value(), language),
                          count.count()))
              .toList());
    }
    return new SearchBody(
        new Reading(answer.query(), answer.interpretedAs(), answer.didYouMean()),
        answer.total(),
        answer.tookMillis(),
        answer.semantic(),
        answer.hits().stream().map(SearchBody::hit).toList(),
        new Facets(facets),
        answer.next());
  }

  private static Hit hit(SearchAnswer.Hit hit) {
    return switch (hit) {
      case SearchAnswer.DocumentHit document -> document(document);
      case SearchAnswer.PassageHit passage -> passage(passage);
    };
  }

  private static Hit document(SearchAnswer.DocumentHit hit) {
    ObjectNode node = Wire.disclosure(hit.disclosure(), OF_A_HIT);
    node.put("url", url(hit.disclosure()));
    node.put("score", hit.score());
    node.set("snippets", AnswerJson.mapper().valueToTree(hit.snippets()));
    return new DocumentHit(node);
  }

  private static Hit passage(SearchAnswer.PassageHit hit) {
    Passage passage = hit.passage();
    return new PassageHit(
        passage.id(),
        passage.document(),
        hit.disclosure().title(),
        new Words(passage.heading(), passage.text(), hit.marks()),
        passage.page(),
        passage.anchor(),
        hit.score());
  }

  /** Where the authority published it, if that is known; else this service's page. */
  private static String url(Disclosure disclosure) {
    return disclosure.sources().stream()
        .map(SourcePlace::uri)
        .filter(uri -> uri.startsWith("https://") || uri.startsWith("http://"))
        .findFirst()
        .orElse(Wire.link(disclosure.id()));
  }
}
