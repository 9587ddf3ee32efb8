package gongkai.indexer.collect.address;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Addresses in one spelling. What people and pages write is read by the rules of browsers: blanks,
 * brackets, {@code |}, backslashes, stray {@code %} and any script are percent-encoded, a query in
 * the charset of its page. What only tells sessions and visitors apart is left out.
 */
public final class Addresses {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final Pattern SESSION =
      Pattern.compile("(?i);(?:jsessionid|phpsessid|sessionid|sid)=[^/?;]*");

  private static final Pattern TRACK =
      Pattern.compile(
          "(?i)(?:jsessionid|phpsessid|aspsessionid\\w*|sessionid|session_id|cfid|cftoken"
              + "|utm_\\w+|spm|scm|fbclid|gclid|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci|nsukey|ivk_sa"
              + "|tdsourcetag|isappinstalled|share_token|wechat_?redirect|weixin\\w*|s_trans|s_channel)=.*"
              + "|from=(?:singlemessage|groupmessage|timeline|weixin|wechat|qq)"
              + "|_=[0-9]{10,13}");

  private Addresses() {}

  /** Like {@link #resolve(URI, String, Charset)}, for a page in UTF-8. */
  public static Optional<URI> resolve(URI base, String href) {
    return resolve(base, href, StandardCharsets.UTF_8);
  }

  /**
   * An address as a person or a page writes it, Chinese or percent-encoded.
   *
   * @param base of a page's links
   * @param charset of the page, in which its queries are encoded
   * @return empty for what leads to no page: other schemes, scripts, broken addresses, addresses
   *     with a user's name in them
   */
  public static Optional<URI> resolve(URI base, String href, Charset charset) {
    String link = href.strip();
    if (link.isEmpty() || link.startsWith("#")) {
      return Optional.empty();
    }
    HttpUrl from = HttpUrl.get(base);
    return from == null ? Optional.empty() : usable(from.resolve(queryIn(charset, link)));
  }

  /** An absolute address, if it is one of the web. */
  public static Optional<URI> absolute(String text) {
    String address = text.strip().replaceFirst("^(?i)(https?)[:：][/／\\\\]{2}", "$1://");
    return address.regionMatches(true, 0, "http", 0, 4)
        ? usable(HttpUrl.parse(queryIn(StandardCharsets.UTF_8, address)))
        : Optional.empty();
  }

  /** The part of a page that an address names behind its {@code #}; or empty. */
  public static String part(String address) {
    int mark = address.indexOf('#');
    String part = mark < 0 ? "" : address.substring(mark + 1).strip();
    return part.matches("[\\w.!/?&=%-]{1,200}") ? part : "";
  }

  /** Whether somebody's name or password stands in it; such addresses are not asked for. */
  public static boolean holdsCredentials(String text) {
    HttpUrl url = HttpUrl.parse(text.strip());
    return url != null && !(url.username().isEmpty() && url.password().isEmpty());
  }

  /** Host in small letters, no fragment, no default port, no dots in the path, no session. */
  public static URI normal(URI uri) {
    HttpUrl url = HttpUrl.get(uri);
    if (url == null) {
      throw new IllegalArgumentException("no address of the web: " + uri);
    }
    return spelt(url);
  }

  private static Optional<URI> usable(HttpUrl url) {
    if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(spelt(url)).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private static URI spelt(HttpUrl url) {
    HttpUrl.Builder plain = url.newBuilder().fragment(null);
    String path = SESSION.matcher(url.encodedPath()).replaceAll("");
    plain.encodedPath(path.isEmpty() ? "/" : path);
    String query = url.encodedQuery();
    if (query != null) {
      StringBuilder kept = new StringBuilder();
      for (String pair : query.split("&", -1)) {
        if (!TRACK.matcher(pair).matches()) {
          kept.append(kept.isEmpty() ? "" : "&").append(pair);
        }
      }
      boolean nothingLeft = kept.isEmpty() && !query.isEmpty();
      plain.encodedQuery(nothingLeft ? null : kept.toString());
    }
    return plain.build().uri();
  }

  /** Browsers encode a path in UTF-8 and a query in the charset of its page. */
  private static String queryIn(Charset charset, String link) {
    int question = link.indexOf('?');
    if (question < 0 || charset.equals(StandardCharsets.UTF_8)) {
      return link;
    }
    StringBuilder out = new StringBuilder(link.length() + 16);
    out.append(link, 0, question);
    for (int i = question; i < link.length(); ) {
      int point = link.codePointAt(i);
      String letter = Character.toString(point);
      if (point < 0x80) {
        out.append(letter);
      } else {
        for (byte b : letter.getBytes(charset)) {
          out.append("%%%02X".formatted(b & 0xFF));
        }
      }
      i += letter.length();
    }
    return out.toString();
  }

  public static String withoutScheme(String address) {
    return address.replaceFirst("^https?:", "");
  }

  /** Host and port: what robots.txt and pauses belong to. */
  public static String authority(URI uri) {
    return uri.getRawAuthority();
  }

  /** Whether a redirect from one to the other stays with the same server. */
  public static boolean sameHost(URI one, URI other) {
    return one.getHost().equals(other.getHost()) && one.getPort() == other.getPort();
  }

  /** The last part of the path, decoded. */
  public static String fileName(URI uri) {
    String path = uri.getRawPath();
    String name = decoded(path.substring(path.lastIndexOf('/') + 1));
    return name.isEmpty() ? "index.html" : name;
  }

  /** Percent-encoded words, in UTF-8 or else in GB18030, whichever they are. */
  public static String decoded(String text) {
    byte[] bytes = new byte[text.length() * 4];
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int value = -1;
      if (text.charAt(i) == '%' && i + 2 < text.length()) {
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        value = high < 0 || low < 0 ? -1 : high * 16 + low;
      }
      if (value >= 0) {
        bytes[length++] = (byte) value;
        i += 3;
      } else {
        String letter = Character.toString(text.codePointAt(i));
        for (byte b : letter.getBytes(StandardCharsets.UTF_8)) {
          bytes[length++] = b;
        }
        i += letter.length();
      }
    }
    return words(ByteBuffer.wrap(bytes, 0, length));
  }

  /** Bytes of a name, in UTF-8 or else in GB18030. */
  public static String words(ByteBuffer bytes) {
    try {
      CharBuffer words = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate());
      return words.toString();
    } catch (CharacterCodingException e) {
      return GB18030.decode(bytes).toString();
    }
  }

  /** The host in small letters. */
  public static String host(URI uri) {
    return uri.getHost().toLowerCase(Locale.ROOT);
  }
}
