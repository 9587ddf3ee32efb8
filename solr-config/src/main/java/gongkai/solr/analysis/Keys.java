package gongkai.solr.analysis;

import gongkai.vocabulary.NumberAliases;

/**
 * Titles and numbers reduced to what people agree on however they type them: one form of each
 * character, no punctuation, no spaces.
 */
public final class Keys {
  private Keys() {}

  /** Letters and digits only: {@code 国办发 〔2021〕30号} is {@code 国办发202130号}. */
  public static String of(String text) {
    StringBuilder key = new StringBuilder();
    Characters.simplify(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** Letters and digits without 的, which people add to names and leave out of them. */
  public static String ofName(String name) {
    return of(name).replace("的", "");
  }

  /**
   * Letters and digits without 第 and the last 号, which people leave out: {@code 国办发202130}; 国令 and
   * 国务院令 begin one and the same number.
   */
  public static String ofNumber(String number, NumberAliases aliases) {
    String key = aliases.compared(of(number).replace("第", ""));
    return key.endsWith("号") ? key.substring(0, key.length() - 1) : key;
  }
}
