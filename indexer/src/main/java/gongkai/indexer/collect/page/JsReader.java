package gongkai.indexer.collect.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads literals of JavaScript as pages hold them: any quotes, keys without quotes, comments, sums
 * of texts, names of variables, functions in between. Nothing is run.
 *
 * <p>Values are texts, maps and lists; numbers and words are texts as written. What is no literal
 * is a {@link Name}.
 */
public final class JsReader {
  private static final int DEEPEST = 60;

  /** Functions that give their argument in another form. */
  private static final Set<String> MERE_FORM =
      Set.of("JSON.stringify", "String", "encodeURIComponent", "parseInt", "Number");

  private final CharSequence script;
  private final Map<String, String> variables;
  private int at;
  private int depth;

  private JsReader(CharSequence script, int at, Map<String, String> variables) {
    this.script = script;
    this.at = at;
    this.variables = variables;
  }

  /** What stands where a literal was expected: a variable that is not known, a call, a function. */
  public record Name(String words) {}

  /**
   * The value that begins at a place.
   *
   * @param variables of the page, by name
   * @return empty where nothing can be made of it
   */
  public static Optional<Object> read(CharSequence script, int at, Map<String, String> variables) {
    JsReader reader = new JsReader(script, at, variables);
    try {
      return Optional.of(reader.sum());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A text that stands in a script as a literal, or as a sum of literals. */
  public static Optional<String> literal(CharSequence script, int at) {
    return read(script, at, Map.of()).filter(String.class::isInstance).map(String.class::cast);
  }

  /** The arguments of a call, from behind its opening bracket. */
  public static List<Object> arguments(CharSequence script, int at, Map<String, String> variables) {
    JsReader reader = new JsReader(script, at, variables);
    List<Object> arguments = new ArrayList<>();
    try {
      reader.skipSpace();
      while (reader.peek() != ')') {
        arguments.add(reader.sum());
        reader.skipSpace();
        if (reader.peek() == ',') {
          reader.at++;
          reader.skipSpace();
        } else if (reader.peek() != ')') {
          break;
        }
      }
    } catch (IllegalArgumentException e) {
      return arguments;
    }
    return arguments;
  }

  private char peek() {
    if (at >= script.length()) {
      throw new IllegalArgumentException("the script ends");
    }
    return script.charAt(at);
  }

  private Object sum() {
    Object value = value();
    skipSpace();
    StringBuilder joined = null;
    boolean whole = value instanceof String;
    while (at < script.length() && script.charAt(at) == '+') {
      at++;
      Object next = value();
      joined = joined == null ? new StringBuilder(text(value)) : joined;
      joined.append(text(next));
      whole &= next instanceof String;
      skipSpace();
    }
    if (joined != null) {
      return whole ? joined.toString() : new Name(joined.toString());
    }
    if (at < script.length() && "?|&-*/%=<>".indexOf(script.charAt(at)) >= 0) {
      skipExpression();
    }
    return value;
  }

  public static String text(Object value) {
    return value instanceof String words ? words : "";
  }

  private Object value() {
    skipSpace();
    char c = peek();
    if (c == '"' || c == '\'' || c == '`') {
      return string();
    }
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    int from = at;
    if (Character.isDigit(c) || c == '-' || c == '.') {
      at++;
      while (at < script.length() && "0123456789.eE".indexOf(script.charAt(at)) >= 0) {
        at++;
      }
      return script.subSequence(from, at).toString();
    }
    while (at < script.length() && isName(script.charAt(at))) {
      at++;
    }
    if (at == from) {
      skipExpression();
      return new Name("");
    }
    return named(script.subSequence(from, at).toString());
  }

  private Object named(String name) {
    skipSpace();
    boolean stringified = MERE_FORM.contains(name);
    if (stringified && at < script.length() && script.charAt(at) == '(') {
      at++;
      Object inner = sum();
      skipSpace();
      if (at < script.length() && script.charAt(at) == ')') {
        at++;
        return inner;
      }
      skipExpression();
      return inner;
    }
    if (name.equals("true") || name.equals("false") || name.equals("null")) {
      return name.equals("null") ? "" : name;
    }
    boolean plain = at >= script.length() || "(.=[{".indexOf(script.charAt(at)) < 0;
    String known = plain ? variables.get(name) : null;
    if (known != null) {
      return known;
    }
    if (!plain || name.equals("function") || name.equals("new")) {
      skipExpression();
    }
    return new Name(name);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
  }

  private String string() {
    char quote = script.charAt(at++);
    StringBuilder words = new StringBuilder();
    while (true) {
      char c = peek();
      at++;
      if (c == quote) {
        return words.toString();
      }
      if (c == '\n' && quote != '`') {
        throw new IllegalArgumentException("a text that does not end");
      }
      words.append(c == '\\' ? escape() : String.valueOf(c));
    }
  }

  private String escape() {
    char c = peek();
    at++;
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b', 'f', 'v', '0' -> " ";
      case '\n' -> "";
      case 'u' -> code(4);
      case 'x' -> code(2);
      default -> String.valueOf(c);
    };
  }

  private String code(int digits) {
    if (at + digits > script.length()) {
      throw new IllegalArgumentException("the script ends");
    }
    try {
      String letter =
          String.valueOf(
              (char) Integer.parseInt(script.subSequence(at, at + digits).toString(), 16));
      at += digits;
      return letter;
    } catch (NumberFormatException e) {
      return "u";
    }
  }

  private Map<String, Object> object() {
    deeper();
    at++;
    Map<String, Object> object = new LinkedHashMap<>();
    while (true) {
      skipSpace();
      char c = peek();
      if (c == '}') {
        at++;
        depth--;
        return object;
      }
      if (c == ',') {
        at++;
        continue;
      }
      String key = c == '"' || c == '\'' ? string() : key();
      skipSpace();
      if (peek() == ':') {
        at++;
        object.put(key, sum());
      } else if (peek() == '(') {
        skipExpression();
      } else if (variables.containsKey(key)) {
        object.put(key, variables.get(key));
      }
      skipSpace();
      if (peek() != ',' && peek() != '}') {
        skipExpression();
      }
    }
  }

  private String key() {
    int from = at;
    while (at < script.length() && isName(script.charAt(at))) {
      at++;
    }
    if (from == at) {
      throw new IllegalArgumentException("no key");
    }
    return script.subSequence(from, at).toString();
  }

  private List<Object> array() {
    deeper();
    at++;
    List<Object> array = new ArrayList<>();
    while (true) {
      skipSpace();
      char c = peek();
      if (c == ']') {
        at++;
        depth--;
        return array;
      }
      if (c == ',') {
        at++;
        continue;
      }
      int before = at;
      array.add(sum());
      skipSpace();
      if (peek() != ',' && peek() != ']') {
        skipExpression();
      }
      if (at == before) {
        throw new IllegalArgumentException("no value");
      }
    }
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("too deep");
    }
  }

  /** To the comma or bracket that ends what cannot be read. */
  private void skipExpression() {
    int open = 0;
    while (at < script.length()) {
      char c = script.charAt(at);
      if (c == '"' || c == '\'' || c == '`') {
        string();
        continue;
      }
      if ("([{".indexOf(c) >= 0) {
        open++;
      } else if (")]}".indexOf(c) >= 0) {
        if (open == 0) {
          return;
        }
        open--;
      } else if (open == 0 && (c == ',' || c == ';')) {
        return;
      }
      at++;
    }
  }

  private void skipSpace() {
    while (at < script.length()) {
      char c = script.charAt(at);
      if (Character.isWhitespace(c) || c == '\uFEFF') {
        at++;
      } else if (c == '/' && at + 1 < script.length() && script.charAt(at + 1) == '/') {
        while (at < script.length() && script.charAt(at) != '\n') {
          at++;
        }
      } else if (c == '/' && at + 1 < script.length() && script.charAt(at + 1) == '*') {
        at += 2;
        while (at + 1 < script.length()
            && !(script.charAt(at) == '*' && script.charAt(at + 1) == '/')) {
          at++;
        }
        at = Math.min(script.length(), at + 2);
      } else {
        return;
      }
    }
  }
}
