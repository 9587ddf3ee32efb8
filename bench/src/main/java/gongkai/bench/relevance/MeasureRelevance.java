package gongkai.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.bench.relevance.Judgements.Question;
import gongkai.bench.relevance.Judgements.Side;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holding;
import gongkai.solr.vector.SentenceModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Prints how well lay questions find the articles that answer them: by the service, and by what
 * others would use. {@code bench/relevance} starts it.
 */
public final class MeasureRelevance {
  private static final int HITS = 100;

  private final PrintStream out;
  private final Judgements judgements;

  private MeasureRelevance(PrintStream out, Judgements judgements) {
    this.out = out;
    this.judgements = judgements;
  }

  /** Ids of articles, best first. */
  private interface Ranking {
    List<String> of(Question question) throws IOException;
  }

  /**
   * Prints the quality of rankings, each by itself.
   *
   * @param args a folder to keep the index in, then the corpus, the questions and their answers,
   *     then {@code quick} to leave out what is not the service
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Judgements judgements = Judgements.read(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    new MeasureRelevance(out, judgements).run(Path.of(args[0]), args.length > 4);
    // Threads of Solr's and of the model's may linger.
    System.exit(0);
  }

  private void run(Path data, boolean quick) throws IOException {
    out.printf(
        "%d articles, %d questions%n", judgements.articles().size(), judgements.questions().size());
    out.println(
        "| ranking | side | questions | nDCG@10 | MRR@10 | R@10 | R@100 | p50 ms | p99 ms |");
    out.println("|---|---|---|---|---|---|---|---|---|");
    Optional<SentenceModel> model = SentenceModel.open();
    try (Service service = new Service(data, model)) {
      index(data, service);
      measure("the service", question -> ids(service.search(question.text(), more())));
      laws("laws, by the service", service);
      if (!quick && model.isPresent()) {
        SentenceModel loaded = model.orElseThrow();
        measure("meaning alone", question -> nearest(service, loaded, question));
      }
    }
    if (!quick) {
      try (Service service = new Service(data, Optional.empty())) {
        measure(
            "the service without vectors",
            question -> ids(service.search(question.text(), more())));
        laws("laws, by the service without vectors", service);
      }
      stock("bigrams (text_cjk)", StockIndex.bigrams(judgements.articles()));
      stock("SmartChinese", StockIndex.smartChinese(judgements.articles()));
      stock("HanLP alone", StockIndex.hanLp(judgements.articles()));
    }
  }

  private void stock(String name, StockIndex index) throws IOException {
    measure(name, question -> index.search(question.text(), HITS));
  }

  private static String more() {
    return "&unit=passage&size=" + HITS;
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("anchor").asText()));
    return ids;
  }

  /** Kept from run to run; a mark says that it is whole. */
  private void index(Path data, Service service) throws IOException {
    Path whole = data.resolve("whole");
    if (Files.exists(whole)) {
      return;
    }
    long began = System.nanoTime();
    long done = 0;
    for (Holding holding : LawHoldings.of(judgements.articles())) {
      service.holdings().put(List.of(holding));
      done += holding.passages().size();
      if (done % 1000 < holding.passages().size()) {
        System.err.printf(
            "%d articles, %d a second%n",
            done, done * 1_000_000_000L / (System.nanoTime() - began));
      }
    }
    service.holdings().commit();
    Files.writeString(whole, judgements.articles().size() + "\n");
  }

  private void measure(String name, Ranking ranking) throws IOException {
    measure(name, ranking, Question::answers);
  }

  /** Documents instead of passages: a law answers where one of its articles does. */
  private void laws(String name, Service service) throws IOException {
    Map<String, String> lawOf = LawHoldings.documents(judgements.articles());
    measure(
        name,
        question -> documents(service.search(question.text(), "&size=" + HITS)),
        question -> question.answers().stream().map(lawOf::get).collect(Collectors.toSet()));
  }

  private static List<String> documents(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  private void measure(String name, Ranking ranking, Function<Question, Set<String>> answers)
      throws IOException {
    Map<Side, Measures> sides = new EnumMap<>(Side.class);
    Measures all = new Measures();
    for (Side side : Side.values()) {
      sides.put(side, new Measures());
    }
    for (Question question : judgements.questions()) {
      long began = System.nanoTime();
      List<String> ranked = ranking.of(question);
      long took = System.nanoTime() - began;
      all.add(ranked, answers.apply(question), took);
      sides.get(question.side()).add(ranked, answers.apply(question), took);
    }
    sides.forEach(
        (side, measures) -> print(name, side.name().toLowerCase(java.util.Locale.ROOT), measures));
    print(name, "all", all);
  }

  private void print(String name, String side, Measures measures) {
    if (measures.size() > 0) {
      out.printf(
          "| %s | %s | %d | %s | %.1f | %.1f |%n",
          name, side, measures.size(), measures, measures.millis(0.5), measures.millis(0.99));
    }
  }

  private static List<String> nearest(Service service, SentenceModel model, Question question)
      throws IOException {
    ModifiableSolrParams params = new ModifiableSolrParams();
    StringBuilder numbers = new StringBuilder();
    for (float number : model.encode(List.of(question.text())).getFirst()) {
      numbers.append(numbers.isEmpty() ? "[" : ",").append(number);
    }
    params.set("q", "{!knn f=%s topK=%d}%s]".formatted(Fields.VECTOR, HITS, numbers));
    params.set("fl", "id");
    params.set("rows", HITS);
    try {
      QueryResponse response =
          service
              .solr()
              .client()
              .query(service.solr().collection(), params, SolrRequest.METHOD.POST);
      List<String> ids = new ArrayList<>();
      for (SolrDocument record : response.getResults()) {
        String id = String.valueOf(record.getFirstValue("id"));
        ids.add(id.substring(id.lastIndexOf('#') + 1));
      }
      return ids;
    } catch (SolrServerException e) {
      throw new IOException(e);
    }
  }
}
