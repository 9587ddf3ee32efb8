package gongkai.dataset.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Citation;
import gongkai.noun.Dataset;
import gongkai.noun.Disclosure;
import gongkai.noun.Original;
import gongkai.noun.Property;
import gongkai.noun.Relations;
import gongkai.noun.Statement;
import gongkai.noun.Wire;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());
  private static final DatasetCatalogue CATALOGUE = DatasetCatalogue.load();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          2024-03-01, 2024-03-04, 1,  within
          2024-03-01, 2024-03-29, 20, within
          2024-03-01, 2024-04-01, 21, late
          2024-02-09, 2024-02-17, 0,  within
          2024-03-04, 2024-03-01, -,  before
          2024-03,    2024-03-29, -,  uncounted
          1998-03-02, 1998-03-03, -,  uncounted
          -,          2024-03-29, -,  uncounted
          """)
  void publicationIsCountedInWorkingDays(
      String formed, String published, Integer days, String status) {
    List<JsonNode> rows =
        rows(
            "publication-lag",
            document("1", Map.of(Property.FORMED, or(formed), Property.PUBLISHED, or(published))));
    assertEquals(1, rows.size());
    assertEquals(
        days == null ? "null" : days.toString(), rows.get(0).get("workingDays").toString());
    assertEquals(status, rows.get(0).get("lagStatus").textValue());
    assertEquals("/documents/" + "1".repeat(20), rows.get(0).get("link").textValue());
  }

  @Test
  void aPolicyMeetsItsInterpretationsInAnyOrderAndOneWithoutSaysSo() {
    String policy = "2".repeat(20);
    String reading = "1".repeat(20);
    ObjectNode interpretation =
        with(
            document(
                "1", Map.of(Property.KIND, "interpretation", Property.PUBLISHED, "2024-03-08")),
            Relations.NONE.with(Relations.Tie.INTERPRETS, policy));
    ObjectNode interpreted =
        with(
            document(
                "2", Map.of(Property.KIND, "normative_document", Property.PUBLISHED, "2024-03-01")),
            Relations.NONE
                .with(Relations.Tie.INTERPRETED_BY, reading)
                .with(Relations.Tie.INTERPRETED_BY, "gone"));
    ObjectNode alone =
        document("3", Map.of(Property.KIND, "policy", Property.PUBLISHED, "2024-03-01"));
    List<JsonNode> rows = rows("interpretation-lag", interpretation, interpreted, alone);
    assertEquals(2, rows.size());
    assertEquals(reading, rows.get(0).get("interpretation").textValue());
    assertEquals(5, rows.get(0).get("workingDays").intValue());
    assertEquals("late", rows.get(0).get("lagStatus").textValue());
    assertEquals("none", rows.get(1).get("lagStatus").textValue());
    assertTrue(rows.get(1).get("workingDays").isNull());
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          示例区人民政府, 2016, 2017-12-06, 250, late
          示例区财政局,   2021, 2022-01-31, 0,   on_time
          示例区财政局,   2021, 2022-01-21, -10, on_time
          示例区财政局,   2021, 2022,       -,   uncounted
          示例区财政局,   -,    2022-01-31, -,   uncounted
          """)
  void aReportIsLateAfterItsLegalDate(
      String publisher, String year, String published, Integer late, String timeliness) {
    List<JsonNode> rows =
        rows(
            "report-timeliness",
            document(
                "1",
                Map.of(
                    Property.PUBLISHER,
                    publisher,
                    Property.REPORTING_YEAR,
                    or(year),
                    Property.PUBLISHED,
                    published)));
    assertEquals(late == null ? "null" : late.toString(), rows.get(0).get("daysLate").toString());
    assertEquals(timeliness, rows.get(0).get("timeliness").textValue());
  }

  @Test
  void activityCountsEveryDocumentOnce() {
    List<JsonNode> rows =
        rows(
            "disclosure-activity",
            document("1", Map.of(Property.PUBLISHER, "甲局", Property.PUBLISHED, "2024-03-01")),
            document("2", Map.of(Property.PUBLISHER, "甲局", Property.PUBLISHED, "2024-03-09")),
            document("3", Map.of(Property.PUBLISHER, "甲局", Property.PUBLISHED, "2024")),
            document("4", Map.of()));
    assertEquals(4, rows.stream().mapToInt(row -> row.get("documents").intValue()).sum());
    assertEquals(
        2,
        rows.stream()
            .filter(row -> row.get("month").textValue().equals("2024-03"))
            .findFirst()
            .orElseThrow()
            .get("documents")
            .intValue());
  }

  @Test
  void aColumnIsDueAfterItsWindow() {
    List<JsonNode> rows =
        rows(
            "column-freshness",
            document(
                "1",
                Map.of(
                    Property.SITE,
                    "示例网",
                    Property.COLUMN,
                    "通知公告",
                    Property.PUBLISHED,
                    "2024-03-01")),
            document(
                "2",
                Map.of(
                    Property.SITE,
                    "示例网",
                    Property.COLUMN,
                    "通知公告",
                    Property.PUBLISHED,
                    "2024-01-01")));
    assertEquals(1, rows.size());
    assertEquals("2024-09-01", rows.get(0).get("due").textValue());
    assertEquals("1".repeat(20), rows.get(0).get("newest").textValue());
    assertEquals(2, rows.get(0).get("documents").intValue());
  }

  @Test
  void eachCitationIsARow() {
    Disclosure citing =
        disclosure("1", Map.of(Property.TITLE, "通知"))
            .withCitations(
                List.of(
                    new Citation("国办发〔2021〕30号", "", Citation.Role.BASED_ON, "x", 3, 15),
                    new Citation("", "办法", Citation.Role.REPEALS, "", 20, 24)));
    List<JsonNode> rows = rows("citations", Wire.disclosure(citing));
    assertEquals(2, rows.size());
    assertEquals("based_on", rows.get(0).get("role").textValue());
    assertEquals("国办发〔2021〕30号", rows.get(0).get("citedNumber").textValue());
    assertEquals("办法", rows.get(1).get("citedTitle").textValue());
    assertEquals("通知", rows.get(1).get("title").textValue());
    assertEquals("/documents/" + "1".repeat(20) + "#c-3", rows.get(0).get("link").textValue());
    assertEquals("/documents/" + "1".repeat(20) + "#c-20", rows.get(1).get("link").textValue());
  }

  @Test
  void everyDerivationHasADatasetAndGivesItsColumns() {
    // Those that keep the records are of several datasets; any other is of the one of its name.
    Map<String, String> derived =
        CATALOGUE.all().stream()
            .filter(dataset -> !Derivations.keepsRecords(dataset))
            .collect(Collectors.toMap(Dataset::name, dataset -> dataset.origin().derivation()));
    assertEquals(
        Derivations.names().stream()
            .filter(name -> !name.equals("addable"))
            .collect(Collectors.toMap(name -> name, name -> name)),
        derived);
    assertEquals(
        Set.of("addable", ""),
        CATALOGUE.all().stream()
            .filter(Derivations::keepsRecords)
            .map(dataset -> dataset.origin().derivation())
            .collect(Collectors.toSet()));
  }

  private static List<JsonNode> rows(String dataset, ObjectNode... records) {
    Dataset named = CATALOGUE.byName(dataset).orElseThrow();
    List<JsonNode> rows = new ArrayList<>();
    try (Rows derived =
        new Derivations(VOCABULARY).rows(named, Rows.of(List.of(records).iterator()))) {
      derived.forEachRemaining(rows::add);
    }
    for (JsonNode row : rows) {
      row.fieldNames()
          .forEachRemaining(
              key ->
                  assertTrue(
                      Derivations.columns(dataset, named.origin().from())
                          .orElseThrow()
                          .contains(key),
                      key));
    }
    return rows;
  }

  private static ObjectNode document(String id, Map<Property, String> values) {
    return Wire.disclosure(disclosure(id, values));
  }

  private static ObjectNode with(ObjectNode document, Relations relations) {
    ObjectNode ties =
        Wire.disclosure(disclosure("0", Map.of()).withRelations(relations))
            .retain("interprets", "interpretedBy");
    return document.setAll(ties);
  }

  private static Disclosure disclosure(String id, Map<Property, String> values) {
    Map<Property, Statement> statements = new TreeMap<>();
    values.forEach(
        (property, value) -> {
          if (!value.isEmpty()) {
            statements.put(
                property,
                new Statement(value, value, Statement.Evidence.HEAD, Statement.Certainty.STATED));
          }
        });
    return Disclosure.stated(
        id.repeat(20), new Original(id.repeat(64), "text/plain", 1, "a.txt"), statements);
  }

  private static String or(String value) {
    return value == null ? "" : value;
  }
}
