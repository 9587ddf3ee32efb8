package gongkai.indexer.extract.format.rich;

import java.nio.charset.StandardCharsets;
import org.xml.sax.SAXException;

/** Cuts an RTF into groups, control words and bytes of text. */
final class RichTokens {
  private static final int LONGEST_WORD = 32;

  private final byte[] bytes;
  private int at;

  RichTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What is told of a file, in its order. */
  interface Listener {
    void open() throws SAXException;

    void close() throws SAXException;

    /**
     * A control word.
     *
     * @param number {@link Integer#MIN_VALUE} where there is none
     */
    void word(String word, int number) throws SAXException;

    void text(byte b) throws SAXException;
  }

  void giveTo(Listener listener) throws SAXException {
    while (at < bytes.length) {
      byte b = bytes[at++];
      switch (b) {
        case '{' -> listener.open();
        case '}' -> listener.close();
        case '\\' -> control(listener);
        case '\r', '\n', 0 -> {}
        default -> listener.text(b);
      }
    }
  }

  private void control(Listener listener) throws SAXException {
    if (at >= bytes.length) {
      return;
    }
    int start = at;
    while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at])) {
      at++;
    }
    if (at == start) {
      symbol(listener, bytes[at++]);
      return;
    }
    String word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
    int digits = at;
    if (at < bytes.length && bytes[at] == '-') {
      at++;
    }
    while (at < bytes.length && at - digits < 10 && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    String number = new String(bytes, digits, at - digits, StandardCharsets.US_ASCII);
    if (at < bytes.length && bytes[at] == ' ') {
      at++;
    }
    int value = number.matches("-?\\d{1,9}") ? Integer.parseInt(number) : Integer.MIN_VALUE;
    if (word.equals("bin") && value > 0) {
      at = (int) Math.min(bytes.length, (long) at + value);
    } else {
      listener.word(word, value);
    }
  }

  private void symbol(Listener listener, byte symbol) throws SAXException {
    switch (symbol) {
      case '\'' -> {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high >= 0 && low >= 0) {
          at += 2;
          listener.text((byte) (high * 16 + low));
        }
      }
      case '\\', '{', '}' -> listener.text(symbol);
      case '~' -> listener.text((byte) ' ');
      case '_' -> listener.text((byte) '-');
      case '\r', '\n' -> listener.word("par", Integer.MIN_VALUE);
      case '*' -> listener.word("*", Integer.MIN_VALUE);
      default -> {}
    }
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
