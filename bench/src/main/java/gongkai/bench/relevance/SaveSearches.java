package gongkai.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Saves what a data folder that was indexed before answers to many questions, documents and
 * passages, a line each and without what passes, so that two versions can be compared: {@code diff
 * BEFORE AFTER}. Prints the processor time of an answer, all that the process did within it. {@code
 * bench/searches} starts it.
 */
public final class SaveSearches {
  private static final OperatingSystemMXBean PROCESSOR =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final List<String> WAYS =
      List.of("&size=10", "&unit=passage&size=10", "&match=exact&size=3", "&scope=title&size=5");

  private SaveSearches() {}

  /**
   * Asks and saves.
   *
   * @param args the data folder, a file of questions (the last cell of each line), how many of them
   *     to ask, and the file to write
   */
  public static void main(String[] args) throws IOException {
    List<String> questions =
        Files.readAllLines(Path.of(args[1])).stream()
            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
            .limit(Long.parseLong(args[2]))
            .toList();
    try (Service service = new Service(Path.of(args[0]), Optional.empty());
        Writer out = Files.newBufferedWriter(Path.of(args[3]))) {
      for (String way : WAYS) {
        for (String question : questions) {
          service.answer(question, way);
        }
        long used = PROCESSOR.getProcessCpuTime();
        service.sent().taken();
        for (String question : questions) {
          out.write(question + way + "\t" + told(service.search(question, way)) + "\n");
        }
        System.out.printf(
            "%s: %.1f requests to Solr and %.1f processor ms an answer%n",
            way,
            (double) service.sent().taken().requests().size() / questions.size(),
            (PROCESSOR.getProcessCpuTime() - used) / 1e6 / questions.size());
      }
    }
    System.exit(0);
  }

  private static String told(JsonNode answer) {
    ((ObjectNode) answer).remove("tookMillis");
    // To four digits: another order of adding up is no other answer.
    answer
        .get("hits")
        .forEach(
            hit -> ((ObjectNode) hit).put("score", "%.3g".formatted(hit.path("score").asDouble())));
    return answer.toString();
  }
}
