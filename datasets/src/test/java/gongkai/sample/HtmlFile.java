package gongkai.sample;

import gongkai.sample.Block.Align;
import gongkai.sample.Grid.Cell;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page as a site prints it: meta tags, breadcrumb, metadata, tools for reading, body, share
 * buttons. {@code layout: portal} is the district's site, {@code bureau} an older one that glues
 * its metadata into one line, {@code plain} has meta tags only.
 */
final class HtmlFile {
  static final String SITE = "示例数据·清禾区政府信息公开";
  static final String NOTE = "（示例数据：本文为虚构，仅供演示）";
  private static final Map<String, String> HOSTS =
      Map.of(
          "portal",
          "www.qinghe.example",
          "bureau",
          "bm.qinghe.example",
          "plain",
          "zw.qinghe.example");

  private final SampleText text;
  private final StringBuilder out = new StringBuilder();

  private HtmlFile(SampleText text) {
    this.text = text;
  }

  static byte[] write(SampleText text) {
    return new HtmlFile(text).page().getBytes(charset(text));
  }

  /** GB2312 and GBK are what pages claim; what they hold is GB18030. */
  static Charset charset(SampleText text) {
    return text.get("charset").startsWith("gb")
        ? Charset.forName("GB18030")
        : StandardCharsets.UTF_8;
  }

  static String url(SampleText text) {
    return "http://%s/zwgk/%s/%s"
        .formatted(
            HOSTS.getOrDefault(text.get("layout"), "www.qinghe.example"),
            text.get("published").substring(0, 4),
            text.file());
  }

  private String page() {
    head();
    switch (text.get("layout")) {
      case "portal" -> portal();
      case "bureau" -> bureau();
      case "plain" -> plain();
      default -> throw new IllegalArgumentException(text.source() + ": no such layout");
    }
    line("</body>");
    line("</html>");
    return out.toString();
  }

  private void head() {
    line("<!DOCTYPE html>");
    line("<html lang=\"zh-CN\">");
    line("<head>");
    String charset = text.has("charset") ? text.get("charset") : "utf-8";
    line("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + charset + "\">");
    line("<title>" + escaped(text.get("title")) + "_" + SITE + "</title>");
    meta("SiteName", SITE);
    meta("SiteDomain", HOSTS.get(text.get("layout")));
    meta("SiteIDCode", "9901010001");
    meta("ColumnName", text.get("column"));
    meta("ColumnType", text.get("column"));
    meta("ArticleTitle", text.get("title"));
    meta("PubDate", text.get("published") + " 09:30");
    meta("ContentSource", text.get("publisher"));
    meta("Keywords", text.get("keywords").replace('|', ','));
    meta("Url", url(text));
    line("</head>");
    line("<body>");
  }

  /** One of the sites writes the attributes the other way round, as some do. */
  private void meta(String name, String value) {
    boolean reversed = text.get("layout").equals("plain");
    String tag =
        reversed
            ? "<meta content=\"%2$s\" name=\"%1$s\">"
            : "<meta name=\"%1$s\" content=\"%2$s\">";
    line(tag.formatted(name, escaped(value)));
  }

  private void portal() {
    line("<div class=\"header\"><a href=\"/\">" + SITE + "</a></div>");
    line(
        "<div class=\"breadcrumb\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/zwgk/\">政府信息公开</a> &gt; "
            + escaped(text.get("column"))
            + "</div>");
    metadataTable();
    line("<h1 class=\"title\">" + escaped(text.get("title")) + "</h1>");
    line(
        "<div class=\"tools\">发布时间：%s 09:30　来源：%s　字号：[<a>大</a> <a>中</a> <a>小</a>]　视力保护色：</div>"
            .formatted(text.get("published"), escaped(text.get("publisher"))));
    line("<div class=\"article-content\" id=\"zoom\"><div class=\"TRS_Editor\">");
    body();
    line("</div></div>");
    line("<div class=\"share\">分享到：<a>微信</a> <a>微博</a></div>");
    line("<div class=\"close\">[ <a>打印本页</a> | <a>关闭窗口</a> ]</div>");
    line("<div class=\"footer\">主办：清禾区人民政府办公室（虚构）　网站标识码：9901010001</div>");
  }

