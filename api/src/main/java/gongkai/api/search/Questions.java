package gongkai.api.search;

import gongkai.api.label.Choices;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Operation;
import gongkai.noun.Disclosure;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import gongkai.solr.search.Searcher;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the index, and says what was wrong with a question that it refuses. */
public final class Questions {
  private final Searcher searcher;
  private final Operation operation;

  public Questions(Searcher searcher, Choices choices) {
    this.searcher = searcher;
    this.operation = SearchOperation.of(choices);
  }

  /** What a search takes, for data and for pages alike. */
  public Operation operation() {
    return operation;
  }

  /**
   * The answer.
   *
   * @throws ProblemException 422 for a cursor that is none or another question's, or for a query
   *     that cannot be read
   */
  public SearchAnswer ask(SearchRequest request) {
    try {
      return searcher.search(request);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(
          request.place().cursor().isPresent()
              ? Fault.of("cursor", "cursor")
              : Fault.of("q", "unreadable-query", String.valueOf(e.getMessage())));
    }
  }

  /** The query, where it is made of nothing but words that many use; see {@link Searcher}. */
  public Optional<String> commonWords(SearchRequest request) {
    return searcher.commonWords(request);
  }

  /** Documents that use the same telling words, most alike first, without those known. */
  public List<Disclosure> alike(Disclosure disclosure, String text, Set<String> but, int most) {
    return searcher.alike(disclosure, text, but, most);
  }

  /** Documents beside it in the series of its number, nearest first, without those known. */
  public List<Disclosure> ofSeries(Disclosure disclosure, Set<String> but, int most) {
    return searcher.ofSeries(disclosure, but, most);
  }

  /** Where a document's text matches a question; nowhere for a question that cannot be read. */
  public List<SearchAnswer.Mark> marks(SearchRequest request, String document) {
    try {
      return searcher.marks(request, document);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
