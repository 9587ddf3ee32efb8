package gongkai.indexer.collect.judge;

import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.page.LinkAddresses;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.page.ScriptedHtml;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Where a page leads.
 *
 * @param pages links, also those that only a script follows
 * @param frames pages shown within this one
 * @param files links to files, with their words
 * @param feeds what the page names as its feed or sitemap
 */
public record PageLinks(Set<URI> pages, Set<URI> frames, Map<URI, String> files, Set<URI> feeds) {
  private static final Pattern REFRESH = Pattern.compile("(?i)url\\s*=\\s*['\"]?([^'\"]+)");

  private static final Pattern VIEWED =
      Pattern.compile("(?i)[^?]*\\?(?:.*&)?(?:file|src|url)=([^&]+).*");

  public static PageLinks of(PageView view) {
    PageLinks links =
        new PageLinks(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashMap<>(),
            new LinkedHashSet<>());
    for (Element link : view.html().select(LinkAddresses.SELECTOR)) {
      boolean shy = link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow");
      if (!shy) {
        LinkAddresses.of(link).forEach(href -> links.add(view, href, link.text().strip()));
      }
    }
    for (Element frame : view.html().select("iframe[src], frame[src], embed[src], object[data]")) {
      links.frame(view, frame.hasAttr("src") ? frame.attr("src") : frame.attr("data"));
    }
    for (Element refresh : view.html().select("meta[http-equiv~=(?i)^refresh$]")) {
      Matcher target = REFRESH.matcher(refresh.attr("content"));
      if (target.find()) {
        links.add(view, target.group(1), "");
      }
    }
    for (Element feed :
        view.html()
            .select(
                "link[type=application/rss+xml], link[type=application/atom+xml], link[rel=sitemap]")) {
      view.resolve(feed.attr("href")).ifPresent(links.feeds::add);
    }
    links.scripted(view);
    return links;
  }

  /** Files that belong to a text which only a script shows. */
  private void scripted(PageView view) {
    Optional<ScriptedHtml> found = ScriptedHtml.longestIn(view.html());
    found.ifPresent(
        text -> {
          for (Element link : Jsoup.parseBodyFragment(text.html()).select("a")) {
            LinkAddresses.of(link).forEach(href -> addFile(view, href, link.text().strip()));
          }
          text.object().values().forEach(value -> beside(view, value));
        });
  }

  /** What stands beside it names them in arrays of objects. */
  private void beside(PageView view, Object value) {
    if (value instanceof List<?> several) {
      several.forEach(each -> beside(view, each));
    } else if (value instanceof Map<?, ?> object) {
      String words =
          object.values().stream()
              .map(String::valueOf)
              .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
              .findFirst()
              .orElse("");
      object.values().stream()
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .filter(LinkAddresses::isAddress)
          .forEach(href -> addFile(view, href, words));
    }
  }

  private void addFile(PageView view, String href, String words) {
    if (FileLinks.isFile(href, words)) {
      add(view, href, words);
    }
  }

  /** Its files, a line each: address, blank, words. */
  public String filesAsLines() {
    return files.entrySet().stream()
        .map(file -> file.getKey() + " " + file.getValue().replaceAll("\\s+", " "))
        .collect(Collectors.joining("\n"));
  }

  private void add(PageView view, String href, String words) {
    if (FileLinks.isDecoration(href)) {
      return;
    }
    view.resolve(href)
        .ifPresent(
            uri -> {
              if (FileLinks.isFile(uri.toString(), words)) {
                files.merge(uri, words, (one, other) -> one.isBlank() ? other : one);
              } else {
                pages.add(uri);
              }
            });
  }

  private void frame(PageView view, String address) {
    Matcher parameter = VIEWED.matcher(address);
    String shown =
        parameter.matches() && FileLinks.isFile(parameter.group(1), "")
            ? parameter.group(1)
            : address;
    if (FileLinks.isDecoration(shown)) {
      return;
    }
    view.resolve(shown)
        .ifPresent(
            uri -> {
              if (FileLinks.isFile(uri.toString(), "")) {
                files.putIfAbsent(uri, "");
              } else {
                frames.add(uri);
              }
            });
  }
}
