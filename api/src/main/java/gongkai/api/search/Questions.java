package gongkai.api.search;

import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import gongkai.solr.search.Searcher;
import java.util.List;

/** Asks the index, and says what was wrong with a question that it refuses. */
public final class Questions {
  private final Searcher searcher;

  public Questions(Searcher searcher) {
    this.searcher = searcher;
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
          request.cursor().isPresent()
              ? Fault.of("cursor", "cursor")
              : Fault.of("q", "unreadable-query", String.valueOf(e.getMessage())));
    }
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
