package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.dataset.DataPackage;
import gongkai.dataset.Format;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.query.RowQuery;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/v1/datasets}: the catalogue, with the dictionary of each dataset. */
public final class DatasetResource {
  private static final String PATH = "/api/v1/datasets";

  /** What a sheet of Excel holds under its header. */
  private static final int XLSX_ROWS = 1_048_575;

  private final DatasetCatalogue catalogue;
  private final ReleaseFolder releases;

  public DatasetResource(DatasetCatalogue catalogue, ReleaseFolder releases) {
    this.catalogue = catalogue;
    this.releases = releases;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            Operation.get(
                "datasets", PATH, "datasets", List.of(), Operation.Answer.json("DatasetList")),
            (arguments, request, response) ->
                Answers.json(request, response, Answers.list(catalogue.all(), this::wire))));
    routes.add(
        new Route(
            Operation.get(
                "dataset",
                PATH + "/{name}",
                "datasets",
                List.of(Parameter.path("name")),
                Operation.Answer.json("Dataset")),
            (arguments, request, response) ->
                Answers.json(request, response, wire(named(arguments)))));
    routes.add(
        new Route(
            Operation.get(
                "dataPackage",
                PATH + "/{name}/datapackage.json",
                "datasets",
                List.of(Parameter.path("name")),
                Operation.Answer.json("DataPackage")),
            (arguments, request, response) ->
                Answers.json(request, response, DataPackage.of(named(arguments)))));
    return routes;
  }

  private Dataset named(Arguments arguments) {
    return named(catalogue, arguments.text("name"));
  }

  /**
   * The dataset of that name.
   *
   * @throws ProblemException 404 with the names that there are
   */
  static Dataset named(DatasetCatalogue catalogue, String name) {
    return catalogue
        .byName(name)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "no-such-dataset",
                    name,
                    String.join(", ", catalogue.all().stream().map(Dataset::name).toList())));
  }

  /** Where a dataset's rows are in a format. */
  public static String path(Dataset dataset, Format format) {
    return PATH + "/" + dataset.name() + "/" + format.fileName();
  }

  private JsonNode wire(Dataset dataset) {
    ObjectNode node = NounJson.mapper().valueToTree(dataset);
    node.set("data", RowsResource.addresses(dataset));
    node.put("rows", PATH + "/" + dataset.name() + "/rows");
    Optional<Release> latest = releases.latest(dataset.name());
    node.put("releases", PATH + "/" + dataset.name() + "/releases");
    node.put("latest", latest.map(Release::name).orElse(null));
    node.putObject("limits")
        .put("pageSize", Answers.LARGEST_SIZE)
        .put("sortedRows", RowQuery.MOST_HELD)
        .put("groups", RowQuery.MOST_HELD)
        .put("xlsxRows", XLSX_ROWS);
    return node;
  }
}
