package gongkai.api.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.answer.Whole;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.solr.index.Slice;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  public static void json(ServerRequest request, ServerResponse response, Object body) {
    if (body instanceof Page<?> page) {
      link(request, response, page);
    }
    Whole.send(request, response, JSON, bytes(body));
  }

  /** Says where the rest of a list is, in whatever form the list is sent. */
  public static void link(ServerRequest request, ServerResponse response, Page<?> page) {
    page.next().ifPresent(next -> response.headers().set(HeaderNames.LINK, next(request, next)));
  }

  /**
   * A body of which a part passes with the moment.
   *
   * @param passing names of its fields that are not compared with what the client has
   */
  public static void json(
      ServerRequest request, ServerResponse response, Object body, List<String> passing) {
    ObjectNode tree = AnswerJson.mapper().valueToTree(body);
    byte[] bytes = bytes(tree);
    Whole.send(request, response, JSON, bytes, bytes(tree.without(passing)));
  }

  /** The next page of a list as a link of RFC 8288: the same question with another cursor. */
  public static String next(ServerRequest request, String cursor) {
    String rest =
        Arrays.stream(request.prologue().query().rawValue().split("&", -1))
            .filter(part -> !part.isEmpty() && !part.startsWith("cursor="))
            .map(part -> part.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22"))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return "<%s?%scursor=%s>; rel=\"next\""
        .formatted(
            request.path().rawPath(), rest, URLEncoder.encode(cursor, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Object body) {
    try {
      return AnswerJson.mapper().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }

  /** A part of a list that the index holds. */
  public static <T> Page<T> list(Slice<T> slice) {
    return new Page<>(slice.total(), slice.items(), slice.next());
  }

  /** A list that is whole. */
  public static <T> Page<T> list(Collection<T> items) {
    return new Page<>(items.size(), List.copyOf(items), Optional.empty());
  }

  /**
   * A page of a list that is held whole. Its cursor is the number of items before the next one.
   *
   * @param arguments of an operation that takes {@link #PAGING}
   * @throws ProblemException 422 for a cursor that is none of this list's
   */
  public static <T> Page<T> page(List<T> items, Arguments arguments) {
    int from = arguments.optional("cursor").map(cursor -> offset(cursor, items.size())).orElse(0);
    int to = Math.min(items.size(), from + arguments.integer("size"));
    Optional<String> next = to < items.size() ? Optional.of("" + to) : Optional.empty();
    return new Page<>(items.size(), items.subList(from, to), next);
  }

  private static int offset(String cursor, int size) {
    if (!cursor.matches("[0-9]{1,9}") || Integer.parseInt(cursor) > size) {
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
    return Integer.parseInt(cursor);
  }
}
