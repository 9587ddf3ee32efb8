package gongkai.indexer.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.fetch.Visits;
import gongkai.indexer.collect.page.PageNotes;
import gongkai.indexer.collect.row.Row;
import gongkai.indexer.collect.web.Guest.Outcome;
import gongkai.indexer.stage.Halt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists that lie, change or are too much, and pages that are not where their rows say. */
class OddListsTest {
  @RegisterExtension private final Guest guest = new Guest();

  private OddSite site;

  @BeforeEach
  void start() {
    site = guest.site();
  }

  private static String place(int i) {
    return "/zwgk/%d.html".formatted(i);
  }

  private static String page(String body) {
    return "<html><head><title>政策文件</title></head><body>" + body + "</body></html>";
  }

  private static String json(int i) {
    return "{\"title\":\"%s\",\"url\":\"%s\",\"date\":\"%s\"}"
        .formatted(Imitation.title(i), place(i), Imitation.date(i));
  }

  /** A list of ten rows a page. */
  private void pages(int count, long stated) {
    site.page("/zwgk/", page("<script>$.get('/api', {page:1}, f)</script>"));
    site.on(
        "/api?*",
        e -> {
          int number = Imitation.number(Imitation.parameters(e), "page");
          String rows =
              IntStream.rangeClosed(number * 10 - 9, Math.min(count, number * 10))
                  .mapToObj(OddListsTest::json)
                  .collect(Collectors.joining(","));
          OddSite.send(
              e, 200, "application/json", "{\"total\":" + stated + ",\"rows\":[" + rows + "]}");
        });
  }

  @Test
  void aTotalThatIsTooSmallStopsNothing() throws IOException {
    new Imitation(site, 35).articles(OddListsTest::place);
    pages(35, 7);
    Outcome outcome = guest.crawl("/zwgk/");
    assertEquals(35, outcome.documents().size(), outcome.report().toString());
    assertTrue(
        outcome.report().findings().getFirst().contains("states 7 rows and has 35"),
        outcome.report().toString());
  }

  @Test
  void aHundredMegabytesOfJsonAreReadOrSaid() throws IOException {
    new Imitation(site, 20).articles(OddListsTest::place);
    byte[] padding = "很长的内容".repeat(350_000).getBytes(StandardCharsets.UTF_8);
    site.page("/zwgk/", page("<script>$.getJSON('/all.json', f)</script>"))
        .on(
            "/all.json",
            e -> {
              e.getResponseHeaders().set("Content-Type", "application/json");
              e.sendResponseHeaders(200, 0);
              try (OutputStream out = e.getResponseBody()) {
                for (int i = 1; i <= 20; i++) {
                  String row = json(i);
                  out.write(
                      ((i == 1 ? "[" : ",") + row.substring(0, row.length() - 1) + ",\"text\":\"")
                          .getBytes(StandardCharsets.UTF_8));
                  out.write(padding);
                  out.write("\"}".getBytes(StandardCharsets.UTF_8));
                }
                out.write(']');
              }
            });
    Site whole = Site.of(site.at("/zwgk/"));
    Outcome read =
        guest.run(
            place ->
                Crawl.of(whole, Guest.hasty(Duration.ofSeconds(60), 1 << 28), place, new Halt()));
    assertEquals(20, read.documents().size(), read.report().toString());
    Outcome cut =
        guest.run(
            place ->
                Crawl.of(
                    whole.asWhole(true),
                    Guest.hasty(Duration.ofSeconds(60), 1 << 20),
                    place,
                    new Halt()));
    assertTrue(cut.report().findings().toString().contains("TOO_LARGE"), cut.report().toString());
    assertTrue(cut.others().isEmpty(), "nothing that was held is lost: " + cut.others());
  }

  @Test
  void aSiteThatChangesItsSystemKeepsItsDocuments() throws IOException {
    new Imitation(site, 12).articles(OddListsTest::place);
    pages(12, 12);
    assertEquals(12, guest.crawl("/zwgk/").documents().size());
    site.page(
        "/zwgk/",
        page(
            "<ul>"
                + new Imitation(site, 12).rows(1, 9, i -> Imitation.row(i, place(i)))
                + "</ul><script>createPageHTML(2, 0, 'index', 'html');</script>"));
    site.page(
        "/zwgk/index_1.html",
        page(
            "<ul>"
                + new Imitation(site, 12).rows(10, 12, i -> Imitation.row(i, place(i)))
                + "</ul>"));
    Outcome outcome = guest.crawl("/zwgk/");
    assertEquals(12, outcome.documents().size(), outcome.report().toString());
    assertEquals(Map.of(), outcome.others());
    assertTrue(
        outcome.report().findings().toString().contains("another system than before: trs"),
        outcome.report().toString());
  }

