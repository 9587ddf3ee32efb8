package gongkai.api.answer;

import io.helidon.http.HeaderName;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;

/** Header fields that are lists: given twice they are one list. */
final class Lists {
  private Lists() {}

  /** The whole list, or the empty string. */
  static String of(ServerRequest request, HeaderName name) {
    return String.join(", ", request.headers().all(name, List::of));
  }
}
