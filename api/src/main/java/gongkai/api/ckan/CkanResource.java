package gongkai.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
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
import gongkai.noun.Dataset;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /api/3/action/…}: the reading actions of CKAN that harvesters call, by GET or by POST of
 * JSON, in CKAN's envelope and with its errors.
 */
public final class CkanResource {
  private static final String PATH = "/api/3/action/";
  private static final int MOST_PACKAGES = 1000;

  private final Editions editions;
  private final CkanPackages packages;
  private final CkanSearch search;
  private final CkanDatastore datastore;
  private final SiteUrl site;

  public CkanResource(Editions editions, RowAccess rows, Owner owner, SiteUrl site) {
    this.editions = editions;
    this.packages = new CkanPackages(editions, owner);
    this.search = new CkanSearch(editions, packages);
    this.datastore = new CkanDatastore(packages, rows);
    this.site = site;
  }

  /** What an action gives. */
  private interface Action {
    Object result(CkanArguments arguments, String base);
  }

  /**
   * An action.
   *
   * @param of the type of its result
   */
  private record Described(Class<?> of, List<String> parameters, Action action) {}

  public List<Route> routes() {
    Map<String, Described> actions = new LinkedHashMap<>();
    List<String> paging = List.of("limit", "offset");
    List<String> lists =
        List.of("limit", "offset", "all_fields", "sort", "include_dataset_count", "include_extras");
    actions.put(
        "status_show",
        new Described(CkanAnswer.Status.class, List.of(), (arguments, base) -> status(base)));
    actions.put("site_read", new Described(Boolean.class, List.of(), (a, base) -> true));
    actions.put(
        "package_list",
        new Described(String[].class, paging, (arguments, base) -> list(arguments)));
    actions.put(
        "package_show",
        new Described(
            CkanPackage.class,
            List.of("id", "name_or_id", "use_default_schema", "include_tracking"),
            (arguments, base) ->
                packages.show(
                    base,
                    named(
                        arguments
                            .text("id")
                            .or(() -> arguments.text("name_or_id"))
                            .orElseThrow(() -> CkanException.invalid("id: Missing value"))))));
    actions.put(
        "package_search",
        new Described(
            CkanAnswer.Found.class,
            List.of(
                "q",
                "fq",
                "fq_list",
                "rows",
                "start",
                "sort",
                "facet",
                "facet.field",
                "facet.limit",
                "facet.mincount",
                "include_drafts",
                "include_private",
                "include_deleted",
                "use_default_schema"),
            this::search));
    actions.put(
        "organization_list",
        new Described(
            JsonNode[].class,
            lists,
            (arguments, base) ->
                arguments
                        .text("all_fields")
                        .filter(text -> text.equalsIgnoreCase("true"))
                        .isPresent()
                    ? List.of(packages.organization())
                    : List.of("gongkai")));
    actions.put(
        "organization_show",
        new Described(
            CkanPackage.Organization.class,
            List.of(
                "id",
                "include_datasets",
                "include_dataset_count",
                "include_extras",
                "include_users",
                "include_groups",
                "include_tags",
                "include_followers"),
            (arguments, base) -> organization(arguments)));
    actions.put("group_list", new Described(String[].class, lists, (arguments, base) -> List.of()));
    actions.put(
        "group_show",
        new Described(
            JsonNode.class,
            List.of("id", "include_datasets"),
            (arguments, base) -> {
              throw CkanException.notFound(arguments.text("id").orElse("group"));
            }));
    actions.put(
        "datastore_search",
        new Described(
            CkanAnswer.Rows.class,
            List.of(
                "resource_id",
                "id",
                "filters",
                "q",
                "fields",
                "sort",
                "limit",
                "offset",
                "include_total",
                "records_format",
                "plain",
                "language",
                "distinct"),
            (arguments, base) -> datastore.search(arguments, base)));
    List<Route> routes = new ArrayList<>();
    actions.forEach((name, described) -> routes.addAll(routes(name, described)));
    return routes;
  }

  private List<Route> routes(String name, Described described) {
    List<Parameter> parameters =
        described.parameters().stream()
            .map(p -> Parameter.text(p).upTo(5000).meaning("同 CKAN 的参数", "as in CKAN's action API"))
            .toList();
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
    String help = base + "/api/3/action/help_show?name=" + name;
    try {
      Answers.json(request, response, new CkanAnswer<>(help, true, result.of(base)));
    } catch (CkanException e) {
      refuse(request, response, e.status(), help, new CkanAnswer.Wrong(e.type(), e.getMessage()));
    } catch (TooManyException e) {
      refuse(
          request,
          response,
          409,
          help,
          new CkanAnswer.Wrong(
              "Validation Error",
              "At most %d rows can be put in order; use filters".formatted(e.most())));
    }
  }

  private static void refuse(
      ServerRequest request,
      ServerResponse response,
      int status,
      String help,
      CkanAnswer.Wrong error) {
    response.status(Status.create(status));
    Answers.json(request, response, new CkanAnswer.Failed(help, false, error));
  }

  private CkanAnswer.Status status(String base) {
    return new CkanAnswer.Status(
        base, packages.organization().named().title(), "zh_CN", List.of("datastore"));
  }

  private Dataset named(String id) {
    return packages.named(id).orElseThrow(() -> CkanException.notFound(id));
  }

  private List<String> list(CkanArguments arguments) {
    return editions.catalogue().all().stream()
        .map(Dataset::name)
        .sorted()
        .skip(arguments.integer("offset", 0, Integer.MAX_VALUE))
        .limit(arguments.integer("limit", Integer.MAX_VALUE, Integer.MAX_VALUE))
        .toList();
  }

  private CkanAnswer.Found search(CkanArguments arguments, String base) {
    List<String> filters = new ArrayList<>(List.of(arguments.text("fq").orElse("")));
    arguments.tree("fq_list").ifPresent(list -> list.forEach(one -> filters.add(one.asText())));
    List<Dataset> found =
        search.find(
            arguments.text("q").orElse(""),
            String.join(" ", filters),
            arguments.text("sort").orElse(""));
    return new CkanAnswer.Found(
        found.size(),
        arguments.text("sort").orElse("score desc, metadata_modified desc"),
        Map.of(),
        Map.of(),
        found.stream()
            .skip(arguments.integer("start", 0, Integer.MAX_VALUE))
            .limit(arguments.integer("rows", 10, MOST_PACKAGES))
            .map(dataset -> packages.show(base, dataset))
            .toList());
  }

  private CkanPackage.Organization organization(CkanArguments arguments) {
    String id = arguments.text("id").orElseThrow(() -> CkanException.invalid("id: Missing value"));
    CkanPackage.Organization organization = packages.organization();
    if (!id.equals("gongkai") && !id.equals(organization.named().id())) {
      throw CkanException.notFound(id);
    }
    return organization;
  }
}
