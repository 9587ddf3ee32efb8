package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What is being typed (datasets/sample/expected/suggestions.tsv), and what must be suggested. */
class JudgedSuggestionsTest {
  private final SampleService service = SampleService.get();

  @Test
  void everyJudgedBeginningIsCompleted() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : SampleCorpusTest.expected("suggestions.tsv")) {
      JsonNode items =
          service
              .json(
                  "/api/v1/suggest?q="
                      + URLEncoder.encode(row.get("typed"), StandardCharsets.UTF_8))
              .path("items");
      boolean right = row.get("kind").isEmpty() && items.isEmpty();
      for (JsonNode item : items) {
        right |=
            !row.get("kind").isEmpty()
                && item.path("kind").asText().equals(row.get("kind"))
                && item.path("text").asText().contains(row.get("expected"));
      }
      if (!right) {
        wrong.add(row.get("typed") + ": " + row.get("expected") + ", suggested " + items);
      }
    }
    assertEquals(List.of(), wrong, () -> String.join("\n", wrong));
  }
}
