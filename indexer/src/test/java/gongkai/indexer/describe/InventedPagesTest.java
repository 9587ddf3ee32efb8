package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of our own in the layouts that sites use, each layout with several ways to write numbers,
 * dates and publishers; what a page says must be read the same from all of them.
 */
class InventedPagesTest {
  @TempDir Path folder;

  /** What a page says, as written and as it must be read. */
  private record Facts(
      String title,
      String number,
      String numberRead,
      String index,
      String publisher,
      String publisherRead,
      String formed,
      String formedRead,
      String published,
      String publishedRead,
      String genre,
      String region) {}

  private static final List<Facts> FACTS =
      List.of(
          new Facts(
              "南京市水务局关于加强泵站管理的通知",
              "宁水办〔2021〕30号",
              "宁水办〔2021〕30号",
              "014416330/2021-04736",
              "南京市水务局",
              "南京市水务局",
              "2021年9月26日",
              "2021-09-26",
              "2021-09-28",
              "2021-09-28",
              "notice",
              "3201"),
          new Facts(
              "定西市人民政府关于公布茶园保护名录的通告",
              "定政发[2020]7号",
              "定政发〔2020〕7号",
              "11620403013912770D/2020-206793",
              "定西市政府",
              "定西市人民政府",
              "二〇二〇年三月五日",
              "2020-03-05",
              "2020/03/09 10:22",
              "2020-03-09",
              "public_notice",
              "6211"),
          new Facts(
              "江苏省人民政府办公厅关于做好春茶采摘工作的意见",
              "苏政办发（2019）12号",
              "苏政办发〔2019〕12号",
              "01527918X-2019-153077",
              "省政府办公厅",
              "省政府办公厅",
              "2019.4.6",
              "2019-04-06",
              "2019年4月8日",
              "2019-04-08",
              "opinions",
              "32"),
          new Facts(
              "淮安市财政局 淮安市水利局关于下达泵站资金的函",
              "淮财【2022】 5 号",
              "淮财〔2022〕5号",
              "20230428-172558-742",
              "淮安市财政局、淮安市水利局",
              "淮安市财政局、淮安市水利局",
              "二○二二年十一月十日",
              "2022-11-10",
              "2022-11-11 08:00:00",
              "2022-11-11",
              "letter",
              "3208"));

  private interface Layout {
    String html(Facts f);
  }

