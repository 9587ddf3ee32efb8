package gongkai.api;

import gongkai.api.operate.Operating;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the service shows itself.
 *
 * @param host to listen on, such as {@code 0.0.0.0}
 * @param port to listen on; 0 takes a free one
 * @param site what it says of itself on every page
 * @param adminToken opens the operator's addresses; without it they do not exist
 * @param originals the folder that holds the documents' original bytes
 * @param openData how data is given away
 * @param operating what the operator sees
 */
public record ApiConfig(
    String host,
    int port,
    Site site,
    Optional<String> adminToken,
    Path originals,
    OpenDataConfig openData,
    Operating operating) {

  /** With the releases beside the originals, and no limits. */
  public ApiConfig(String host, int port, Site site, Optional<String> adminToken, Path originals) {
    this(
        host, port, site, adminToken, originals, OpenDataConfig.beside(originals), Operating.USUAL);
  }

  /** Shorter ones can be guessed. */
  private static final int SHORTEST_TOKEN = 16;

  public ApiConfig {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    if (adminToken.isPresent() && adminToken.orElseThrow().length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "the operator's token needs at least " + SHORTEST_TOKEN + " characters");
    }
  }
}
