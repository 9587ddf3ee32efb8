package gongkai.site.frame;

import gongkai.api.problem.ProblemException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a form sent; of a name given twice the first value counts. */
public record Form(Map<String, String> values) {
  /** The forms of this site are short. */
  private static final int LONGEST = 16_384;

  public static Form of(ServerRequest request) throws IOException {
    return of(request, LONGEST);
  }

  /**
   * One that takes more than a few words.
   *
   * @param longest bytes, as they are sent
   */
  public static Form of(ServerRequest request, int longest) throws IOException {
    try (InputStream in = request.content().inputStream()) {
      byte[] body = in.readNBytes(longest + 1);
      if (body.length > longest) {
        throw ProblemException.of(Status.REQUEST_ENTITY_TOO_LARGE_413, "too-large");
      }
      return of(new String(body, StandardCharsets.UTF_8));
    }
  }

  static Form of(String body) {
    Map<String, String> values = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Form(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(Status.BAD_REQUEST_400, "malformed");
    }
  }

  /** The value, or the empty string. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }
}
