package gongkai.indexer.collect.row;

import gongkai.indexer.collect.page.LinkPatterns;
import gongkai.indexer.collect.page.PageView;
import gongkai.vocabulary.web.Sites.RowKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Rows of XML without HTML in it: elements that hold nothing but named values.
 *
 * @param total rows of the whole list, where an element states it
 */
record XmlRows(List<Row> rows, OptionalLong total) {

  static boolean areIn(String text) {
    String head = text.stripLeading();
    return head.startsWith("<?xml") && !head.contains("<html") && !head.contains("<record");
  }

  static XmlRows of(PageView view, Map<String, RowKey> keys, LinkPatterns links) {
    NamedRows named = new NamedRows(view.base(), keys, links);
    Document xml = Jsoup.parse(view.text(), view.base().toString(), Parser.xmlParser());
    List<Row> rows = new ArrayList<>();
    OptionalLong total = OptionalLong.empty();
    for (Element element : xml.getAllElements()) {
      boolean leaf = element.childrenSize() == 0;
      if (leaf) {
        boolean states =
            keys.get(element.normalName()) == RowKey.TOTAL
                && element.text().strip().matches("[0-9]{1,9}");
        total =
            states && total.isEmpty()
                ? OptionalLong.of(Long.parseLong(element.text().strip()))
                : total;
      } else if (element.children().stream().allMatch(child -> child.childrenSize() == 0)) {
        Map<String, String> values = new LinkedHashMap<>();
        element.attributes().forEach(each -> values.putIfAbsent(each.getKey(), each.getValue()));
        element
            .children()
            .forEach(child -> values.putIfAbsent(child.nodeName(), child.wholeText().strip()));
        named.row(values).ifPresent(rows::add);
      }
    }
    return new XmlRows(rows, total);
  }
}
