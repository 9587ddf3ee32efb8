package gongkai.api.usage;

import gongkai.api.request.Answers;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /api/v1/hot}: what many people search for. */
public final class HotResource {
  private static final int SHOWN = 10;

  private final HotWords words;

  public HotResource(HotWords words) {
    this.words = words;
  }

  public List<Route> routes() {
    List<Parameter> parameters = new ArrayList<>(Answers.paging(SHOWN));
    parameters.add(Parameter.integer("days", 1, HotWords.DAYS).orElse("7"));
    return List.of(
        new Route(
            Operation.get(
                "hot",
                "/api/v1/hot",
                "search",
                parameters,
                Operation.Answer.list(HotWords.Hot.class)),
            (arguments, request, response) ->
                Answers.json(
                    request,
                    response,
                    Answers.page(words.of(arguments.integer("days")), arguments))));
  }
}
