package gongkai.solr.plugin.rank;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Scores that were worked out over all shards.
 *
 * @param scores by id, of all shards
 */
public record GivenRanking(SortedMap<String, Float> scores) implements FusedQuery.Ranking {
  @Override
  public ScoredDocuments of(IndexSearcher searcher) throws IOException {
    Map<BytesRef, Float> byId = new HashMap<>();
    scores.forEach((id, score) -> byId.put(new BytesRef(id), score));
    return DocumentRanking.scored(searcher, DocumentRanking.numbers(searcher, byId));
  }

  @Override
  public List<Query> evidence() {
    return List.of();
  }

  @Override
  public FusedQuery.Proposed propose(IndexSearcher searcher) {
    throw new IllegalStateException("these are the proposals already");
  }
}
