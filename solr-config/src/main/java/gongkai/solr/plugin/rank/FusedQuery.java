package gongkai.solr.plugin.rank;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * The best as a {@link Ranking} has them, and behind them what only matches, in the order of its
 * own scores.
 */
public final class FusedQuery extends Query {
  /** So little that nothing which only matches comes before what was ranked. */
  private static final float ONLY_MATCHING = 1e-4f;

  private final Query matching;
  private final Ranking ranking;
  private volatile Known known = new Known(new Object(), null);

  /**
   * @param matching what is found at all
   */
  public FusedQuery(Query matching, Ranking ranking) {
    this.matching = matching;
    this.ranking = ranking;
  }

  /** Which records are best. Equal ones rank alike. */
  public interface Ranking {
    /** Their scores are above 0.5. */
    ScoredDocuments of(IndexSearcher searcher) throws IOException;

    /** The queries whose words count in it. */
    List<Query> evidence();

    /** What an index proposes that is a part of a larger one, see {@link Proposals#add}. */
    Proposed propose(IndexSearcher searcher) throws IOException;
  }

  /** As lists, which Solr can send. */
  public record Proposed(List<List<Object>> passages, List<List<Object>> titles) {}

  private record Known(Object reader, Query query) {}

  /** Solr asks for it again for the scores of a page and for each facet with a filter. */
  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Object reader = searcher.getTopReaderContext().id();
    Known last = known;
    if (!last.reader().equals(reader)) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      all.add(new BoostQuery(matching, ONLY_MATCHING), Occur.SHOULD);
      all.add(ranking.of(searcher), Occur.SHOULD);
      last = new Known(reader, all.build());
      known = last;
    }
    return last.query();
  }

  @Override
  public String toString(String field) {
    return "fused(" + matching + ", " + ranking + ")";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof FusedQuery that
        && matching.equals(that.matching)
        && ranking.equals(that.ranking);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), matching, ranking);
  }
}
