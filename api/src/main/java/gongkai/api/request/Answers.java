package gongkai.api.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.answer.Whole;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.noun.NounJson;
import gongkai.solr.index.Slice;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The bodies that all resources share. */
public final class Answers {
  /** Most items in one answer. */
  public static final int LARGEST_SIZE = 1000;

  /** What every list that can be long takes; those of one document are whole where they can be. */
  public static final List<Parameter> PAGING = paging(LARGEST_SIZE);

  private static final String JSON = "application/json";

  private Answers() {}

  /**
   * Size and cursor.
   *
   * @param size where none is asked for
   */
  public static List<Parameter> paging(int size) {
    return List.of(
        Parameter.integer("size", 1, LARGEST_SIZE).orElse(String.valueOf(size)),
        Parameter.text("cursor").upTo(2000));
  }

  public static void json(ServerRequest request, ServerResponse response, JsonNode body) {
    Whole.send(request, response, JSON, bytes(body));
  }

  /**
   * A body of which a part passes with the moment.
   *
   * @param passing names of its fields that are not compared with what the client has
   */
  public static void json(
      ServerRequest request, ServerResponse response, ObjectNode body, List<String> passing) {
    byte[] bytes = bytes(body);
    Whole.send(request, response, JSON, bytes, bytes(body.deepCopy().without(passing)));
  }

  private static byte[] bytes(JsonNode body) {
    try {
      return NounJson.mapper().writeValueAsBytes(body);
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

  /**
   * A page of a list that is held whole. Its cursor is the number of items before the next one.
   *
   * @param arguments of an operation that takes {@link #PAGING}
   * @throws ProblemException 422 for a cursor that is none of this list's
   */
  public static <T> ObjectNode page(
      List<T> items, Arguments arguments, Function<T, JsonNode> wire) {
    int from = arguments.optional("cursor").map(cursor -> offset(cursor, items.size())).orElse(0);
    int to = Math.min(items.size(), from + arguments.integer("size"));
    Optional<String> next = to < items.size() ? Optional.of("" + to) : Optional.empty();
    return list(items.size(), items.subList(from, to), next, wire);
  }

  private static int offset(String cursor, int size) {
    if (!cursor.matches("[0-9]{1,9}") || Integer.parseInt(cursor) > size) {
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
    return Integer.parseInt(cursor);
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
