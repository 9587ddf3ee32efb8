package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * What is true of the sample corpus (datasets/sample/expected), held against what the service says
 * of it.
 */
class SampleCorpusTest {
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("publisher", "publisher"),
          Map.entry("region", "region"),
          Map.entry("number", "documentNumber"),
          Map.entry("index", "indexNumber"),
          Map.entry("kind", "kind"),
          Map.entry("genre", "genre"),
          Map.entry("topic", "topic"),
          Map.entry("item", "item"),
          Map.entry("formed", "formed"),
          Map.entry("published", "published"),
          Map.entry("effective", "effective"),
          Map.entry("expires", "expires"),
          Map.entry("year", "reportingYear"),
          Map.entry("column", "column"));

  private final SampleService service = SampleService.get();
  private final Map<String, String> ids = ids();

  private Map<String, String> ids() {
    Map<String, String> byFile = new HashMap<>();
    service
        .report()
        .items()
        .forEach(item -> byFile.put(Path.of(item.source()).getFileName().toString(), item.id()));
    return byFile;
  }

  @Test
  void everyFileIsIndexed() throws IOException {
    assertEquals(0, service.report().quarantined());
    assertEquals(service.report().inputs(), service.report().indexed());
    assertEquals(expected("manifest.csv").size(), service.report().inputs());
  }

  @Test
  void whatAFileShowsOfItselfIsDescribed() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : expected("manifest.csv")) {
      JsonNode document = document(row.get("file"));
      for (String column : row.get("printed").split("\\|", -1)) {
        String name = COLUMNS.getOrDefault(column, "");
        if (!name.isEmpty() && !document.path(name).asText("").equals(row.get(column))) {
          wrong.add(
              "%s %s: %s, not %s"
                  .formatted(
                      row.get("file"), column, document.path(name).asText(), row.get(column)));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyCellOfEveryFormIsReadAsWritten() throws IOException {
    Map<String, Map<String, JsonNode>> read = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : expected("cells.csv")) {
      JsonNode cell =
          read.computeIfAbsent(row.get("file"), this::cells)
              .get(String.join(".", row.get("table"), row.get("row"), row.get("column")));
      if (cell == null || !cell.path("text").asText().equals(row.get("written"))) {
        wrong.add(row + " but " + cell);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** The floor is a little under what docs/quality.md records; it may only rise. */
  @Test
  void nearlyEveryStatisticOfASentenceIsRead() throws IOException {
    Map<String, List<String>> read = new HashMap<>();
    List<String> missed = new ArrayList<>();
    List<CSVRecord> rows = expected("statistics.csv");
    for (CSVRecord row : rows) {
      String wanted =
          String.join(" ", row.get("value"), row.get("unit"), yes(row.get("approximate")));
      if (!read.computeIfAbsent(row.get("file"), this::narrative).remove(wanted)) {
        missed.add(row.get("file") + " " + wanted);
      }
    }
    long invented = read.values().stream().mapToLong(List::size).sum();
    double found = rows.size() - missed.size();
    double recall = found / rows.size();
    double precision = found / (found + invented);
    assertTrue(
        2 * recall * precision / (recall + precision) >= 0.97,
        "recall %.3f, precision %.3f, missed %s, invented %s"
            .formatted(recall, precision, missed, read));
  }

  @Test
  void documentsAreTiedToEachOther() throws IOException {
    Map<String, String> ties =
        Map.of("interprets", "interprets", "repeals", "supersedes", "attachments", "attachments");
    List<String> wrong = new ArrayList<>();
    for (CSVRecord row : expected("relations.csv")) {
      JsonNode document = document(row.get("file"));
      String other = ids.get(row.get("other"));
      String relation = row.get("relation");
      boolean tied =
          relation.equals("amends")
              ? document(row.get("other")).path("validity").asText().equals("amended")
              : StreamSupport.stream(document.path(ties.get(relation)).spliterator(), false)
                  .anyMatch(id -> id.asText().equals(other));
      if (!tied) {
        wrong.add(row.get("file") + " " + relation + " " + row.get("other"));
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String yes(String written) {
    return Boolean.toString(written.equals("yes"));
  }

  private JsonNode document(String file) {
    return service.json("/api/v1/documents/" + ids.get(file));
  }

  private JsonNode observations(String file) {
    return service.json("/api/v1/documents/" + ids.get(file) + "/observations").path("items");
  }

  private Map<String, JsonNode> cells(String file) {
    Map<String, JsonNode> cells = new HashMap<>();
    for (JsonNode each : observations(file)) {
      if (!each.path("form").asText().equals("narrative")) {
        cells.put(
            String.join(
                ".",
                each.path("table").asText(),
                each.path("row").asText(),
                each.path("column").asText()),
            each);
      }
    }
    return cells;
  }

  private List<String> narrative(String file) {
    List<String> read = new ArrayList<>();
    for (JsonNode each : observations(file)) {
      if (each.path("form").asText().equals("narrative")) {
        read.add(
            String.join(
                " ",
                each.path("value").asText(),
                each.path("unit").asText(),
                each.path("approximate").asText()));
      }
    }
    return read;
  }

  static List<CSVRecord> expected(String name) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(name.endsWith(".tsv") ? "\t" : ",")
            .setHeader()
            .setSkipHeaderRecord(true)
            .setQuote(name.endsWith(".tsv") ? null : '"')
            .get();
    try (Reader in = Files.newBufferedReader(SampleService.folder().resolve("expected/" + name));
        CSVParser parser = CSVParser.parse(in, format)) {
      return parser.getRecords();
    }
  }
}
