package gongkai.solr.plugin.rank;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.knn.KnnCollectorManager;
import org.apache.lucene.util.Bits;

/**
 * The nearest vectors; where there are few, exactly, so that they do not depend on the graph, which
 * depends on the order of indexing.
 */
final class NearestQuery extends KnnFloatVectorQuery {
  /** So many are compared within some milliseconds. */
  private static final int FEW = 5000;

  NearestQuery(String field, float[] target, int most, Query among) {
    super(field, target, most, among);
  }

  @Override
  protected TopDocs approximateSearch(
      LeafReaderContext leaf, Bits accepted, int visitedLimit, KnnCollectorManager manager)
      throws IOException {
    FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
    if (vectors == null || vectors.size() > FEW) {
      return super.approximateSearch(leaf, accepted, visitedLimit, manager);
    }
    // Given up at once: then Lucene compares one by one.
    return new TopDocs(
        new TotalHits(visitedLimit, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), new ScoreDoc[0]);
  }
}
