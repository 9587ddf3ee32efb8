package gongkai.indexer.collect.page;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.charset.Charsets;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.UnsupportedFormatException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page as it was answered.
 *
 * @param uri where it came from
 * @param base of its links
 * @param charset in which it was read
 * @param text whole, with its markup
 * @param html the same, taken apart
 */
public record PageView(URI uri, URI base, Charset charset, String text, Document html) {
  /** Pages longer than this are no lists, and no articles either. */
  private static final long MAX_BYTES = 32L << 20;

  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

  /**
   * Reads what was answered.
   *
   * @return empty for what is no page: files by their bytes, texts without markup, what is too long
   */
  public static Optional<PageView> of(URI uri, Path file, String contentType) throws IOException {
    if (Files.size(file) > MAX_BYTES || !looksLikeMarkup(file, contentType)) {
      return Optional.empty();
    }
    return of(uri, Files.readAllBytes(file), contentType);
  }

  static Optional<PageView> of(URI uri, byte[] bytes, String contentType) {
    Matcher said = CHARSET.matcher(contentType);
    String declared = said.find() ? said.group(1) : Charsets.declaredIn(bytes);
    try {
      String text = Charsets.decode(bytes, declared);
      return Optional.of(of(uri, text, Charsets.of(bytes, declared)));
    } catch (UnsupportedFormatException e) {
      return Optional.empty();
    }
  }

  /** A page whose text is at hand. */
  public static PageView of(URI uri, String text, Charset charset) {
    Document html = Jsoup.parse(text, uri.toString());
    Element base = html.selectFirst("base[href]");
    URI from = base == null ? uri : Addresses.resolve(uri, base.attr("href"), charset).orElse(uri);
    return new PageView(uri, from, charset, text, html);
  }

  /** The same, with links that are read from another place: that of the list's page. */
  public PageView at(URI other) {
    return new PageView(uri, other, charset, text, html);
  }

  /** The same under another name of it, such as one with a part. */
  public PageView as(URI other) {
    return new PageView(other, base, charset, text, html);
  }

  /**
   * How its links are read, where that is not by its address and in UTF-8; see {@link PageNotes}.
   */
  public Map<String, String> links() {
    Map<String, String> says = new HashMap<>();
    if (!base.equals(uri)) {
      says.put(PageNotes.BASE, base.toString());
    }
    if (!charset.equals(StandardCharsets.UTF_8)) {
      says.put(PageNotes.CHARSET, charset.name());
    }
    return says;
  }

  /** Where a link of this page leads. */
  public Optional<URI> resolve(String href) {
    return Addresses.resolve(base, href, charset);
  }

  private static boolean looksLikeMarkup(Path file, String contentType) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(1024);
      boolean wide = head.length > 1 && ((head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE);
      if (!wide) {
        // By its bytes: servers call pages plain text, and files pages.
        for (byte b : head) {
          if (b == 0) {
            return false;
          }
        }
      }
      String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      boolean packed =
          text.startsWith("%pdf")
              || text.startsWith("pk\3\4")
              || text.startsWith("{\\rtf")
              || text.startsWith("rar!");
      return !packed && (wide || text.contains("<") || contentType.contains("html"));
    }
  }
}
