package gongkai.bench.relevance;

import gongkai.solr.field.Fields;
import gongkai.solr.vector.SentenceModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.params.ModifiableSolrParams;

/**
 * Prints how long answers take over a data folder that was indexed before: of the API over HTTP,
 * and of a plain SolrJ query in the same process on the same core, in turn. {@code bench/latency}
 * starts it.
 */
public final class MeasureLatency {
  private static final int WARM_UP = 50;

  private MeasureLatency() {}

  private interface Asking {
    void ask(String question) throws IOException;
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
      out.println("| asked | questions | p50 ms | p99 ms |");
      out.println("|---|---|---|---|");
      Measures raw = new Measures();
      Measures documents = new Measures();
      Measures passages = new Measures();
      for (int i = -WARM_UP; i < questions.size(); i++) {
        String question = questions.get(Math.floorMod(i, questions.size()));
        boolean counts = i >= 0;
        time(counts, raw, text -> raw(service, text), question);
        time(counts, documents, text -> service.search(text, "&size=10"), question);
        time(counts, passages, text -> service.search(text, "&unit=passage&size=10"), question);
      }
      print(out, "plain SolrJ, edismax, 10 rows", raw);
      print(out, "API, documents", documents);
      print(out, "API, passages" + (model.isPresent() ? " with meaning" : ""), passages);
    }
    System.exit(0);
  }

  private static void time(boolean counts, Measures measures, Asking asking, String question)
      throws IOException {
    long began = System.nanoTime();
    asking.ask(question);
    if (counts) {
      measures.add(List.of(), Set.of("none"), System.nanoTime() - began);
    }
  }

  /** What one would write without this project; the question's signs are taken for blanks. */
  private static void raw(Service service, String question) throws IOException {
    ModifiableSolrParams params = new ModifiableSolrParams();
    params.set("q", "{!edismax qf=$fields v=$asked}");
    params.set("asked", question.replaceAll("[^\\p{L}\\p{N}]+", " "));
    params.set(
        "fields",
        "%s^3 %s %s %s"
            .formatted(
                Fields.TITLE_WORDS, Fields.TITLE_PAIRS, Fields.TEXT_WORDS, Fields.TEXT_PAIRS));
    params.set("fq", "{!term f=" + Fields.NOUN + "}disclosure");
    params.set("fl", Fields.ID.name() + "," + Fields.JSON.name());
    params.set("rows", 10);
    try {
      service.solr().client().query(service.solr().collection(), params, SolrRequest.METHOD.POST);
    } catch (SolrServerException e) {
      throw new IOException(e);
    }
  }

  private static void print(PrintStream out, String name, Measures measures) {
    out.printf(
        "| %s | %d | %.1f | %.1f |%n",
        name, measures.size(), measures.millis(0.5), measures.millis(0.99));
  }
}
