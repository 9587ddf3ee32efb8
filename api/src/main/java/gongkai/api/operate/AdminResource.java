package gongkai.api.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.noun.NounJson;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Supplier;

/** {@code /api/v1/admin/…}: questions and orders of whoever has the token. */
public final class AdminResource {
  private static final Operation INDEX =
      Operation.order(
          "adminIndex",
          "/api/v1/admin/index",
          List.of(),
          Body.of(IndexOrder.class),
          Operation.Answer.json(RunReport.class));
  private static final Operation REINDEX =
      Operation.order(
          "adminReindex",
          "/api/v1/admin/reindex",
          List.of(),
          Body.NONE,
          Operation.Answer.json(RunReport.class));
  private static final Operation BACKUP =
      Operation.order(
          "adminBackup",
          "/api/v1/admin/backup",
          List.of(),
          Body.of(BackupOrder.class),
          Operation.Answer.json(BackupReport.class));
  private static final Operation QUARANTINE =
      Operation.inquiry(
          "adminQuarantine",
          "/api/v1/admin/quarantine",
          Answers.paging(100),
          Operation.Answer.list(QuarantineEntry.class));
  private static final Operation RETRY =
      Operation.order(
          "adminRetry",
          "/api/v1/admin/quarantine/{id}/retry",
          List.of(Parameter.path("id")),
          Body.NONE,
          Operation.Answer.json(RunReport.class));

  /** What an order can name; one of them it has to. */
  private static final List<String> PLACES = List.of("paths", "addresses", "sites", "retry");

  private final String token;
  private final Operator operator;
  private final Quarantine quarantine;

  public AdminResource(String token, Operator operator, Holdings holdings) {
    this.token = token;
    this.operator = operator;
    this.quarantine = new Quarantine(holdings);
  }

  public List<Route> routes() {
    return List.of(
        new Route(INDEX, this::index),
        new Route(REINDEX, this::reindex),
        new Route(BACKUP, this::backup),
        new Route(QUARANTINE, this::quarantine),
        new Route(RETRY, this::retry));
  }

  private void index(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    check(request);
    JsonNode order = body(request);
    if (PLACES.stream().allMatch(places -> order.path(places).isEmpty())) {
      throw ProblemException.invalid(Fault.of("paths", "missing"));
    }
    Answers.json(request, response, carriedOut("paths", () -> operator.index(order)));
  }

  private void reindex(Arguments arguments, ServerRequest request, ServerResponse response) {
    check(request);
    Answers.json(request, response, carriedOut("reindex", operator::reindex));
  }

  private void backup(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    check(request);
    JsonNode order = body(request);
    String directory = order.path("directory").asText("");
    if (directory.isEmpty()) {
      throw ProblemException.invalid(Fault.of("directory", "missing"));
    }
    int keep = order.path("keep").asInt(0);
    if (keep < 0) {
      throw ProblemException.invalid(Fault.of("keep", "refused", String.valueOf(keep)));
    }
    Answers.json(
        request, response, carriedOut("directory", () -> operator.backup(directory, keep)));
  }

  private void quarantine(Arguments arguments, ServerRequest request, ServerResponse response) {
    check(request);
    try {
      Answers.json(
          request,
          response,
          quarantine.page(arguments.optional("cursor"), arguments.integer("size")));
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(Fault.of("cursor", "cursor"));
    }
  }

  private void retry(Arguments arguments, ServerRequest request, ServerResponse response) {
    check(request);
    String id = arguments.text("id");
    LedgerEntry entry =
        quarantine.byId(id).orElseThrow(() -> ProblemException.notFound("not-quarantined", id));
    Answers.json(request, response, carriedOut("id", () -> operator.retry(entry.source())));
  }

  private static <T> T carriedOut(String parameter, Supplier<T> order) {
    try {
      return order.get();
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(
          Fault.of(parameter, "refused", String.valueOf(e.getMessage())));
    }
  }

  private void check(ServerRequest request) {
    String given = request.headers().value(HeaderNames.AUTHORIZATION).orElse("");
    boolean right =
        MessageDigest.isEqual(
            ("Bearer " + token).getBytes(StandardCharsets.UTF_8),
            given.getBytes(StandardCharsets.UTF_8));
    if (!right) {
      throw ProblemException.of(Status.UNAUTHORIZED_401, "token-needed");
    }
  }

  private static JsonNode body(ServerRequest request) throws IOException {
    try (InputStream in = request.content().inputStream()) {
      JsonNode body = NounJson.mapper().readTree(in);
      if (body == null || !body.isObject()) {
        throw ProblemException.of(Status.BAD_REQUEST_400, "not-json");
      }
      return body;
    } catch (JsonProcessingException e) {
      throw ProblemException.of(Status.BAD_REQUEST_400, "not-json");
    }
  }
}
