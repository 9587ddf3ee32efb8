package gongkai.api;

import gongkai.api.answer.Vary;
import gongkai.api.request.Addresses;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * What scripts of other sites may do: read the data, which is public, with all that its answers
 * say. Nothing goes with a visitor's cookies, and orders are not for them.
 */
final class CrossOrigin {
  private static final Header ANY_ORIGIN =
      HeaderValues.create(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
  private static final Header FOR_A_DAY =
      HeaderValues.create(HeaderNames.ACCESS_CONTROL_MAX_AGE, "86400");

  private static final Header SENT =
      HeaderValues.create(
          HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS,
          "Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match,"
              + " If-Range, If-Unmodified-Since, Range, X-Api-Key");

  private static final Header READ =
      HeaderValues.create(
          HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS,
          "Accept-Ranges, Allow, Content-Disposition, Content-Encoding, Content-Language,"
              + " Content-Length, Content-Location, Content-Range, Deprecation, ETag,"
              + " Last-Modified, Link, Location, Retry-After, Sunset, X-RateLimit-Limit,"
              + " X-RateLimit-Remaining");

  private CrossOrigin() {}

  static void allow(RoutingResponse response) {
    response.headers().set(ANY_ORIGIN);
    response.headers().set(READ);
  }

  /** The answer to a browser that asks before it asks. */
  static void preflight(RoutingRequest request, RoutingResponse response, Addresses.Known known) {
    if (request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD)) {
      response.headers().set(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, known.allow());
      response.headers().set(SENT);
      response.headers().set(FOR_A_DAY);
    }
    Vary.add(response, "Access-Control-Request-Method");
  }
}
