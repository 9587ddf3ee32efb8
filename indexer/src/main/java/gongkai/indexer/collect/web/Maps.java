package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.charset.Charsets;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.tika.exception.UnsupportedFormatException;
import org.jsoup.parser.Parser;

/**
 * Sitemaps, their indexes, lists of addresses and feeds, packed or not, as they are really written:
 * what stands there is used, whatever surrounds it.
 *
 * @param pages what they list
 * @param maps further sitemaps
 * @param lost what could not be used; or empty
 */
record Maps(List<URI> pages, List<URI> maps, String lost) {
  /** The protocol's own limit for one map, unpacked. */
  private static final int MAX_BYTES = 50 << 20;

  /** The protocol's own limit of addresses in one map. */
  private static final int MAX_ADDRESSES = 50_000;

  private static final int HEAD = 2048;

  private static final Pattern MARK =
      Pattern.compile(
          "(?s)[^<]{0,200}(?:<[?!][^>]*>[^<]*|<!--.*?-->[^<]*){0,12}<(?:\\w+:)?(urlset|sitemapindex|rss|feed|RDF)[\\s>].*");

  private static final Pattern PLACE =
      Pattern.compile(
          "(?is)<(?:\\w+:)?(loc|link|guid)\\b([^>]*?)(?:/>|>\\s*(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?\\s*(?=</|<\\w|$))");

  private static final Pattern HREF = Pattern.compile("(?i)\\bhref\\s*=\\s*[\"']([^\"']+)");

  private static final Pattern BARE = Pattern.compile("&(?!(?:#?\\w{1,10};))");

  /** Whether a file is one by its first bytes. */
  static boolean isOne(Path file) throws IOException {
    try (InputStream in = plain(file)) {
      byte[] head = in.readNBytes(HEAD);
      String text = new String(head, Charsets.of(head, Charsets.declaredIn(head)));
      return MARK.matcher(text).matches() || isList(text);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return false;
    }
  }

  /** A text of nothing but addresses, one a line. */
  private static boolean isList(String head) {
    List<String> lines =
        head.replace("\uFEFF", "").lines().filter(line -> !line.isBlank()).toList();
    return !lines.isEmpty()
        && lines.stream()
            .limit(Math.max(1, lines.size() - 1))
            .allMatch(line -> line.strip().matches("(?i)https?://\\S+"));
  }

  /**
   * Reads one.
   *
   * @throws IOException for one that cannot be read at all; a broken one gives what stands before
   *     the break
   */
  static Maps read(URI address, Path file) throws IOException {
    byte[] bytes;
    boolean more;
    String broken = "";
    try (InputStream in = plain(file)) {
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      try {
        for (int n = in.read(buffer); n >= 0 && out.size() <= MAX_BYTES; n = in.read(buffer)) {
          out.write(buffer, 0, n);
        }
      } catch (IOException e) {
        // A packed map that breaks off is used up to there.
        broken = "it breaks off: " + e.getMessage();
      }
      bytes = out.toByteArray();
      more = bytes.length > MAX_BYTES;
    }
    String text;
    Charset charset = Charsets.of(bytes, Charsets.declaredIn(bytes));
    try {
      text = Charsets.decode(bytes, Charsets.declaredIn(bytes));
    } catch (UnsupportedFormatException e) {
      throw new IOException("no text", e);
    }
    if (isList(text.substring(0, Math.min(HEAD, text.length())))) {
      return ofLines(text, charset, address, more);
    }
    Matcher mark = MARK.matcher(text.substring(0, Math.min(HEAD, text.length())));
    if (!mark.matches()) {
      throw new IOException("neither a map nor a feed");
    }
    return ofMarkup(text, mark.group(1), charset, address, more ? "longer than 50 MB" : broken);
  }

  private static Maps ofMarkup(
      String text, String kind, Charset charset, URI address, String trouble) {
    boolean map = kind.equals("urlset") || kind.equals("sitemapindex");
    List<URI> found = new ArrayList<>();
    int unusable = 0;
    int beyond = 0;
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      boolean loc = place.group(1).equalsIgnoreCase("loc");
      if (map != loc) {
        continue;
      }
      String written = place.group(3) == null ? "" : place.group(3).strip();
      Matcher href = HREF.matcher(place.group(2));
      if (written.isEmpty() && href.find()) {
        written = href.group(1);
      }
      boolean id = place.group(1).equalsIgnoreCase("guid") && !written.startsWith("http");
      if (written.isEmpty() || id) {
        continue;
      }
      String opened = Parser.unescapeEntities(BARE.matcher(written).replaceAll("&amp;"), false);
      Optional<URI> uri = Addresses.resolve(address, opened, charset);
      if (uri.isEmpty()) {
        unusable++;
      } else if (found.size() >= MAX_ADDRESSES) {
        beyond++;
      } else {
        found.add(uri.orElseThrow());
      }
    }
    boolean closed = text.contains("</" + kind) || text.contains(":" + kind + ">");
    String lost = lost(unusable, beyond, trouble.isEmpty() && !closed ? "it breaks off" : trouble);
    return kind.equals("sitemapindex")
        ? new Maps(List.of(), found, lost)
        : new Maps(found, List.of(), lost);
  }

  private static Maps ofLines(String text, Charset charset, URI address, boolean more) {
    List<URI> found = new ArrayList<>();
    int unusable = 0;
    int beyond = 0;
    for (String line : (Iterable<String>) text.replace("\uFEFF", "").lines()::iterator) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Optional<URI> uri =
          line.strip().matches("(?i)https?:.*")
              ? Addresses.resolve(address, line, charset)
              : Optional.empty();
      if (uri.isEmpty()) {
        unusable++;
      } else if (found.size() >= MAX_ADDRESSES) {
        beyond++;
      } else {
        found.add(uri.orElseThrow());
      }
    }
    return new Maps(found, List.of(), lost(unusable, beyond, more ? "longer than 50 MB" : ""));
  }

  private static String lost(int unusable, int beyond, String trouble) {
    List<String> lost = new ArrayList<>();
    if (unusable > 0) {
      lost.add("%d entries are no addresses 条目不是有效网址".formatted(unusable));
    }
    if (beyond > 0) {
      lost.add("%d entries beyond the limit of %d 超出上限".formatted(beyond, MAX_ADDRESSES));
    }
    if (!trouble.isEmpty()) {
      lost.add(trouble + " 地图不完整");
    }
    return String.join("; ", lost);
  }

  private static InputStream plain(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean packed = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return packed ? new GZIPInputStream(in) : in;
  }
}
