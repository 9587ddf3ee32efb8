package gongkai.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator sees and orders, and only an operator. */
class AdminTest {
  private static final String QUARANTINE = "/api/v1/admin/quarantine";

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.start();
  }

  @Test
  void whatIsInQuarantineIsListedWithItsReasonAndRetriedByItsId() {
    JsonNode list = Served.tree(asOperator("GET", QUARANTINE).body());
    assertEquals(2, list.get("total").asInt());
    assertTrue(list.get("next").isNull());
    for (JsonNode item : list.get("items")) {
      assertEquals("ENCRYPTED", item.get("reason").asText());
      assertTrue(item.get("id").asText().matches("[0-9a-f]{20}"));
      HttpResponse<String> retried =
          asOperator("POST", QUARANTINE + "/" + item.get("id").asText() + "/retry");
      boolean known = item.get("source").asText().equals(Served.KNOWN);
      assertEquals(known ? 200 : 422, retried.statusCode(), retried.body());
      assertEquals(known, Served.tree(retried.body()).has("inputs"));
    }
    assertEquals(
        1, Served.tree(asOperator("GET", QUARANTINE + "?size=1").body()).get("items").size());
    assertEquals(422, asOperator("GET", QUARANTINE + "?cursor=none").statusCode());
    assertEquals(404, asOperator("POST", QUARANTINE + "/0123456789abcdef0123/retry").statusCode());
  }

  @Test
  void everythingIsTakenAnew() {
    assertTrue(Served.tree(asOperator("POST", "/api/v1/admin/reindex").body()).has("inputs"));
  }

  @Test
  void nothingIsDoneOrToldWithoutTheToken() {
    assertEquals(401, served.get(QUARANTINE).statusCode());
    assertEquals(401, served.send("POST", "/api/v1/admin/reindex", "").statusCode());
    assertEquals(401, served.send("POST", QUARANTINE + "/0/retry", "").statusCode());
  }

  private static HttpResponse<String> asOperator(String method, String path) {
    return served.send(method, path, "", "Authorization", "Bearer " + Served.TOKEN);
  }
}
