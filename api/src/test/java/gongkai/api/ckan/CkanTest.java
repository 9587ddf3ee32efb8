package gongkai.api.ckan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.Served;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CKAN's actions, as ckanext-harvest, ckanext-dcat, ckanapi, ckanr and a form call them. */
class CkanTest {
  private static final String STATISTICS = "annual-report-statistics";

  private static JsonNode result(String action, String... question) {
    StringBuilder path = new StringBuilder("/api/3/action/").append(action);
    for (int i = 0; i < question.length; i += 2) {
      path.append(i == 0 ? '?' : '&')
          .append(question[i])
          .append('=')
          .append(Served.encoded(question[i + 1]));
    }
    JsonNode answer = Served.start().json(path.toString());
    assertTrue(answer.path("success").asBoolean(), path.toString());
    return answer.path("result");
  }

  private static Set<String> names(String... question) {
    Set<String> names = new TreeSet<>();
    List<String> all = new ArrayList<>(List.of(question));
    all.addAll(List.of("rows", "1000"));
    result("package_search", all.toArray(String[]::new))
        .path("results")
        .forEach(one -> names.add(one.path("name").asText()));
    return names;
  }

  private static JsonNode refused(int status, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    JsonNode answer = Served.tree(response.body());
    assertFalse(answer.path("success").asBoolean(true));
    assertTrue(answer.at("/error/__type").asText().endsWith("Error"), response.body());
    return answer.path("error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fq | name:findings | findings
          fq | +organization:gongkai +name:(findings OR citations) | citations findings
          fq | name:"findings" AND -tags:nothing | findings
          fq | (name:findings OR name:citations) AND NOT name:citations | findings
          fq | metadata_modified:[2000-01-01T00:00:00Z TO *] AND name:cit* | citations
          fq | metadata_modified:[NOW-1DAY TO NOW+1DAY] name:findings | findings
          fq | metadata_modified:[2000-01-01T00:00:00Z TO 2001-01-01T00:00:00.000001Z] |
          fq | -name:* |
          q | title:引用 | citations
          q | title:"文件引用关系" | citations
          q | 引用 关系 | citations
          q | notes:inspection | column-freshness
          """)
  void questionsAreRead(String parameter, String question, String wanted) {
    Set<String> expected =
        wanted == null ? Set.of() : new TreeSet<>(List.of(wanted.split(" ", -1)));
    assertEquals(expected, names(parameter, question));
  }

  @ParameterizedTest
  @ValueSource(strings = {"moon:x", "name:(a", "metadata_modified:[x TO *]", "name:a AND", "\"a"})
  void whatCannotBeReadIsRefused(String question) {
    JsonNode error =
        refused(
            409, Served.start().get("/api/3/action/package_search?fq=" + Served.encoded(question)));
    assertTrue(error.path("message").asText().startsWith("Search Query is invalid"));
  }

  @Test
  void hitsAreCountedAndNarrowed() {
    JsonNode found =
        result(
            "package_search",
            "facet.field",
            "[\"tags\", \"license_id\", \"organization\"]",
            "facet.limit",
            "5",
            "fl",
            "id,name",
            "rows",
            "2");
    int all = result("package_list").size();
    assertEquals(all, found.path("count").asInt());
    assertEquals(all, found.at("/facets/license_id/CC-BY-4.0").asInt());
    assertEquals(5, found.at("/search_facets/tags/items").size());
    assertEquals("示例公开", found.at("/search_facets/organization/items/0/display_name").asText());
    assertEquals(2, found.path("results").size());
    assertEquals(2, found.at("/results/0").size(), "id and name alone");
    List<String> sorted = new ArrayList<>();
    result("package_search", "sort", "name desc", "rows", "100")
        .path("results")
        .forEach(one -> sorted.add(one.path("name").asText()));
    assertEquals(sorted.stream().sorted(java.util.Comparator.reverseOrder()).toList(), sorted);
    refused(409, Served.start().get("/api/3/action/package_search?facet.field=%5B%22moon%22%5D"));
  }

  @Test
  void listsThatClientsLookAtAreThere() {
    JsonNode resource = result("package_show", "id", "findings").at("/resources/0");
    assertEquals(resource, result("resource_show", "id", resource.path("id").asText()));
    assertTrue(result("tag_list", "query", "年度").size() > 0);
    assertEquals("CC-BY-4.0", result("license_list").at("/0/id").asText());
    assertEquals(3, Served.start().json("/api/3").path("version").asInt());
    assertTrue(result("help_show", "name", "package_show").asText().contains("id"));
    JsonNode info = result("datastore_info", "id", STATISTICS);
    assertEquals("numeric", field(info.path("fields"), "value").path("type").asText());
    assertEquals(
        Served.start()
            .json("/api/v1/datasets/" + STATISTICS + "/rows?size=1")
            .path("total")
            .asLong(),
        info.at("/meta/count").asLong());
    refused(404, Served.start().get("/api/3/action/resource_show?id=none"));
    assertTrue(refused(409, Served.start().get("/api/3/action/package_show")).has("id"));
  }

  private static JsonNode field(JsonNode fields, String id) {
    for (JsonNode one : fields) {
      if (one.path("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError("no field " + id);
  }

  @Test
  void rowsAreSearchedInEveryFormat() {
    JsonNode all = result("datastore_search", "resource_id", STATISTICS, "limit", "1");
    assertEquals(1, all.path("records").size());
    String next = all.at("/_links/next").asText();
    assertTrue(next.contains("offset=1") && next.contains("resource_id=" + STATISTICS), next);
    JsonNode second = Served.start().json(next).path("result");
    assertFalse(second.at("/records/0").equals(all.at("/records/0")));
    String body = all.at("/records/0/body").asText();
    JsonNode words = result("datastore_search", "resource_id", STATISTICS, "q", body);
    assertTrue(words.path("total").asInt() >= 1);
    assertEquals(
        0,
        result("datastore_search", "resource_id", STATISTICS, "q", "没有这样的话").path("total").asInt());
    assertEquals(
        words.path("total"),
        result("datastore_search", "resource_id", STATISTICS, "q", "{\"body\":\"" + body + "\"}")
            .path("total"));
    JsonNode distinct =
        result("datastore_search", "resource_id", STATISTICS, "fields", "body", "distinct", "true");
    List<String> bodies = new ArrayList<>();
    distinct.path("records").forEach(row -> bodies.add(row.path("body").asText()));
    assertFalse(bodies.isEmpty());
    assertEquals(bodies.stream().distinct().toList(), bodies);
    JsonNode lists =
        result(
            "datastore_search",
            "resource_id",
            STATISTICS,
            "fields",
            "id,body",
            "records_format",
            "lists");
    assertEquals(2, lists.at("/records/0").size());
    String csv =
        result(
                "datastore_search",
                "resource_id",
                STATISTICS,
                "fields",
                "id,body",
                "records_format",
                "csv")
            .path("records")
            .asText();
    assertEquals(lists.path("records").size(), csv.lines().count());
  }

  @Test
  void aFormIsReadLikeAQuery() {
    HttpResponse<String> form =
        Served.start()
            .send(
                "POST",
                "/api/3/action/package_search",
                "fq=name%3Afindings&rows=1",
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertEquals(1, Served.tree(form.body()).at("/result/count").asInt(), form.body());
    HttpResponse<String> old =
        Served.start()
            .send(
                "POST",
                "/api/3/action/package_show",
                "{\"id\":\"findings\"}",
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertEquals("findings", Served.tree(old.body()).at("/result/name").asText(), old.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT count(*) FROM "annual-report-statistics" | all
          SELECT COUNT(*) AS n FROM "annual-report-statistics" WHERE year >= 1900 AND NOT (body = 'x') | all
          SELECT count(*) FROM "annual-report-statistics" WHERE body LIKE '%' OR 1a = 2 | refused
          SELECT count(*) FROM "annual-report-statistics" WHERE value IS NULL OR value IS NOT NULL; | all
          SELECT count(*) FROM "annual-report-statistics" WHERE year BETWEEN 1900 AND 2100 OR year IS NULL | all
          SELECT count(*) FROM "annual-report-statistics" WHERE year NOT IN (1, 2) AND id <> '' | all
          SELECT pg_sleep(10) FROM "annual-report-statistics" | refused
          SELECT * FROM "annual-report-statistics"; DROP TABLE x | refused
          SELECT * FROM "annual-report-statistics" a, "findings" b | refused
          SELECT * FROM pg_catalog.pg_user | missing
          SELECT body FROM "annual-report-statistics" GROUP BY year | refused
          SELECT sum(body) FROM "annual-report-statistics" | refused
          SELECT * FROM "annual-report-statistics" WHERE id IN (SELECT id FROM "findings") | refused
          DELETE FROM "annual-report-statistics" | refused
          SELECT * FROM "annual-report-statistics" LIMIT -1 | refused
          SELECT id::text FROM "annual-report-statistics" | refused
          """)
  void aSubsetOfSqlIsAnsweredAndNothingElse(String sql, String wanted) {
    HttpResponse<String> response =
        Served.start().get("/api/3/action/datastore_search_sql?sql=" + Served.encoded(sql));
    switch (wanted) {
      case "refused" -> refused(409, response);
      case "missing" -> refused(404, response);
      default -> {
        JsonNode record = Served.tree(response.body()).at("/result/records/0");
        long all =
            Served.start()
                .json("/api/v1/datasets/" + STATISTICS + "/rows?size=1")
                .path("total")
                .asLong();
        assertEquals(all, record.elements().next().asLong(), response.body());
      }
    }
  }

  @Test
  void sqlGroupsOrdersAndCutsAsTheRowsDo() {
    JsonNode sql =
        result(
            "datastore_search_sql",
            "sql",
            "SELECT body, count(*) AS n, max(value) AS most FROM \"annual-report-statistics\""
                + " WHERE value > 0 GROUP BY body ORDER BY n DESC, body LIMIT 1");
    JsonNode rows =
        Served.start()
            .json(
                "/api/v1/datasets/annual-report-statistics/rows?group=body&aggregate=count,max:value&value.from=0.000001&sort=-count,body&size=1")
            .at("/items/0");
    assertEquals(rows.path("body"), sql.at("/records/0/body"));
    assertEquals(rows.path("count"), sql.at("/records/0/n"));
    assertEquals(rows.path("max:value"), sql.at("/records/0/most"));
    assertEquals("int8", field(sql.path("fields"), "n").path("type").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "NOW, 2026-03-31T10:20:30Z",
    "NOW/DAY, 2026-03-31T00:00:00Z",
    "NOW/DAY-7DAYS, 2026-03-24T00:00:00Z",
    "NOW-1MONTH/MONTH, 2026-02-01T00:00:00Z",
    "2026-01-01T00:00:00Z+2HOURS, 2026-01-01T02:00:00Z",
    "2026-01-01T00:00:00.000000, 2026-01-01T00:00:00Z",
    "2026-01-01, 2026-01-01T00:00:00Z"
  })
  void momentsAreReckonedAsSolrDoes(String text, String moment) {
    Instant now = Instant.parse("2026-03-31T10:20:30Z");
    assertEquals(Instant.parse(moment), CkanTime.of(text, now, false));
    assertThrows(CkanException.class, () -> CkanTime.of(text + "+1MOON", now, false));
  }
}
