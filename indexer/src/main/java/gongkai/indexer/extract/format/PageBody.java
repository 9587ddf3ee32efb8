package gongkai.indexer.extract.format;

import gongkai.indexer.extract.structure.Words;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/**
 * Finds the body of a page: the element that its publishing system marks, or else the deepest one
 * that holds nearly all of the page's sentences.
 */
final class PageBody {
  /** What marks words as said, not as navigation. */
  private static final Pattern SENTENCE = Pattern.compile(".*[，。；、！？,.;].*", Pattern.DOTALL);

  private static final Set<String> HOLDERS = Set.of("div", "td", "article", "section", "main");

  /** An earlier mark is believed when it holds at least so many percent of a later one's words. */
  private static final int MOST = 60;

  /** So many percent of a page's sentences make an element its body. */
  private static final int NEARLY_ALL = 75;

  private static final int LONG_LINE = 20;

  private PageBody() {}

  static Element find(Document page, List<String> containers) {
    Element tagged = page.selectFirst("ucapcontent");
    if (tagged != null && tagged.hasText()) {
      return tagged;
    }
    Element marked = marked(page, containers);
    return marked == null ? densest(page.body()) : marked;
  }

  private static Element marked(Document page, List<String> containers) {
    Element best = null;
    int length = 0;
    for (String selector : containers) {
      Element found = longest(page.select(selector));
      if (found != null) {
        int size = found.text().length();
        if (size * MOST > length * 100) {
          best = found;
          length = size;
        }
      }
    }
    return best == null ? null : withSiblings(best);
  }

  private static Element longest(Elements found) {
    Element longest = null;
    int length = 0;
    for (Element element : found) {
      int size = element.text().length();
      if (size > length) {
        longest = element;
        length = size;
      }
    }
    return longest;
  }

  /** Some systems put every part of one text into a container of its own. */
  private static Element withSiblings(Element body) {
    Element parent = body.parent();
    if (parent == null || body.className().isEmpty()) {
      return body;
    }
    long same =
        parent.children().stream()
            .filter(child -> child.className().equals(body.className()))
            .filter(Element::hasText)
            .count();
    return same > 1 ? parent : body;
  }

  private static Element densest(Element top) {
    Sentences sentences = new Sentences();
    top.traverse(sentences);
    int all = sentences.of(top);
    if (all == 0) {
      return top;
    }
    Element body = top;
    boolean deeper = true;
    while (deeper) {
      deeper = false;
      for (Element child : body.children()) {
        if (sentences.of(child) * 100L >= (long) all * NEARLY_ALL) {
          body = child;
          deeper = true;
          break;
        }
      }
    }
    return holder(body, top);
  }

  /** A paragraph or a table is no body by itself; what it lies in is. */
  private static Element holder(Element element, Element top) {
    Element body = element;
    while (!body.equals(top) && (!HOLDERS.contains(body.normalName()) || isDataCell(body))) {
      body = body.parent();
    }
    return body;
  }

  private static boolean isDataCell(Element element) {
    return element.normalName().equals("td")
        && element.parent() != null
        && element.parent().children().stream().filter(Element::hasText).count() > 1;
  }

  /** Counts, for every element, the characters in sentences or long lines that are not links. */
  private static final class Sentences implements NodeVisitor {
    private final IdentityHashMap<Node, Integer> counts = new IdentityHashMap<>();
    private int links;

    int of(Element element) {
      return counts.getOrDefault(element, 0);
    }

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element && isNavigation(element)) {
        links++;
      } else if (node instanceof TextNode text && links == 0) {
        String words = Words.clean(text.getWholeText());
        if (words.length() >= LONG_LINE || SENTENCE.matcher(words).matches()) {
          counts.put(node, words.length());
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && isNavigation(element)) {
        links--;
      }
      Integer count = counts.get(node);
      if (count != null && node.parent() != null) {
        counts.merge(node.parent(), count, Integer::sum);
      }
    }

    private static boolean isNavigation(Element element) {
      return element.normalName().equals("a") || PageWalker.isDropped(element);
    }
  }
}
