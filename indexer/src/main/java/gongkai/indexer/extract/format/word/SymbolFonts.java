package gongkai.indexer.extract.format.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.ZapfDingbatsEncoding;

/**
 * The characters that fonts of symbols show. Their codes mean nothing by themselves: B3 is ≥ in
 * Symbol and a box in another.
 *
 * @see <a href="https://www.unicode.org/L2/L2011/11052r-wingding.pdf">Microsoft's own mapping of
 *     Wingdings and Webdings</a>
 */
final class SymbolFonts {
  private static final Map<Integer, String> WINGDINGS = new HashMap<>();
  private static final Map<Integer, String> WINGDINGS_2 = new HashMap<>();
  private static final Map<Integer, String> WINGDINGS_3 = new HashMap<>();
  private static final Map<Integer, String> WEBDINGS = new HashMap<>();

  static {
    run(WINGDINGS, 0x21, "✏✂✁");
    run(WINGDINGS, 0x28, "☎✆✉");
    run(WINGDINGS, 0x3F, "✍✎✌");
    run(WINGDINGS, 0x45, "☜☞☝☟");
    run(WINGDINGS, 0x4A, "☺");
    run(WINGDINGS, 0x4C, "☹");
    run(WINGDINGS, 0x6C, "●❍■□");
    run(WINGDINGS, 0x70, "□❑❒◆◆◆❖◆⌧");
    run(WINGDINGS, 0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿");
    run(WINGDINGS, 0x9E, "·•");
    run(WINGDINGS, 0xA0, "▪○○○◉◎○▪□");
    run(WINGDINGS, 0xAB, "★✦✶✴✹");
    run(WINGDINGS, 0xD5, "⌫⌦➢➢➢");
    run(WINGDINGS, 0xDF, "←→↑↓↖↗↙↘");
    run(WINGDINGS, 0xE7, "←→↑↓↖↗↙↘⇦⇨⇧⇩⬄⇳");
    run(WINGDINGS, 0xFB, "✗✓☒☑");
    run(WINGDINGS_2, 0x4F, "✗✓☒☑☒☒");
    run(WINGDINGS_2, 0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩");
    run(WINGDINGS_2, 0x75, "❶❷❸❹❺❻❼❽❾❿");
    run(WINGDINGS_2, 0x97, "●");
    run(WINGDINGS_2, 0x9E, "■□");
    run(WINGDINGS_2, 0xA3, "☐");
    run(WINGDINGS_2, 0x2A, "☐");
    run(WINGDINGS_3, 0x66, "←→↑↓↖↗↙↘");
    run(WINGDINGS_3, 0x70, "▲▼△▽◀▶◁▷");
    run(WEBDINGS, 0x61, "✓");
    run(WEBDINGS, 0x63, "□");
    run(WEBDINGS, 0x67, "■");
    run(WEBDINGS, 0x72, "✗");
    run(WEBDINGS, 0xA8, "☎");
  }

  private SymbolFonts() {}

  private static void run(Map<Integer, String> font, int first, String symbols) {
    int code = first;
    for (int c : symbols.codePoints().toArray()) {
      font.put(code++, Character.toString(c));
    }
  }

  /** Whether its letters are symbols. */
  static boolean isSymbols(String font) {
    return !table(font).isEmpty();
  }

  /**
   * What is shown for a code. Where neither the font nor the code is known, it is the character
   * itself: also those of the private area are kept, since something is seen there.
   */
  static String shown(String font, int code) {
    int inFont = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
    String table = table(font);
    Optional<String> shown =
        switch (table) {
          case "symbol" -> named(SymbolEncoding.INSTANCE.getName(inFont), false);
          case "dingbats" -> named(ZapfDingbatsEncoding.INSTANCE.getName(inFont), true);
          case "wingdings" -> Optional.ofNullable(WINGDINGS.get(inFont));
          case "wingdings 2" -> Optional.ofNullable(WINGDINGS_2.get(inFont));
          case "wingdings 3" -> Optional.ofNullable(WINGDINGS_3.get(inFont));
          case "webdings" -> Optional.ofNullable(WEBDINGS.get(inFont));
          default -> Optional.empty();
        };
    return shown.orElseGet(() -> Character.isValidCodePoint(code) ? Character.toString(code) : "");
  }

  private static String table(String font) {
    String name = font.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "symbol", "standard symbols l", "standard symbols ps", "symbolmt" -> "symbol";
      case "zapfdingbats", "itc zapf dingbats", "zapf dingbats" -> "dingbats";
      case "wingdings", "wingdings 2", "wingdings 3", "webdings" -> name;
      default -> "";
    };
  }

  private static Optional<String> named(String glyph, boolean dingbats) {
    GlyphList list = dingbats ? GlyphList.getZapfDingbats() : GlyphList.getAdobeGlyphList();
    return Optional.ofNullable(list.toUnicode(glyph));
  }
}
