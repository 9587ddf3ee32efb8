package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.Streamed;
import gongkai.dataset.DataPackage;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code GET /api/v1/datasets}: the catalogue, and the rows of each dataset in every format. The
 * filters that a dataset takes depend on its noun, so each dataset's data is an operation of its
 * own.
 */
public final class DatasetResource {
  private static final System.Logger LOG = System.getLogger(DatasetResource.class.getName());
  private static final String PATH = "/api/v1/datasets";

  private final DatasetCatalogue catalogue;
  private final DatasetRows rows;

  public DatasetResource(DatasetCatalogue catalogue, DatasetRows rows) {
    this.catalogue = catalogue;
    this.rows = rows;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            Operation.get(
                "datasets", PATH, "datasets", List.of(), Operation.Answer.json("DatasetList")),
            (arguments, request, response) ->
                Answers.json(response, Answers.list(catalogue.all(), DatasetResource::wire))));
    routes.add(
        new Route(
            Operation.get(
                "dataset",
                PATH + "/{name}",
                "datasets",
                List.of(Parameter.path("name")),
                Operation.Answer.json("Dataset")),
            (arguments, request, response) -> Answers.json(response, wire(named(arguments)))));
    routes.add(
        new Route(
            Operation.get(
                "dataPackage",
                PATH + "/{name}/datapackage.json",
                "datasets",
                List.of(Parameter.path("name")),
                Operation.Answer.json("DataPackage")),
            (arguments, request, response) ->
                Answers.json(response, DataPackage.of(named(arguments)))));
    for (Dataset dataset : catalogue.all()) {
      for (Format format : Format.values()) {
        routes.add(data(dataset, format));
      }
    }
    return routes;
  }

  private Route data(Dataset dataset, Format format) {
    List<Parameter> parameters = new ArrayList<>(RowFilters.of(dataset));
    if (format == Format.CSV) {
      parameters.add(Parameter.flag("excel"));
    }
    return new Route(
        Operation.get(
            "data." + dataset.name() + "." + format.extension(),
            path(dataset, format),
            "datasets",
            parameters,
            Operation.Answer.of(format.mediaType())),
        (arguments, request, response) -> write(dataset, format, arguments, response));
  }

  private void write(Dataset dataset, Format format, Arguments arguments, ServerResponse response)
      throws IOException {
    RowWriter writer =
        format == Format.CSV && arguments.flag("excel")
            ? RowWriter.csvForExcel()
            : RowWriter.of(format);
    try (Rows chosen =
        rows.open(dataset, RowFilters.selection(RowFilters.of(dataset), arguments))) {
      if (!chosen.hasNext()) {
        // Asked for its effect too: what is wrong with the index shows while there is a status yet.
        LOG.log(System.Logger.Level.DEBUG, "no rows of {0} are chosen", dataset.name());
      }
      response
          .headers()
          .set(
              HeaderNames.CONTENT_DISPOSITION,
              "attachment; filename=\"%s.%s\"".formatted(dataset.name(), format.extension()));
      Streamed.answer(response, format.mediaType(), out -> writer.write(dataset, chosen, out));
    }
  }

  private Dataset named(Arguments arguments) {
    String name = arguments.text("name");
    return catalogue
        .byName(name)
        .orElseThrow(() -> ProblemException.notFound("no-such-dataset", name, names()));
  }

  private String names() {
    return String.join(", ", catalogue.all().stream().map(Dataset::name).toList());
  }

  /** Where a dataset's rows are in a format. */
  public static String path(Dataset dataset, Format format) {
    return PATH + "/" + dataset.name() + "/" + format.fileName();
  }

  private static JsonNode wire(Dataset dataset) {
    ObjectNode node = NounJson.mapper().valueToTree(dataset);
    ObjectNode data = node.putObject("data");
    Arrays.stream(Format.values())
        .forEach(format -> data.put(format.extension(), path(dataset, format)));
    return node;
  }
}
