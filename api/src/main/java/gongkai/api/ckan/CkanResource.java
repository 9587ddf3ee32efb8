package gongkai.api.ckan;

import gongkai.api.catalogue.Editions;
import gongkai.api.dataset.RowAccess;
import gongkai.api.request.Answers;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.OwnErrors;
import gongkai.api.request.Owner;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.dataset.query.TooManyException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/3/action/…}: the reading actions of CKAN that harvesters call, by GET or by POST of
 * JSON or a form, in CKAN's envelope and with its errors.
 */
public final class CkanResource {
  private static final String API = "/api/3";
  private static final String PATH = API + "/action/";
  private static final int LONGEST = 5000;

  private final Map<String, CkanActions.Described> actions;
  private final SiteUrl site;

  public CkanResource(Editions editions, RowAccess rows, Owner owner, SiteUrl site) {
    this.actions = new CkanActions(editions, rows, owner).all();
    this.site = site;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            Operation.get(
                "ckan.version",
                API,
                "ckan",
                List.of(),
                Operation.Answer.json(CkanAnswer.Version.class)),
            (arguments, request, response) ->
                Answers.json(request, response, new CkanAnswer.Version(3))));
    actions.forEach((name, described) -> routes.addAll(routes(name, described)));
    routes.add(
        new Route(
            Operation.get(
                "ckan.help_show",
                PATH + "help_show",
                "ckan",
                List.of(parameter("name")),
                Operation.Answer.json(Body.of(CkanAnswer.class, String.class))),
            (arguments, request, response) ->
                answer("help_show", request, response, base -> help(arguments.text("name")))));
    return routes;
  }

  private String help(String name) {
    CkanActions.Described described = actions.get(name);
    if (described == null) {
      throw CkanException.notFound("Action function '%s' not found".formatted(name));
    }
    return "%s(%s)".formatted(name, String.join(", ", described.parameters()));
  }

  private static Parameter parameter(String name) {
    return Parameter.text(name).upTo(LONGEST).meaning("同 CKAN 的参数", "as in CKAN's action API");
  }

  private List<Route> routes(String name, CkanActions.Described described) {
    List<Parameter> parameters =
        described.parameters().stream().map(CkanResource::parameter).toList();
    Operation.Answer answer = Operation.Answer.json(Body.of(CkanAnswer.class, described.of()));
    Operation queried = Operation.get("ckan." + name, PATH + name, "ckan", parameters, answer);
    OwnErrors errors =
        new OwnErrors(
            "application/json",
            Body.of(CkanAnswer.Failed.class),
            (faults, request, response) ->
                answer(
                    name,
                    request,
                    response,
                    base -> {
                      throw CkanException.invalid(faults);
                    }));
    Route.Answerer answerer =
        (arguments, request, response) ->
            answer(
                name,
                request,
                response,
                base -> described.action().result(CkanArguments.of(request, queried), base));
    return List.of(
        new Route(queried, answerer, errors),
        new Route(
            Operation.posted(
                "ckanPost." + name,
                PATH + name,
                "ckan",
                Body.named("CkanArguments"),
                "application/json",
                answer),
            answerer,
            errors));
  }

  /** What is put into the envelope. */
  private interface Result {
    Object of(String base) throws IOException;
  }

  private void answer(String name, ServerRequest request, ServerResponse response, Result result)
      throws IOException {
    String base = site.of(request);
    String help = base + PATH + "help_show?name=" + name;
    try {
      Answers.json(request, response, new CkanAnswer<>(help, true, result.of(base)));
    } catch (CkanException e) {
      refuse(request, response, help, e);
    } catch (TooManyException e) {
      refuse(
          request,
          response,
          help,
          CkanException.invalid(
              "At most %d rows can be put in order; use filters".formatted(e.most())));
    }
  }

  private static void refuse(
      ServerRequest request, ServerResponse response, String help, CkanException e) {
    response.status(Status.create(e.status()));
    Answers.json(request, response, new CkanAnswer.Failed(help, false, e.shown()));
  }
}
