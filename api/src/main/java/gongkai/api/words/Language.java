package gongkai.api.words;

import java.util.List;
import java.util.Locale;

/** A language that the service speaks. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** As in HTML's {@code lang} and HTTP's {@code Content-Language}. */
  public String tag() {
    return tag;
  }

  /** The code in {@code ?lang=}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Language other() {
    return this == ZH ? EN : ZH;
  }

  /**
   * What a client would rather read. Chinese unless English is asked for and Chinese is not: the
   * documents are Chinese.
   *
   * @param acceptLanguage the header's value, or empty; a malformed one counts as empty
   */
  public static Language preferred(String acceptLanguage) {
    try {
      List<Locale> offered = List.of(Locale.CHINESE, Locale.ENGLISH);
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), offered);
      return Locale.ENGLISH.equals(best) ? EN : ZH;
    } catch (IllegalArgumentException malformed) {
      return ZH;
    }
  }
}
