package gongkai.indexer.collect.row;

import gongkai.indexer.collect.page.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** XML records that hold HTML: {@code <record><![CDATA[<li>…]]></record>}. */
public final class Records {
  private static final Pattern RECORD = Pattern.compile("(?is)<record\\b[^>]*>(.*?)</record\\s*>");

  private static final Pattern CDATA = Pattern.compile("(?s)^\\s*<!\\[CDATA\\[(.*)]]>\\s*$");

  private Records() {}

  static boolean areIn(String text) {
    return text.contains("<record");
  }

  static List<Row> of(PageView view) {
    List<Row> rows = new ArrayList<>();
    Matcher record = RECORD.matcher(view.text());
    while (record.find()) {
      String html = opened(record.group(1));
      rows.addAll(HtmlRows.of(view, HtmlRows.piece(html), true).dated());
    }
    return rows;
  }

  /** What stands in a CDATA section, or behind entities. */
  public static String opened(String xml) {
    Matcher cdata = CDATA.matcher(xml);
    if (cdata.find()) {
      return cdata.group(1).replace("]]]]><![CDATA[>", "]]>");
    }
    return xml.contains("&lt;") ? Parser.unescapeEntities(xml, false) : xml;
  }
}
