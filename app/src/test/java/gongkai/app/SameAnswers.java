package gongkai.app;

import gongkai.noun.Property;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import gongkai.solr.search.SearchRequest.Match;
import gongkai.solr.search.SearchRequest.Place;
import gongkai.solr.search.SearchRequest.Sort;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.solr.search.SearchRequest.Words;
import gongkai.solr.search.Searcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether two indexes of the same documents answer alike; scores apart. */
final class SameAnswers {
  private static final int HITS = 20;
  private static final int PAGE = 7;

  private SameAnswers() {}

  /** Each judged query once, in one of the ways in which questions are asked. */
  static List<SearchRequest> questions() throws IOException {
    List<SearchRequest> all = new ArrayList<>();
    List<String> queries =
        SampleCorpusTest.expected("queries.tsv").stream().map(row -> row.get("query")).toList();
    // Two of three, of every kind.
    for (int i = 0; i < queries.size(); i += i % 3 == 0 ? 1 : 2) {
      SearchRequest request = SearchRequest.of(queries.get(i)).at(Place.first(HITS));
      all.add(
          switch (all.size() % 6) {
            case 0, 1 -> request;
            case 2, 3 -> request.withUnit(Unit.PASSAGE);
            case 4 -> request.sorted(Sort.NEWEST);
            default ->
                new SearchRequest(
                    new Words(queries.get(i), SearchRequest.Scope.ALL, Match.EXACT),
                    request.narrowed(),
                    request.unit(),
                    request.sort(),
                    request.place());
          });
    }
    all.add(SearchRequest.of("").at(Place.first(HITS)));
    all.add(SearchRequest.of("").withUnit(Unit.PASSAGE).at(Place.first(HITS)));
    return all;
  }

  /** What of an answer both must have: totals, facets, hits in their order with what is marked. */
  static String told(SearchAnswer answer) {
    Map<Property, Object> facets = new TreeMap<>(answer.facets());
    return "total %d, semantic %s, %s, %s%n  facets %s%n  hits%n    %s"
        .formatted(
            answer.total(),
            answer.semantic(),
            answer.interpretedAs(),
            answer.didYouMean(),
            facets,
            answer.hits().stream().map(SameAnswers::told).collect(Collectors.joining("\n    ")));
  }

  private static String told(SearchAnswer.Hit hit) {
    return switch (hit) {
      case SearchAnswer.DocumentHit document ->
          document.disclosure().id()
              + " "
              + document.snippets().stream()
                  .map(snippet -> snippet.anchor() + snippet.marks())
                  .toList();
      case SearchAnswer.PassageHit passage ->
          passage.disclosure().id() + "#" + passage.passage().anchor() + passage.marks();
    };
  }

  /** Every hit, page by page. */
  static List<String> walk(Searcher searcher, SearchRequest request) {
    List<String> all = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      SearchAnswer answer = searcher.search(request.at(new Place(1, PAGE, cursor)));
      answer.hits().forEach(hit -> all.add(told(hit)));
      cursor = answer.next();
    } while (cursor.isPresent());
    return all;
  }
}