  @Test
  void whatVanishesFromAListIsAskedForAndGoneOnlyWhenTheSiteSaysSo() throws IOException {
    IntFunction<String> far = i -> "/art/%d.html".formatted(i);
    new Imitation(site, 5).articles(far);
    IntFunction<String> list =
        from ->
            page(
                "<ul>"
                    + new Imitation(site, 5).rows(from, 5, i -> Imitation.row(i, far.apply(i)))
                    + "</ul>");
    site.page("/zwgk/", list.apply(1));
    assertEquals(5, guest.crawl("/zwgk/").documents().size());
    site.page("/zwgk/", list.apply(3)).gone(far.apply(1));
    Outcome outcome = guest.crawl(Site.of(site.at("/zwgk/")).asWhole(true));
    assertEquals(Map.of(far.apply(1), "GONE answers 404"), outcome.others());
    assertTrue(outcome.documents().containsKey(far.apply(2)), "no list holds it, but it is there");
  }

  @Test
  void oneColumnOfATreeWhereTheAddressNamesIt() throws IOException {
    IntFunction<String> content = i -> "/gkmlpt/content/%d.html".formatted(i);
    new Imitation(site, 30).articles(content);
    site.page(
        "/gkmlpt/index",
        page(
            "<script>window._CONFIG = { SID: '7', TREE: [{id:1,name:'政策',children:[{id:11,name:'文件',children:[]},{id:12,name:'解读',children:[]}]},{id:2,name:'机构',children:[]}] };</script>"));
    for (int column : new int[] {11, 12, 2}) {
      int from = column == 11 ? 1 : column == 12 ? 11 : 21;
      site.on(
          "/gkmlpt/api/all/" + column + "?*",
          e ->
              OddSite.send(
                  e,
                  200,
                  "application/json",
                  IntStream.range(from, from + 10)
                      .mapToObj(
                          i ->
                              "{\"title\":\"%s\",\"url\":\"%s\"}"
                                  .formatted(Imitation.title(i), content.apply(i)))
                      .collect(
                          Collectors.joining(
                              ",", "{\"classify\":{\"post_count\":10},\"articles\":[", "]}"))));
    }
    assertEquals(10, guest.crawl("/gkmlpt/index#12").documents().size());
    assertEquals(0, site.times("/gkmlpt/api/all/11?page=1&sid=7"));
    assertEquals(20, guest.crawl("/gkmlpt/index#1").documents().size(), "a branch is its leaves");
    Outcome none = guest.crawl("/gkmlpt/index#99");
    assertEquals(Map.of(), none.documents());
    assertTrue(none.report().findings().toString().contains("no column 99"), none.toString());
    assertEquals(30, guest.crawl("/gkmlpt/index").documents().size());
  }

  @Test
  void theSiteThatAPageNamesAsItsSource() throws IOException {
    String[] says = {
      "<div class=info>来源：<a href='https://www.other.example/zc/1.html'>某部网站</a></div>",
      "<p><a href='http://www.other.example/zc/2.html'>【原文链接】</a></p>",
      "<p>（本文转载自 <b><a href='//www.other.example/zc/3.html'>www.other.example</a></b>）</p>",
      "<p>信息来源网址：https://www.other.example/zc/4.html</p>",
      "<div class=info>来源：本区民政局</div><p><a href='https://www.other.example/'>友情链接</a></p>",
      "<div>来源：<a href='/'>本站</a></div>"
    };
    for (int i = 1; i <= says.length; i++) {
      site.page(
          place(i),
          page(
              "<h1>%s</h1>%s<p>各街道：现就第%d号河道的整治工作通知如下，请认真组织实施。</p>"
                  .formatted(Imitation.title(i), says[i - 1], i)));
    }
    site.page(
        "/zwgk/",
        page(
            "<ul>"
                + new Imitation(site, says.length)
                    .rows(1, says.length, i -> Imitation.row(i, place(i)))
                + "</ul>"));
    Outcome outcome = guest.crawl("/zwgk/");
    assertEquals(says.length, outcome.documents().size(), outcome.report().toString());
    assertEquals(
        List.of(
            "https://www.other.example/zc/1.html 某部网站",
            "http://www.other.example/zc/2.html ",
            "http://www.other.example/zc/3.html www.other.example",
            "https://www.other.example/zc/4.html ",
            "- -",
            "- -"),
        IntStream.rangeClosed(1, says.length)
            .mapToObj(i -> outcome.documents().get(place(i)))
            .map(
                said ->
                    said.containsKey(PageNotes.ORIGIN)
                        ? said.get(PageNotes.ORIGIN)
                            + " "
                            + said.getOrDefault(PageNotes.ORIGIN_NAME, "")
                        : "- -")
            .toList());
    assertEquals(4, outcome.report().reprints().size());
    Outcome again = guest.crawl("/zwgk/");
    assertEquals(4, again.report().reprints().size());
    assertEquals(
        "某部网站",
        again.documents().get(place(1)).get(PageNotes.ORIGIN_NAME),
        "what is held says the same");
  }

