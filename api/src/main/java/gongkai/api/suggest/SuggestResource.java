package gongkai.api.suggest;

import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.solr.search.Searcher;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** {@code GET /api/v1/suggest}. */
public final class SuggestResource {
  private static final Operation SUGGEST =
      Operation.get(
          "suggest",
          "/api/v1/suggest",
          "search",
          List.of(Parameter.text("q").upTo(100), Parameter.integer("size", 1, 20).orElse("8")),
          Operation.Answer.list(Searcher.Suggestion.class));

  private final Searcher searcher;

  public SuggestResource(Searcher searcher) {
    this.searcher = searcher;
  }

  public List<Route> routes() {
    return List.of(new Route(SUGGEST, this::suggest));
  }

  private void suggest(Arguments arguments, ServerRequest request, ServerResponse response) {
    String typed = arguments.text("q");
    List<Searcher.Suggestion> found =
        typed.isEmpty() ? List.of() : searcher.suggest(typed, arguments.integer("size"));
    Answers.json(request, response, Answers.list(found));
  }
}
