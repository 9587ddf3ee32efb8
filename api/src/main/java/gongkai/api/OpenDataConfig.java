package gongkai.api;

import gongkai.api.limit.Limits;
import gongkai.api.request.SiteUrl;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the service gives data away.
 *
 * @param releases the folder that holds the editions of the datasets
 * @param usage the file that keeps how often each dataset was used
 * @param hot the file that keeps what many search for; empty where that is not counted
 * @param site the address that catalogues and feeds show
 * @param limits how much a client may ask for
 */
public record OpenDataConfig(
    Path releases, Path usage, Optional<Path> hot, SiteUrl site, Limits limits) {

  /** In the data folder of the originals, with the usual limits. */
  static OpenDataConfig beside(Path originals) {
    return new OpenDataConfig(
        originals.resolveSibling("releases"),
        originals.resolveSibling("usage.json"),
        Optional.of(originals.resolveSibling("hot.json")),
        SiteUrl.UNKNOWN,
        Limits.USUAL);
  }
}
