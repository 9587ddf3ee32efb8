package gongkai.chinese;

import java.text.Normalizer;

/**
 * Writes each character as what it shows. Fonts of office suites and PDF makers write the radicals
 * of {@code U+2E80-2FDF} and the compatibility ideographs where ideographs are meant; a reader sees
 * 月 and nobody can type the other. Forms for vertical writing become the level ones, and what is
 * not seen at all is left out.
 *
 * <p>Signs that look different from what they stand for (㎡, ①, ％) stay: they are shown so.
 *
 * @see <a href="https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt">The
 *     radicals' ideographs</a>
 */
public final class ShownCharacters {
  /** Radicals that Unicode's own compatibility mapping does not know, as Unicode equates them. */
  private static final String RADICALS =
      "\u2E81\u2E82\u2E83\u2E84\u2E85\u2E86\u2E88\u2E89\u2E8A\u2E8B\u2E8C\u2E8D"
          + "\u2E8E\u2E8F\u2E90\u2E92\u2E93\u2E94\u2E95\u2E96\u2E97\u2E98\u2E99\u2E9B"
          + "\u2E9C\u2E9D\u2E9E\u2E9F\u2EA0\u2EA1\u2EA2\u2EA3\u2EA4\u2EA5\u2EA6\u2EA7"
          + "\u2EA8\u2EA9\u2EAB\u2EAC\u2EAD\u2EAF\u2EB0\u2EB1\u2EB2\u2EB3\u2EB6\u2EB9"
          + "\u2EBA\u2EBB\u2EBC\u2EBE\u2EBF\u2EC0\u2EC1\u2EC2\u2EC3\u2EC4\u2EC5\u2EC6"
          + "\u2EC8\u2EC9\u2ECA\u2ECB\u2ECC\u2ECD\u2ECE\u2ECF\u2ED0\u2ED1\u2ED2\u2ED3"
          + "\u2ED4\u2ED6\u2ED7\u2ED8\u2ED9\u2EDA\u2EDB\u2EDC\u2EDD\u2EDF\u2EE0\u2EE2"
          + "\u2EE3\u2EE4\u2EE5\u2EE6\u2EE7\u2EE8\u2EE9\u2EEA\u2EEB\u2EEC\u2EED\u2EEE"
          + "\u2EEF\u2EF0\u2EF1\u2EF2\u2EF3";

  private static final String SHOWN =
      "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄㣺扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁羊耂肀聿月艹艹艹虎衤覀西见角"
          + "讠贝足车辶辶辶阝钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

  private static final String VERTICAL =
      "\uFE10\uFE11\uFE12\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\uFE31\uFE35\uFE36\uFE37\uFE38"
          + "\uFE39\uFE3A\uFE3B\uFE3C\uFE3D\uFE3E\uFE3F\uFE40\uFE41\uFE42\uFE43\uFE44\uFE47\uFE48";

  private static final String LEVEL = "，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』［］";

  private static final int NOTHING = -1;

  private ShownCharacters() {}

  /**
   * The text as it looks. One code point becomes one, a ligature its letters, and what is invisible
   * none.
   */
  public static String of(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      int before = shown.isEmpty() ? ' ' : shown.codePointBefore(shown.length());
      append(shown, c, before);
    }
    return shown.toString();
  }

  /** The character that is shown instead; itself, where that is not one of the basic plane. */
  public static char of(char c) {
    if (isPlain(c) || Character.isSurrogate(c)) {
      return c;
    }
    int shown = shown(c);
    return shown > 0 && shown <= Character.MAX_VALUE ? (char) shown : c;
  }

  /** Whether nothing is drawn for a character of the basic plane, wherever it stands. */
  static boolean showsNothing(char c) {
    return !isPlain(c) && !Character.isSurrogate(c) && isInvisible(c);
  }

  private static void append(StringBuilder out, int c, int before) {
    if (c >= 0xFB00 && c <= 0xFB06) {
      out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (!isJoiner(c) || isJoined(before)) {
      int shown = shown(c);
      if (shown != NOTHING) {
        out.appendCodePoint(shown);
      }
    }
  }

  private static boolean isPlain(char c) {
    return c < 0xAD || (c > 0x2FDF && c < 0xD800 && c != '\u3164') || (c > 0x206F && c < 0x2E80);
  }

  private static int shown(int c) {
    if (isInvisible(c)) {
      return NOTHING;
    }
    int radical = RADICALS.indexOf(c);
    if (radical >= 0) {
      return SHOWN.charAt(radical);
    }
    int vertical = VERTICAL.indexOf(c);
    if (vertical >= 0) {
      return LEVEL.charAt(vertical);
    }
    boolean compatible =
        (c >= 0x2F00 && c <= 0x2FD5)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0x2F800 && c <= 0x2FA1F);
    return compatible
        ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0)
        : c;
  }

  /** Marks of direction, soft hyphens, fillers: nothing is drawn for them. */
  private static boolean isInvisible(int c) {
    return c == 0x34F
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0
        || c == 0xFFFC
        || (Character.getType(c) == Character.FORMAT && !isJoiner(c));
  }

  /** They choose among forms of emoji and of other scripts, and mean nothing beside ideographs. */
  private static boolean isJoiner(int c) {
    return c == 0x200C
        || c == 0x200D
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  private static boolean isJoined(int before) {
    return before > 0x7F
        && !Character.isIdeographic(before)
        && Character.UnicodeScript.of(before) != Character.UnicodeScript.LATIN
        && !(before >= 0x3000 && before <= 0x303F)
        && !(before >= 0xFF00 && before <= 0xFFEF);
  }
}
