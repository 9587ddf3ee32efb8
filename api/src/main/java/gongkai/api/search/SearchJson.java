package gongkai.api.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.label.Labels;
import gongkai.api.words.Language;
import gongkai.noun.Disclosure;
import gongkai.noun.NounJson;
import gongkai.noun.Passage;
import gongkai.noun.SourcePlace;
import gongkai.noun.Wire;
import gongkai.solr.search.Facet;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchAnswer.DocumentHit;
import gongkai.solr.search.SearchAnswer.Hit;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchAnswer.PassageHit;
import gongkai.solr.search.SearchAnswer.Snippet;
import java.util.List;
import java.util.OptionalInt;

/** An answer on the wire (docs/api.md). */
final class SearchJson {
  private static final List<String> OF_A_HIT =
      List.of(
          "id",
          "title",
          "documentNumber",
          "indexNumber",
          "publisher",
          "region",
          "kind",
          "genre",
          "topic",
          "formed",
          "published",
          "validity");

  private SearchJson() {}

  static ObjectNode of(SearchAnswer answer, Labels labels, Language language) {
    ObjectNode body = NounJson.mapper().createObjectNode();
    body.put("query", answer.query());
    body.put("interpretedAs", answer.interpretedAs());
    body.put("didYouMean", answer.didYouMean());
    body.put("total", answer.total());
    body.put("tookMillis", answer.tookMillis());
    body.put("semantic", answer.semantic());
    ArrayNode hits = body.putArray("hits");
    answer.hits().forEach(hit -> hits.add(hit(hit)));
    ObjectNode facets = body.putObject("facets");
    for (Facet facet : Facet.values()) {
      ArrayNode counts = facets.putArray(facet.wire());
      for (SearchAnswer.Count count : answer.facets().getOrDefault(facet, List.of())) {
        counts
            .addObject()
            .put("value", count.value())
            .put("label", labels.of(facet.wire(), count.value(), language))
            .put("count", count.count());
      }
    }
    body.put("next", answer.next().orElse(null));
    return body;
  }

  private static ObjectNode hit(Hit hit) {
    return switch (hit) {
      case DocumentHit document -> documentHit(document);
      case PassageHit passage -> passageHit(passage);
    };
  }

  private static ObjectNode documentHit(DocumentHit hit) {
    ObjectNode node = Wire.disclosure(hit.disclosure()).retain(OF_A_HIT);
    node.put("url", url(hit.disclosure()));
    node.put("score", hit.score());
    ArrayNode snippets = node.putArray("snippets");
    hit.snippets().forEach(snippet -> snippets.add(snippet(snippet)));
    return node;
  }

  private static ObjectNode snippet(Snippet snippet) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("text", snippet.text());
    node.set("marks", marks(snippet.marks()));
    node.set("heading", strings(snippet.heading()));
    page(node, snippet.page());
    node.put("anchor", snippet.anchor());
    return node;
  }

  private static ObjectNode passageHit(PassageHit hit) {
    Passage passage = hit.passage();
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("id", passage.id());
    node.put("document", passage.document());
    node.put("title", hit.disclosure().title());
    node.set("heading", strings(passage.heading()));
    node.put("text", passage.text());
    node.set("marks", marks(hit.marks()));
    page(node, passage.page());
    node.put("anchor", passage.anchor());
    node.put("score", hit.score());
    return node;
  }

  /** Where the authority published it, if that is known; else this service's page. */
  private static String url(Disclosure disclosure) {
    return disclosure.sources().stream()
        .map(SourcePlace::uri)
        .filter(uri -> uri.startsWith("https://") || uri.startsWith("http://"))
        .findFirst()
        .orElse(Wire.link(disclosure.id()));
  }

  private static ArrayNode marks(List<Mark> marks) {
    ArrayNode array = NounJson.mapper().createArrayNode();
    marks.forEach(mark -> array.addArray().add(mark.start()).add(mark.end()));
    return array;
  }

  private static ArrayNode strings(List<String> strings) {
    ArrayNode array = NounJson.mapper().createArrayNode();
    strings.forEach(array::add);
    return array;
  }

  private static void page(ObjectNode node, OptionalInt page) {
    if (page.isPresent()) {
      node.put("page", page.getAsInt());
    } else {
      node.putNull("page");
    }
  }
}
