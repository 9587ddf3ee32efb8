package gongkai.api.dataset;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import gongkai.api.answer.Vary;
import gongkai.api.markdown.DatasetMarkdown;
import gongkai.api.markdown.Markdown;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.dataset.DataPackage;
import gongkai.dataset.Format;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.query.RowQuery;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code GET /api/v1/datasets}: the catalogue, with the dictionary of each dataset. */
public final class DatasetResource {
  private static final String PATH = "/api/v1/datasets";

  /** What a sheet of Excel holds under its header. */
  private static final int XLSX_ROWS = 1_048_575;

  private final DatasetCatalogue catalogue;
  private final ReleaseFolder releases;
  private final SiteUrl site;

  public DatasetResource(DatasetCatalogue catalogue, ReleaseFolder releases, SiteUrl site) {
    this.site = site;
    this.catalogue = catalogue;
    this.releases = releases;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            Operation.get(
                "datasets",
                PATH,
                "datasets",
                List.of(),
                Operation.Answer.list(DatasetBody.class),
                Operation.Answer.of(Markdown.TYPE)),
            (arguments, request, response) ->
                answer(
                    request,
                    response,
                    () -> Answers.list(catalogue.all().stream().map(this::body).toList()),
                    markdown -> markdown.of(catalogue.all()))));
    routes.add(
        new Route(
            Operation.get(
                "dataset",
                PATH + "/{name}",
                "datasets",
                List.of(Parameter.path("name")),
                Operation.Answer.json(DatasetBody.class),
                Operation.Answer.of(Markdown.TYPE)),
            (arguments, request, response) -> {
              Dataset named = named(arguments);
              answer(request, response, () -> body(named), markdown -> markdown.of(named));
            }));
    routes.add(
        new Route(
            Operation.get(
                "dataPackage",
                PATH + "/{name}/datapackage.json",
                "datasets",
                List.of(Parameter.path("name")),
                Operation.Answer.json(Body.named("DataPackage"))),
            (arguments, request, response) ->
                Answers.json(request, response, DataPackage.of(named(arguments)))));
    return routes;
  }

  private void answer(
      ServerRequest request,
      ServerResponse response,
      Supplier<Object> json,
      Function<DatasetMarkdown, String> markdown) {
    if (!Markdown.wanted(request, response)) {
      Answers.json(request, response, json.get());
      return;
    }
    Vary.add(response, "Accept-Language");
    Words words =
        Words.in(
            Language.preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
    Markdown.send(request, response, markdown.apply(new DatasetMarkdown(words, site.of(request))));
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

  private DatasetBody body(Dataset dataset) {
    String path = PATH + "/" + dataset.name();
    return new DatasetBody(
        dataset,
        RowsResource.addresses(dataset),
        path + "/rows",
        path + "/releases",
        releases.latest(dataset.name()).map(Release::name),
        Limits.OF_ALL);
  }

  /** A dataset with its dictionary, and where its rows are. */
  @JsonTypeName("Dataset")
  private record DatasetBody(
      @JsonUnwrapped Dataset dataset,
      Map<String, String> data,
      String rows,
      String releases,
      Optional<String> latest,
      Limits limits) {}

  /** What one answer can hold. */
  private record Limits(int pageSize, int sortedRows, int groups, int xlsxRows) {
    static final Limits OF_ALL =
        new Limits(Answers.LARGEST_SIZE, RowQuery.MOST_HELD, RowQuery.MOST_HELD, XLSX_ROWS);
  }
}
