package gongkai.indexer.collect.web;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Sitemaps, their indexes and feeds, packed or not.
 *
 * @param pages what they list
 * @param maps further sitemaps
 */
record Maps(List<URI> pages, List<URI> maps) {
  /** The protocol's own limit for one map, unpacked. */
  private static final int MAX_BYTES = 50 << 20;

  private static final int HEAD = 1024;

  private static final Pattern MARK =
      Pattern.compile("(?s).*<(?:\\w+:)?(urlset|sitemapindex|rss|feed|RDF)[\\s>].*");

  static final Maps NONE = new Maps(List.of(), List.of());

  /** Whether a file is one by its first bytes. */
  static boolean isOne(Path file) throws IOException {
    try (InputStream in = plain(file)) {
      String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
      return head.contains("<") && MARK.matcher(head).matches();
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return false;
    }
  }

  /**
   * @throws IOException for one that cannot be read at all; a broken one gives what stands before
   *     the break
   */
  static Maps read(URI address, Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = plain(file)) {
      bytes = in.readNBytes(MAX_BYTES);
    }
    AbstractSiteMap map;
    try {
      // Not strict: what is in scope is decided here, not by the place of the map.
      map = new SiteMapParser(false).parseSiteMap("text/xml", bytes, address.toURL());
    } catch (UnknownFormatException | IllegalArgumentException e) {
      throw new IOException("no sitemap: " + e.getMessage(), e);
    }
    return switch (map) {
      case SiteMapIndex index ->
          new Maps(
              List.of(),
              index.getSitemaps().stream()
                  .map(AbstractSiteMap::getUrl)
                  .flatMap(url -> address(url).stream())
                  .toList());
      case SiteMap list ->
          new Maps(
              new ArrayList<>(
                  list.getSiteMapUrls().stream()
                      .map(SiteMapURL::getUrl)
                      .flatMap(url -> address(url).stream())
                      .toList()),
              List.of());
      default -> NONE;
    };
  }

  private static Optional<URI> address(URL url) {
    return url == null ? Optional.empty() : Addresses.absolute(url.toString());
  }

  private static InputStream plain(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return packed ? new GZIPInputStream(in) : in;
  }
}
