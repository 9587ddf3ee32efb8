package gongkai.api.change;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SliceLines;
import gongkai.noun.NounJson;
import gongkai.noun.Wire;
import gongkai.solr.holding.Change;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /api/v1/changes}, as {@link SliceLines}; the last line of a complete list gives the
 * {@code since} of the next call.
 *
 * <p>The {@code since} that it gives lies before the begin of any index run that is under way: what
 * such a run has put already is not seen yet, and carries the time at which it was put.
 */
public final class ChangeResource {
  /** Clocks of several machines do not agree to the second. */
  private static final int CLOCK_SECONDS = 2;

  private static final Operation CHANGES =
      Operation.get(
          "changes",
          "/api/v1/changes",
          "documents",
          List.of(Parameter.instant("since"), Parameter.text("cursor").upTo(2000)),
          Operation.Answer.of(SliceLines.NDJSON));

  private final Holdings holdings;

  public ChangeResource(Holdings holdings) {
    this.holdings = holdings;
  }

  public List<Route> routes() {
    return List.of(new Route(CHANGES, this::changes));
  }

  private void changes(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    Optional<Instant> since = arguments.instant("since");
    // Before anything is read: what begins later is later.
    Instant horizon =
        holdings.openRuns().earliest().orElseGet(Instant::now).minusSeconds(CLOCK_SECONDS);
    // Its last line tells until when it was complete: no two are the same.
    response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
    Selection all = Selection.ALL.withWithdrawn();
    Selection selection = since.map(all::changedSince).orElse(all);
    new SliceLines<Change>(
            cursor -> holdings.changes(selection, cursor, SliceLines.AT_ONCE),
            change -> wire(change, since),
            (slice, last) -> last.put("since", horizon.toString()))
        .answer(request, response, arguments.optional("cursor"));
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
}
