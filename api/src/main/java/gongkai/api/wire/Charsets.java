package gongkai.api.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * In which charset a piece of an address was written. UTF-8 where it is that; else GBK, which older
 * Chinese systems and browsers send, where all of it reads as Chinese.
 */
final class Charsets {
  private static final Charset GBK = Charset.forName("GB18030");

  private Charsets() {}

  /** The piece percent-encoded as UTF-8; unchanged where no charset explains it. */
  static String asUtf8(String piece) {
    if (piece.chars().allMatch(c -> c < 0x80) && piece.indexOf('%') < 0) {
      return piece;
    }
    byte[] bytes = bytes(piece);
    if (decoded(bytes, StandardCharsets.UTF_8).isPresent()) {
      return piece;
    }
    Optional<String> chinese = decoded(bytes, GBK).filter(Charsets::isChinese);
    return chinese.map(Charsets::percentEncoded).orElse(piece);
  }

  /** What the piece says once its escapes are read; what is no escape stands for itself. */
  static byte[] bytes(String piece) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(piece.length());
    for (int at = 0; at < piece.length(); at++) {
      char c = piece.charAt(at);
      if (c == '%' && isEscape(piece, at)) {
        bytes.write(Integer.parseInt(piece, at + 1, at + 3, 16));
        at += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isEscape(String piece, int at) {
    return at + 2 < piece.length()
        && Character.digit(piece.charAt(at + 1), 16) >= 0
        && Character.digit(piece.charAt(at + 2), 16) >= 0;
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** At least one ideograph, and nothing but those, Chinese punctuation and ASCII. */
  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic)
        && text.codePoints()
            .allMatch(
                c ->
                    c < 0x80
                        || Character.isIdeographic(c)
                        || (c >= 0x2010 && c <= 0x203B)
                        || (c >= 0x3000 && c <= 0x303F)
                        || (c >= 0xFF01 && c <= 0xFF5E)
                        || c == '·'
                        || c == '°'
                        || c == '×');
  }

  private static String percentEncoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
      encoded.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
    }
    return encoded.toString();
  }
}
