package gongkai.api;

import gongkai.api.problem.ProblemException;
import gongkai.api.request.Addresses;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Answers OPTIONS, and refuses a method that an address does not take, with those that it takes.
 * What no address is known for is left to whoever says so.
 */
final class KnownMethods implements Filter {
  /** The service as a whole, as it is asked for with an asterisk. */
  private static final String WHOLE = "/*";

  private static final String OBSERVED = "/observe/";

  private final Addresses addresses;

  KnownMethods(Addresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    Method method = request.prologue().method();
    String path = request.path().rawPath();
    boolean options = method.equals(Method.OPTIONS);
    if (path.equals(WHOLE) && options) {
      response.headers().set(HeaderNames.ALLOW, "GET, HEAD, OPTIONS, POST");
      response.status(Status.NO_CONTENT_204).send();
      return;
    }
    Addresses.Known known = addresses.of(request.prologue().uriPath());
    if (known.open() || isUnknownData(path, known)) {
      CrossOrigin.allow(response);
    }
    if (!known.methods().isEmpty() && (options || !known.methods().contains(method.text()))) {
      response.headers().set(HeaderNames.ALLOW, known.allow());
      if (!options) {
        throw ProblemException.of(Status.METHOD_NOT_ALLOWED_405, "method-not-allowed");
      }
      if (known.open()) {
        CrossOrigin.preflight(request, response, known);
      }
      response.status(Status.NO_CONTENT_204).send();
      return;
    }
    if (method.equals(Method.HEAD) && path.startsWith(OBSERVED)) {
      request.prologue(asGet(request.prologue()));
    }
    chain.proceed();
  }

  /** The server's own addresses answer HEAD with other headers than GET; the body is cut off. */
  private static HttpPrologue asGet(HttpPrologue head) {
    return HttpPrologue.create(
        head.rawProtocol(),
        head.protocol(),
        head.protocolVersion(),
        Method.GET,
        head.uriPath(),
        head.query(),
        head.fragment());
  }

  /** A script that asks for data that is not there is told so. */
  private static boolean isUnknownData(String path, Addresses.Known known) {
    return known.methods().isEmpty()
        && path.startsWith("/api/")
        && !path.startsWith("/api/v1/admin/");
  }
}
