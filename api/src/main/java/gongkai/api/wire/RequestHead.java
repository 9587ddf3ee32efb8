package gongkai.api.wire;

import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.util.List;

/**
 * The head of a request as the server's own HTTP takes it: version 1.1, a path as target, a host.
 *
 * @param text of it, in ISO 8859-1
 * @param exchange what the answer has to know
 * @param framing of the body behind it
 */
record RequestHead(String text, Exchange exchange, Framing framing) {
  private static final String OLD = "HTTP/1.0";

  /**
   * Reads one, and repairs what can mean one thing only.
   *
   * @param lines in ISO 8859-1, without their ends
   * @param here the address that a client of HTTP/1.0 reached, where it does not say
   * @throws RequestException for what cannot be read, or could be read in two ways
   */
  static RequestHead of(List<String> lines, String here) {
    String[] parts = lines.getFirst().split(" ", -1);
    if (parts.length != 3 || !Headers.isToken(parts[0])) {
      throw Refusal.malformed("the first line must be a method, an address and a version");
    }
    String version = parts[2];
    if (!version.matches("HTTP/[0-9]\\.[0-9]")) {
      throw Refusal.malformed("no version of HTTP");
    }
    if (!version.startsWith("HTTP/1.")) {
      throw Refusal.of(Status.HTTP_VERSION_NOT_SUPPORTED_505, "HTTP/1.1 is spoken here");
    }
    if (parts[0].equals("CONNECT")) {
      throw Refusal.of(Status.NOT_IMPLEMENTED_501, "this is no proxy");
    }
    boolean old = version.equals(OLD);
    Headers headers = Headers.of(lines.subList(1, lines.size()));
    Framing framing = Framing.of(headers, old);
    if (headers.has("content-length")) {
      headers.set("Content-Length", String.valueOf(framing.length()));
    }
    Target target = Target.of(parts[1]);
    host(headers, target, old, here);
    List<String> connection = headers.tokens("connection");
    boolean persistent =
        !connection.contains("close") && (!old || connection.contains("keep-alive"));
    if (old) {
      headers.remove("Expect");
    } else if (!List.of("100-continue").containsAll(headers.tokens("expect"))) {
      throw Refusal.of(Status.EXPECTATION_FAILED_417, "only 100-continue can be expected");
    }
    headers.set("Connection", persistent ? "keep-alive" : "close");
    Exchange exchange =
        new Exchange(parts[0].equals("HEAD"), old, persistent, headers.has("expect"));
    return new RequestHead(
        headers.after(parts[0] + " " + target.path() + " HTTP/1.1"), exchange, framing);
  }

  private static void host(Headers headers, Target target, boolean old, String here) {
    if (headers.count("host") > 1) {
      throw Refusal.malformed("one Host, please");
    }
    if (target.authority().isPresent()) {
      headers.set("Host", target.authority().orElseThrow());
    } else if (!headers.has("host")) {
      if (!old) {
        throw Refusal.malformed("HTTP/1.1 needs a Host");
      }
      headers.set("Host", here);
    }
  }
}
