package gongkai.api.comparison;

import com.fasterxml.jackson.annotation.JsonTypeName;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.noun.Observation;
import gongkai.report.IndicatorSeries;
import gongkai.report.SeriesBreak;
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
          Operation.Answer.list(ReportingBody.class));

  private static final Operation SERIES =
      Operation.get(
          "series",
          "/api/v1/bodies/{body}/series",
          "comparison",
          with(
              List.of(Parameter.path("body"), Parameter.text("indicator").repeatable()),
              Answers.paging(100)),
          Operation.Answer.list(Series.class));

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
        Answers.page(
            reports.bodies(arguments.many("region")).stream().map(ReportingBody::of).toList(),
            arguments));
  }

  private void series(Arguments arguments, ServerRequest request, ServerResponse response) {
    String asked = arguments.text("body");
    Held body =
        reports
            .called("body", asked)
            .orElseThrow(() -> ProblemException.notFound("no-such-body", asked));
    List<String> wanted = arguments.many("indicator");
    List<Series> series =
        reports.series(body.reports()).stream()
            .filter(one -> wanted.isEmpty() || wanted.contains(one.indicator()))
            .map(Series::of)
            .toList();
    Answers.json(request, response, Answers.page(series, arguments));
  }

  /** A body that reports. */
  @JsonTypeName("Body")
  private record ReportingBody(
      String body, String name, String region, List<Integer> years, int reports) {
    static ReportingBody of(Held held) {
      return new ReportingBody(
          held.body().key(),
          held.body().name(),
          held.body().place(),
          List.copyOf(held.reports().years()),
          held.reports().all().size());
    }
  }

  /** A figure over the years. */
  private record Series(String indicator, String label, List<Point> points) {
    static Series of(IndicatorSeries series) {
      return new Series(
          series.indicator(), series.label(), series.points().stream().map(Point::of).toList());
    }
  }

  /**
   * A year of a series.
   *
   * @param others ids of observations that state another figure for it
   * @param breaks why it cannot simply be compared with the year before
   */
  private record Point(
      int year, Observation figure, List<String> others, List<SeriesBreak> breaks) {
    static Point of(IndicatorSeries.Point point) {
      return new Point(
          point.year(),
          point.figure(),
          point.others().stream().map(Observation::id).toList(),
          point.breaks());
    }
  }

  private static List<Parameter> with(List<Parameter> some, List<Parameter> more) {
    List<Parameter> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
