package gongkai.api.document;

import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SliceLines;
import gongkai.noun.Disclosure;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;

/**
 * {@code GET /api/v1/documents}: every Disclosure, or those put or changed since an instant, as
 * {@link SliceLines}.
 */
public final class ExportResource {
  private static final Operation EXPORT =
      Operation.get(
          "documents",
          "/api/v1/documents",
          "documents",
          List.of(Parameter.instant("since"), Parameter.text("cursor").upTo(2000)),
          Operation.Answer.of(SliceLines.NDJSON));

  private final Holdings holdings;

  public ExportResource(Holdings holdings) {
    this.holdings = holdings;
  }

  public List<Route> routes() {
    return List.of(new Route(EXPORT, this::export));
  }

  private void export(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    Selection all = Selection.ALL.withWithdrawn();
    Selection selection = arguments.instant("since").map(all::changedSince).orElse(all);
    new SliceLines<Disclosure>(
            cursor -> holdings.disclosures(selection, cursor, SliceLines.AT_ONCE),
            Wire::disclosure,
            (slice, last) -> last.put("total", slice.total()))
        .answer(request, response, arguments.optional("cursor"));
  }
}
