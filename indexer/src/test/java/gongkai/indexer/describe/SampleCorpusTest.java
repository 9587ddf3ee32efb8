package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.chinese.ChineseDates;
import gongkai.indexer.extract.Content;
import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The sample corpus says what is true of each of its documents; what is printed there is read. */
class SampleCorpusTest {
  private static final Path SAMPLE = Path.of("..", "datasets", "sample");
  private static final Map<String, Property> COLUMNS =
      Map.ofEntries(
          Map.entry("title", Property.TITLE),
          Map.entry("publisher", Property.PUBLISHER),
          Map.entry("region", Property.REGION),
          Map.entry("number", Property.DOCUMENT_NUMBER),
          Map.entry("index", Property.INDEX_NUMBER),
          Map.entry("kind", Property.KIND),
          Map.entry("genre", Property.GENRE),
          Map.entry("topic", Property.TOPIC),
          Map.entry("formed", Property.FORMED),
          Map.entry("published", Property.PUBLISHED),
          Map.entry("effective", Property.EFFECTIVE),
          Map.entry("expires", Property.EXPIRES),
          Map.entry("year", Property.REPORTING_YEAR));

  @Test
  void whatADocumentPrintsIsReadAsItIs() throws Exception {
    List<String> wrong = new ArrayList<>();
    try (Way way = new Way()) {
      for (CSVRecord row : rows("manifest.csv")) {
        Described described = way.describe(SAMPLE.resolve("documents").resolve(row.get("file")));
        Disclosure document = described.disclosure();
        COLUMNS.forEach((column, property) -> compare(row, column, property, described, wrong));
        String validity = row.get("validity");
        boolean self =
            List.of("in_force", "in_force_as_published", "not_yet", "expired").contains(validity);
        if (self
            && !row.get("effective").isEmpty()
            && !validity.equals(document.validity().status().wire())) {
          wrong.add(row.get("file") + " validity: " + document.validity() + " for " + validity);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void whatADocumentDoesToAnotherIsReadFromItsCitations() throws Exception {
    Map<String, Citation.Role> roles =
        Map.of(
            "interprets", Citation.Role.INTERPRETS,
            "repeals", Citation.Role.REPEALS,
            "amends", Citation.Role.AMENDS);
    Map<String, String> numbers = new HashMap<>();
    rows("manifest.csv").forEach(row -> numbers.put(row.get("file"), row.get("number")));
    List<String> wrong = new ArrayList<>();
    try (Way way = new Way()) {
      for (CSVRecord row : rows("relations.csv")) {
        Citation.Role role = roles.get(row.get("relation"));
        String number = numbers.get(row.get("other"));
        if (role == null || number.isEmpty()) {
          continue;
        }
        List<Citation> cited =
            way.describe(SAMPLE.resolve("documents").resolve(row.get("file")))
                .disclosure()
                .citations();
        if (cited.stream().noneMatch(c -> c.number().equals(number) && c.role() == role)) {
          wrong.add(row.get("file") + " " + role + " " + number + ": " + cited);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(SAMPLE.resolve("expected").resolve(file))) {
      return format.parse(in).getRecords();
    }
  }

  /** What a document does not print it cannot be asked for; what is read must be true. */
  private static void compare(
      CSVRecord row, String column, Property property, Described described, List<String> wrong) {
    String expected = row.get(column);
    String value = described.disclosure().value(property);
    boolean undated = property == Property.PUBLISHED && described.content().margin().isEmpty();
    boolean asked =
        value.isEmpty() ? !undated && prints(described.content(), expected) : !expected.isEmpty();
    if (asked && !expected.equals(value)) {
      wrong.add("%s %s: <%s> for <%s>".formatted(row.get("file"), column, value, expected));
    }
  }

  private static boolean prints(Content content, String expected) {
    String all = content.text() + "\n" + String.join("\n", content.margin());
    boolean date = ChineseDates.findAll(all).stream().anyMatch(f -> f.iso().equals(expected));
    return !expected.isEmpty() && (date || all.contains(expected));
  }
}
