package gongkai.indexer.collect.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Where an element leads, be it a link or one that only a script follows. */
public final class LinkAddresses {
  /** What may lead somewhere. */
  public static final String SELECTOR =
      "a, area, option[value], [onclick], [data-href], [data-url], [data-link], [ng-href]";

  private static final String ENDING =
      "\\.(?:s?html?|jhtml|xhtml|jspx?|aspx?|php|do|action|pdf|docx?|wps|xlsx?|et|csv|pptx?|ofd|rtf|zip|rar|7z|txt|json)";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?:https?:)?//[^\\s<>\"'{}]{4,2000}"
              + "|\\.{0,2}/[^\\s<>\"'{}/*][^\\s<>\"'{}*]{1,2000}"
              + "|[^\\s<>\"'{}(),;:*+]{1,500}"
              + ENDING
              + "(?:[?#][^\\s<>\"']{0,1000})?");

  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.){1,2000})\"|'((?:[^'\\\\]|\\\\.){1,2000})'");

  private LinkAddresses() {}

  /** Whether a text in quotes is an address of a page or file. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text.strip()).matches();
  }

  /** The addresses of an element as they are written, the best one first; mostly one or none. */
  public static List<String> of(Element element) {
    List<String> found = new ArrayList<>();
    String href = element.attr("href").strip();
    boolean script = href.toLowerCase(Locale.ROOT).startsWith("javascript:");
    if (!href.isEmpty() && !script && !href.startsWith("#")) {
      found.add(href);
    }
    if (script) {
      quoted(href, found);
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      if (name.startsWith("on")) {
        quoted(value, found);
      } else if (name.equals("data-href")
          || name.equals("data-url")
          || name.equals("data-link")
          || name.equals("ng-href")) {
        if (!value.isBlank()) {
          found.add(value.strip());
        }
      } else if (name.equals("value")
          && element.normalName().equals("option")
          && isAddress(value)) {
        found.add(value.strip());
      }
    }
    return found;
  }

  private static void quoted(String handler, List<String> found) {
    Matcher matcher = QUOTED.matcher(handler);
    while (matcher.find()) {
      String text = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String plain = text.replace("\\/", "/").strip();
      if (isAddress(plain)) {
        found.add(plain);
      }
    }
  }
}
