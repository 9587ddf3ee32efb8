package gongkai.solr.plugin;

import gongkai.noun.Passage;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * Which passages of some documents say most of what is asked for. All documents of a page are gone
 * through at once, so that each term of the question is read once for all of them.
 */
final class BestPassages {
  /** A title repeated under itself tells nothing. */
  private static final Set<String> NOT_TELLING =
      Set.of(Passage.Kind.TITLE.wire(), Passage.Kind.HEADING.wire());

  private static final Comparator<Place> BEST_FIRST =
      Comparator.comparingDouble((Place place) -> -place.score())
          .thenComparingInt(Place::start)
          .thenComparingInt(Place::number);

  private final IndexSearcher searcher;

  BestPassages(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * A passage.
   *
   * @param number Lucene's, over the whole index
   * @param score 0 where nothing that is asked for stands in it
   * @param tells whether it is more than a title or heading
   */
  record Place(int number, int start, float score, boolean tells) {}

  /**
   * Passages of each document, in the order of the documents: those that have something of the
   * question, best first; then the first that tells something, and the first of all, for where
   * nothing was found in them.
   *
   * @param most of those that have something of it
   */
  List<List<Place>> of(List<BytesRef> documents, Query question, int most) throws IOException {
    List<Candidates> candidates = new ArrayList<>();
    documents.forEach(document -> candidates.add(new Candidates(most)));
    Weight weight = searcher.createWeight(searcher.rewrite(question), ScoreMode.COMPLETE, 1f);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      List<long[]> passages = passages(leaf, documents);
      if (!passages.isEmpty()) {
        read(leaf, passages, weight.scorer(leaf), candidates);
      }
    }
    return candidates.stream().map(Candidates::best).toList();
  }

  /** Lucene's number in the leaf, and whose it is, in the order of the numbers. */
  private static List<long[]> passages(LeafReaderContext leaf, List<BytesRef> documents)
      throws IOException {
    List<long[]> passages = new ArrayList<>();
    SortedDocValues nouns = DocValues.getSorted(leaf.reader(), Fields.NOUN.name());
    int passage = nouns.lookupTerm(new BytesRef(Noun.PASSAGE.wire()));
    var live = leaf.reader().getLiveDocs();
    for (int i = 0; passage >= 0 && i < documents.size(); i++) {
      PostingsEnum parts =
          leaf.reader().postings(new Term(Fields.DOCUMENT.name(), documents.get(i)));
      while (parts != null && parts.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(parts.docID())) {
          passages.add(new long[] {parts.docID(), i});
        }
      }
    }
    passages.sort(Comparator.comparingLong(each -> each[0]));
    List<long[]> kept = new ArrayList<>();
    for (long[] each : passages) {
      if (nouns.advanceExact((int) each[0]) && nouns.ordValue() == passage) {
        kept.add(each);
      }
    }
    return kept;
  }

  private static void read(
      LeafReaderContext leaf, List<long[]> passages, Scorer scorer, List<Candidates> candidates)
      throws IOException {
    NumericDocValues starts = DocValues.getNumeric(leaf.reader(), Fields.START.name());
    SortedDocValues kinds = DocValues.getSorted(leaf.reader(), Fields.PASSAGE_KIND.name());
    for (long[] passage : passages) {
      int number = (int) passage[0];
      float score = 0;
      if (scorer != null) {
        int at = scorer.docID();
        at = at < number ? scorer.iterator().advance(number) : at;
        score = at == number ? scorer.score() : 0;
      }
      int start = starts.advanceExact(number) ? (int) starts.longValue() : 0;
      boolean tells =
          kinds.advanceExact(number)
              && !NOT_TELLING.contains(kinds.lookupOrd(kinds.ordValue()).utf8ToString());
      candidates.get((int) passage[1]).offer(new Place(leaf.docBase + number, start, score, tells));
    }
  }

  /** What is seen of one document. */
  private static final class Candidates {
    private final int most;
    private final List<Place> found = new ArrayList<>();
    private final List<Place> first = new ArrayList<>();
    private final List<Place> firstTelling = new ArrayList<>();

    Candidates(int most) {
      this.most = most;
    }

    void offer(Place place) {
      if (place.tells() && place.score() > 0) {
        keep(found, place, BEST_FIRST, most);
      }
      Comparator<Place> inTextOrder = Comparator.comparingInt(Place::start);
      keep(first, place, inTextOrder, 1);
      if (place.tells()) {
        keep(firstTelling, place, inTextOrder, 1);
      }
    }

    private static void keep(List<Place> kept, Place place, Comparator<Place> order, int most) {
      if (kept.size() < most || order.compare(place, kept.getLast()) < 0) {
        int at = kept.size();
        while (at > 0 && order.compare(place, kept.get(at - 1)) < 0) {
          at--;
        }
        kept.add(at, place);
        if (kept.size() > most) {
          kept.removeLast();
        }
      }
    }

    List<Place> best() {
      List<Place> all = new ArrayList<>(found);
      all.addAll(firstTelling);
      all.addAll(first);
      return all;
    }
  }
}
