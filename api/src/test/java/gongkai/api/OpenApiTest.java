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
import java.util.Iterator;
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

  @Test
  void everyReadingOperationAnswersAsDocumented() {
    int called = 0;
    for (Iterator<Map.Entry<String, JsonNode>> paths =
            document.get("paths").properties().iterator();
        paths.hasNext(); ) {
      Map.Entry<String, JsonNode> path = paths.next();
      JsonNode get = path.getValue().get("get");
      if (get == null || get.has("security")) {
        continue;
      }
      String address =
          path.getKey()
                  .replace("{id}", SampleNouns.REPORT_ID)
                  .replace("{name}", "findings")
                  .replace("{body}", BODY)
              + NEEDED.getOrDefault(path.getKey(), "");
      HttpResponse<String> response = served.get(address);
      assertEquals(200, response.statusCode(), address + response.body());
      JsonNode json = get.at("/responses/200/content/application~1json/schema");
      if (!json.isMissingNode()) {
        check(json, response.body(), address);
      }
      called++;
    }
    assertTrue(called > 12, "operations called: " + called);
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
        for (JsonNode parameter : operation.get("parameters")) {
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
