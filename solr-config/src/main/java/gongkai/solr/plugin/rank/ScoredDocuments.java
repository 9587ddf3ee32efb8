package gongkai.solr.plugin.rank;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Records with the scores they were given, of one reader. Solr 9 has nothing that does so.
 *
 * @see FusedQuery
 */
public final class ScoredDocuments extends Query {
  private final Object reader;
  private final int[] documents;
  private final float[] scores;

  /**
   * @param documents ascending, counted over the whole reader
   * @param scores positive
   */
  ScoredDocuments(IndexReader reader, int[] documents, float[] scores) {
    this.reader = reader.getContext().id();
    this.documents = documents;
    this.scores = scores;
  }

  /** Lucene's numbers, with their scores. */
  void each(Scored scored) throws IOException {
    for (int i = 0; i < documents.length; i++) {
      scored.is(documents[i], scores[i]);
    }
  }

  /** Takes one. */
  interface Scored {
    void is(int document, float score) throws IOException;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    if (!searcher.getTopReaderContext().id().equals(reader)) {
      throw new IllegalStateException("the records were scored by another reader");
    }
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext leaf) {
        int from = place(leaf.docBase);
        int to = place(leaf.docBase + leaf.reader().maxDoc());
        return from == to ? null : new Given(this, from, to, leaf.docBase, boost);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /** Where the document is, or would be, among the documents. */
  private int place(int document) {
    int at = Arrays.binarySearch(documents, document);
    return at < 0 ? -at - 1 : at;
  }

  /** Walks over the documents of one leaf. */
  private final class Given extends Scorer {
    private final int to;
    private final int base;
    private final float boost;
    private int at;
    private final DocIdSetIterator documentsOfLeaf =
        new DocIdSetIterator() {
          private int current = -1;

          @Override
          public int docID() {
            return current;
          }

          @Override
          public int nextDoc() {
            return advance(current + 1);
          }

          @Override
          public int advance(int target) {
            if (current >= 0) {
              at++;
            }
            while (at < to && documents[at] - base < target) {
              at++;
            }
            current = at < to ? documents[at] - base : NO_MORE_DOCS;
            return current;
          }

          @Override
          public long cost() {
            return (long) to - at;
          }
        };

    Given(Weight weight, int from, int to, int base, float boost) {
      super(weight);
      this.at = from;
      this.to = to;
      this.base = base;
      this.boost = boost;
    }

    @Override
    public int docID() {
      return documentsOfLeaf.docID();
    }

    @Override
    public DocIdSetIterator iterator() {
      return documentsOfLeaf;
    }

    @Override
    public float score() {
      return boost * scores[at];
    }

    @Override
    public float getMaxScore(int upTo) {
      return Float.POSITIVE_INFINITY;
    }
  }

  @Override
  public String toString(String field) {
    return "given(" + documents.length + ")";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof ScoredDocuments that
        && reader.equals(that.reader)
        && Arrays.equals(documents, that.documents)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), reader, Arrays.hashCode(documents), Arrays.hashCode(scores));
  }
}