  private void metadataTable() {
    List<String[]> cells = new ArrayList<>();
    cells.add(new String[] {"索 引 号：", text.get("index")});
    cells.add(new String[] {"主题分类：", text.get("topic")});
    cells.add(new String[] {"发文机关：", text.get("publisher")});
    cells.add(new String[] {"成文日期：", chinese(text.get("formed"))});
    cells.add(new String[] {"标　　题：", text.get("title")});
    cells.add(new String[] {"发文字号：", text.get("number")});
    cells.add(new String[] {"发布日期：", chinese(text.get("published"))});
    cells.add(new String[] {"有 效 性：", shownValidity()});
    line("<table class=\"xxgk_head\">");
    for (int i = 0; i < cells.size(); i += 2) {
      out.append("<tr>");
      for (String[] pair : cells.subList(i, i + 2)) {
        out.append("<td class=\"label\">%s</td><td>%s</td>".formatted(pair[0], escaped(pair[1])));
      }
      line("</tr>");
    }
    line("</table>");
  }

  /** Sites print a validity for policies only. */
  private String shownValidity() {
    return switch (text.get("validity")) {
      case "in_force" -> "有效";
      case "repealed" -> "废止";
      case "expired" -> "失效";
      case "amended" -> "已修改";
      case "not_yet" -> "尚未生效";
      default -> "";
    };
  }

  private void bureau() {
    line("<table class=\"top\"><tr><td>" + SITE + "</td></tr></table>");
    line("<p class=\"pos\">您现在的位置：首页 &gt;&gt; " + escaped(text.get("column")) + "</p>");
    line("<div class=\"con_con\">");
    line("<h2>" + escaped(text.get("title")) + "</h2>");
    line(
        "<p class=\"info\">信息来源：%s　文号：%s　发布时间：%s　浏览次数：<span id=\"hits\"></span>次</p>"
            .formatted(escaped(text.get("publisher")), text.get("number"), text.get("published")));
    line("<div id=\"pages_content\">");
    body();
    line("</div>");
    line("</div>");
    line("<p class=\"foot\">【字体：大 中 小】【打印本页】【关闭窗口】</p>");
  }

  private void plain() {
    line("<div class=\"v_news_content\">");
    line("<h1>" + escaped(text.get("title")) + "</h1>");
    if (text.has("number")) {
      line("<p style=\"text-align:center\">" + text.get("number") + "</p>");
    }
    body();
    line("</div>");
    line("<div class=\"qr\">扫一扫在手机打开当前页</div>");
  }

  private void body() {
    for (Block block : text.blocks()) {
      switch (block) {
        case Block.Heading h -> line("<h%1$d>%2$s</h%1$d>".formatted(h.level(), inline(h.text())));
        case Block.Paragraph p -> line("<p%s>%s</p>".formatted(style(p.align()), inline(p.text())));
        case Block.Table t -> table(t.grid());
        default -> throw new IllegalStateException("not a printed block: " + block);
      }
    }
    line("<p>" + NOTE + "</p>");
  }

  private static String style(Align align) {
    return switch (align) {
      case LEFT -> "";
      case CENTRE -> " style=\"text-align:center\"";
      case RIGHT -> " style=\"text-align:right\"";
    };
  }

  private void table(Grid grid) {
    line("<table border=\"1\" cellspacing=\"0\">");
    for (List<Cell> row : grid.rows()) {
      out.append("<tr>");
      for (Cell cell : row) {
        out.append("<td");
        if (cell.columns() > 1) {
          out.append(" colspan=\"").append(cell.columns()).append('"');
        }
        if (cell.rows() > 1) {
          out.append(" rowspan=\"").append(cell.rows()).append('"');
        }
        out.append('>').append(escaped(cell.text())).append("</td>");
      }
      line("</tr>");
    }
    line("</table>");
  }

  private static String inline(Inline text) {
    StringBuilder html = new StringBuilder();
    for (Inline.Span span : text.spans()) {
      html.append(
          span.href().isEmpty()
              ? escaped(span.text())
              : "<a href=\"%s\">%s</a>".formatted(span.href(), escaped(span.text())));
    }
    return html.toString();
  }

  static String chinese(String date) {
    if (date.isEmpty()) {
      return "";
    }
    String[] parts = date.split("-", -1);
    return "%s年%d月%d日".formatted(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void line(String words) {
    out.append(words).append('\n');
  }
}
