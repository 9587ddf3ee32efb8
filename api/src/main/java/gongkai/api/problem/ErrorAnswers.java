package gongkai.api.problem;

import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.api.work.FullException;
import gongkai.api.work.RequestId;
import gongkai.solr.connection.SolrUnavailableException;
import gongkai.work.OutOfTimeException;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One shape for every error: those of routes, those of the server before a route is reached, and
 * those that nobody foresaw. A reader's browser gets a page instead.
 */
public final class ErrorAnswers {
  private static final System.Logger LOG = System.getLogger(ErrorAnswers.class.getName());

  /** What an answer that was begun said of its content. */
  private static final List<HeaderName> OF_CONTENT =
      List.of(
          HeaderNames.CONTENT_DISPOSITION,
          HeaderNames.CONTENT_ENCODING,
          HeaderNames.CONTENT_LENGTH,
          HeaderNames.TRANSFER_ENCODING,
          HeaderNames.ETAG,
          HeaderNames.LAST_MODIFIED);

  private static final Status BUSY = Status.SERVICE_UNAVAILABLE_503;

  /** In seconds. */
  private static final int AFTER_TOO_MUCH = 60;

  private final ProblemPage page;
  private final Repeats repeats = new Repeats();

  public ErrorAnswers(ProblemPage page) {
    this.page = page;
  }

  /** How a problem looks to people. */
  public interface ProblemPage {
    /** A whole HTML page, or empty where the request wants data. */
    Optional<String> render(Problem problem, ServerRequest request);
  }

  /** Errors of routes, and of addresses without one. */
  public void install(HttpRouting.Builder routing) {
    routing.error(
        ProblemException.class, (request, response, e) -> answer(request, response, e.problem()));
    routing.error(
        HttpException.class,
        (request, response, e) -> answer(request, response, ofStatus(e.status(), request)));
    routing.error(
        RequestException.class,
        (request, response, e) -> answer(request, response, ofStatus(e.status(), request)));
    routing.error(
        SolrUnavailableException.class,
        (request, response, e) -> withoutIndex(request, response, e));
    routing.error(FullException.class, this::full);
    routing.error(OutOfTimeException.class, this::outOfTime);
    routing.error(Throwable.class, this::unforeseen);
  }

  private void full(ServerRequest request, ServerResponse response, FullException e) {
    later(
        request, response, e.seconds(), new Problem(BUSY, "full", List.of(e.seconds()), List.of()));
  }

  private void outOfTime(ServerRequest request, ServerResponse response, OutOfTimeException e) {
    List<Object> seconds = List.of(e.budget().toSeconds());
    later(request, response, AFTER_TOO_MUCH, new Problem(BUSY, "out-of-time", seconds, List.of()));
  }

  private void later(ServerRequest request, ServerResponse response, int seconds, Problem problem) {
    if (!response.isSent()) {
      response.headers().set(HeaderNames.RETRY_AFTER, String.valueOf(seconds));
    }
    answer(request, response, problem);
  }

  /**
   * Errors of the server itself: a malformed request line, headers or a body that are too large.
   */
  public DirectHandlers direct() {
    DirectHandlers.Builder builder = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      builder.addHandler(type, ErrorAnswers::answerDirectly);
    }
    return builder.build();
  }

  private static DirectHandler.TransportResponse answerDirectly(
      DirectHandler.TransportRequest request,
      DirectHandler.EventType type,
      Status status,
      io.helidon.http.ServerResponseHeaders headers,
      String message) {
    Words words = Words.in(preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE)));
    Problem problem = ofStatus(status);
    headers.set(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    headers.set(HeaderNames.CONTENT_LANGUAGE, words.language().tag());
    headers.set(HeaderNames.CACHE_CONTROL, "no-store");
    headers.set(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    return DirectHandler.TransportResponse.builder()
        .status(status)
        .headers(headers)
        .keepAlive(type.keepAlive())
        .entity(problem.json(words, request.path()))
        .build();
  }

  /** Seconds; a restart or an election takes no less. */
  private static final String SOON = "5";

  private void withoutIndex(
      ServerRequest request, ServerResponse response, SolrUnavailableException e) {
    repeats
        .tell("the index does not answer", System.nanoTime())
        .ifPresent(
            times ->
                LOG.log(
                    System.Logger.Level.WARNING,
                    "the index does not answer ({0}, and {1} times before): {2}",
                    RequestId.of(request),
                    times,
                    e.getMessage()));
    response.headers().set(HeaderNames.RETRY_AFTER, SOON);
    answer(
        request,
        response,
        new Problem(Status.SERVICE_UNAVAILABLE_503, "unavailable", List.of(), List.of()));
  }

  private void unforeseen(ServerRequest request, ServerResponse response, Throwable e) {
    if (e.getCause() instanceof ProblemException cause) {
      answer(request, response, cause.problem());
      return;
    }
    if (e.getCause() instanceof OutOfTimeException cause) {
      outOfTime(request, response, cause);
      return;
    }
    if (e.getCause() instanceof SolrUnavailableException cause) {
      withoutIndex(request, response, cause);
      return;
    }
    String reference = RequestId.of(request);
    tell(request, reference, e);
    answer(
        request,
        response,
        new Problem(Status.INTERNAL_SERVER_ERROR_500, "internal", List.of(reference), List.of()));
  }

  /** With where it happened once, then with how often. */
  private void tell(ServerRequest request, String reference, Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String where = trace.length == 0 ? "" : trace[0].toString();
    OptionalLong times = repeats.tell(e.getClass() + where, System.nanoTime());
    if (times.isEmpty()) {
      return;
    }
    String what =
        "%s %s failed (%s)".formatted(request.prologue().method(), address(request), reference);
    if (times.orElseThrow() == 0) {
      LOG.log(System.Logger.Level.ERROR, what, e);
    } else {
      LOG.log(
          System.Logger.Level.ERROR,
          "{0}: {1}, as {2} times before",
          what,
          e.toString(),
          times.orElseThrow());
    }
  }

  private void answer(ServerRequest request, ServerResponse response, Problem problem) {
    if (response.isSent()) {
      return;
    }
    response.status(problem.status());
    response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
    // Of the answer that was begun.
    for (HeaderName name : OF_CONTENT) {
      response.headers().remove(name);
    }
    Optional<String> html = page.render(problem, request);
    if (html.isPresent()) {
      response.headers().set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
      response.send(html.orElseThrow().getBytes(StandardCharsets.UTF_8));
      return;
    }
    Words words = Words.in(preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE)));
    response.headers().set(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.headers().set(HeaderNames.CONTENT_LANGUAGE, words.language().tag());
    response.send(problem.json(words, address(request)));
  }

  private static Language preferred(Optional<String> acceptLanguage) {
    return Language.preferred(acceptLanguage.orElse(""));
  }

  private static Problem ofStatus(Status status, ServerRequest request) {
    return status.code() == 404
        ? new Problem(status, "no-such-address", List.of(address(request)), List.of())
        : ofStatus(status);
  }

  private static Problem ofStatus(Status status) {
    String kind =
        switch (status.code()) {
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 412 -> "precondition-failed";
          case 413 -> "too-large";
          case 414, 431 -> "head-too-large";
          case 501, 505 -> "not-spoken";
          case 503 -> "busy";
          default -> status.code() >= 500 ? "unavailable" : "malformed";
        };
    return new Problem(status, kind, List.of(), List.of());
  }

  private static String address(ServerRequest request) {
    return request.path().rawPath();
  }
}
