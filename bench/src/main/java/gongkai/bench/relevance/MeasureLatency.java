package gongkai.bench.relevance;

import com.sun.management.OperatingSystemMXBean;
import gongkai.bench.relevance.SentRequests.Batch;
import gongkai.solr.field.Fields;
import gongkai.solr.vector.SentenceModel;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Prints how long answers take over a data folder that was indexed before: of the API over HTTP, of
 * the very requests that it sends to Solr, sent by plain SolrJ in the same process, and of what one
 * would write without this project. They take turns, round by round, so that each finds the caches
 * as another left them. Processor time is of the whole process, and so says something on a busy
 * machine too. {@code bench/latency} starts it.
 */
public final class MeasureLatency {
  private static final OperatingSystemMXBean PROCESSOR =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final int ROUNDS = 3;
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
  private final List<String> questions;
  private final PrintStream out;

  private MeasureLatency(Service service, List<String> questions, PrintStream out) {
    this.service = service;
    this.questions = questions;
    this.out = out;
  }

  private interface Asking {
    void ask(int question) throws IOException;
  }

  /**
   * Prints how long answers take beside plain questions to the same index.
   *
   * @param args the data folder, a file of questions (the last cell of each line), how many to ask,
   *     and {@code vectors} to have the model take part
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> questions =
        Files.readAllLines(Path.of(args[1])).stream()
            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
            .limit(Integer.parseInt(args[2]))
            .toList();
    Optional<SentenceModel> model =
        args.length > 3 ? SentenceModel.open() : Optional.<SentenceModel>empty();
    try (Service service = new Service(Path.of(args[0]), model)) {
      new MeasureLatency(service, questions, out).run(model.isPresent() ? ", meaning too" : "");
    }
    System.exit(0);
  }

  private void run(String how) throws IOException {
    out.println("| asked | questions | requests to Solr | p50 ms | p99 ms | processor ms |");
    out.println("|---|---|---|---|---|---|");
    Measures plain = new Measures();
    for (int round = 0; round <= ROUNDS; round++) {
      round(round > 0, plain, question -> plain(questions.get(question)));
    }
    print("plain SolrJ: pairs, ten facets, no snippets", 1, plain);
    compare("passages" + how, PASSAGES);
    compare("documents" + how, DOCUMENTS);
  }

  private void compare(String name, String parameters) throws IOException {
    List<Batch> sent = new ArrayList<>();
    long requests = 0;
    service.sent().taken();
    Measures first = new Measures();
    long used = PROCESSOR.getProcessCpuTime();
    for (String question : questions) {
      long began = System.nanoTime();
      service.answer(question, parameters);
      first.add(List.of(), Set.of("none"), System.nanoTime() - began);
      Batch batch = service.sent().taken();
      requests += batch.requests().size();
      sent.add(batch);
    }
    first.used(PROCESSOR.getProcessCpuTime() - used);
    Measures bySolrJ = new Measures();
    Measures byApi = new Measures();
    for (int round = 0; round <= ROUNDS; round++) {
      round(round > 0, bySolrJ, question -> service.sent().replay(sent.get(question)));
      round(round > 0, byApi, question -> service.answer(questions.get(question), parameters));
    }
    double each = (double) requests / questions.size();
    print(name + ": the API, each question for the first time", each, first);
    print(name + ": its requests by SolrJ", each, bySolrJ);
    print(name + ": the API over HTTP", each, byApi);
    out.printf(
        "| %s: the API adds | | | %.0f %% | | %.0f %% |%n",
        name,
        100 * (byApi.millis(0.5) / bySolrJ.millis(0.5) - 1),
        100 * (byApi.processorMillis() / bySolrJ.processorMillis() - 1));
  }

  private void round(boolean counts, Measures measures, Asking asking) throws IOException {
    long used = PROCESSOR.getProcessCpuTime();
    for (int question = 0; question < questions.size(); question++) {
      long began = System.nanoTime();
      asking.ask(question);
      if (counts) {
        measures.add(List.of(), Set.of("none"), System.nanoTime() - began);
      }
    }
    if (counts) {
      measures.used(PROCESSOR.getProcessCpuTime() - used);
    }
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

  private void print(String name, double requests, Measures measures) {
    out.printf(
        "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        questions.size(),
        requests,
        measures.millis(0.5),
        measures.millis(0.99),
        measures.processorMillis());
  }
}
