package gongkai.indexer.collect.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Addresses in one spelling, so that a page is asked for once. */
public final class Addresses {
  private Addresses() {}

  /**
   * An address as a person or a page writes it, Chinese or percent-encoded.
   *
   * @param base of a page's links
   * @return empty for what leads to no page: other schemes, scripts, broken addresses
   */
  public static Optional<URI> resolve(URI base, String href) {
    String link = href.strip().replace(" ", "%20").replace('\\', '/').replaceAll("[\\r\\n\\t]", "");
    if (link.isEmpty() || link.startsWith("#")) {
      return Optional.empty();
    }
    if (link.startsWith("?")) {
      // RFC 3986; the JDK still follows RFC 2396, which drops the page's own name.
      link = base.getRawPath() + link;
    }
    try {
      URI target = base.resolve(URI.create(new URI(link).toASCIIString()));
      return isWeb(target) ? Optional.of(normal(target)) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An absolute address, if it is one of the web. */
  public static Optional<URI> absolute(String text) {
    try {
      URI uri = URI.create(new URI(text.strip()).toASCIIString());
      return isWeb(uri) ? Optional.of(normal(uri)) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI uri) {
    return uri.getHost() != null
        && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
  }

  /** Host in small letters, no fragment, no default port, no dots in the path. */
  static URI normal(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    URI plain = uri.normalize();
    String path = plain.getRawPath();
    while (path.startsWith("/..")) {
      path = path.substring(3);
    }
    StringBuilder text = new StringBuilder(scheme).append("://").append(host);
    boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    if (!usual) {
      text.append(':').append(uri.getPort());
    }
    text.append(path.isEmpty() ? "/" : path);
    if (plain.getRawQuery() != null) {
      text.append('?').append(plain.getRawQuery());
    }
    return URI.create(text.toString());
  }

  static String withoutScheme(String address) {
    return address.replaceFirst("^https?:", "");
  }

  /** Host and port: what robots.txt and pauses belong to. */
  static String authority(URI uri) {
    return uri.getRawAuthority();
  }

  /** Whether a redirect from one to the other stays with the same server. */
  static boolean sameHost(URI one, URI other) {
    boolean ports = one.getPort() == other.getPort();
    return one.getHost().equals(other.getHost()) && ports;
  }

  /** The last part of the path, decoded. */
  static String fileName(URI uri) {
    String path = uri.getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.isEmpty() ? "index.html" : name;
  }
}
