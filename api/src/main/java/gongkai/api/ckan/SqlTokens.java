package gongkai.api.ckan;

import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a question in SQL, one after the other. */
final class SqlTokens {
  /** A name in quotes, a text in quotes, a number, a word or a sign. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s{0,99}+(?:\"(?<name>[^\"]*+)\"|'(?<text>(?:[^']|'')*+)'|(?<number>[0-9]{1,99}+(?:\\.[0-9]{1,99}+)?)"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_.]*+)|(?<sign><=|>=|<>|!=|[-=<>(),*;:]))");

  private static final int MOST = 2000;

  private enum Kind {
    NAME,
    TEXT,
    NUMBER,
    WORD,
    SIGN
  }

  private record Token(Kind kind, String text) {}

  private final List<Token> tokens;
  private int at;

  private SqlTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  static SqlTokens of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.strip());
    int end = 0;
    while (end < matcher.regionEnd() && tokens.size() < MOST && matcher.find(end)) {
      if (matcher.start() != end) {
        break;
      }
      tokens.add(token(matcher));
      end = matcher.end();
    }
    if (end < text.strip().length()) {
      throw CkanException.invalid("syntax error at character " + (end + 1));
    }
    return new SqlTokens(tokens);
  }

  private static Token token(Matcher matcher) {
    for (Kind kind : Kind.values()) {
      String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
      if (text != null) {
        return new Token(kind, kind == Kind.TEXT ? text.replace("''", "'") : text);
      }
    }
    throw new IllegalStateException("a token of no kind");
  }

  int place() {
    return at;
  }

  void goTo(int place) {
    at = place;
  }

  boolean is(String word) {
    return at < tokens.size()
        && (tokens.get(at).kind() == Kind.WORD || tokens.get(at).kind() == Kind.SIGN)
        && tokens.get(at).text().equalsIgnoreCase(word);
  }

  /** Whether a function of that name is called here. */
  boolean isCall(String function) {
    boolean there = is(function) && at + 1 < tokens.size();
    return there && tokens.get(at + 1).equals(new Token(Kind.SIGN, "("));
  }

  boolean take(String word) {
    boolean there = is(word);
    at += there ? 1 : 0;
    return there;
  }

  void expect(String word) {
    if (!take(word)) {
      throw wrong(word);
    }
  }

  void expectAt(String word) {
    if (!is(word)) {
      throw wrong(word);
    }
  }

  void expectEnd() {
    if (at < tokens.size()) {
      throw wrong("the end");
    }
  }

  void next() {
    if (at >= tokens.size()) {
      throw wrong("FROM");
    }
    at++;
  }

  /** In quotes, or a word. */
  String name() {
    if (at < tokens.size()
        && (tokens.get(at).kind() == Kind.NAME || tokens.get(at).kind() == Kind.WORD)) {
      return tokens.get(at++).text();
    }
    throw wrong("a name");
  }

  Dataset.Column column(Dataset dataset) {
    return column(dataset, name());
  }

  static Dataset.Column column(Dataset dataset, String name) {
    return dataset.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                CkanException.invalid(
                    "column \"%s\" does not exist; there are %s"
                        .formatted(
                            name,
                            String.join(
                                ", ",
                                dataset.columns().stream().map(Dataset.Column::name).toList()))));
  }

  /** A text in quotes, a number, or true or false. */
  String literal() {
    if (take("-")) {
      return "-" + number();
    }
    if (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.kind() == Kind.TEXT || token.kind() == Kind.NUMBER || is("true") || is("false")) {
        at++;
        return token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text();
      }
    }
    throw wrong("a value");
  }

  private String number() {
    if (at < tokens.size() && tokens.get(at).kind() == Kind.NUMBER) {
      return tokens.get(at++).text();
    }
    throw wrong("a number");
  }

  int count() {
    String number = number();
    if (!number.matches("[0-9]{1,9}")) {
      throw wrong("a natural number");
    }
    return Integer.parseInt(number);
  }

  private CkanException wrong(String wanted) {
    String there = at < tokens.size() ? tokens.get(at).text() : "the end";
    return CkanException.invalid(
        "syntax error at or near \"%s\": %s is wanted. One SELECT over one resource is offered, with WHERE, GROUP BY, ORDER BY, LIMIT and OFFSET"
            .formatted(there, wanted));
  }
}
