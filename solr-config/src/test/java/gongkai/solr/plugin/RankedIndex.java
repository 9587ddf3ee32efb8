package gongkai.solr.plugin;

import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.RankingCorpus;
import gongkai.solr.holding.RankingCorpus.Sample;
import gongkai.solr.plugin.rank.Meaning;
import gongkai.solr.testing.SampleHoldings;
import gongkai.solr.testing.ShippedSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.schema.IndexSchema;
import org.apache.solr.update.DocumentBuilder;

/**
 * Documents in memory, indexed and asked as Solr does with the shipped schema, without a core. Each
 * document is a segment of its own, so that what is counted over all of them must be so.
 */
public final class RankedIndex {
  static final Meaning ASKED = Meaning.read(Meaning.write(vector(1)));

  private static final QuestionQuery.Wording WORDING =
      QuestionQuery.Wording.of(RankingCorpus.VOCABULARY);

  private final IndexSchema schema = ShippedSchema.get();
  private final Map<String, String> names = new HashMap<>();
  private final IndexSearcher searcher;

  RankedIndex(List<Sample> samples) {
    this(samples, true);
  }

  private RankedIndex(List<Sample> samples, boolean apart) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(schema.getIndexAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (Sample sample : samples) {
          names.put(sample.id(), sample.name());
          for (SolrInputDocument record : sample.records()) {
            writer.addDocument(DocumentBuilder.toDocument(record, schema));
          }
          if (apart) {
            writer.commit();
          }
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Documents named by their place from 1 on, made of texts without a meaning. */
  public static RankedIndex ofTexts(List<String> texts) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 1; i <= texts.size(); i++) {
      samples.add(
          sample("" + i, SampleHoldings.titled("第" + i + "件").says(texts.get(i - 1)), List.of()));
    }
    return new RankedIndex(samples);
  }

  static Sample sample(String name, SampleHoldings holding, List<Float> cosines) {
    return new Sample(name, holding.build(), cosines.stream().map(Optional::of).toList());
  }

  /** For many documents, whose places do not matter. */
  public static RankedIndex inOneSegment(List<Sample> samples) {
    return new RankedIndex(samples, false);
  }

  static RankedIndex of(String group) {
    return new RankedIndex(RankingCorpus.group(group));
  }

  static float[] vector(float cosine) {
    List<Float> numbers = RankingCorpus.vector(cosine);
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.get(i);
    }
    return vector;
  }

  public IndexSearcher searcher() {
    return searcher;
  }

  IndexSchema schema() {
    return schema;
  }

  /** What was found: a document's name, or that of a passage as {@code A.2}. */
  record Found(String name, float score) {}

  HeldRecords records(Noun noun, Optional<Meaning> meaning, Query... more) {
    List<Query> filters = new ArrayList<>(List.of(more));
    filters.add(term(Fields.NOUN.name(), noun.wire()));
    filters.add(term(Fields.WITHDRAWN.name(), "false"));
    return new HeldRecords(searcher, meaning, () -> filters);
  }

  public static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  /** The names of all that is found, in their own order. */
  public List<String> names(Question question, Query... filters) {
    return ask(question, Optional.empty(), filters).stream().map(Found::name).sorted().toList();
  }

  /** All that is found, best first, equal ones by name. */
  List<Found> ask(Question question, Optional<Meaning> meaning, Query... filters) {
    Noun noun =
        question.target() == Question.Target.PASSAGE || question.target() == Question.Target.SNIPPET
            ? Noun.PASSAGE
            : Noun.DISCLOSURE;
    HeldRecords records = records(noun, meaning, filters);
    return found(new QuestionQuery(schema, records, WORDING).of(question), records.among());
  }

  List<Found> found(Query query, Query among) {
    try {
      Query filtered =
          new BooleanQuery.Builder().add(query, Occur.MUST).add(among, Occur.FILTER).build();
      TopDocs top = searcher.search(filtered, 10_000);
      List<Found> found = new ArrayList<>();
      for (ScoreDoc each : top.scoreDocs) {
        found.add(new Found(name(each.doc), each.score));
      }
      found.sort(
          Comparator.comparingDouble((Found one) -> -one.score()).thenComparing(Found::name));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name(int number) throws IOException {
    var stored = searcher.storedFields().document(number);
    String document = names.get(stored.get(Fields.DOCUMENT.name()));
    String passage = stored.get(Fields.ID.name());
    int place = passage.lastIndexOf("p-");
    return place < 0 ? document : document + "." + passage.substring(place + 2);
  }

  /** Names parted by {@code >}, and by {@code =} where they rank alike. */
  static String order(List<Found> found) {
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      if (i > 0) {
        order.append(found.get(i).score() == found.get(i - 1).score() ? " = " : " > ");
      }
      order.append(found.get(i).name());
    }
    return order.toString();
  }
}
