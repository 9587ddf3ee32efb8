package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The datasets of the sample corpus as they are published: none empty, each described so that a
 * Frictionless tool takes it, and the same in every format, as readers of others read them.
 */
class OpenDataTest {
  private static ReleaseFolder releases;

  @BeforeAll
  static void open() {
    releases = new ReleaseFolder(SampleService.get().installation().folder().releases());
  }

  static Stream<String> names() {
    List<String> names = new ArrayList<>();
    SampleService.get()
        .json("/api/v1/datasets")
        .path("items")
        .forEach(dataset -> names.add(dataset.path("name").asText()));
    return names.stream();
  }

  @Test
  void thereAreSixteenAndNoneIsMadeTwice() {
    assertEquals(16, names().count());
    List<String> again = new ArrayList<>();
    SampleService.get()
        .installation()
        .publication()
        .publish((dataset, made) -> made.ifPresent(release -> again.add(dataset.name())));
    assertEquals(List.of(), again);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isNotEmptyAndEveryRowLeadsToItsDocument(String name) throws IOException {
    Release release = latest(name);
    assertTrue(release.rows() > 0, name);
    JsonNode definition = SampleService.get().json("/api/v1/datasets/" + name);
    for (String words : List.of("title", "titleEn", "description", "cannotTell", "cannotTellEn")) {
      assertFalse(definition.path(words).asText().isBlank(), name + " " + words);
    }
    for (String line : Files.readAllLines(file(release, "data.ndjson"))) {
      String link = NounJson.mapper().readTree(line).path("link").asText();
      // Codes come from no document.
      assertTrue(name.equals("codebook") || link.matches("/documents/[0-9a-f]{20}(#.+)?"), line);
    }
    JsonNode page = SampleService.get().json("/api/v1/datasets/" + name + "/rows?size=1");
    assertEquals(release.rows(), page.path("total").asLong());
    assertEquals(release.name(), page.path("release").asText());
  }

  @ParameterizedTest
  @MethodSource("names")
  void isAValidDataPackage(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file(latest(name), "datapackage.zip").toFile())) {
      String described = text(zip, "datapackage.json");
      assertEquals(List.of(), faults("data-package.json", described));
      JsonNode resource = NounJson.mapper().readTree(described).at("/resources/0");
      assertEquals(List.of(), faults("tabular-data-resource.json", resource.toString()));
      assertEquals(List.of(), faults("table-schema.json", resource.path("schema").toString()));
      checkTypes(resource.path("schema"), csv(text(zip, "data.csv")));
      assertTrue(text(zip, "README.md").contains("不能说明什么"));
    }
    String loose = Files.readString(file(latest(name), "datapackage.json"));
    assertEquals(List.of(), faults("data-package.json", loose));
    String made = SampleService.get().get("/api/v1/datasets/" + name + "/datapackage.json").body();
    assertEquals(List.of(), faults("data-package.json", made));
  }

  private static List<String> faults(String profile, String json) throws IOException {
    try (InputStream in =
        OpenDataTest.class.getResourceAsStream("/gongkai/frictionless/" + profile)) {
      ObjectNode schema = (ObjectNode) NounJson.mapper().readTree(in);
      Schema compiled =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
              .getSchema(schema.toString(), InputFormat.JSON);
      return compiled.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }

  /** What the Table Schema says of a column holds for each of its cells; keys are keys. */
  private static void checkTypes(JsonNode schema, List<CSVRecord> rows) {
    List<String> keys = new ArrayList<>();
    for (CSVRecord row : rows) {
      for (JsonNode field : schema.path("fields")) {
        String cell = row.get(field.path("name").asText());
        if (!cell.isEmpty()) {
          checkType(field.path("type").asText(), cell);
        }
      }
      StringJoiner key = new StringJoiner("|");
      schema.path("primaryKey").forEach(column -> key.add(row.get(column.asText())));
      keys.add(key.toString());
    }
    assertEquals(keys.size(), keys.stream().distinct().count(), "the key tells rows apart");
  }

  private static void checkType(String type, String cell) {
    switch (type) {
      case "integer", "year" -> assertTrue(cell.matches("-?\\d+"), cell);
      case "number" -> new BigDecimal(cell);
      case "boolean" -> assertTrue(cell.matches("true|false"), cell);
      case "date" -> LocalDate.parse(cell);
      case "datetime" -> Instant.parse(cell);
      default -> assertEquals("string", type);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void isTheSameInEveryFormat(String name) throws IOException {
    Release release = latest(name);
    List<CSVRecord> csv = csv(Files.readString(file(release, "data.csv")));
    List<String> columns = csv.getFirst().getParser().getHeaderNames();
    List<List<String>> expected =
        csv.stream()
            .map(row -> columns.stream().map(row::get).map(OpenDataTest::disarmed).toList())
            .toList();
    assertEquals(release.rows(), expected.size());
    List<List<String>> ndjson = new ArrayList<>();
    for (String line : Files.readAllLines(file(release, "data.ndjson"))) {
      ndjson.add(cells(columns, NounJson.mapper().readTree(line)));
    }
    assertEquals(expected, ndjson, "NDJSON");
    List<List<String>> json = new ArrayList<>();
    NounJson.mapper()
        .readTree(file(release, "data.json").toFile())
        .forEach(row -> json.add(cells(columns, row)));
    assertEquals(expected, json, "JSON");
    assertEquals(expected, xlsx(file(release, "data.xlsx"), columns), "XLSX");
    assertEquals(expected, parquet(file(release, "data.parquet"), columns), "Parquet");
  }

  /** The apostrophe before what a spreadsheet could run is of the CSV alone. */
  private static String disarmed(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  private static List<String> cells(List<String> columns, JsonNode row) {
    return columns.stream().map(column -> text(row.path(column))).toList();
  }

  private static String text(JsonNode node) {
    if (node.isContainerNode()) {
      StringJoiner all = new StringJoiner("；");
      if (node.isArray()) {
        node.forEach(item -> all.add(item.asText()));
      } else {
        node.properties().forEach(e -> all.add(e.getKey() + "=" + e.getValue().asText()));
      }
      return all.toString();
    }
    return node.isNull() ? "" : node.asText();
  }

  private static List<List<String>> xlsx(Path file, List<String> columns) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
      assertEquals(
          List.of("数据", "字段说明", "说明", "来源文件"),
          workbook.getSheets().map(sheet -> sheet.getName()).toList());
      List<Row> all = workbook.getFirstSheet().read();
      for (Row row : all.subList(1, all.size())) {
        List<String> cells = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
          cells.add(
              row.getOptionalCell(c)
                  .map(
                      cell ->
                          switch (cell.getType()) {
                            case NUMBER ->
                                isDate(cell)
                                    ? cell.asDate().toLocalDate().toString()
                                    : cell.asNumber().toPlainString();
                            case BOOLEAN -> cell.asBoolean().toString();
                            default -> Optional.ofNullable(cell.getRawValue()).orElse("");
                          })
                  .orElse(""));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static boolean isDate(Cell cell) {
    return Optional.ofNullable(cell.getDataFormatString()).orElse("").startsWith("yyyy");
  }

  private static List<List<String>> parquet(Path file, List<String> columns) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (ParquetFileReader reader =
            ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(Files.readAllBytes(file))));
        RowReader read = reader.rowReader()) {
      while (read.hasNext()) {
        read.next();
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
          // What no fixed type holds has its text beside it.
          String name = written(reader, column) ? column + ".written" : column;
          Object value = read.isNull(name) ? "" : read.getValue(name);
          cells.add(
              value instanceof byte[] bytes
                  ? new String(bytes, StandardCharsets.UTF_8)
                  : value.toString());
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static boolean written(ParquetFileReader reader, String column) {
    return reader.getFileSchema().getColumns().stream()
        .anyMatch(known -> known.name().equals(column + ".written"));
  }

  private static List<CSVRecord> csv(String text) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Release latest(String name) {
    return releases.latest(name).orElseThrow();
  }

  private static Path file(Release release, String name) {
    return releases.file(release, name).orElseThrow();
  }
}
