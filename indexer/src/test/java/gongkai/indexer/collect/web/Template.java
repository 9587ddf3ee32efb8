package gongkai.indexer.collect.web;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an imitation answers. {@code {{each FROM TO [PART]}}…{{end}}} repeats for documents, parted
 * by PART, {@code {{if SUM}}…{{end}}} shows what is not 0, {@code {{json}}} and {@code {{escaped}}}
 * … {@code {{end}}} put what is between into a literal, {@code {{= SUM}}} shows a number, anything
 * else a fact of the document. In sums, {@code $name} is a parameter of the request.
 */
final class Template {
  private static final Pattern MARK = Pattern.compile("\\{\\{(.*?)}}");

  private final List<Part> parts = new ArrayList<>();

  /** What a template knows while it is filled. */
  interface Facts {
    /** A fact of document {@code i}, or of the site where that is 0. */
    String of(String name, int i);
  }

  private record Part(String kind, String words, Template inner) {}

  static Template of(String text) {
    Matcher mark = MARK.matcher(text);
    int[] at = {0};
    return read(text, mark, at);
  }

  private static Template read(String text, Matcher mark, int[] at) {
    Template template = new Template();
    while (mark.find(at[0])) {
      template.parts.add(new Part("text", text.substring(at[0], mark.start()), null));
      at[0] = mark.end();
      String words = mark.group(1).strip();
      String kind = words.replaceFirst("\\s.*", "");
      if (words.equals("end")) {
        return template;
      }
      boolean block = List.of("each", "if", "json", "escaped").contains(kind);
      template.parts.add(
          new Part(
              block ? kind : "fact",
              block ? words.substring(kind.length()).strip() : words,
              block ? read(text, mark, at) : null));
    }
    template.parts.add(new Part("text", text.substring(at[0]), null));
    at[0] = text.length();
    return template;
  }

  String filled(Facts facts, Map<String, String> asked, int i) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      switch (part.kind()) {
        case "text" -> out.append(part.words());
        case "each" -> each(part, facts, asked, out);
        case "if" -> {
          if (sum(part.words(), facts, asked, i) != 0) {
            out.append(part.inner().filled(facts, asked, i));
          }
        }
        case "json" ->
            out.append(TextNode.valueOf(part.inner().filled(facts, asked, i)).toString());
        case "escaped" ->
            part.inner()
                .filled(facts, asked, i)
                .chars()
                .forEach(
                    c ->
                        out.append(
                            c < 0x80 && "<>\"&'/".indexOf(c) < 0
                                ? String.valueOf((char) c)
                                : "\\u%04X".formatted(c)));
        default ->
            out.append(
                part.words().startsWith("=")
                    ? Integer.toString(sum(part.words().substring(1), facts, asked, i))
                    : part.words().startsWith("$")
                        ? asked.getOrDefault(part.words().substring(1), "")
                        : facts.of(part.words(), i));
      }
    }
    return out.toString();
  }

  private static void each(Part part, Facts facts, Map<String, String> asked, StringBuilder out) {
    String[] words = part.words().split("\\s+", 3);
    int from = Math.max(1, sum(words[0], facts, asked, 0));
    int to = Math.min(sum(words[1], facts, asked, 0), sum("count", facts, asked, 0));
    String parted = words.length > 2 ? words[2].replace("\\n", "\n") : "";
    for (int i = from; i <= to; i++) {
      out.append(i == from ? "" : parted).append(part.inner().filled(facts, asked, i));
    }
  }

  static int sum(String words, Facts facts, Map<String, String> asked, int i) {
    Map<String, Integer> known = new HashMap<>();
    known.put("i", i);
    return new Sum(words, facts, asked, known).whole();
  }

  /** Whole numbers and what is done with them. */
  private static final class Sum {
    private static final Pattern TOKEN = Pattern.compile("\\s*([0-9]+|[$\\w.]+|[-+*/%<>=()])");

    private final List<String> tokens = new ArrayList<>();
    private final Facts facts;
    private final Map<String, String> asked;
    private final Map<String, Integer> known;
    private int at;

    Sum(String words, Facts facts, Map<String, String> asked, Map<String, Integer> known) {
      Matcher token = TOKEN.matcher(words);
      while (token.find()) {
        tokens.add(token.group(1));
      }
      this.facts = facts;
      this.asked = asked;
      this.known = known;
    }

    private String peek() {
      return at < tokens.size() ? tokens.get(at) : "";
    }

    int whole() {
      int left = added();
      while ("<>=".contains(peek()) && !peek().isEmpty()) {
        String operator = tokens.get(at++);
        int right = added();
        left =
            (operator.equals("<")
                    ? left < right
                    : operator.equals(">") ? left > right : left == right)
                ? 1
                : 0;
      }
      return left;
    }

    private int added() {
      int left = multiplied();
      while (peek().equals("+") || peek().equals("-")) {
        left = tokens.get(at++).equals("+") ? left + multiplied() : left - multiplied();
      }
      return left;
    }

    private int multiplied() {
      int left = single();
      while (!peek().isEmpty() && "*/%".contains(peek())) {
        String operator = tokens.get(at++);
        int right = single();
        left =
            operator.equals("*")
                ? left * right
                : operator.equals("/") ? left / right : left % right;
      }
      return left;
    }

    private int single() {
      String token = tokens.get(at++);
      if (token.equals("(")) {
        int inner = whole();
        at++;
        return inner;
      }
      if (Character.isDigit(token.charAt(0))) {
        return Integer.parseInt(token);
      }
      if (token.startsWith("$")) {
        String value = asked.getOrDefault(token.substring(1), "0");
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : 0;
      }
      return known.containsKey(token) ? known.get(token) : Integer.parseInt(facts.of(token, 0));
    }
  }
}