  private static String body() {
    return "<p>各有关单位：</p><p>为加强茶园灌溉用水管理，保障安全生产，现就有关事项通知如下，请认真贯彻执行。</p>"
        + "<p>一、高度重视，明确责任，把各项措施落到实处。</p><p>二、加强检查，发现问题及时整改，并按时报送结果。</p>";
  }

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }

  private static String titled(Facts f) {
    return "<title>" + f.title() + "_某某门户网站</title>";
  }

  private static final Map<String, Layout> LAYOUTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "four columns",
                  f ->
                      page(
                          titled(f),
                          "<table><tr><td>索 引 号：</td><td>"
                              + f.index()
                              + "</td><td>发布机构：</td><td>"
                              + f.publisher()
                              + "</td></tr><tr><td>名　　称：</td><td colspan=3>"
                              + f.title()
                              + "</td></tr><tr><td>文　　号：</td><td>"
                              + f.number()
                              + "</td><td>成文日期：</td><td>"
                              + f.formed()
                              + "</td></tr><tr><td>主 题 词：</td><td></td><td>发布日期：</td><td>"
                              + f.published()
                              + "</td></tr></table><h1>"
                              + f.title()
                              + "</h1><div class=\"TRS_Editor\">"
                              + body()
                              + "</div>")),
              Map.entry(
                  "two columns",
                  f ->
                      page(
                          titled(f),
                          "<table class=xxgk><tr><th>索引号</th><td>"
                              + f.index()
                              + "</td></tr><tr><th>发文机关</th><td>"
                              + f.publisher()
                              + "</td></tr><tr><th>标题</th><td>"
                              + f.title()
                              + "</td></tr><tr><th>发文字号</th><td>"
                              + f.number()
                              + "</td></tr><tr><th>生成日期</th><td>"
                              + f.formed()
                              + "</td></tr><tr><th>公开日期</th><td>"
                              + f.published()
                              + "</td></tr></table><div id=\"zoom\">"
                              + body()
                              + "</div>")),
              Map.entry(
                  "definition list",
                  f ->
                      page(
                          titled(f),
                          "<dl><dt>索引号：</dt><dd>"
                              + f.index()
                              + "</dd><dt>发布机构：</dt><dd>"
                              + f.publisher()
                              + "</dd><dt>发文字号：</dt><dd>"
                              + f.number()
                              + "</dd><dt>成文日期：</dt><dd>"
                              + f.formed()
                              + "</dd><dt>发布日期：</dt><dd>"
                              + f.published()
                              + "</dd></dl><h1>"
                              + f.title()
                              + "</h1><div class=\"article-content\">"
                              + body()
                              + "</div>")),
              Map.entry(
                  "spans",
                  f ->
                      page(
                          titled(f),
                          "<div class=info><div><span>索&nbsp;&nbsp;引&nbsp;&nbsp;号：</span><span>"
                              + f.index()
                              + "</span></div><div><span>发文单位：</span><span>"
                              + f.publisher()
                              + "</span></div><div><span>发文字号：</span><span>"
                              + f.number()
                              + "</span></div><div><span>成文日期：</span><span>"
                              + f.formed()
                              + "</span></div><div><span>发布日期：</span><span>"
                              + f.published()
                              + "</span></div></div><h1>"
                              + f.title()
                              + "</h1><div id=UCAP-CONTENT>"
                              + body()
                              + "</div>")),
              Map.entry(
                  "list items",
                  f ->
                      page(
                          titled(f),
                          "<ul><li><b>索引号：</b>"
                              + f.index()
                              + "</li><li><b>发布机构：</b>"
                              + f.publisher()
                              + "</li><li><b>文号：</b>"
                              + f.number()
                              + "</li><li><b>成文日期：</b>"
                              + f.formed()
                              + "</li><li><b>发布时间：</b>"
                              + f.published()
                              + "</li></ul><h2>"
                              + f.title()
                              + "</h2><div class=v_news_content>"
                              + body()
                              + "</div>")),
              Map.entry(
                  "boxed labels",
                  f ->
                      page(
                          titled(f),
                          "<div>【索引号】"
                              + f.index()
                              + "</div><div>【发布机构】"
                              + f.publisher()
                              + "</div><div>【发文字号】"
                              + f.number()
                              + "</div><div>【成文日期】"
                              + f.formed()
                              + "</div><div>【发布日期】"
                              + f.published()
                              + "</div><h1>"
                              + f.title()
                              + "</h1><div class=pages_content>"
                              + body()
                              + "</div>")),
              Map.entry(
                  "header row",
                  f ->
                      page(
                          titled(f),
                          "<table><tr><td>索引号</td><td>发布机构</td><td>发文字号</td><td>成文日期</td><td>发布日期</td></tr><tr><td>"
                              + f.index()
                              + "</td><td>"
                              + f.publisher()
                              + "</td><td>"
                              + f.number()
                              + "</td><td>"
                              + f.formed()
                              + "</td><td>"
                              + f.published()
                              + "</td></tr></table><h1>"
                              + f.title()
                              + "</h1><div class=con_con>"
                              + body()
                              + "</div>")),
              Map.entry(
                  "paragraphs",
                  f ->
                      page(
                          titled(f),
                          "<h1>"
                              + f.title()
                              + "</h1><p>索 引 号："
                              + f.index()
                              + "</p><p>发布机构："
                              + f.publisher()
                              + "　文号："
                              + f.number()
                              + "</p><p>成文日期："
                              + f.formed()
                              + "　发布日期："
                              + f.published()
                              + "</p><div class=xxgk_content>"
                              + body()
                              + "</div>")),
              Map.entry(
                  "meta and head",
                  f ->
                      page(
                          "<meta content=\""
                              + f.title()
                              + "\" name=\"ArticleTitle\"><meta name=PubDate content=\""
                              + f.published()
                              + "\"><meta name=\"ContentSource\" content=\""
                              + f.publisher()
                              + "\"><title>通知公告</title>",
                          "<div>索引号："
                              + f.index()
                              + "</div><div class=TRS_Editor><p align=center>"
                              + f.number()
                              + "</p><p align=center>"
                              + f.title()
                              + "</p>"
                              + body()
                              + "<p align=right>"
                              + f.publisher()
                              + "</p><p align=right>"
                              + f.formed()
                              + "</p></div>")),
              Map.entry(
                  "line of pairs",
                  f ->
                      page(
                          titled(f),
                          "<h1>"
                              + f.title()
                              + "</h1><div class=meta>索引号："
                              + f.index()
                              + " | 发布机构："
                              + f.publisher()
                              + " | 文号："
                              + f.number()
                              + " | 成文日期："
                              + f.formed()
                              + " | 发布日期："
                              + f.published()
                              + " | 字号：大 中 小 | 浏览次数：12</div><div class=trs_editor_view>"
                              + body()
                              + "</div>"))));

  @Test
  void everyLayoutSaysTheSame() throws Exception {
    List<String> wrong = new ArrayList<>();
    int pages = 0;
    try (Way way = new Way()) {
      for (Map.Entry<String, Layout> layout : LAYOUTS.entrySet()) {
        for (Facts facts : FACTS) {
          Path file = folder.resolve("page" + pages++ + ".html");
          Files.writeString(file, layout.getValue().html(facts));
          compare(layout.getKey(), facts, way.describe(file).disclosure(), wrong);
        }
      }
    }
    assertEquals(List.of(), wrong, pages + " pages");
  }

  private static void compare(String layout, Facts f, Disclosure read, List<String> wrong) {
    Map<Property, String> expected =
        Map.of(
            Property.TITLE, f.title(),
            Property.DOCUMENT_NUMBER, f.numberRead(),
            Property.INDEX_NUMBER, f.index(),
            Property.PUBLISHER, f.publisherRead(),
            Property.FORMED, f.formedRead(),
            Property.PUBLISHED, f.publishedRead(),
            Property.GENRE, f.genre(),
            Property.REGION, f.region());
    expected.forEach(
        (property, value) -> {
          if (!read.value(property).equals(value)) {
            wrong.add(layout + " " + property + ": " + read.value(property) + " for " + value);
          }
        });
  }
}
