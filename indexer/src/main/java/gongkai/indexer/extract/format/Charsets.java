package gongkai.indexer.extract.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/**
 * From bytes to characters. What a file declares is believed only where the bytes do not speak
 * against it: UTF-8 is hard to meet by chance, so bytes that are UTF-8 are; what remains is tried
 * as declared and as GB18030, which contains GBK and GB2312, and the reading with the fewer broken
 * characters is taken.
 */
final class Charsets {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Up to so many broken in a thousand, it is UTF-8 with an accident. */
  private static final int ACCIDENTS = 5;

  private Charsets() {}

  /**
   * @param declared by a meta tag or a server; empty where nothing is
   */
  static String decode(byte[] bytes, String declared) {
    Charset marked = byMark(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    Charset best = StandardCharsets.UTF_8;
    int broken = broken(bytes, best);
    if (broken <= ACCIDENTS) {
      return new String(bytes, best);
    }
    for (Charset other : new Charset[] {named(declared).orElse(GB18030), GB18030}) {
      int more = broken(bytes, other);
      if (more < broken) {
        best = other;
        broken = more;
      }
    }
    return new String(bytes, best);
  }

  private static Charset byMark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return unmarkedUtf16(bytes);
  }

  /** UTF-16 without a mark shows by the zero bytes of its spaces, digits and line ends. */
  private static Charset unmarkedUtf16(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, 4096);
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    if (Math.max(even, odd) * 50 < length || Math.min(even, odd) * 10 > Math.max(even, odd)) {
      return null;
    }
    return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
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
        case "" -> Optional.empty();
        case "gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936" -> Optional.of(GB18030);
        default -> Optional.of(Charset.forName(known));
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Broken characters in a thousand that are not ASCII. */
  private static int broken(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    long broken = 0;
    long foreign = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      while (out.hasRemaining()) {
        char c = out.get();
        foreign += c > 0x7F ? 1 : 0;
        // Private use: a byte pair that GB18030 leaves to nobody.
        broken += (c >= 0xE000 && c <= 0xF8FF) ? 1 : 0;
      }
      out.clear();
      if (result.isError()) {
        // A character that the end of the file cuts off says nothing.
        broken += in.remaining() > 3 ? 1 : 0;
        foreign++;
        in.position(in.position() + Math.min(result.length(), in.remaining()));
      } else if (result.isUnderflow()) {
        return foreign == 0 ? 0 : (int) Math.ceilDiv(broken * 1000, foreign);
      }
    }
  }
}
