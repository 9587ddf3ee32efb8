package gongkai.api;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * What every answer carries: nothing is run but this site's own script, nothing is framed
 * elsewhere, no type is guessed.
 */
final class SafeHeaders implements Filter {
  private static final Header POLICY =
      HeaderValues.create(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
              + " 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
              + " 'none'");
  private static final Header NO_GUESSING =
      HeaderValues.create("X-Content-Type-Options", "nosniff");
  private static final Header REFERRER = HeaderValues.create("Referrer-Policy", "same-origin");
  // Static files are asked for with their hash, so a kept one is never out of date.
  private static final Header KEPT =
      HeaderValues.create(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    ServerResponseHeaders headers = response.headers();
    headers.set(POLICY);
    headers.set(NO_GUESSING);
    headers.set(REFERRER);
    if (request.path().rawPath().startsWith("/static/")) {
      headers.set(KEPT);
    }
    chain.proceed();
  }
}
