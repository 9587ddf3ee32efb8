package gongkai.api.ckan;

import gongkai.noun.Dataset;
import java.util.function.Predicate;

/**
 * What {@code q} and {@code fq} of {@code package_search} may say, read by descent: terms {@code
 * field:value}, with quotes, spans and lists in brackets, joined by AND, OR, NOT, + and -. A term
 * that it does not know it refuses, since to pass over a filter would give too much.
 */
final class CkanQuery {
  private static final int DEEPEST = 20;

  /** What a term asks of a dataset. */
  interface Terms {
    /** Whether a field has a value, which may end with {@code *}. */
    Predicate<Dataset> value(String field, String value);

    /** Whether a field lies between bounds, either of which may be {@code *}. */
    Predicate<Dataset> span(String field, String from, String to);

    /** Whether the names and descriptions hold the words. */
    Predicate<Dataset> words(String words);
  }

  private final String text;
  private final Terms terms;
  private int at;

  private CkanQuery(String text, Terms terms) {
    this.text = text;
    this.terms = terms;
  }

  /**
   * The question that a text asks.
   *
   * @throws CkanException where it cannot be read
   */
  static Predicate<Dataset> read(String text, Terms terms) {
    CkanQuery query = new CkanQuery(text, terms);
    query.skip();
    if (query.at == text.length()) {
      return dataset -> true;
    }
    Predicate<Dataset> read = query.either("", 0);
    if (query.at < text.length()) {
      throw query.unread();
    }
    return read;
  }

  private Predicate<Dataset> either(String field, int depth) {
    if (depth > DEEPEST) {
      throw unread();
    }
    Predicate<Dataset> one = all(field, depth);
    while (word("OR") || word("||")) {
      one = one.or(all(field, depth));
    }
    return one;
  }

  private Predicate<Dataset> all(String field, int depth) {
    Predicate<Dataset> one = term(field, depth);
    while (true) {
      boolean and = word("AND") || word("&&");
      skip();
      boolean end = at == text.length() || text.charAt(at) == ')' || isWord("OR") || isWord("||");
      if (end && and) {
        throw unread();
      }
      if (end) {
        return one;
      }
      // Words that nothing joins: in a list of values any of them, else all.
      Predicate<Dataset> next = term(field, depth);
      one = field.isEmpty() || and ? one.and(next) : one.or(next);
    }
  }

  private Predicate<Dataset> term(String field, int depth) {
    skip();
    if (word("NOT") || sign('-') || sign('!')) {
      return term(field, depth + 1).negate();
    }
    if (sign('+')) {
      return term(field, depth);
    }
    if (sign('(')) {
      Predicate<Dataset> inner = either(field, depth + 1);
      skip();
      if (!sign(')')) {
        throw unread();
      }
      return inner;
    }
    int begin = at;
    String name = name();
    if (field.isEmpty() && !name.isEmpty() && at < text.length() && text.charAt(at) == ':') {
      at++;
      return value(name, depth);
    }
    at = begin;
    if (text.startsWith("*:*", at)) {
      at += 3;
      return dataset -> true;
    }
    String said = said();
    return field.isEmpty() ? terms.words(said) : terms.value(field, said);
  }

  private Predicate<Dataset> value(String field, int depth) {
    if (sign('(')) {
      Predicate<Dataset> inner = either(field, depth + 1);
      skip();
      if (!sign(')')) {
        throw unread();
      }
      return inner;
    }
    if (sign('[') || sign('{')) {
      String from = said();
      if (!word("TO")) {
        throw unread();
      }
      skip();
      String to = said();
      skip();
      if (!sign(']') && !sign('}')) {
        throw unread();
      }
      return terms.span(field, from, to);
    }
    return terms.value(field, said());
  }

  /** In quotes, or up to a blank or bracket. */
  private String said() {
    skip();
    if (sign('"')) {
      int end = text.indexOf('"', at);
      if (end < 0) {
        throw unread();
      }
      String quoted = text.substring(at, end);
      at = end + 1;
      return quoted;
    }
    int begin = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && "()[]{}\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (begin == at) {
      throw unread();
    }
    return text.substring(begin, at).replace("\\", "");
  }

  private String name() {
    int begin = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    return text.substring(begin, at);
  }

  private boolean isWord(String word) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && (end == text.length() || Character.isWhitespace(text.charAt(end)));
  }

  private boolean word(String word) {
    skip();
    boolean there = isWord(word);
    at += there ? word.length() : 0;
    return there;
  }

  private boolean sign(char sign) {
    boolean there = at < text.length() && text.charAt(at) == sign;
    at += there ? 1 : 0;
    return there;
  }

  private void skip() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private CkanException unread() {
    return CkanException.invalid(
        "Search Query is invalid: '%s' at character %d".formatted(text, at));
  }
}
