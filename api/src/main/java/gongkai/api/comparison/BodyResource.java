package gongkai.api.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.noun.NounJson;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import gongkai.report.IndicatorSeries;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /api/v1/bodies} and a body's series. */
public final class BodyResource {
  private static final Operation BODIES =
      Operation.get(
          "bodies",
          "/api/v1/bodies",
          "comparison",
          with(List.of(Parameter.text("region").repeatable()), Answers.PAGING),
          Operation.Answer.json("BodyList"));

  private static final Operation SERIES =
      Operation.get(
          "series",
          "/api/v1/bodies/{body}/series",
          "comparison",
          with(
              List.of(Parameter.path("body"), Parameter.text("indicator").repeatable()),
              Answers.paging(100)),
          Operation.Answer.json("SeriesList"));

  private final Reports reports;

  public BodyResource(Reports reports) {
    this.reports = reports;
  }

  public List<Route> routes() {
    return List.of(new Route(BODIES, this::bodies), new Route(SERIES, this::series));
  }

  private void bodies(Arguments arguments, ServerRequest request, ServerResponse response) {
    Answers.json(
        request,
        response,
        Answers.page(reports.bodies(arguments.many("region")), arguments, BodyResource::wire));
  }

  private void series(Arguments arguments, ServerRequest request, ServerResponse response) {
    String asked = arguments.text("body");
    Held body =
        reports
            .called("body", asked)
            .orElseThrow(() -> ProblemException.notFound("no-such-body", asked));
    List<String> wanted = arguments.many("indicator");
    List<IndicatorSeries> series =
        reports.series(body.reports()).stream()
            .filter(one -> wanted.isEmpty() || wanted.contains(one.indicator()))
            .toList();
    Answers.json(request, response, Answers.page(series, arguments, BodyResource::wire));
  }

  private static JsonNode wire(Held held) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("body", held.body().key());
    node.put("name", held.body().name());
    node.put("region", held.body().place());
    ArrayNode years = node.putArray("years");
    held.reports().years().forEach(years::add);
    node.put("reports", held.reports().all().size());
    return node;
  }

  private static JsonNode wire(IndicatorSeries series) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("indicator", series.indicator());
    node.put("label", series.label());
    ArrayNode points = node.putArray("points");
    for (IndicatorSeries.Point point : series.points()) {
      ObjectNode one = points.addObject();
      one.put("year", point.year());
      one.set("figure", Wire.observation(point.figure()));
      ArrayNode others = one.putArray("others");
      point.others().stream().map(Observation::id).forEach(others::add);
      one.set("breaks", NounJson.mapper().valueToTree(point.breaks()));
    }
    return node;
  }

  private static List<Parameter> with(List<Parameter> some, List<Parameter> more) {
    List<Parameter> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
