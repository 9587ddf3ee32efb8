package gongkai.indexer.collect.fetch;

import java.net.URI;

/**
 * One request for a part of a list.
 *
 * @param method GET or POST
 * @param body of a POST
 * @param contentType of that body; empty for a GET
 */
public record ListRequest(URI address, String method, String body, String contentType) {
  public static ListRequest get(URI address) {
    return new ListRequest(address, "GET", "", "");
  }

  /** Tells requests apart. */
  public String key() {
    return method + " " + address + " " + body;
  }
}
