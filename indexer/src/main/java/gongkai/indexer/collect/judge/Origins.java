package gongkai.indexer.collect.judge;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.page.PageNotes;
import gongkai.indexer.collect.page.PageView;
import gongkai.vocabulary.web.Sites;
import gongkai.vocabulary.web.Sites.OriginSign;
import gongkai.vocabulary.web.Sites.OriginSign.Mark;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the site that a page names as its source: 来源, 转载自, 原文链接. The page stays a document of the
 * site that shows it; where it was before is kept with it and told in the report.
 */
public final class Origins {
  private static final int NEAR = 40;
  private static final int MOST_STEPS = 60;

  private static final Pattern BARE =
      Pattern.compile("^[\\s:：(（\\[【]{0,6}(https?://[A-Za-z0-9][^\\s<>\"'，。；、）】]{3,500})");

  private final List<OriginSign> signs;

  public Origins(Sites sites) {
    this.signs = sites.origins();
  }

  /**
   * Where a page is from.
   *
   * @param name of the other site; or empty
   */
  public record Origin(URI address, String name) {
    public Map<String, String> says() {
      Map<String, String> says = new HashMap<>(Map.of(PageNotes.ORIGIN, address.toString()));
      if (!name.isEmpty()) {
        says.put(PageNotes.ORIGIN_NAME, name);
      }
      return says;
    }
  }

  public Optional<Origin> of(PageView view) {
    for (Element link : view.html().select("a[href]")) {
      String words = link.text().strip();
      Optional<URI> target =
          view.resolve(link.attr("href"))
              .filter(uri -> isElsewhere(view, uri) && !FileLinks.isFile(uri.toString(), words));
      if (target.isEmpty()) {
        continue;
      }
      boolean named = words.length() <= NEAR && says(Mark.LINK, words).isPresent();
      if (named) {
        return Optional.of(new Origin(target.orElseThrow(), ""));
      }
      if (endsWithSign(before(link))) {
        boolean name = words.length() <= NEAR && !words.contains("://");
        return Optional.of(new Origin(target.orElseThrow(), name ? words : ""));
      }
    }
    return bare(view);
  }

  /** An address that is written out and no link. */
  private Optional<Origin> bare(PageView view) {
    String text = view.html().body().text();
    for (OriginSign sign : signs) {
      Matcher said = sign.words().matcher(text);
      while (sign.mark() == Mark.BEFORE && said.find()) {
        String rest = text.substring(said.end(), Math.min(text.length(), said.end() + 520));
        Matcher address = BARE.matcher(rest);
        Optional<URI> to = address.find() ? Addresses.absolute(address.group(1)) : Optional.empty();
        if (to.filter(uri -> isElsewhere(view, uri)).isPresent()) {
          return Optional.of(new Origin(to.orElseThrow(), ""));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isElsewhere(PageView view, URI uri) {
    return !Addresses.host(view.uri()).equals(Addresses.host(uri))
        || view.uri().getPort() != uri.getPort();
  }

  private Optional<Matcher> says(Mark mark, String words) {
    return signs.stream()
        .filter(sign -> sign.mark() == mark)
        .map(sign -> sign.words().matcher(words))
        .filter(Matcher::matches)
        .findFirst();
  }

  private boolean endsWithSign(String before) {
    for (OriginSign sign : signs) {
      Matcher said = sign.words().matcher(before);
      while (sign.mark() == Mark.BEFORE && said.find()) {
        if (before.substring(said.end()).matches("[\\s:：(（\\[【《“\"]*")) {
          return true;
        }
      }
    }
    return false;
  }

  /** The words just before a link, whatever they are wrapped in. */
  private static String before(Element link) {
    StringBuilder words = new StringBuilder();
    Node at = link;
    for (int steps = 0; steps < MOST_STEPS && at != null && words.length() < NEAR; steps++) {
      Node near = at.previousSibling();
      if (near == null) {
        at = at.parent();
        continue;
      }
      while (near.childNodeSize() > 0) {
        near = near.childNode(near.childNodeSize() - 1);
      }
      if (near instanceof TextNode text) {
        words.insert(0, text.text());
      }
      at = near;
    }
    String said = words.toString().strip();
    return said.substring(Math.max(0, said.length() - NEAR));
  }
}
