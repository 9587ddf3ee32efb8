package gongkai.bench.relevance;

import gongkai.bench.relevance.Judgements.Article;
import gongkai.solr.analysis.HanLpTokenizer;
import gongkai.solr.analysis.OneFormFilter;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.table.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** What users would have without this project: BM25 over law, article and text by one analysis. */
final class StockIndex {
  private static final String TEXT = "text";
  private static final String ID = "id";

  private final Analyzer asking;
  private final IndexSearcher searcher;

  private StockIndex(Analyzer indexing, Analyzer asking, List<Article> articles)
      throws IOException {
    this.asking = asking;
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(indexing))) {
      for (Article article : articles) {
        Document document = new Document();
        document.add(new StoredField(ID, article.id()));
        document.add(
            new TextField(
                TEXT,
                article.law() + " " + article.article() + " " + article.text(),
                Field.Store.NO));
        writer.addDocument(document);
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  /** Overlapping bigrams, which Solr ships as {@code text_cjk}. */
  static StockIndex bigrams(List<Article> articles) throws IOException {
    return new StockIndex(new CJKAnalyzer(), new CJKAnalyzer(), articles);
  }

  /** Ships with Solr too. */
  static StockIndex smartChinese(List<Article> articles) throws IOException {
    return new StockIndex(new SmartChineseAnalyzer(), new SmartChineseAnalyzer(), articles);
  }

  /** This project's words alone. */
  static StockIndex hanLp(List<Article> articles) throws IOException {
    return new StockIndex(
        words(HanLpTokenizer.Mode.INDEX), words(HanLpTokenizer.Mode.NORMAL), articles);
  }

  /** The words of this project and nothing beside them. */
  static Analyzer words(HanLpTokenizer.Mode mode) {
    Words words = Words.load(VocabularyFolder.shipped());
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new HanLpTokenizer(mode, words);
        return new TokenStreamComponents(tokenizer, new OneFormFilter(tokenizer));
      }
    };
  }

  List<String> search(String question, int size) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms(question).forEach(term -> any.add(new TermQuery(new Term(TEXT, term)), Occur.SHOULD));
    List<String> ids = new ArrayList<>();
    for (ScoreDoc found : searcher.search(any.build(), size).scoreDocs) {
      ids.add(searcher.storedFields().document(found.doc).get(ID));
    }
    return ids;
  }

  private Set<String> terms(String question) throws IOException {
    return terms(asking, question);
  }

  /** A text's terms, once each. */
  static Set<String> terms(Analyzer asking, String question) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream stream = asking.tokenStream(TEXT, question)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
