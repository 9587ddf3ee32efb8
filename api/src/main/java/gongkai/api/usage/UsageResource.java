package gongkai.api.usage;

import gongkai.api.request.Answers;
import gongkai.api.request.Operation;
import gongkai.api.request.Route;
import java.util.List;

/** {@code GET /api/v1/usage}: views, downloads and calls of each dataset, a day at a time. */
public final class UsageResource {
  private final Usage usage;

  public UsageResource(Usage usage) {
    this.usage = usage;
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            Operation.get(
                "usage",
                "/api/v1/usage",
                "datasets",
                Answers.PAGING,
                Operation.Answer.list(Usage.Day.class)),
            (arguments, request, response) ->
                Answers.json(request, response, Answers.page(usage.days(), arguments))));
  }
}
