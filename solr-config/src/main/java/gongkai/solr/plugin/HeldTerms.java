package gongkai.solr.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Where the terms of one request stand in the index. Each is looked up once in every segment,
 * however many queries of the request ask for it: most of what a question costs is looking terms
 * up. For one thread.
 */
final class HeldTerms implements WordQuery.Held {
  private final IndexSearcher searcher;
  private final Map<Term, TermStates> states = new HashMap<>();

  HeldTerms(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public int having(Term term) {
    return states(term).docFreq();
  }

  @Override
  public Query of(Term term) {
    TermStates held = states(term);
    return held.docFreq() == 0
        ? new MatchNoDocsQuery("nothing has the term")
        : new TermQuery(term, held);
  }

  private TermStates states(Term term) {
    return states.computeIfAbsent(term, this::lookUp);
  }

  private TermStates lookUp(Term term) {
    try {
      return TermStates.build(searcher, term, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
