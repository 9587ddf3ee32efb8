package gongkai.indexer.describe;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.page.PageNotes;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.util.Map;
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
    return resolve(page, href, Map.of());
  }

  /**
   * The same for a page of the web.
   *
   * @param declared may say how its links are read, see {@link PageNotes}
   */
  static Optional<String> resolve(URI place, String href, Map<String, String> declared) {
    URI page = URI.create(declared.getOrDefault(PageNotes.BASE, place.toString()));
    Charset charset = Charset.forName(declared.getOrDefault(PageNotes.CHARSET, "UTF-8"));
    String link = href.strip().replace(" ", "%20").replace('\\', '/');
    if (link.isEmpty() || link.startsWith("#")) {
      return Optional.empty();
    }
    try {
      URI target = URI.create(new URI(link).toASCIIString());
      // A member of an archive lies beside the page in the archive.
      String whole = page.toString();
      int member = whole.lastIndexOf("!/");
      if (member >= 0 && !target.isAbsolute()) {
        URI within = URI.create(whole.substring(member + 1));
        return Optional.of(
            whole.substring(0, member + 1) + within.resolve(target).normalize().getRawPath());
      }
      Optional<URI> web = Addresses.resolve(page, href, charset);
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
