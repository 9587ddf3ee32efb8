package gongkai.indexer.collect.fetch;

import java.net.URI;

/**
 * One request for a part of a list.
 *
 * @param method GET or POST
 * @param body of a POST
 * @param contentType of that body; empty for a GET
 * @param scripted whether a script of the page would ask, and not somebody who follows a link
 */
public record ListRequest(
    URI address, String method, String body, String contentType, boolean scripted) {
  public static ListRequest get(URI address) {
    return new ListRequest(address, "GET", "", "", false);
  }

  public static ListRequest post(URI address, String body, String contentType) {
    return new ListRequest(address, "POST", body, contentType, false);
  }

  public ListRequest byScript() {
    return new ListRequest(address, method, body, contentType, true);
  }

  /** Tells requests apart. */
  public String key() {
    return method + " " + address + " " + body;
  }
}
