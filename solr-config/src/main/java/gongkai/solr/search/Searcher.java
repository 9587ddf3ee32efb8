package gongkai.solr.search;

import gongkai.solr.connection.SolrConnection;
import gongkai.vocabulary.Vocabulary;
import java.util.List;

/** Answers questions over the index. Safe for many threads. */
public final class Searcher {
  public Searcher(SolrConnection connection, Vocabulary vocabulary) {
    connection.collection();
    vocabulary.regions();
  }

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException for a cursor that is none, or belongs to another question
   */
  public SearchAnswer search(SearchRequest request) {
    throw new UnsupportedOperationException("still to be built");
  }

  /** Titles, document numbers, publishers and topics that begin as typed; best first. */
  public List<Suggestion> suggest(String typed, int size) {
    throw new UnsupportedOperationException("still to be built");
  }

  /**
   * A completion.
   *
   * @param kind {@code title}, {@code number}, {@code publisher} or {@code topic}
   */
  public record Suggestion(String text, String kind) {}
}
