package gongkai.indexer.collect.fetch;

import gongkai.indexer.collect.address.Addresses;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name that a server gives to a file: percent-encoded, in UTF-8 or in GBK, quoted or not. */
final class ContentDisposition {
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)filename(\\*)?\\s*=\\s*(?:[\\w-]*'[^']*')?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\"]+))");

  private static final Pattern MIME = Pattern.compile("(?i)=\\?([\\w-]+)\\?([BQ])\\?([^?]*)\\?=");

  private ContentDisposition() {}

  /** The name, without what no file system takes; that of the address where there is none. */
  static String fileName(URI at, String header) {
    Matcher matcher = NAME.matcher(header);
    String name = "";
    while (matcher.find()) {
      String raw = (matcher.group(2) == null ? matcher.group(3) : matcher.group(2)).strip();
      boolean encoded = matcher.group(1) != null;
      if (encoded || name.isEmpty()) {
        name = decoded(raw);
      }
      if (encoded) {
        break;
      }
    }
    String last = name.replaceAll("[/\\\\\\p{Cntrl}]", "_");
    return last.isBlank() ? Addresses.fileName(at) : last;
  }

  private static String decoded(String raw) {
    Matcher mime = MIME.matcher(raw);
    if (mime.find()) {
      try {
        return ofMail(mime);
      } catch (IllegalArgumentException e) {
        return raw;
      }
    }
    // Headers come as Latin-1, in which servers send what they like.
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    String words =
        raw.chars().allMatch(c -> c < 256) ? Addresses.words(ByteBuffer.wrap(bytes)) : raw;
    return words.contains("%") ? Addresses.decoded(words) : words;
  }

  private static String ofMail(Matcher mime) {
    byte[] bytes =
        mime.group(2).equalsIgnoreCase("B")
            ? java.util.Base64.getDecoder().decode(mime.group(3))
            : Addresses.decoded(mime.group(3).replace('=', '%').replace('_', ' '))
                .getBytes(StandardCharsets.UTF_8);
    return Addresses.words(ByteBuffer.wrap(bytes));
  }
}
