package gongkai.api.wire;

import io.helidon.http.DirectHandler;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectTransportRequest;

/** A request that cannot be read, in the server's own words: it answers and closes. */
final class Refusal {
  private Refusal() {}

  static RequestException malformed(String why) {
    return of(Status.BAD_REQUEST_400, why);
  }

  static RequestException of(Status status, String why) {
    return RequestException.builder()
        .type(DirectHandler.EventType.BAD_REQUEST)
        .status(status)
        .request(DirectTransportRequest.create("HTTP/1.1", "", ""))
        .setKeepAlive(false)
        .safeMessage(true)
        .message(why)
        .build();
  }
}
