package gongkai.api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.answer.Streamed;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.dataset.Format;
import gongkai.noun.NounJson;
import gongkai.solr.index.Slice;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A whole list as NDJSON, one item a line. After each slice a line gives the cursor that goes on
 * from there, so that a client that was cut off loses nothing; the last line says that the list is
 * complete, or why it is not and where to go on. A list without that line is not complete.
 *
 * @param list gives the slice behind a cursor
 * @param line of an item
 * @param end adds to the last line of a complete list, given the last slice
 */
public record SliceLines<T>(
    Function<Optional<String>, Slice<T>> list,
    Function<T, ? extends JsonNode> line,
    BiConsumer<Slice<T>, ObjectNode> end) {

  /** Lines from one cursor to the next. */
  public static final int AT_ONCE = 500;

  public static final String NDJSON = Format.NDJSON.mediaType();

  private static final System.Logger LOG = System.getLogger(SliceLines.class.getName());

  /**
   * Answers with what is behind a cursor.
   *
   * @throws ProblemException for a cursor that is none of this list
   */
  public void answer(ServerRequest request, ServerResponse response, Optional<String> cursor)
      throws IOException {
    Slice<T> first = first(cursor);
    Streamed.answer(request, response, NDJSON, out -> write(first, out));
  }

  private Slice<T> first(Optional<String> cursor) {
    try {
      return list.apply(cursor);
    } catch (IllegalArgumentException e) {
      if (cursor.isEmpty()) {
        throw e;
      }
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
  }

  private void write(Slice<T> first, OutputStream out) throws IOException {
    Slice<T> slice = first;
    long lines = 0;
    while (true) {
      for (T item : slice.items()) {
        write(line.apply(item), out);
      }
      lines += slice.items().size();
      Optional<String> next = slice.next();
      if (next.isEmpty()) {
        ObjectNode last = last(true, lines);
        end.accept(slice, last);
        write(last, out);
        return;
      }
      write(NounJson.mapper().createObjectNode().put("next", next.orElseThrow()), out);
      try {
        slice = list.apply(next);
      } catch (RuntimeException e) {
        // Whatever keeps the index from answering: the client has all up to here, and is told so.
        LOG.log(System.Logger.Level.WARNING, "a list breaks off", e);
        write(
            last(false, lines)
                .put("reason", "索引暂时不能读取 / the index cannot be read at present")
                .put("next", next.orElseThrow()),
            out);
        return;
      }
    }
  }

  private static ObjectNode last(boolean complete, long lines) {
    return NounJson.mapper().createObjectNode().put("complete", complete).put("lines", lines);
  }

  private static void write(JsonNode node, OutputStream out) throws IOException {
    out.write(NounJson.mapper().writeValueAsBytes(node));
    out.write('\n');
  }
}
