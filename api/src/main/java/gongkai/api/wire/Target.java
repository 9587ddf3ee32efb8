package gongkai.api.wire;

import io.helidon.http.RequestException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request asks for, in ASCII. Addresses that were typed as they are, in UTF-8 or GBK, and
 * such as were percent-encoded in GBK, become what their writers meant; what is neither is left as
 * it is and refused later, by a filter that can say why.
 *
 * @param authority host and port, where the request names them in its target
 * @param path and query; {@code /*} for the service as a whole
 */
record Target(Optional<String> authority, String path) {
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?i)https?://(?<host>[^/?#@]+)(?<path>[/?].*)?");

  /** What parts the pieces of an address; none of these is half of a character in any charset. */
  private static final String SEPARATORS = "/?&=;+";

  /** Not allowed unencoded, sent so by browsers and people, and nothing else than themselves. */
  private static final String TYPED = "\"<>\\^`{|}[]";

  /**
   * Reads it.
   *
   * @param text in ISO 8859-1
   * @throws RequestException 400 for what is no address of a server's
   */
  static Target of(String text) {
    if (text.equals("*")) {
      return new Target(Optional.empty(), "/*");
    }
    if (text.startsWith("/")) {
      return new Target(Optional.empty(), encoded(text));
    }
    Matcher absolute = ABSOLUTE.matcher(text);
    if (!absolute.matches()) {
      throw Refusal.malformed("an address begins with a slash");
    }
    String path = Optional.ofNullable(absolute.group("path")).orElse("/");
    return new Target(
        Optional.of(absolute.group("host")), encoded(path.startsWith("/") ? path : "/" + path));
  }

  private static String encoded(String address) {
    if (address.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw Refusal.malformed("an address with control characters");
    }
    StringBuilder all = new StringBuilder(address.length());
    int start = 0;
    for (int at = 0; at <= address.length(); at++) {
      if (at == address.length() || SEPARATORS.indexOf(address.charAt(at)) >= 0) {
        all.append(Charsets.asUtf8(address.substring(start, at)));
        if (at < address.length()) {
          all.append(address.charAt(at));
        }
        start = at + 1;
      }
    }
    return ascii(all);
  }

  /** What no charset explained stays the bytes that it was, encoded. */
  private static String ascii(StringBuilder address) {
    StringBuilder ascii = new StringBuilder(address.length());
    for (byte b : address.toString().getBytes(StandardCharsets.ISO_8859_1)) {
      if (b >= 0 && TYPED.indexOf(b) < 0) {
        ascii.append((char) b);
      } else {
        ascii.append('%').append("%02X".formatted(b & 0xff));
      }
    }
    return ascii.toString();
  }
}
