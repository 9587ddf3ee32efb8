package gongkai.bench.relevance;

import gongkai.solr.analysis.HanLpTokenizer;
import gongkai.solr.analysis.OneFormFilter;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.table.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * What one would write with Lucene and nothing else: whole texts by the same words and pairs of
 * characters as this project's, their titles beside them, one facet, and highlights from the
 * offsets in the postings. No passages, versions, numbers, names or meaning.
 */
final class PlainLucene implements AutoCloseable {
  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String WORDS = "words";
  private static final String PAIRS = "pairs";
  private static final String KIND = "kind";
  private static final int SIZE = 10;

  private final FSDirectory directory;
  private final Analyzer indexing = analyzer(HanLpTokenizer.Mode.INDEX);
  private final Analyzer asking = analyzer(HanLpTokenizer.Mode.NORMAL);
  private DirectoryReader reader;
  private IndexSearcher searcher;

  private PlainLucene(FSDirectory directory) {
    this.directory = directory;
  }

  /** A text to be found. */
  record Text(String id, String title, String kind, String text) {}

  /** What is found: ids, pieces with their matches in bold, and how many there are of each kind. */
  record Answer(List<String> ids, List<String> pieces, Map<String, Integer> kinds) {}

  /** Indexes texts into an empty folder. */
  static PlainLucene of(Path folder, Stream<Text> texts) throws IOException {
    PlainLucene index = new PlainLucene(FSDirectory.open(folder));
    FieldType offsets = new FieldType(TextField.TYPE_STORED);
    offsets.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    offsets.freeze();
    try (IndexWriter writer =
        new IndexWriter(
            index.directory, new IndexWriterConfig(index.indexing).setRAMBufferSizeMB(64))) {
      for (Iterator<Text> left = texts.iterator(); left.hasNext(); ) {
        Text text = left.next();
        Document document = new Document();
        document.add(new StringField(ID, text.id(), Field.Store.YES));
        document.add(new TextField(TITLE, text.title(), Field.Store.YES));
        document.add(
            new SortedDocValuesField(KIND, new org.apache.lucene.util.BytesRef(text.kind())));
        document.add(new Field(WORDS, text.text(), offsets));
        document.add(new TextField(PAIRS, text.text(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
    }
    index.reader = DirectoryReader.open(index.directory);
    index.searcher = new IndexSearcher(index.reader);
    return index;
  }

  private static Analyzer analyzer(HanLpTokenizer.Mode mode) {
    Words words = Words.load(VocabularyFolder.shipped());
    Analyzer byWords =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new HanLpTokenizer(mode, words);
            return new TokenStreamComponents(tokenizer, new OneFormFilter(tokenizer));
          }
        };
    Analyzer byPairs =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new StandardTokenizer();
            // All scripts that are written without blanks, and single characters beside the pairs.
            return new TokenStreamComponents(
                tokenizer, new CJKBigramFilter(new OneFormFilter(tokenizer), 15, true));
          }
        };
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return field.equals(PAIRS) ? byPairs : byWords;
      }
    };
  }

  int segments() {
    return reader.leaves().size();
  }

  /** The ten best of those that have any word or pair of the question. */
  Answer search(String question) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : terms(WORDS, question)) {
      any.add(new BoostQuery(new TermQuery(new Term(TITLE, word)), 3f), Occur.SHOULD);
      any.add(new TermQuery(new Term(WORDS, word)), Occur.SHOULD);
    }
    for (String pair : terms(PAIRS, question)) {
      if (pair.length() > 1) {
        any.add(new BoostQuery(new TermQuery(new Term(PAIRS, pair)), 0.5f), Occur.SHOULD);
      }
    }
    Query query = any.build();
    Object[] both =
        searcher.search(
            query,
            new MultiCollectorManager(
                new TopScoreDocCollectorManager(SIZE, null, Integer.MAX_VALUE),
                new KindsManager()));
    TopDocs found = (TopDocs) both[0];
    Kinds kinds = (Kinds) both[1];
    String[] pieces =
        UnifiedHighlighter.builder(searcher, asking).build().highlight(WORDS, query, found, 3);
    List<String> ids = new ArrayList<>();
    for (var hit : found.scoreDocs) {
      ids.add(reader.storedFields().document(hit.doc, Set.of(ID, TITLE)).get(ID));
    }
    return new Answer(ids, List.of(pieces), kinds.counted());
  }

  private Set<String> terms(String field, String text) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream stream = asking.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** One searches with one thread. */
  private static final class KindsManager implements CollectorManager<Kinds, Kinds> {
    @Override
    public Kinds newCollector() {
      return new Kinds();
    }

    @Override
    public Kinds reduce(Collection<Kinds> all) {
      return all.iterator().next();
    }
  }

  /** How many hits there are of each kind. */
  private static final class Kinds extends SimpleCollector {
    private final Map<String, Integer> counted = new HashMap<>();
    private SortedDocValues values = DocValues.emptySorted();
    private int[] ofLeaf = new int[0];

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      finish();
      values = DocValues.getSorted(leaf.reader(), KIND);
      ofLeaf = new int[values.getValueCount()];
    }

    @Override
    public void collect(int document) throws IOException {
      if (values.advanceExact(document)) {
        ofLeaf[values.ordValue()]++;
      }
    }

    @Override
    public void finish() throws IOException {
      for (int value = 0; value < ofLeaf.length; value++) {
        if (ofLeaf[value] > 0) {
          counted.merge(values.lookupOrd(value).utf8ToString(), ofLeaf[value], Integer::sum);
        }
      }
      ofLeaf = new int[0];
    }

    Map<String, Integer> counted() {
      return counted;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
