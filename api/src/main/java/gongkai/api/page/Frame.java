package gongkai.api.page;

import gongkai.api.words.Language;
import gongkai.api.words.Words;
import java.util.List;
import java.util.Map;

/**
 * What surrounds a page.
 *
 * @param address of the page itself, without its language
 * @param section of the navigation that the page is in, or empty
 * @param metas names and contents of meta tags beside those of every page
 */
record Frame(
    Site site,
    Words words,
    Address address,
    String title,
    String section,
    List<Map.Entry<String, String>> metas) {

  /** The service's own words. */
  String say(String key, Object... with) {
    return words.say(key, with);
  }

  /** A link that keeps the reader's language. */
  String link(String to) {
    if (words.language() == Language.ZH) {
      return to;
    }
    int hash = to.indexOf('#');
    String before = hash < 0 ? to : to.substring(0, hash);
    String after = hash < 0 ? "" : to.substring(hash);
    return before + (before.contains("?") ? "&" : "?") + "lang=en" + after;
  }

  String link(Address to) {
    return link(to.toString());
  }

  /** This page in the other language. */
  String otherLanguage() {
    return words.language() == Language.ZH
        ? address.with("lang", Language.EN.code()).toString()
        : address.toString();
  }

  boolean english() {
    return words.language() == Language.EN;
  }
}
