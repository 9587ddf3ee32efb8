package gongkai.indexer.collect.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.UnsupportedFormatException;

/**
 * From bytes to characters. The bytes decide: of all charsets that are in question the one is taken
 * in which they are most {@linkplain Legibility legible}. What a file declares only puts a charset
 * on the list, and wins where others are no better. GB18030 stands for GBK and GB2312, which it
 * contains.
 *
 * <p>A page put together from parts may change its encoding on the way; what is broken in the
 * charset of the whole is tried in the other usual one, stretch by stretch.
 */
public final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** So much better, in the share of legible characters, one charset must be than one before it. */
  private static final double BETTER = 0.05;

  /** So legible, a file need not be tried in other charsets. */
  private static final double SURE = 0.9;

  /** As much of a file is looked at, its beginning and its end. */
  private static final int LOOKED_AT = 1 << 20;

  private static final Pattern DECLARED =
      Pattern.compile("<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

  /** A declaration stands at the top. */
  private static final int HEAD = 4096;

  private Charsets() {}

  /** What a page or a map says of its own charset; or empty. */
  public static String declaredIn(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? matcher.group(1) : "";
  }

  /** The one in which bytes are read. */
  public static Charset of(byte[] bytes, String declared) {
    return charset(bytes, declared);
  }

  /**
   * Reads bytes.
   *
   * @param declared by a meta tag or a server; empty where nothing is
   * @throws UnsupportedFormatException for bytes that are no text in any charset
   */
  public static String decode(byte[] bytes, String declared) throws UnsupportedFormatException {
    Charset charset = charset(bytes, declared);
    if (!look(bytes, charset).isText()) {
      throw new UnsupportedFormatException("not text in any encoding");
    }
    String text =
        charset.equals(StandardCharsets.UTF_8) || charset.equals(GB18030)
            ? byStretches(bytes, charset)
            : read(bytes, 0, bytes.length, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes, String declared) {
    Set<Charset> candidates = new LinkedHashSet<>();
    marked(bytes).ifPresent(candidates::add);
    candidates.add(StandardCharsets.UTF_8);
    candidates.add(GB18030);
    named(declared).ifPresent(candidates::add);
    candidates.add(StandardCharsets.UTF_16LE);
    candidates.add(StandardCharsets.UTF_16BE);
    candidates.add(BIG5);
    Charset best = StandardCharsets.UTF_8;
    double most = Double.NEGATIVE_INFINITY;
    for (Charset candidate : candidates) {
      double share = look(bytes, candidate).share();
      if (share > most + BETTER) {
        best = candidate;
        most = share;
      }
      if (most >= SURE) {
        break;
      }
    }
    return best;
  }

  private static Legibility look(byte[] bytes, Charset charset) {
    if (bytes.length <= 2 * LOOKED_AT) {
      return Legibility.of(bytes, 0, bytes.length, charset);
    }
    // From a place that all charsets of more than one byte can begin at.
    int from = bytes.length - LOOKED_AT;
    while (from < bytes.length && !endsStretch(bytes[from])) {
      from++;
    }
    from -= from % 2;
    return Legibility.of(bytes, 0, LOOKED_AT, charset)
        .plus(Legibility.of(bytes, from, bytes.length, charset));
  }

  /** The charset of a byte order mark. */
  private static Optional<Charset> marked(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(UTF_32LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> named(String name) {
    try {
      String known = name.strip().toLowerCase(Locale.ROOT);
      return switch (known) {
        // What only says "text" in the files that are met; a real one shows by its zero bytes.
        case "", "utf-16", "unicode", "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936" ->
            Optional.empty();
        default -> Optional.of(Charset.forName(known)).filter(Charset::canEncode);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Each stretch in the charset of the file, or in the other one if only that can read it. */
  private static String byStretches(byte[] bytes, Charset charset) {
    int end = bytes.length;
    if (Legibility.of(bytes, 0, end, charset).broken() == 0) {
      return read(bytes, 0, end, charset);
    }
    Charset other = charset.equals(GB18030) ? StandardCharsets.UTF_8 : GB18030;
    StringBuilder text = new StringBuilder(end);
    int from = 0;
    for (int i = 0; i < end; i++) {
      if (i + 1 == end || endsStretch(bytes[i])) {
        text.append(stretch(bytes, from, i + 1, charset, other));
        from = i + 1;
      }
    }
    return text.toString();
  }

  private static String stretch(byte[] bytes, int from, int to, Charset usual, Charset other) {
    boolean broken = Legibility.of(bytes, from, to, usual).broken() > 0;
    if (broken) {
      Legibility read = Legibility.of(bytes, from, to, other);
      if (read.broken() == 0 && read.share() >= SURE) {
        return read(bytes, from, to, other);
      }
    }
    return read(bytes, from, to, usual);
  }

  /** Bytes that are ASCII in UTF-8 and are in no character of GB18030: line ends, marks of tags. */
  private static boolean endsStretch(byte b) {
    return (b >= 0 && b < '0') || (b > '9' && b < '@');
  }

  /** Of a character that the end of the file cuts off nothing can be known, so it is left out. */
  private static String read(byte[] bytes, int from, int to, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer out = CharBuffer.allocate(2 * (to - from) + 2);
    decoder.decode(ByteBuffer.wrap(bytes, from, to - from), out, to < bytes.length);
    return out.flip().toString();
  }
}
