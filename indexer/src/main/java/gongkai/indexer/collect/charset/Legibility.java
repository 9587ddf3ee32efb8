package gongkai.indexer.collect.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/**
 * How much bytes look like something people wrote when they are read in one charset.
 *
 * <p>Any charset makes some characters of any bytes; only the right one makes those that Chinese
 * text consists of. GB2312 put the 3,755 commonest ideographs into its first level, so they need no
 * list of ours: of running simplified text they are 97 in a hundred, of text read in a wrong
 * charset a third.
 *
 * @param characters all of them
 * @param broken sequences that the charset does not know, one that the end cuts off not counted
 * @param junk control characters and what nobody has given a meaning
 * @param foreign characters beyond ASCII, and control characters
 * @param points what they are worth together: 1 for each that is common in Chinese text, less for
 *     others, less than nothing for what no text has
 */
record Legibility(long characters, long broken, long junk, long foreign, double points) {
  private static final BitSet COMMON = common();

  private static final int FEW = 16;

  /** What stands nowhere in text costs twice what a common character is worth. */
  private static final double NO_TEXT = -2;

  /** In what is no text at all every tenth character is none, and not only a few. */
  boolean isText() {
    return broken + junk <= FEW || (broken + junk) * 10 < characters;
  }

  Legibility plus(Legibility other) {
    return new Legibility(
        characters + other.characters,
        broken + other.broken,
        junk + other.junk,
        foreign + other.foreign,
        points + other.points);
  }

  /** From 0, or below, to 1; 1 where there is nothing but ASCII. */
  double share() {
    return foreign == 0 ? 1 : points / foreign;
  }

  static Legibility of(byte[] bytes, int from, int to, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer out = CharBuffer.allocate(8192);
    long characters = 0;
    long broken = 0;
    long junk = 0;
    long foreign = 0;
    double points = 0;
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      out.flip();
      while (out.hasRemaining()) {
        char c = out.get();
        characters++;
        if (c > 0x7E || (c < ' ' && !Character.isWhitespace(c))) {
          foreign++;
          double worth = worth(c);
          points += worth;
          junk += worth < 0 ? 1 : 0;
        }
      }
      out.clear();
      if (result.isError()) {
        if (to < bytes.length || in.remaining() > 3) {
          broken++;
          characters++;
          foreign++;
          points += NO_TEXT;
        }
        in.position(in.position() + Math.min(result.length(), in.remaining()));
      } else if (result.isUnderflow()) {
        return new Legibility(characters, broken, junk, foreign, points);
      }
    }
  }

  private static double worth(char c) {
    if (COMMON.get(c)) {
      return 1;
    }
    if (Character.isSurrogate(c)) {
      return 0.5;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> NO_TEXT;
      default ->
          Character.isIdeographic(c)
              ? 0.5
              : Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN ? 0.6 : 0;
    };
  }

  private static BitSet common() {
    BitSet common = new BitSet();
    Charset gb = Charset.forName("GB18030");
    byte[] pair = new byte[2];
    for (int row = 0xA1; row <= 0xD7; row++) {
      // Row A1 holds punctuation, A3 full-width forms, from B0 the ideographs of the first level.
      if (row == 0xA1 || row == 0xA3 || row >= 0xB0) {
        for (int cell = 0xA1; cell <= 0xFE; cell++) {
          pair[0] = (byte) row;
          pair[1] = (byte) cell;
          String text = new String(pair, gb);
          if (text.length() == 1 && Character.getType(text.charAt(0)) != Character.PRIVATE_USE) {
            common.set(text.charAt(0));
          }
        }
      }
    }
    // What web pages put among them: hard spaces, marks of byte order and of width.
    "\u00A0\u200B\uFEFF\u2022〔〕".chars().forEach(common::set);
    common.clear(0xFFFD);
    return common;
  }
}
