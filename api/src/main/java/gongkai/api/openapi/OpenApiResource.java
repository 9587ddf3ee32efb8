package gongkai.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.answer.Browsers;
import gongkai.api.request.Answers;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /openapi}: what can be asked, as made from the routes themselves. */
public final class OpenApiResource {
  private static final Operation OPENAPI =
      Operation.get(
          "openapi",
          "/openapi",
          "operations",
          List.of(),
          Operation.Answer.json(Body.named("OpenApi")));

  private final Route route;

  /**
   * Documents the routes, and itself.
   *
   * @param moreSchemas of answers whose shape follows from the data, by name
   */
  public OpenApiResource(List<Route> routes, ObjectNode moreSchemas) {
    List<Route> all = new ArrayList<>(routes);
    all.add(new Route(OPENAPI, (arguments, request, response) -> {}));
    JsonNode document = OpenApiDocument.of(all, moreSchemas);
    this.route =
        new Route(
            OPENAPI,
            (arguments, request, response) -> {
              if (!Browsers.sendTo("/developers", request, response)) {
                Answers.json(request, response, document);
              }
            });
  }

  public List<Route> routes() {
    return List.of(route);
  }
}
