package gongkai.api;

import gongkai.api.problem.ProblemException;
import io.helidon.common.uri.UriValidator;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Turns away addresses that are not written as HTTP asks. The server has lost every byte that is
 * not ASCII by then, so Chinese that was typed as it is cannot be read; whoever typed it is told
 * how to.
 */
final class EncodedAddress implements Filter {
  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String query = request.prologue().query().rawValue();
    String path = request.prologue().uriPath().rawPath();
    if (!isAscii(path) || !isAscii(query)) {
      throw ProblemException.of(Status.BAD_REQUEST_400, "not-encoded");
    }
    try {
      // Brackets are not allowed unencoded, are written so by many, and mean nothing else.
      UriValidator.validateQuery(query.replace("[", "%5B").replace("]", "%5D"));
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(Status.BAD_REQUEST_400, "malformed");
    }
    chain.proceed();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
