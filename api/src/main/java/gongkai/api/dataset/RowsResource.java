package gongkai.api.dataset;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.answer.Streamed;
import gongkai.api.answer.Validators;
import gongkai.api.label.Choices;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.rows.CautionWords;
import gongkai.api.rows.CodeLabels;
import gongkai.api.rows.RowParameters;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.RowQuery;
import gongkai.dataset.query.TooManyException;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import gongkai.vocabulary.place.Regions;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of datasets: page by page as {@code /rows}, whole as {@code /data.csv} and the like. The
 * columns decide what can be asked, so each dataset is an operation of its own.
 */
public final class RowsResource {
  private static final System.Logger LOG = System.getLogger(RowsResource.class.getName());
  private static final String PATH = "/api/v1/datasets/";
  private static final int SIZE = 100;

  private final DatasetCatalogue catalogue;
  private final DatasetRows rows;
  private final ReleaseFolder releases;
  private final Choices choices;
  private final Regions regions;

  public RowsResource(
      DatasetCatalogue catalogue,
      DatasetRows rows,
      ReleaseFolder releases,
      Choices choices,
      Regions regions) {
    this.regions = regions;
    this.choices = choices;
    this.catalogue = catalogue;
    this.rows = rows;
    this.releases = releases;
  }

  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Dataset dataset : catalogue.all()) {
      routes.add(pages(dataset));
      routes.add(files(dataset));
    }
    return routes;
  }

  /** The shapes of the answers, by name. */
  public ObjectNode schemas() {
    return RowSchemas.of(catalogue.all());
  }

  private Route pages(Dataset dataset) {
    List<Parameter> parameters = new ArrayList<>(RowParameters.of(dataset, choices));
    parameters.addAll(Answers.paging(SIZE));
    return new Route(
        Operation.get(
            "rows." + dataset.name(),
            PATH + dataset.name() + "/rows",
            "datasets",
            parameters,
            Operation.Answer.json(Body.named(RowSchemas.pageOf(dataset)))),
        (arguments, request, response) -> page(dataset, arguments, request, response));
  }

  private Route files(Dataset dataset) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        Parameter.pathChoice(
            "format", Arrays.stream(Format.values()).map(Format::extension).toList()));
    parameters.addAll(RowParameters.of(dataset, choices));
    parameters.add(Parameter.flag("excel"));
    return new Route(
        Operation.get(
            "data." + dataset.name(),
            PATH + dataset.name() + "/data.{format}",
            "datasets",
            parameters,
            Arrays.stream(Format.values())
                .map(
                    format ->
                        format == Format.JSON
                            ? Operation.Answer.json(Body.named(RowSchemas.tableOf(dataset)))
                            : Operation.Answer.of(format.mediaType()))
                .toArray(Operation.Answer[]::new)),
        (arguments, request, response) -> file(dataset, arguments, request, response));
  }

  private void page(
      Dataset dataset, Arguments arguments, ServerRequest request, ServerResponse response) {
    RowQuery query = RowParameters.query(dataset, arguments, choices);
    Optional<RowCursor> cursor =
        arguments.optional("cursor").map(given -> RowCursor.read(given, query));
    RowSource source =
        cursor.map(at -> rows.source(dataset, at)).orElseGet(() -> rows.source(dataset));
    RowPage page =
        held(
            query,
            () ->
                RowPage.of(
                    source,
                    query,
                    cursor.orElseGet(() -> RowCursor.start(source)),
                    arguments.integer("size")));
    Dataset asked = query.described();
    Optional<CodeLabels> labels = labels(arguments);
    Dataset shape = labels.map(with -> with.described(asked)).orElse(asked);
    ObjectNode body = NounJson.mapper().createObjectNode();
    body.put("total", page.total());
    ArrayNode items = body.putArray("items");
    page.rows()
        .forEach(
            row ->
                items.add(
                    RowShape.of(shape, labels.map(with -> with.row(asked, row)).orElse(row))));
    if (query.aggregates().contains(Aggregate.cautions())) {
      body.set("cautions", CautionWords.of(page.rows(), words(request)));
    }
    body.put("next", page.next().orElse(null));
    body.put("asOf", DataState.asOf(rows.state().of(dataset)));
    body.put("release", source.release().map(Release::name).orElse(null));
    response
        .headers()
        .set(
            HeaderNames.create("Link"),
            links(dataset, Format.JSON, source)
                + page.next().map(next -> ", " + Answers.next(request, next)).orElse(""));
    Answers.json(request, response, body);
  }

  private Optional<CodeLabels> labels(Arguments arguments) {
    return arguments
        .optional("labels")
        .map(language -> new CodeLabels(choices.codebook(), regions, language.equals("en")));
  }

  private static Words words(ServerRequest request) {
    return Words.in(
        Language.preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
  }

  private void file(
      Dataset dataset, Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    Format format = Format.of(arguments.text("format")).orElseThrow();
    boolean excel = arguments.flag("excel");
    if (excel && format != Format.CSV) {
      throw ProblemException.invalid(Fault.of("excel", "excel-is-csv"));
    }
    RowQuery query = RowParameters.query(dataset, arguments, choices);
    RowSource source = rows.source(dataset);
    response
        .headers()
        .set(
            HeaderNames.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.%s\"".formatted(dataset.name(), format.extension()));
    response.headers().set(HeaderNames.CACHE_CONTROL, "no-cache");
    response.headers().set(HeaderNames.create("Link"), links(dataset, format, source));
    Validators validators = Validators.NONE;
    if (source.release().isPresent()) {
      Release release = source.release().orElseThrow();
      if (query.isWhole() && !excel && arguments.optional("labels").isEmpty()) {
        ReleaseFiles.answer(releases, release, format.fileName()).send(request, response);
        return;
      }
      validators =
          Validators.of(
              release.files() + query.toString() + format + excel + arguments.text("labels"));
    }
    RowWriter writer = excel ? RowWriter.csvForExcel() : RowWriter.of(format);
    try (Rows all = source.open(query, 0);
        Rows chosen = held(query, () -> query.over(all))) {
      // Asked before there is a status: what is wrong with the source shows as a problem.
      if (!chosen.hasNext()) {
        LOG.log(System.Logger.Level.DEBUG, "no rows of {0} are chosen", dataset.name());
      }
      Dataset asked = query.described();
      Optional<CodeLabels> labels = labels(arguments);
      Rows written = labels.map(with -> with.rows(asked, chosen)).orElse(chosen);
      Dataset shape = labels.map(with -> with.described(asked)).orElse(asked);
      Streamed.answer(
          request,
          response,
          format.mediaType(),
          validators,
          out -> writer.write(shape, written, out));
    }
  }

  /** The whole, unfiltered file, and the dictionary. */
  private static String links(Dataset dataset, Format format, RowSource source) {
    String full =
        source
            .release()
            .map(release -> PATH + dataset.name() + "/releases/" + release.name() + "/")
            .orElse(PATH + dataset.name() + "/");
    return "<%s%s>; rel=\"collection\", <%s%s>; rel=\"describedby\""
        .formatted(full, format.fileName(), PATH, dataset.name());
  }

  /** An order and groups are held in memory; where they would be too many, the client is told. */
  private static <T> T held(RowQuery query, java.util.function.Supplier<T> answer) {
    try {
      return answer.get();
    } catch (TooManyException e) {
      throw ProblemException.invalid(
          Fault.of(
              query.isGrouped() ? "group" : "sort",
              "too-many-rows",
              e.most(),
              PATH + query.dataset().name() + "/releases/latest/data.csv"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
  }

  /** The addresses of a dataset's files. */
  static Map<String, String> addresses(Dataset dataset) {
    Map<String, String> data = new LinkedHashMap<>();
    for (Format format : Format.values()) {
      data.put(format.extension(), DatasetResource.path(dataset, format));
    }
    return data;
  }
}
