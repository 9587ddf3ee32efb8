package gongkai.api.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.answer.Streamed;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.words.Language;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.codebook.Codebook;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/v1/figures}: bodies by years by indicators, one figure a place. */
public final class FigureResource {
  private static final String PATH = "/api/v1/figures";

  private final Matrices matrices;
  private final Codebook codebook;

  public FigureResource(Holdings holdings, Vocabulary vocabulary) {
    this.matrices = new Matrices(holdings, vocabulary);
    this.codebook = Codebook.of(vocabulary);
  }

  public List<Route> routes() {
    Operation operation =
        Operation.get(
            "figures",
            PATH,
            "comparison",
            List.of(
                Parameter.text("body").repeatable(),
                Parameter.text("region").repeatable(),
                Parameter.choice("level", codebook.values("level"))
                    .repeatable()
                    .meaning("机关层级，可重复", "level of the bodies; may be repeated"),
                Parameter.choice("bodyType", codebook.values("bodyType"))
                    .repeatable()
                    .meaning("机关类别，可重复", "type of the bodies; may be repeated"),
                Parameter.integer("year", 1949, 2100).repeatable(),
                Parameter.text("indicator").repeatable(),
                Parameter.text("per")
                    .meaning(
                        "分母指标，每个数字另给每百的数；applications 指收到的申请",
                        "indicator to set figures against, by the hundred; applications means those"
                            + " received"),
                Parameter.choice("shape", List.of("long", "wide"))
                    .orElse("long")
                    .meaning("长表或宽表", "a place a row, or a body and a year a row"),
                Parameter.choice("format", List.of("json", "csv", "xlsx", "jsonstat"))
                    .orElse("json")),
            Operation.Answer.json(Body.named("FigureList")),
            Operation.Answer.of(Format.CSV.mediaType()),
            Operation.Answer.of(Format.XLSX.mediaType()));
    return List.of(new Route(operation, this::figures));
  }

  /** The shapes of the answers, by name: rows, or JSON-stat. */
  public static ObjectNode schemas() {
    ObjectNode all = NounJson.mapper().createObjectNode();
    all.putObject("FigureList").put("type", "object");
    return all;
  }

  private void figures(Arguments arguments, ServerRequest request, ServerResponse response)
      throws java.io.IOException {
    Matrix matrix = matrix(arguments);
    boolean english =
        Language.preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse(""))
            == Language.EN;
    MatrixTable table = new MatrixTable(codebook, english, "");
    String format = arguments.text("format");
    if (format.equals("jsonstat")) {
      Answers.json(request, response, JsonStat.of(matrix, table));
      return;
    }
    boolean wide = arguments.text("shape").equals("wide");
    List<JsonNode> rows = wide ? table.wideRows(matrix) : table.longRows(matrix);
    if (format.equals("json")) {
      ObjectNode body = NounJson.mapper().createObjectNode();
      body.put("total", rows.size());
      ArrayNode items = body.putArray("items");
      rows.forEach(items::add);
      Answers.json(request, response, body);
      return;
    }
    Dataset shape = wide ? table.wideShape(matrix) : MatrixTable.longShape();
    Format written = Format.of(format).orElseThrow();
    response
        .headers()
        .set(
            HeaderNames.CONTENT_DISPOSITION,
            "attachment; filename=\"figures.%s\"".formatted(written.extension()));
    Streamed.answer(
        request,
        response,
        written.mediaType(),
        out -> {
          try (Rows all = Rows.of(rows.iterator())) {
            RowWriter.of(written).write(shape, all, out);
          }
        });
  }

  private Matrix matrix(Arguments arguments) {
    List<Held> bodies =
        matrices.bodies(
            new Matrices.Which(
                arguments.many("body"),
                arguments.many("region"),
                arguments.many("level"),
                arguments.many("bodyType")));
    List<Fault> faults = new ArrayList<>();
    for (String name : arguments.many("body")) {
      if (!matrices.knows(name)) {
        faults.add(Fault.of("body", "no-such-figure-body", name));
      }
    }
    List<String> indicators =
        arguments.many("indicator").isEmpty() ? Matrices.MAIN : arguments.many("indicator");
    Optional<String> per =
        arguments
            .optional("per")
            .map(of -> of.equals("applications") ? "applications.received" : of);
    List<String> named = new ArrayList<>(indicators);
    per.ifPresent(named::add);
    named.stream()
        .filter(one -> !codebook.knows("indicators", one))
        .forEach(one -> faults.add(Fault.of("indicator", "no-such-code", one, "indicators")));
    List<Integer> years =
        arguments.many("year").isEmpty()
            ? Matrices.years(bodies)
            : arguments.many("year").stream().map(Integer::valueOf).sorted().toList();
    long places = (long) bodies.size() * years.size() * indicators.size();
    if (places > Matrices.MOST_PLACES) {
      faults.add(Fault.of("body", "too-many-places", places, Matrices.MOST_PLACES));
    }
    if (!faults.isEmpty()) {
      throw ProblemException.invalid(faults);
    }
    return matrices.of(bodies, years, indicators, per);
  }
}
