package gongkai.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.Streamed;
import gongkai.noun.Disclosure;
import gongkai.noun.NounJson;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /api/v1/documents}: every Disclosure, or those put or changed since an instant, one a
 * line. After each slice a line tells the cursor that goes on from there, so that a client that was
 * cut off loses nothing; the last line says that the list is complete. A list without that line is
 * not.
 */
public final class ExportResource {
  private static final String NDJSON = "application/x-ndjson";
  private static final int SLICE = 500;
  private static final Operation EXPORT =
      Operation.get(
          "documents",
          "/api/v1/documents",
          "documents",
          List.of(Parameter.instant("since"), Parameter.text("cursor").upTo(2000)),
          Operation.Answer.of(NDJSON));

  private final Holdings holdings;

  public ExportResource(Holdings holdings) {
    this.holdings = holdings;
  }

  public List<Route> routes() {
    return List.of(new Route(EXPORT, this::export));
  }

  private void export(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    Selection selection =
        arguments
            .optional("since")
            .map(since -> Selection.of("since", since))
            .orElse(Selection.ALL);
    Slice<Disclosure> slice = first(selection, arguments.optional("cursor"));
    Streamed.answer(request, response, NDJSON, out -> write(selection, slice, out));
  }

  private void write(Selection selection, Slice<Disclosure> first, OutputStream out)
      throws IOException {
    Slice<Disclosure> slice = first;
    long lines = 0;
    while (true) {
      for (Disclosure disclosure : slice.items()) {
        line(out, Wire.disclosure(disclosure));
      }
      lines += slice.items().size();
      Optional<String> next = slice.next();
      if (next.isEmpty()) {
        line(out, end(slice.total(), lines));
        return;
      }
      line(out, NounJson.mapper().createObjectNode().put("next", next.orElseThrow()));
      slice = holdings.disclosures(selection, next, SLICE);
    }
  }

  private Slice<Disclosure> first(Selection selection, Optional<String> cursor) {
    try {
      return holdings.disclosures(selection, cursor, SLICE);
    } catch (IllegalArgumentException e) {
      if (cursor.isEmpty()) {
        throw e;
      }
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
  }

  private static ObjectNode end(long total, long lines) {
    return NounJson.mapper()
        .createObjectNode()
        .put("complete", true)
        .put("total", total)
        .put("lines", lines);
  }

  private static void line(OutputStream out, JsonNode node) throws IOException {
    out.write(NounJson.mapper().writeValueAsBytes(node));
    out.write('\n');
  }
}
