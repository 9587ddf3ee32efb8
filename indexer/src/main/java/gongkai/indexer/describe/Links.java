package gongkai.indexer.describe;

import gongkai.indexer.collect.address.Addresses;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a link of a page leads. */
final class Links {
  private Links() {}

  /**
   * The absolute place, spelt as a collector spells it: percent-encoded, since pages write Chinese
   * names both ways.
   *
   * @return empty where the link is no address, or stays within the page
   */
  static Optional<String> resolve(URI page, String href) {
    String link = href.strip().replace(" ", "%20").replace('\\', '/');
    if (link.isEmpty() || link.startsWith("#")) {
      return Optional.empty();
    }
    try {
      URI target = URI.create(new URI(link).toASCIIString());
      // A member of an archive lies beside the page in the archive.
      String place = page.toString();
      int member = place.lastIndexOf("!/");
      if (member >= 0 && !target.isAbsolute()) {
        URI within = URI.create(place.substring(member + 1));
        return Optional.of(
            place.substring(0, member + 1) + within.resolve(target).normalize().getRawPath());
      }
      Optional<URI> web = Addresses.resolve(page, href);
      return web.isPresent()
          ? web.map(URI::toString)
          : Optional.of(spelt(page.resolve(target).normalize().toString()));
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code file:/a} and {@code file:///a} are one place; a collector writes the latter. */
  private static String spelt(String uri) {
    return uri.startsWith("file:/") && !uri.startsWith("file://")
        ? "file://" + uri.substring("file:".length())
        : uri;
  }
}
