package gongkai.solr.analysis;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import gongkai.chinese.ShownCharacters;
import java.text.Normalizer;

/**
 * One form for each character: half width, lower case, simplified. Always one UTF-16 unit for one,
 * so that what is found in the result lies at the same place in the original.
 */
public final class Characters {
  private static final char[] FORM = forms();

  /**
   * Characters that the dictionary would change although simplified writing keeps them in common
   * words (著作, 乾隆, 慰藉, 瞭望); changing them would hide those words from the segmenter.
   */
  private static final String KEPT = "著乾藉瞭覆";

  private Characters() {}

  public static char simplify(char c) {
    return FORM[c];
  }

  public static String simplify(CharSequence text) {
    char[] result = new char[text.length()];
    for (int i = 0; i < result.length; i++) {
      result[i] = FORM[text.charAt(i)];
    }
    return new String(result);
  }

  static void simplify(char[] text, int length) {
    for (int i = 0; i < length; i++) {
      text[i] = FORM[text[i]];
    }
  }

  private static char[] forms() {
    char[] forms = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < forms.length; i++) {
      // Whoever pastes a question out of a PDF pastes radicals.
      forms[i] = form(ShownCharacters.of((char) i));
    }
    return forms;
  }

  private static char form(char c) {
    if (c == '\u3000') {
      return ' ';
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return Character.toLowerCase((char) (c - 0xFEE0));
    }
    if (c >= '\uFF61' && c <= '\uFFDC') {
      return wide(c);
    }
    if (Character.isIdeographic(c)) {
      return KEPT.indexOf(c) >= 0 ? c : simplified(c);
    }
    return Character.isSurrogate(c) ? c : Character.toLowerCase(c);
  }

  /** Half-width kana and hangul. */
  private static char wide(char c) {
    String wide = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return wide.length() == 1 ? wide.charAt(0) : c;
  }

  private static char simplified(char c) {
    String simplified = TraditionalChineseDictionary.convertToSimplifiedChinese(String.valueOf(c));
    return simplified.length() == 1 ? simplified.charAt(0) : c;
  }
}
