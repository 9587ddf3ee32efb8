package gongkai.solr.plugin.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * Finds nothing; makes Solr count how many records have each of the terms. They may be more than a
 * query may have clauses.
 */
public final class CountedTerms extends Query {
  private final List<Term> terms;

  public CountedTerms(Collection<Term> terms) {
    this.terms = List.copyOf(terms);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    for (Term term : terms) {
      new TermQuery(term).createWeight(searcher, mode, boost);
    }
    return new ConstantScoreWeight(this, boost) {
      @Override
      public Scorer scorer(LeafReaderContext leaf) {
        return null;
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public String toString(String field) {
    return "counted(" + terms.size() + ")";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && other instanceof CountedTerms that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), terms);
  }
}
