package gongkai.api.claim;

import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import gongkai.solr.search.Searcher;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks the index for passages that hold words. */
final class WordSearch {
  private static final int LONGEST = 60;
  private static final int MOST = 8;
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Searcher searcher;

  WordSearch(Searcher searcher) {
    this.searcher = searcher;
  }

  /** Passages that hold the longest clause of the words as it is. */
  List<SearchAnswer.PassageHit> literally(String words) {
    Optional<String> clause =
        MARKS.splitAsStream(words).max(Comparator.comparingInt(String::length));
    return clause
        .filter(text -> text.length() > 1)
        .map(text -> ask(clipped(text), SearchRequest.Match.EXACT))
        .orElse(List.of());
  }

  /** Passages that use the same words. */
  List<SearchAnswer.PassageHit> alike(String words) {
    return ask(clipped(MARKS.matcher(words).replaceAll(" ").strip()), SearchRequest.Match.SMART);
  }

  private static String clipped(String words) {
    return words.substring(0, Math.min(LONGEST, words.length()));
  }

  private List<SearchAnswer.PassageHit> ask(String query, SearchRequest.Match match) {
    if (query.isEmpty()) {
      return List.of();
    }
    try {
      return searcher
          .search(
              new SearchRequest(
                      new SearchRequest.Words(query, SearchRequest.Scope.ALL, match),
                      SearchRequest.of("").narrowed(),
                      SearchRequest.Unit.PASSAGE,
                      SearchRequest.Sort.RELEVANCE,
                      SearchRequest.Place.first(MOST))
                  .withFilters(Map.of()))
          .hits()
          .stream()
          .map(SearchAnswer.PassageHit.class::cast)
          .toList();
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
  }
}
