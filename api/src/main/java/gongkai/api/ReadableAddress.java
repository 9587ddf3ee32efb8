package gongkai.api;

import gongkai.api.problem.ProblemException;
import io.helidon.common.uri.UriValidator;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Turns away addresses that cannot be read: escapes that are none, and bytes that are neither UTF-8
 * nor Chinese in GBK, which the connection has made UTF-8 by then. To look for what they seem to
 * say would be to answer another question.
 */
final class ReadableAddress implements Filter {
  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    String query = request.prologue().query().rawValue();
    String path = request.prologue().uriPath().rawPath();
    try {
      UriValidator.validateQuery(query);
      check(path);
      check(query);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(Status.BAD_REQUEST_400, "malformed-address");
    }
    chain.proceed();
  }

  private static void check(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int at = 0; at < encoded.length(); at++) {
      if (encoded.charAt(at) == '%') {
        if (at + 2 >= encoded.length()) {
          throw new IllegalArgumentException("an escape without its end");
        }
        bytes.write(Integer.parseUnsignedInt(encoded, at + 1, at + 3, 16));
        at += 2;
      } else {
        bytes.write(encoded.charAt(at));
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
    } catch (CharacterCodingException e) {
      throw ProblemException.of(Status.BAD_REQUEST_400, "unknown-charset");
    }
  }
}
