package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * What people type (datasets/sample/expected/queries.tsv), and what must be among the first hits.
 */
class JudgedQueriesTest {
  private static final int MOST = 50;

  private final SampleService service = SampleService.get();

  @Test
  void everyJudgedQueryFindsWhatItShould() throws IOException {
    Map<String, String> files = new HashMap<>();
    service
        .report()
        .items()
        .forEach(item -> files.put(item.id(), Path.of(item.source()).getFileName().toString()));
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : SampleCorpusTest.expected("queries.tsv")) {
      List<String> hits = new ArrayList<>();
      for (JsonNode hit : ask(row.get("query")).path("hits")) {
        hits.add(files.get(hit.path("id").asText()));
      }
      if (!isRight(row.get("expected"), Integer.parseInt(row.get("rank")), hits)) {
        wrong.add(
            "%s %s: %s, found %s"
                .formatted(
                    row.get("kind"),
                    row.get("query"),
                    row.get("expected"),
                    hits.subList(0, Math.min(6, hits.size()))));
      }
    }
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }

  private JsonNode ask(String query) {
    return service.json(
        "/api/v1/search?size=" + MOST + "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private static boolean isRight(String expected, int rank, List<String> hits) {
    if (expected.isEmpty()) {
      return hits.isEmpty();
    }
    if (expected.contains(">")) {
      int above = hits.indexOf(expected.substring(0, expected.indexOf('>')));
      int below = hits.indexOf(expected.substring(expected.indexOf('>') + 1));
      return above >= 0 && above < rank && (below < 0 || above < below);
    }
    List<String> first = hits.subList(0, Math.min(rank, hits.size()));
    boolean found = false;
    for (String file : expected.split("\\|", -1)) {
      if (file.startsWith("!") && hits.contains(file.substring(1))) {
        return false;
      }
      found |= first.contains(file);
    }
    return found;
  }
}
