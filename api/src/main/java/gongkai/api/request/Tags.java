package gongkai.api.request;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;

/** Entity tags: what a client has already is not sent again. */
public final class Tags {
  private Tags() {}

  /**
   * Whether the client has what the tag names, packed or not.
   *
   * @param tag without quotes
   */
  public static boolean agree(ServerRequest request, String tag) {
    return request
        .headers()
        .value(HeaderNames.IF_NONE_MATCH)
        .filter(
            given ->
                given.equals("*")
                    || Arrays.stream(given.split(",", -1))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(
                            one ->
                                one.equals("\"" + tag + "\"")
                                    || one.equals("\"" + tag + "-gzip\"")))
        .isPresent();
  }
}