  @Test
  void pagesThatOnlyLeadOn() throws IOException {
    site.page(
            "/zwgk/",
            page(
                "<ul>"
                    + new Imitation(site, 4).rows(1, 4, i -> Imitation.row(i, place(i)))
                    + "</ul>"))
        .page(
            place(1),
            "<html><head><meta http-equiv=refresh content='0; url=/files/一.txt'></head></html>")
        .on("/files/%E4%B8%80.txt", e -> OddSite.send(e, 200, "text/plain", "第一号文件的文字。"))
        .page(
            place(2),
            "<script>window.location.href='/other/2.html';</script><noscript>正在跳转</noscript>")
        .page("/other/2.html", page("<h1>通知</h1><p>各街道：现就第二号河道的整治工作通知如下。</p>"))
        .page(place(3), "<script>location.replace(\"https://www.other.example/3\")</script>")
        .page(
            place(4),
            page(
                "<h1>通知</h1><p>各街道：现就第四号河道整治。</p><script>if (phone) location='/m/4.html'</script>"));
    Outcome outcome = guest.crawl("/zwgk/");
    assertEquals(
        Set.of("/files/%E4%B8%80.txt", "/other/2.html", place(4)),
        outcome.documents().keySet(),
        outcome.toString());
    assertEquals(Imitation.title(2), outcome.documents().get("/other/2.html").get(Row.TITLE));
    assertEquals(
        Map.of(place(3), "OUT_OF_SCOPE leads on to https://www.other.example/3"), outcome.others());
    site.forgetRequests();
    assertEquals(outcome.documents().keySet(), guest.crawl("/zwgk/").documents().keySet());
    assertEquals(0, site.times(place(1)) + site.times(place(2)), "known by its row");
  }

  @Test
  void whatStandsBesideAFrameBelongsToItsText() throws IOException {
    new Imitation(site, 4).articles(OddListsTest::place);
    site.page(
            "/zwgk/",
            page(
                "<ul>"
                    + new Imitation(site, 4).rows(1, 4, i -> Imitation.row(i, place(i)))
                    + "</ul>"))
        .page(
            place(1),
            page(
                "<h1>通知</h1><iframe src='/text/1.html'></iframe><a href='/f/%E4%B8%80.doc'>附件1：一览表</a>"))
        .page("/text/1.html", page("<p>各街道：现就第一号河道的整治工作通知如下。</p>"))
        .on("/f/%E4%B8%80.doc", e -> OddSite.send(e, 200, "application/msword", "表"));
    Outcome outcome = guest.crawl("/zwgk/");
    Map<String, String> said = outcome.documents().get("/text/1.html");
    assertEquals(site.at("/f/%E4%B8%80.doc") + " 附件1：一览表", said.get(PageNotes.FILES));
    assertEquals(site.at(place(1)).toString(), said.get(PageNotes.HOLDER));
    site.forgetRequests();
    assertEquals(outcome.documents().keySet(), guest.crawl("/zwgk/").documents().keySet());
    assertEquals(0, site.times(place(1)) + site.times("/text/1.html"));
    assertEquals(
        site.at(place(1)).toString(),
        new Visits(guest.folder().resolve("state/visits"))
            .of(site.at("/f/%E4%B8%80.doc"))
            .orElseThrow()
            .linkedFrom());
  }

  @Test
  void filesOfATextThatStandsInAScript() throws IOException {
    new Imitation(site, 4).articles(OddListsTest::place);
    site.page(
            "/zwgk/",
            page(
                "<ul>"
                    + new Imitation(site, 4).rows(1, 4, i -> Imitation.row(i, place(i)))
                    + "</ul>"))
        .page(
            place(1),
            page(
                "<div id=app></div><script>window._CONFIG = {DETAIL: {\"content\":\"\\u003Cp\\u003E各街道：现就第一号河道整治如下。\\u003C/p\\u003E\\u003Ca href='/att/1.docx'\\u003E一览表\\u003C/a\\u003E\",\"attachments\":[{\"name\":\"名单.xlsx\",\"url\":\"/att/2.xlsx\"}]}}</script>"))
        .on("/att/1.docx", e -> OddSite.send(e, 200, "application/msword", "表一"))
        .on("/att/2.xlsx", e -> OddSite.send(e, 200, "application/msword", "表二"));
    assertEquals(
        Set.of(place(1), place(2), place(3), place(4), "/att/1.docx", "/att/2.xlsx"),
        guest.crawl("/zwgk/").documents().keySet());
  }

  @Test
  void aFirewallInTheMiddleOfAListIsNoEndOfIt() throws IOException {
    new Imitation(site, 20).articles(OddListsTest::place);
    IntFunction<String> list =
        from ->
            page(
                "<ul>"
                    + new Imitation(site, 20).rows(from, from + 9, i -> Imitation.row(i, place(i)))
                    + "</ul><a href='index_2.html'>下一页</a>");
    site.page("/zwgk/", list.apply(1))
        .page(
            "/zwgk/index_2.html",
            "<html><title>安全验证</title><body><p>您的访问存在异常，请完成验证</p></body></html>");
    Outcome outcome = guest.crawl("/zwgk/");
    assertEquals(10, outcome.documents().size());
    assertTrue(!outcome.report().isComplete(), outcome.report().toString());
    assertTrue(
        outcome.report().findings().toString().contains("安全验证"), outcome.report().toString());
  }
}
