package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gongkai.noun.NounJson;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI document is complete and true: every operation in it answers in the shape it says.
 */
class OpenApiTest {
  private static final String BODY = URLEncoder.encode("示例区人民政府", StandardCharsets.UTF_8);

  /** What an operation cannot do without. */
  private static final Map<String, String> NEEDED =
      Map.of("/api/v1/compare", "?years=2016,2016&body=" + BODY);

  private static Served served;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    served = Served.start();
    document = served.json("/openapi");
  }

  private static final String SQL =
      "?sql=" + Served.encoded("SELECT \"check\", count(*) FROM \"findings\" GROUP BY \"check\"");

  @Test
  void everyReadingOperationAnswersAsDocumented() {
    int called = 0;
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      JsonNode get = path.getValue().get("get");
      if (get == null || get.has("security")) {
        continue;
      }
      for (String format : formats(path.getKey())) {
        call(address(path.getKey(), format), get, format);
        called++;
      }
    }
    assertTrue(called > 100, "operations called: " + called);
  }

  private static List<String> formats(String path) {
    return path.contains("data.{format}")
        ? List.of("csv", "json", "ndjson", "xlsx", "parquet")
        : List.of("");
  }

  private static String address(String path, String format) {
    String address =
        path.replace("{id}", SampleNouns.REPORT_ID)
            .replace("{name}", "findings")
            .replace("{body}", BODY)
            .replace("{release}", "latest")
            .replace("{file}", "data.csv")
            .replace("{part}", "0of1")
            .replace("{format}", format);
    String question =
        switch (path) {
          case "/api/3/action/package_show" -> "?id=findings";
          case "/api/3/action/organization_show" -> "?id=gongkai";
          case "/api/3/action/datastore_search", "/api/3/action/datastore_info" ->
              "?resource_id=findings";
          case "/api/3/action/datastore_search_sql" -> SQL;
          case "/api/3/action/help_show" -> "?name=package_list";
          case "/api/3/action/resource_show" ->
              "?id="
                  + served
                      .json("/api/3/action/package_show?id=findings")
                      .at("/result/resources/0/id")
                      .asText();
          case "/oai" -> "?verb=ListRecords&metadataPrefix=oai_dc";
          default -> NEEDED.getOrDefault(path, "");
        };
    return address + question;
  }

  private static void call(String address, JsonNode operation, String format) {
    HttpResponse<String> response = served.get(address);
    if (address.endsWith("/group_show")) {
      assertEquals(404, response.statusCode(), "there are no groups");
      return;
    }
    assertEquals(200, response.statusCode(), address + response.body());
    String type = response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    JsonNode content = operation.at("/responses/200/content");
    JsonNode answer =
        content.properties().stream()
            .filter(
                one ->
                    one.getKey().replaceFirst(";.*", "").equals(type) || one.getKey().equals("*/*"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new AssertionError(address + " gives " + type + ": " + content));
    if (answer.has("schema")) {
      check(answer.get("schema"), response.body(), address + format);
    }
  }

  @Test
  void everyPostedQuestionAnswersAsDocumented() {
    int posted = 0;
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      JsonNode post = path.getValue().get("post");
      if (post == null || post.has("security") || !path.getKey().startsWith("/api/3/")) {
        continue;
      }
      String body =
          switch (path.getKey().replaceFirst(".*/", "")) {
            case "package_show" -> "{\"id\":\"findings\"}";
            case "organization_show" -> "{\"id\":\"gongkai\"}";
            case "resource_show" ->
                "{\"id\":\"%s\"}"
                    .formatted(
                        served
                            .json("/api/3/action/package_show?id=findings")
                            .at("/result/resources/0/id")
                            .asText());
            case "datastore_info" -> "{\"id\":\"findings\"}";
            case "datastore_search_sql" -> "{\"sql\":\"SELECT id FROM findings LIMIT 2\"}";
            case "datastore_search" ->
                "{\"resource_id\":\"findings\",\"filters\":{\"check\":[\"C12\"]},\"limit\":1}";
            default -> "{}";
          };
      posted++;
      HttpResponse<String> response = served.send("POST", path.getKey(), body);
      if (!path.getKey().endsWith("/group_show")) {
        assertEquals(200, response.statusCode(), path.getKey() + response.body());
        check(
            post.at("/responses/200/content/application~1json/schema"),
            response.body(),
            path.getKey());
      }
    }
    assertTrue(posted >= 8, posted + " questions");
  }

  @Test
  void aCheckAnswersAsDocumented() {
    HttpResponse<String> checked =
        served.send("POST", "/api/v1/check", "{\"text\":\"依照《没有的办法》第三条。\"}");
    assertEquals(200, checked.statusCode(), checked.body());
    check(
        document.at("/paths/~1api~1v1~1check/post/responses/200/content/application~1json/schema"),
        checked.body(),
        "check");
    assertEquals(2, Served.tree(checked.body()).get("claims").size(), checked.body());
  }

  @Test
  void groupsAndChosenColumnsAreAsDocumented() {
    JsonNode rows =
        document.at(
            "/paths/~1api~1v1~1datasets~1annual-report-statistics~1rows/get/responses/200/content/application~1json/schema");
    for (String question :
        List.of(
            "?group=unit&aggregate=count,sum:value,distinct:body",
            "?columns=id,value",
            "?group=year",
            "?empty=findings&size=1")) {
      check(
          rows,
          served.get("/api/v1/datasets/annual-report-statistics/rows" + question).body(),
          question);
    }
    check(
        document.at(
            "/paths/~1api~1v1~1observations/get/responses/200/content/application~1json/schema"),
        served
            .get("/api/v1/observations?group=unit,year,level&aggregate=max:value,sum:value")
            .body(),
        "groups of observations");
  }

  @Test
  void noOperationTakesTwoParametersOfOneName() {
    int parameters = 0;
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        List<String> names = new ArrayList<>();
        operation
            .get("parameters")
            .forEach(
                each ->
                    names.add(
                        document.at(each.get("$ref").asText().substring(1)).get("name").asText()));
        assertEquals(
            names.stream().distinct().toList(), names, operation.get("operationId").asText());
        parameters += names.size();
      }
    }
    assertTrue(parameters > 200, parameters + " parameters");
  }

  @Test
  void searchAnswersAsDocumentedWhateverTheUnit() {
    JsonNode schema =
        document.at("/paths/~1api~1v1~1search/get/responses/200/content/application~1json/schema");
    for (String query :
        new String[] {"?q=%E5%8A%9E%E6%B3%95", "?q=%E5%8A%9E%E6%B3%95&unit=passage"}) {
      check(schema, served.get("/api/v1/search" + query).body(), query);
    }
  }

  @Test
  void everyProblemIsAsDocumented() {
    JsonNode schema =
        document.at(
            "/paths/~1api~1v1~1search/get/responses/default/content/application~1problem+json/schema");
    check(schema, served.get("/api/v1/search?x=1").body(), "a problem");
  }

  @Test
  void everyParameterIsDescribedAndEverySecuredOperationSaysSo() {
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        for (JsonNode reference : operation.get("parameters")) {
          JsonNode parameter = document.at(reference.get("$ref").asText().substring(1));
          assertTrue(parameter.get("description").asText().contains(" / "), parameter.toString());
        }
      }
    }
    assertTrue(document.at("/paths/~1api~1v1~1admin~1index/post/security").isArray());
  }

  private static void check(JsonNode reference, String body, String where) {
    ObjectNode schema = NounJson.mapper().createObjectNode();
    schema.put("$ref", reference.get("$ref").asText());
    schema.set("components", document.get("components"));
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString(), InputFormat.JSON);
    var errors = compiled.validate(body, InputFormat.JSON);
    assertTrue(errors.isEmpty(), where + ": " + errors + "\n" + body);
  }
}
