package gongkai.api.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.Streamed;
import gongkai.noun.NounJson;
import gongkai.noun.Wire;
import gongkai.solr.holding.Change;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /api/v1/changes}. After each slice a line gives the cursor that goes on from there;
 * the last line says that the list is complete and gives the {@code since} of the next call, or
 * says why it is not complete and where to go on.
 *
 * <p>The {@code since} that it gives lies before the begin of any index run that is under way: what
 * such a run has put already is not seen yet, and carries the time at which it was put.
 */
public final class ChangeResource {
  private static final System.Logger LOG = System.getLogger(ChangeResource.class.getName());
  private static final String NDJSON = "application/x-ndjson";
  private static final int SLICE = 500;

  /** Clocks of several machines do not agree to the second. */
  private static final int CLOCK_SECONDS = 2;

  private static final Operation CHANGES =
      Operation.get(
          "changes",
          "/api/v1/changes",
          "documents",
          List.of(Parameter.instant("since"), Parameter.text("cursor").upTo(2000)),
          Operation.Answer.of(NDJSON));

  private final Holdings holdings;

  public ChangeResource(Holdings holdings) {
    this.holdings = holdings;
  }

  public List<Route> routes() {
    return List.of(new Route(CHANGES, this::changes));
  }

  private void changes(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    Optional<Instant> since = arguments.optional("since").map(ChangeResource::instant);
    // Before anything is read: what begins later is later.
    Instant horizon =
        holdings.openRuns().earliest().orElseGet(Instant::now).minusSeconds(CLOCK_SECONDS);
    Selection selection =
        since.map(from -> Selection.of("since", from.toString())).orElse(Selection.ALL);
    Slice<Change> first = first(selection, arguments.optional("cursor"));
    Streamed.answer(
        request,
        response,
        NDJSON,
        out -> write(selection, since, arguments.optional("cursor"), first, horizon, out));
  }

  private static Instant instant(String since) {
    return since.length() == 10
        ? LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(since);
  }

  private void write(
      Selection selection,
      Optional<Instant> since,
      Optional<String> begin,
      Slice<Change> first,
      Instant horizon,
      OutputStream out)
      throws IOException {
    Slice<Change> slice = first;
    Optional<String> place = begin;
    long lines = 0;
    while (true) {
      for (Change change : slice.items()) {
        line(out, wire(change, since));
      }
      lines += slice.items().size();
      if (slice.next().isEmpty()) {
        line(
            out,
            NounJson.mapper()
                .createObjectNode()
                .put("complete", true)
                .put("lines", lines)
                .put("since", horizon.toString()));
        return;
      }
      place = slice.next();
      line(out, NounJson.mapper().createObjectNode().put("next", place.orElseThrow()));
      try {
        slice = holdings.changes(selection, place, SLICE);
      } catch (RuntimeException e) {
        // Whatever keeps the index from answering: the client has all up to here, and is told so.
        LOG.log(System.Logger.Level.WARNING, "a list of changes breaks off", e);
        line(
            out,
            NounJson.mapper()
                .createObjectNode()
                .put("complete", false)
                .put("lines", lines)
                .put("reason", "索引暂时不能读取 / the index cannot be read at present")
                .put("next", place.orElseThrow()));
        return;
      }
    }
  }

  private static ObjectNode wire(Change change, Optional<Instant> since) {
    boolean isNew = since.isEmpty() || !change.disclosure().indexed().isBefore(since.orElseThrow());
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put(
        "change",
        change.disclosure().withdrawn().isPresent() ? "withdrawn" : isNew ? "added" : "changed");
    node.put("id", change.disclosure().id());
    node.put("changed", change.changed().toString());
    node.set("document", Wire.disclosure(change.disclosure()));
    return node;
  }

  private Slice<Change> first(Selection selection, Optional<String> cursor) {
    try {
      return holdings.changes(selection, cursor, SLICE);
    } catch (IllegalArgumentException e) {
      if (cursor.isEmpty()) {
        throw e;
      }
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
  }

  private static void line(OutputStream out, JsonNode node) throws IOException {
    out.write(NounJson.mapper().writeValueAsBytes(node));
    out.write('\n');
  }
}
