package gongkai.indexer.collect.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The scripts of a page: their variables, and the calls of functions with their arguments. */
public final class Scripts {
  private static final int MOST_VARIABLES = 2000;
  private static final int NEAR = 800;

  /** Keys of what a request sends. */
  private static final List<String> BODIES = List.of("data", "body", "params");

  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:\\b(?:var|let|const)\\s+|[;,{\\n]\\s*|^\\s*)([A-Za-z_$][\\w$]{0,60})\\s*=\\s*(?=[\"'0-9])");

  private static final Pattern FIELD =
      Pattern.compile(
          "(?:\\$|jQuery)\\(\\s*[\"']#([\\w-]{1,60})[\"']\\s*\\)\\.val\\(\\s*\\)"
              + "|document\\.getElementById\\(\\s*[\"']([\\w-]{1,60})[\"']\\s*\\)\\.value\\b(?!\\s*=[^=])");

  private static final Pattern POSTS =
      Pattern.compile("(?i)(?:type|method)\\s*:\\s*[\"']post[\"']");
  private static final Pattern GETS = Pattern.compile("(?i)(?:type|method)\\s*:\\s*[\"']get[\"']");
  private static final Pattern SENDS_JSON =
      Pattern.compile("(?i)application/json|JSON\\.stringify");

  private final String text;
  private final Map<String, String> variables = new LinkedHashMap<>();

  public Scripts(PageView view) {
    StringBuilder all = new StringBuilder();
    for (Element script : view.html().select("script")) {
      if (!script.attr("type").toLowerCase(java.util.Locale.ROOT).contains("xml")) {
        all.append(script.data()).append("\n;\n");
      }
    }
    text = withFields(all.toString(), view);
    Matcher assigned = ASSIGNED.matcher(text);
    while (assigned.find() && variables.size() < MOST_VARIABLES) {
      JsReader.read(text, assigned.end(), Map.of())
          .filter(String.class::isInstance)
          .ifPresent(value -> variables.putIfAbsent(assigned.group(1), (String) value));
    }
  }

  /** What scripts read out of the page's own fields stands in the page: {@code $("#id").val()}. */
  private static String withFields(String script, PageView view) {
    return FIELD
        .matcher(script)
        .replaceAll(
            read -> {
              String id = read.group(1) == null ? read.group(2) : read.group(1);
              Element field = view.html().getElementById(id);
              String value = field == null ? "" : field.attr("value");
              boolean plain = field != null && value.matches("[^\"'\\\\<>\\n]*");
              return Matcher.quoteReplacement(plain ? "\"" + value + "\"" : read.group());
            });
  }

  public String text() {
    return text;
  }

  public Map<String, String> variables() {
    return variables;
  }

  /** The values of each call of a function. */
  public List<Map<String, String>> calls(Pattern function) {
    List<Map<String, String>> calls = new ArrayList<>();
    Matcher call =
        Pattern.compile("(?<![\\w$])(?:" + function.pattern() + ")\\s*\\(").matcher(text);
    Matcher method = Pattern.compile("(?:" + function.pattern() + ")\\s*\\(").matcher(text);
    Matcher used = function.pattern().startsWith("\\.") ? method : call;
    while (used.find() && calls.size() < 50) {
      List<Object> arguments = JsReader.arguments(text, used.end(), variables);
      if (arguments.isEmpty()) {
        continue;
      }
      Map<String, String> values = values(arguments);
      String near = text.substring(used.start(), Math.min(text.length(), used.end() + NEAR));
      values.putIfAbsent("method", method(used.group(), near));
      calls.add(values);
    }
    return calls;
  }

  private static String method(String name, String near) {
    if (SENDS_JSON.matcher(near).find() && !name.contains("get")) {
      return "JSON";
    }
    if (name.contains(".post") || POSTS.matcher(near).find()) {
      return "POST";
    }
    boolean gets = name.contains(".get") || GETS.matcher(near).find() || name.startsWith("fetch");
    return gets ? "GET" : "";
  }

  private Map<String, String> values(List<Object> arguments) {
    Map<String, String> values = new LinkedHashMap<>();
    boolean addressed = false;
    List<Object> all = new ArrayList<>(arguments);
    if (all.size() > 1 && JsReader.text(all.getFirst()).matches("(?i)GET|POST")) {
      // XMLHttpRequest.open says first how it asks.
      values.put("method", JsReader.text(all.removeFirst()).toUpperCase(java.util.Locale.ROOT));
    }
    for (int i = 0; i < all.size(); i++) {
      Object argument = address(resolved(all.get(i)));
      if (argument instanceof String words) {
        values.put(Integer.toString(i), words);
        if (i == 0 && !words.isBlank()) {
          values.put("url", words);
          addressed = true;
        } else if (i == 1 && addressed && words.contains("=")) {
          pairs("data", words, values);
        }
      } else if (argument instanceof Map<?, ?> object) {
        if (addressed && i > 0) {
          flatten("data.", object, values);
        }
        flatten("", object, values);
        for (String name : BODIES) {
          String sent = values.getOrDefault(name, "");
          if (sent.contains("=")) {
            pairs("data", sent, values);
          }
        }
      }
    }
    for (String other : List.of("params", "where", "data.params", "data.body", "body")) {
      new LinkedHashMap<>(values)
          .forEach(
              (key, value) -> {
                if (key.startsWith(other + ".")) {
                  values.putIfAbsent("data." + key.substring(other.length() + 1), value);
                }
              });
    }
    return values;
  }

  /** An address put together with the number of a page that is not known yet. */
  private static Object address(Object argument) {
    return argument instanceof JsReader.Name name && LinkAddresses.isAddress(name.words())
        ? name.words()
        : argument;
  }

  private static void pairs(String under, String query, Map<String, String> values) {
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(under + "." + pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
  }

  /** An object that was put into a variable before. */
  private Object resolved(Object argument) {
    if (argument instanceof JsReader.Name name && name.words().matches("[A-Za-z_$][\\w$]*")) {
      Matcher object =
          Pattern.compile("\\b" + Pattern.quote(name.words()) + "\\s*=\\s*(?=\\{)").matcher(text);
      if (object.find()) {
        Optional<Object> read = JsReader.read(text, object.end(), variables);
        return read.orElse(argument);
      }
    }
    return argument;
  }

  private void flatten(String under, Map<?, ?> object, Map<String, String> values) {
    object.forEach(
        (key, value) -> {
          Object known = "url".equals(key) ? address(resolved(value)) : resolved(value);
          if (known instanceof String words) {
            values.putIfAbsent(under + key, words);
          } else if (known instanceof Map<?, ?> inner) {
            flatten(under + key + ".", inner, values);
          } else if (known instanceof JsReader.Name name
              && BODIES.contains(String.valueOf(key))
              && name.words().contains("=")) {
            // Put together with the number of a page that is not known yet.
            values.putIfAbsent(under + key, name.words());
          } else if (known instanceof JsReader.Name) {
            // A variable nobody set here: its parameter is known, its value is not.
            values.putIfAbsent(under + key, "");
          }
        });
  }
}
