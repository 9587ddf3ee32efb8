package gongkai.api.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.NounJson;
import gongkai.solr.holding.Slice;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** The bodies that all resources share. */
public final class Answers {
  private Answers() {}

  public static void json(ServerResponse response, JsonNode body) {
    response.headers().set(HeaderNames.CONTENT_TYPE, "application/json");
    try {
      response.send(NounJson.mapper().writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that is no JSON", e);
    }
  }

  /** {@code {"total", "items", "next"}}. */
  public static <T> ObjectNode list(Slice<T> slice, Function<T, JsonNode> wire) {
    return list(slice.total(), slice.items(), slice.next(), wire);
  }

  /** A list that is whole. */
  public static <T> ObjectNode list(Collection<T> items, Function<T, JsonNode> wire) {
    return list(items.size(), items, Optional.empty(), wire);
  }

  private static <T> ObjectNode list(
      long total, Collection<T> items, Optional<String> next, Function<T, JsonNode> wire) {
    ObjectNode body = NounJson.mapper().createObjectNode();
    body.put("total", total);
    ArrayNode array = body.putArray("items");
    items.forEach(item -> array.add(wire.apply(item)));
    body.put("next", next.orElse(null));
    return body;
  }
}
