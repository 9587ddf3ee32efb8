package gongkai.site.document;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The meta tags that the norm of government sites asks of a page with an article. */
final class Metas {
  private Metas() {}

  static List<Map.Entry<String, String>> of(Disclosure disclosure) {
    List<Map.Entry<String, String>> metas = new ArrayList<>();
    add(metas, "ArticleTitle", disclosure.title());
    String published = disclosure.value(Property.PUBLISHED);
    add(metas, "PubDate", published.isEmpty() ? disclosure.value(Property.FORMED) : published);
    add(metas, "ContentSource", disclosure.publisher());
    add(metas, "Author", disclosure.publisher());
    add(metas, "Keywords", disclosure.value(Property.KEYWORDS));
    add(metas, "Description", disclosure.value(Property.SUMMARY));
    return List.copyOf(metas);
  }

  private static void add(List<Map.Entry<String, String>> metas, String name, String content) {
    if (!content.isEmpty()) {
      metas.add(Map.entry(name, content));
    }
  }
}
