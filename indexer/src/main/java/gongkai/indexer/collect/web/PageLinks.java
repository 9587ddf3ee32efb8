package gongkai.indexer.collect.web;

import gongkai.indexer.collect.encoding.Charsets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.UnsupportedFormatException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page leads.
 *
 * @param pages links, frames and the further pages of a list
 * @param files links to what is a file by its name, or calls itself an attachment (附件)
 * @param feeds what the page names as its feed or sitemap
 */
record PageLinks(Set<URI> pages, Set<URI> files, Set<URI> feeds) {
  /** Pages longer than this are no lists of links. */
  private static final long MAX_BYTES = 20L << 20;

  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(pdf|docx?|wps|xlsx?|et|csv|pptx?|dps|rtf|odt|ods|ofd|zip|7z|rar|tar|gz|tgz|txt)");

  /** Pictures, films and what makes a page move: no documents. */
  private static final Pattern DECORATION =
      Pattern.compile(
          "(?i).*\\.(png|jpe?g|gif|bmp|ico|svg|webp|css|js|json|woff2?|ttf|eot|mp[34]|avi|wmv|flv|swf|exe|apk|dmg|iso)");

  /** The pager of a system in wide use writes its links by script: index_1.html … */
  private static final Pattern PAGER =
      Pattern.compile(
          "createPageHTML\\(\\s*(\\d{1,4})\\s*,\\s*\\d{1,4}\\s*,\\s*[\"']([\\w-]{1,80})[\"']\\s*,\\s*[\"'](\\w{1,10})[\"']");

  private static final Pattern REFRESH = Pattern.compile("(?i)url\\s*=\\s*['\"]?([^'\"]+)");

  static final PageLinks NONE = new PageLinks(Set.of(), Set.of(), Set.of());

  static PageLinks of(Fetched.Page page) throws IOException {
    if (Files.size(page.file()) > MAX_BYTES || !isHtml(page)) {
      return NONE;
    }
    byte[] bytes = Files.readAllBytes(page.file());
    String declared = charset(page.contentType());
    Document html;
    try {
      String text =
          Charsets.decode(bytes, declared.isEmpty() ? Charsets.declared(bytes) : declared);
      html = Jsoup.parse(text, page.uri().toString());
    } catch (UnsupportedFormatException e) {
      return NONE;
    }
    URI base = Addresses.absolute(html.baseUri()).orElse(page.uri());
    PageLinks links =
        new PageLinks(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    for (Element link : html.select("a[href], area[href]")) {
      boolean shy = link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow");
      if (!shy) {
        links.add(base, link.attr("href"), link.text().strip().startsWith("附件"));
      }
    }
    for (Element frame : html.select("iframe[src], frame[src]")) {
      links.add(base, frame.attr("src"), false);
    }
    for (Element refresh : html.select("meta[http-equiv=refresh]")) {
      Matcher target = REFRESH.matcher(refresh.attr("content"));
      if (target.find()) {
        links.add(base, target.group(1), false);
      }
    }
    for (Element feed :
        html.select(
            "link[type=application/rss+xml], link[type=application/atom+xml], link[rel=sitemap]")) {
      Addresses.resolve(base, feed.attr("href")).ifPresent(links.feeds::add);
    }
    links.addPager(base, html);
    return links;
  }

  private void add(URI base, String href, boolean attachment) {
    Addresses.resolve(base, href)
        .filter(uri -> !DECORATION.matcher(uri.getPath()).matches())
        .ifPresent(
            uri -> (attachment || FILE.matcher(uri.getPath()).matches() ? files : pages).add(uri));
  }

  private void addPager(URI base, Document html) {
    for (Element script : html.select("script")) {
      Matcher pager = PAGER.matcher(script.data());
      if (pager.find()) {
        for (int i = 1; i < Integer.parseInt(pager.group(1)); i++) {
          add(base, pager.group(2) + "_" + i + "." + pager.group(3), false);
        }
      }
    }
  }

  private static boolean isHtml(Fetched.Page page) throws IOException {
    try (java.io.InputStream in = Files.newInputStream(page.file())) {
      byte[] head = in.readNBytes(1024);
      // By its bytes: servers call pages plain text, and files pages.
      for (byte b : head) {
        if (b == 0) {
          return false;
        }
      }
      String text =
          new String(head, java.nio.charset.StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      boolean packed =
          text.startsWith("%pdf") || text.startsWith("pk\3\4") || text.startsWith("{\\rtf");
      return !packed && (text.contains("<") || page.contentType().contains("html"));
    }
  }

  /** What the server says; the empty string where that is nothing. */
  private static String charset(String contentType) {
    Matcher matcher = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)").matcher(contentType);
    return matcher.find() ? matcher.group(1) : "";
  }
}
