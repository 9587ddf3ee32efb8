package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    try (Way way = new Way();
        Reader in = Files.newBufferedReader(SAMPLE.resolve("expected/manifest.csv"))) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(in)) {
        Disclosure document =
            way.describe(SAMPLE.resolve("documents").resolve(row.get("file"))).disclosure();
        COLUMNS.forEach((column, property) -> compare(row, column, property, document, wrong));
        String validity = row.get("validity");
        if (List.of("in_force", "not_yet", "expired").contains(validity)
            && !validity.equals(document.validity().status().wire())) {
          wrong.add(row.get("file") + " validity: " + document.validity() + " for " + validity);
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static void compare(
      CSVRecord row, String column, Property property, Disclosure document, List<String> wrong) {
    String expected = row.get(column);
    String value = shown(property, document.value(property));
    if (!expected.equals(value)) {
      wrong.add("%s %s: <%s> for <%s>".formatted(row.get("file"), column, value, expected));
    }
  }

  private static String shown(Property property, String value) {
    return switch (property) {
      case KIND -> Texts.VOCABULARY.kinds().byId(value).map(k -> k.label()).orElse("");
      case GENRE -> Texts.VOCABULARY.genres().byId(value).map(g -> g.label()).orElse("");
      default -> value;
    };
  }
}
