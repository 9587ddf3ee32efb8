package gongkai.bench.relevance;

import gongkai.bench.relevance.SentRequests.Batch;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.analysis.HanLpTokenizer;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Selection;
import gongkai.solr.vector.SentenceModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Prints how long answers take over a data folder that was indexed before, side by side in one run:
 * of Lucene alone over the same texts by the same words and pairs, of what one would write with
 * SolrJ on the same core, of the very requests that the API sends to Solr, and of the API over
 * HTTP. {@code bench/latency} starts it.
 */
public final class MeasureLatency {
  private static final String FACETS =
      Stream.of(
              Fields.PUBLISHER,
              Fields.REGIONS,
              Fields.KIND,
              Fields.GENRE,
              Fields.TOPICS,
              Fields.ITEM,
              Fields.YEAR,
              Fields.VALIDITY,
              Fields.FORMAT,
              Fields.SITE)
          .map(field -> "%s:{type:terms,field:%1$s,limit:500}".formatted(field))
          .collect(Collectors.joining(",", "{", "}"));
  private static final String DOCUMENTS = "&size=10";
  private static final String PASSAGES = "&unit=passage&size=10";

  private final Service service;
  private final PlainLucene lucene;
  private final PrintStream out;

  private MeasureLatency(Service service, PlainLucene lucene, PrintStream out) {
    this.service = service;
    this.lucene = lucene;
    this.out = out;
  }

  /**
   * Prints how long answers take beside others'.
   *
   * @param args the data folder, a file of questions (the last cell of each line), how many to ask,
   *     and {@code vectors} to have the model take part
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int count = Integer.parseInt(args[2]);
    List<String> questions =
        Files.readAllLines(Path.of(args[1])).stream()
            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
            .limit(count)
            .toList();
    Optional<SentenceModel> model =
        args.length > 3 ? SentenceModel.open() : Optional.<SentenceModel>empty();
    Path folder = Files.createTempDirectory("gongkai-lucene");
    try (Service service = new Service(Path.of(args[0]), model)) {
      List<Disclosure> held = service.holdings().disclosures(Selection.ALL).toList();
      try (PlainLucene lucene = PlainLucene.of(folder, texts(service, held))) {
        out.printf("%d documents; segments: %d of Lucene's%n%n", held.size(), lucene.segments());
        new MeasureLatency(service, lucene, out)
            .run(keywords(held, count), questions, model.isPresent() ? ", meaning too" : "");
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    System.exit(0);
  }

  private static Stream<PlainLucene.Text> texts(Service service, List<Disclosure> held) {
    return held.stream()
        .map(
            each ->
                new PlainLucene.Text(
                    each.id(),
                    each.title(),
                    each.value(Property.KIND),
                    service.holdings().text(each.id()).orElse("")));
  }

  /** Two words of a title, as people type who know what they look for. */
  private static List<String> keywords(List<Disclosure> held, int count) throws IOException {
    List<String> keywords = new ArrayList<>();
    Analyzer analyzer = StockIndex.words(HanLpTokenizer.Mode.NORMAL);
    for (int i = 0; i < held.size() && keywords.size() < count; i++) {
      String title = held.get(i).title();
      List<String> words =
          StockIndex.terms(analyzer, title).stream()
              .filter(word -> word.length() >= 2 && word.length() <= 4)
              .toList();
      if (words.size() >= 2) {
        keywords.add(words.get(0) + " " + words.get(words.size() / 2));
      }
    }
    return keywords;
  }

  private void run(List<String> keywords, List<String> questions, String how) throws IOException {
    Race.head(out);
    race("keywords", keywords, DOCUMENTS).run(out);
    race("lay questions" + how, questions, DOCUMENTS).run(out);
    race("lay questions, passages" + how, questions, PASSAGES).run(out);
  }

  private Race race(String asked, List<String> questions, String parameters) throws IOException {
    List<Batch> sent = new ArrayList<>();
    long requests = 0;
    service.sent().taken();
    for (String question : questions) {
      service.answer(question, parameters);
      Batch batch = service.sent().taken();
      requests += batch.requests().size();
      sent.add(batch);
    }
    return new Race(asked, questions)
        .with("Lucene alone", (number, question) -> lucene.search(question))
        .with("plain SolrJ: pairs, ten facets, no snippets", (number, question) -> plain(question))
        .with(
            "its %.1f requests, by SolrJ".formatted((double) requests / questions.size()),
            (number, question) -> service.sent().replay(sent.get(number)))
        .with(
            "the API over HTTP",
            (number, question) -> {
              service.answer(question, parameters);
              service.sent().taken();
            });
  }

  /**
   * BM25 over pairs of characters, any of which may match; Solr's own parsers take them as they
   * are.
   */
  private void plain(String question) throws IOException {
    ModifiableSolrParams params = new ModifiableSolrParams();
    StringBuilder any = new StringBuilder("{!bool");
    String text = question.replaceAll("[^\\p{L}\\p{N}]+", "");
    for (int i = 0; i + 2 <= text.length(); i++) {
      any.append(" should=$pair").append(i);
      params.set(
          "pair" + i, "{!raw f=%s}%s".formatted(Fields.TEXT_PAIRS, text.substring(i, i + 2)));
    }
    params.set("q", any.append('}').toString());
    params.set("fq", "{!term f=" + Fields.NOUN + "}disclosure");
    params.set("fl", Fields.ID.name() + "," + Fields.JSON.name());
    params.set("rows", 10);
    params.set("json.facet", FACETS);
    try {
      service.solr().client().query(service.solr().collection(), params, SolrRequest.METHOD.POST);
    } catch (SolrServerException e) {
      throw new IOException(e);
    }
  }
}
