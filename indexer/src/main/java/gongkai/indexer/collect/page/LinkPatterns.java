package gongkai.indexer.collect.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a script puts the addresses of rows together: {@code '<a href="detail.html?id=' + row.id +
 * '">'}, {@code `/view/${row.id}.html`}.
 */
public final class LinkPatterns {
  private static final int MOST = 40;
  private static final int LONGEST = 500;

  private static final Pattern BEGIN =
      Pattern.compile(
          "(?:\\bhref\\s*=|\\bopen\\s*\\(|\\blocation(?:\\.href)?\\s*=|\\b[Uu]rl\\s*[=:])[\\s\\\\\"'`]*");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*(?=\\W*$)");

  private static final Pattern PLAIN = Pattern.compile("[^\\s\"'<>\\\\{}()]{1,300}");

  private final List<List<Part>> patterns;

  private LinkPatterns(List<List<Part>> patterns) {
    this.patterns = patterns;
  }

  /** A stretch of text, or the key of a value. */
  private record Part(String words, boolean key) {}

  /** Those of a page. */
  public static LinkPatterns of(PageView page) {
    String script = new Scripts(page).text() + page.html().select("[\\:href], [v-bind\\:href]");
    Set<List<Part>> found = new LinkedHashSet<>();
    Matcher begin = BEGIN.matcher(script);
    while (begin.find() && found.size() < MOST) {
      List<Part> parts = new Reader(script, begin.end()).parts();
      String first = parts.isEmpty() ? "" : parts.getFirst().words();
      boolean keyed = parts.stream().anyMatch(Part::key);
      if (keyed && !first.startsWith("#") && !first.startsWith("javascript:")) {
        found.add(parts);
      }
    }
    return new LinkPatterns(List.copyOf(found));
  }

  /** None. */
  public static LinkPatterns none() {
    return new LinkPatterns(List.of());
  }

  /** The address that one of them makes of a row's values. */
  public Optional<String> address(Map<String, String> row) {
    for (List<Part> pattern : patterns) {
      StringBuilder address = new StringBuilder();
      boolean whole = true;
      for (Part part : pattern) {
        String value = part.key() ? row.getOrDefault(part.words(), "") : part.words();
        whole &= !part.key() || PLAIN.matcher(value).matches();
        address.append(value);
      }
      boolean leads = pattern.size() > 1 || LinkAddresses.isAddress(address.toString());
      if (whole && leads) {
        return Optional.of(address.toString());
      }
    }
    return Optional.empty();
  }

  /** Reads texts and values in turn, from behind the quote that opens the address. */
  private static final class Reader {
    private final String script;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    Reader(String script, int at) {
      this.script = script;
      this.at = at;
    }

    List<Part> parts() {
      int end = Math.min(script.length(), at + LONGEST);
      int from = at;
      while (at < end) {
        char c = script.charAt(at);
        boolean inserted = c == '$' && at + 1 < end && script.charAt(at + 1) == '{';
        if (inserted) {
          text(from);
          int close = script.indexOf('}', at);
          if (close < 0 || !key(script.substring(at + 2, close))) {
            return List.of();
          }
          at = close + 1;
          from = at;
        } else if ("\"'`\\".indexOf(c) >= 0) {
          text(from);
          at++;
          if (!joined()) {
            return parts;
          }
          from = at;
        } else if (Character.isWhitespace(c) || "<>;,)".indexOf(c) >= 0) {
          text(from);
          return parts;
        } else {
          at++;
        }
      }
      return List.of();
    }

    private void text(int from) {
      if (at > from) {
        parts.add(new Part(script.substring(from, at), false));
      }
    }

    /** {@code ' + row.id + '}: whether text follows again. */
    private boolean joined() {
      skip("[\\\\\\s]*");
      if (!skip("\\+\\s*")) {
        return false;
      }
      int from = at;
      if (!skip("[\\w$.]+(?:\\[[\\w\"']+][\\w$.]*)*") || !key(script.substring(from, at))) {
        parts.clear();
        return false;
      }
      return skip("\\s*\\+\\s*[\"'`]");
    }

    private boolean key(String expression) {
      Matcher name = NAME.matcher(expression.strip());
      boolean named = name.find();
      if (named) {
        parts.add(new Part(name.group(), true));
      }
      return named;
    }

    private boolean skip(String what) {
      Matcher matcher = Pattern.compile(what).matcher(script);
      matcher.region(at, script.length());
      boolean there = matcher.lookingAt();
      if (there) {
        at = matcher.end();
      }
      return there;
    }
  }
}
