package gongkai.api.comparison;

import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.noun.Disclosure;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code GET /api/v1/compare}: two years of one body ({@code body} and {@code years}), or two
 * bodies in one year ({@code bodies} and {@code year}).
 */
public final class CompareResource {
  private static final Operation COMPARE =
      Operation.get(
          "compare",
          "/api/v1/compare",
          "comparison",
          List.of(
              Parameter.text("body"),
              Parameter.text("years"),
              Parameter.text("bodies").upTo(400),
              Parameter.integer("year", 1949, 2100)),
          Operation.Answer.json(ComparisonBody.class));

  private final Reports reports;

  public CompareResource(Reports reports) {
    this.reports = reports;
  }

  public List<Route> routes() {
    return List.of(new Route(COMPARE, this::compare));
  }

  /** One side of the comparison. */
  private record Side(String parameter, String body, int year) {}

  private void compare(Arguments arguments, ServerRequest request, ServerResponse response) {
    List<Side> sides = sides(arguments);
    Answers.json(
        request,
        response,
        ComparisonBody.of(reports.compare(report(sides.getFirst()), report(sides.getLast()))));
  }

  private Disclosure report(Side side) {
    return reports
        .called(side.parameter(), side.body())
        .flatMap(held -> held.reports().of(side.year()))
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "no-such-report", side.body(), Integer.toString(side.year())));
  }

  private static List<Side> sides(Arguments arguments) {
    boolean years = arguments.optional("years").isPresent();
    if (years == arguments.optional("bodies").isPresent()) {
      throw ProblemException.invalid(Fault.of("years", "one-of", "body + years", "bodies + year"));
    }
    String needed = years ? "body" : "year";
    if (arguments.optional(needed).isEmpty()) {
      throw ProblemException.invalid(Fault.of(needed, "missing"));
    }
    return years
        ? pair("years", arguments).stream()
            .map(year -> new Side("body", arguments.text("body"), year(year)))
            .toList()
        : pair("bodies", arguments).stream()
            .map(body -> new Side("bodies", body, year(arguments.text("year"))))
            .toList();
  }

  private static int year(String year) {
    if (!year.matches("(?:19|20)[0-9]{2}")) {
      throw ProblemException.invalid(Fault.of("years", "not-in-range", year, 1900, 2099));
    }
    return Integer.parseInt(year);
  }

  /** Two values parted by a comma, which may be full-width. */
  private static List<String> pair(String name, Arguments arguments) {
    List<String> pair =
        Stream.of(arguments.text(name).split("[,，]", -1)).map(String::strip).toList();
    if (pair.size() != 2 || pair.stream().anyMatch(String::isEmpty)) {
      throw ProblemException.invalid(Fault.of(name, "not-a-pair", arguments.text(name)));
    }
    return pair;
  }
}
