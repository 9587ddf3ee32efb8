package gongkai.api.answer;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/**
 * A person who follows a link to what programs read sees a page about it instead: a browser says
 * that it wants HTML before all, programs do not.
 */
public final class Browsers {
  private Browsers() {}

  /**
   * Sends a browser to the page with the question of the request.
   *
   * @return whether the request is answered
   */
  public static boolean sendTo(String page, ServerRequest request, ServerResponse response) {
    Vary.add(response, "Accept");
    String accepted = request.headers().value(HeaderNames.ACCEPT).orElse("");
    if (!accepted.startsWith("text/html")) {
      return false;
    }
    String query = request.query().rawValue();
    response.status(Status.SEE_OTHER_303);
    response.headers().set(HeaderNames.LOCATION, query.isEmpty() ? page : page + "?" + query);
    response.send();
    return true;
  }
}
