package gongkai.indexer.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.stage.Halt;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site that says one thing and does another, and one that leads its guests astray. */
class MisbehavingTest {
  @RegisterExtension private final Guest guest = new Guest();

  private OddSite site;
  private Guest.Outcome outcome;
  private SiteReport report;

  @BeforeEach
  void start() {
    site = guest.site();
  }

  private Map<String, String> run(Guest.Start start) throws IOException {
    outcome = guest.run(start);
    report = outcome.report();
    return outcome.places();
  }

  private static Politeness hasty(Duration head) {
    return Guest.hasty(head, 1 << 24);
  }

  private Map<String, String> crawl(String start) throws IOException {
    return run(
        place ->
            Crawl.of(Site.of(site.at(start)), hasty(Duration.ofSeconds(30)), place, new Halt()));
  }

  private Map<String, String> fetch(String... places) throws IOException {
    List<URI> addresses = List.of(places).stream().map(site::at).toList();
    return run(place -> Crawl.of(addresses, hasty(Duration.ofSeconds(30)), place, new Halt()));
  }

  private static String article(int i) {
    return "<html><head><title>通知</title></head><body><h1>云溪区关于第%d号事项的通知</h1><p>各街道：现将第%d号事项通知如下，请认真执行。此件公开发布。</p></body></html>"
        .formatted(i, i);
  }

  private static String links(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            i ->
                "<li><a href='%d.html'>云溪区关于第%d号事项的通知</a><span>2023-05-%02d</span></li>"
                    .formatted(i, i, i))
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  @Test
  void linksAreReadByThePagesOwnCharsetAndOneArticleIsOneDocument() throws IOException {
    byte[] page =
        "<html><head><meta charset=gb2312></head><body><a href='show.do?t=公告&id=1'>云溪区公告一则</a><a href='a[1].html'>云溪区通知一则</a><a href='b.html;jsessionid=1'>云溪区通知二则</a><a href='b.html?utm_source=x'>云溪区通知二则</a><a href='c d|e.html##x'>云溪区通知三则</a></body></html>"
            .getBytes(Charset.forName("GBK"));
    site.on("/zwgk/", e -> OddSite.send(e, 200, "text/html", page))
        .on("/zwgk/show.do?t=%B9%AB%B8%E6&id=1", e -> OddSite.send(e, 200, "text/html", article(1)))
        .page("/zwgk/a%5B1%5D.html", article(2))
        .page("/zwgk/b.html", article(3))
        .page("/zwgk/c%20d%7Ce.html", article(4))
        .on(
            "/moved",
            e -> {
              // Bytes of GBK as they are.
              e.getResponseHeaders()
                  .set(
                      "Location",
                      new String(
                          "/公告.html".getBytes(Charset.forName("GBK")),
                          StandardCharsets.ISO_8859_1));
              e.sendResponseHeaders(302, -1);
            })
        .page("/%B9%AB%B8%E6.html", article(5));
    Map<String, String> met = crawl("/zwgk/");
    met.remove("/zwgk/");
    assertEquals(
        Map.of(
            "/zwgk/show.do?t=%B9%AB%B8%E6&id=1", "document",
            "/zwgk/a%5B1%5D.html", "document",
            "/zwgk/b.html", "document",
            "/zwgk/c%20d%7Ce.html", "document"),
        met);
    assertEquals(Map.of("/%B9%AB%B8%E6.html", "document"), fetch("/moved"));
  }

  @Test
  void attachmentsByTheirWordsTheirHandlerAndTheirNameInGbk() throws IOException {
    site.page(
            "/zwgk/1.html",
            article(1)
                .replace(
                    "</body>",
                    "<p><a href='/module/download/downfile.jsp?filename=a1.pdf&classid=0'>名单</a><a href=\"javascript:down('/download.aspx?id=5')\">附件2</a><a href='/x?id=9'>预算表.xlsx</a><a href='/gone.do?id=1'>附件3</a></p></body>"))
        .on(
            "/module/download/downfile.jsp?filename=a1.pdf&classid=0",
            e -> file(e, "预算 表.pdf", "%PDF-1.4 x"))
        .on("/download.aspx?id=5", e -> file(e, "名单.txt", "甲乙丙丁"))
        .on("/x?id=9", e -> OddSite.send(e, 200, "application/octet-stream", "PK\3\4"))
        .on("/gone.do?id=1", e -> OddSite.send(e, 200, "text/html", "<p>对不起，您访问的文件不存在或已删除。</p>"));
    assertEquals(
        Map.of(
            "/zwgk/1.html", "document",
            "/module/download/downfile.jsp?filename=a1.pdf&classid=0", "document",
            "/download.aspx?id=5", "document",
            "/x?id=9", "document",
            "/gone.do?id=1", "GONE"),
        fetch("/zwgk/1.html"));
    assertEquals(
        "预算 表.pdf", outcome.names().get("/module/download/downfile.jsp?filename=a1.pdf&classid=0"));
    assertEquals("名单.txt", outcome.names().get("/download.aspx?id=5"));
  }

  private static void file(com.sun.net.httpserver.HttpExchange e, String name, String text)
      throws IOException {
    String raw = new String(name.getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
    e.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"" + raw + "\"");
    OddSite.send(e, 200, "application/octet-stream", text);
  }

  @Test
  void whatIsNoDocumentNeverTakesThePlaceOfOne() throws IOException {
    site.page("/zwgk/", "<html><body>" + links(1, 9) + "</body></html>");
    IntStream.rangeClosed(1, 9).forEach(i -> site.page("/zwgk/" + i + ".html", article(i)));
    Map<String, String> first = crawl("/zwgk/");
    assertEquals(9, first.size(), first.toString());
    String says =
        "<html><title>提示</title><body><div>您访问的页面不存在或已被删除！</div><a href='/'>返回首页</a></body></html>";
    site.on("/zwgk/1.html", e -> OddSite.send(e, 200, "text/html; charset=utf-8", says))
        .on("/zwgk/2.html", e -> OddSite.redirect(e, "/404.html"))
        .on("/zwgk/3.html", e -> OddSite.redirect(e, "/404.html"))
        .page("/404.html", "<html><body><img src=a.png></body></html>")
        .on("/zwgk/4.html", e -> OddSite.redirect(e, "/login.jsp"))
        .page("/login.jsp", "<html><body><form><input name=user></form></body></html>")
        .page("/zwgk/5.html", "<html><title>安全验证</title><body><p>您的访问存在异常，请完成验证</p></body></html>")
        .page("/zwgk/6.html", "<html><title>系统维护</title><body><p>网站正在维护中，请稍后再试</p></body></html>")
        .page(
            "/zwgk/7.html",
            "<html><body>"
                + IntStream.range(0, 9)
                    .mapToObj(i -> "<a href='/c/%d/'>栏目名称第%d</a>".formatted(i, i))
                    .collect(Collectors.joining())
                + "</body></html>");
    Map<String, String> again =
        run(
            place ->
                Crawl.of(
                    Site.of(site.at("/zwgk/")).asWhole(true),
                    hasty(Duration.ofSeconds(30)),
                    place,
                    new Halt()));
    assertEquals(
        Map.of(
            "/zwgk/1.html", "GONE",
            "/zwgk/2.html", "GONE",
            "/zwgk/3.html", "GONE",
            "/zwgk/4.html", "REFUSED",
            "/zwgk/5.html", "REFUSED",
            "/zwgk/6.html", "UNREACHABLE",
            "/zwgk/7.html", "UNREACHABLE",
            "/zwgk/8.html", "document",
            "/zwgk/9.html", "document"),
        again);
    assertEquals(
        Map.of("list", 1L, "missing", 3L, "navigation", 1L, "refused", 2L, "trouble", 1L),
        report.passedOver());
  }

  @Test
  void whatAHostSaysToEverythingIsNoDocument() throws IOException {
    String shell = "<html><body><div class=tip>欢迎光临云溪区门户，请从栏目进入本站各频道浏览</div></body></html>";
    for (String place :
        List.of("/zwgk/2.html", "/zwgk/3.html", "/zwgk/gongkai-no-such-page-7c1e5a.html")) {
      site.page(place, shell);
    }
    site.page("/zwgk/", "<html><body>" + links(1, 3) + "</body></html>")
        .page("/zwgk/1.html", article(1));
    assertEquals(
        Map.of("/zwgk/1.html", "document", "/zwgk/2.html", "GONE", "/zwgk/3.html", "GONE"),
        crawl("/zwgk/"));
  }

  @Test
  void theSameWordsUnderManyAddressesAreNobodysDocument() throws IOException {
    site.page("/zwgk/", "<html><body>" + links(1, 6) + "</body></html>");
    IntStream.rangeClosed(1, 2).forEach(i -> site.page("/zwgk/" + i + ".html", article(i)));
    IntStream.rangeClosed(3, 6)
        .forEach(
            i ->
                site.page(
                    "/zwgk/" + i + ".html",
                    "<html><body><p>本站栏目建设之中，敬请期待后续内容（编号%d）</p></body></html>".formatted(i)));
    Map<String, String> met = crawl("/zwgk/");
    assertEquals(2, met.values().stream().filter("document"::equals).count(), met.toString());
    assertEquals(4, met.values().stream().filter("UNREACHABLE"::equals).count(), met.toString());
  }

  @Test
  void aColumnThatIsStillEmptyIsNoDocument() throws IOException {
    site.page("/a/", "<html><body><p>栏目建设之中，敬请期待</p></body></html>")
        .page("/b/", "<html><body><h2>年度报告</h2><div>暂无数据</div><p>主办单位：云溪区</p></body></html>")
        .page(
            "/c/",
            "<html><body><h1>关于政务公开专栏建设的通知</h1><p>各街道：本年度没有相关信息，专栏建设中的问题请及时报告。</p></body></html>");
    assertEquals(Map.of("/a/", "UNREACHABLE"), crawl("/a/"));
    assertEquals(Map.of("/b/", "UNREACHABLE"), crawl("/b/"));
    assertEquals(Map.of("/c/", "document"), crawl("/c/"));
  }

  @Test
  void mapsAsTheyAreWritten() throws IOException {
    String own = site.at("").toString();
    site.on(
            "/robots.txt",
            e ->
                OddSite.send(
                    e,
                    200,
                    "text/plain",
                    "Sitemap: %1$s/bare.xml\nSitemap: %1$s/wide.xml\nSitemap: %1$s/gbk.xml\nSitemap: %1$s/list.txt\nSitemap: http://127.0.0.1:9/far.xml\n"
                        .formatted(own)))
        .on(
            "/bare.xml",
            e ->
                OddSite.send(
                    e,
                    200,
                    "text/xml",
                    "<?xml version='1.0'?><urlset><url><loc>%1$s/zwgk/a.do?x=1&y=2</loc></url><url><loc>%1$s/zwgk/b.html</loc></url><url><loc>ftp://x/</loc></url></urlset> trailing <b> & rubbish"
                        .formatted(own)))
        .on(
            "/wide.xml",
            e ->
                OddSite.send(
                    e,
                    200,
                    "text/xml",
                    ("\uFEFF<urlset><url><loc>" + own + "/zwgk/c.html</loc></url></urlset>")
                        .getBytes(StandardCharsets.UTF_16LE)))
        .on(
            "/gbk.xml",
            e ->
                OddSite.send(
                    e,
                    200,
                    "text/xml",
                    ("<?xml version='1.0' encoding='gb2312'?><urlset><!-- 站点地图说明 --><url><loc>"
                            + own
                            + "/zwgk/文.do?k=文</loc></url>")
                        .getBytes(Charset.forName("GBK"))))
        .on(
            "/list.txt",
            e ->
                OddSite.send(
                    e,
                    200,
                    "text/plain",
                    own + "/zwgk/d.html\r\n" + own + "/zwgk/e.html\nnonsense\n"))
        .page("/zwgk/", "首页之下")
        .page("/zwgk/a.do?x=1&y=2", article(1))
        .page("/zwgk/b.html", article(2))
        .page("/zwgk/c.html", article(3))
        .page("/zwgk/%E6%96%87.do?k=%CE%C4", article(4))
        .page("/zwgk/d.html", article(5))
        .page("/zwgk/e.html", article(6));
    Map<String, String> met = crawl("/zwgk/");
    assertEquals(7, met.values().stream().filter("document"::equals).count(), met + " " + report);
    String findings = report.findings().toString();
    assertTrue(findings.contains("/bare.xml: 1 entries are no addresses"), findings);
    assertTrue(findings.contains("/gbk.xml: it breaks off"), findings);
    assertTrue(findings.contains("/list.txt: 1 entries"), findings);
  }

  @Test
  void nobodyIsLedIntoTheNetworkThatTheCrawlRunsIn() throws IOException {
    try (OddSite neighbour = new OddSite()) {
      neighbour.page("/x.html", article(9)).page("/sitemap.xml", "<urlset></urlset>");
      String other = neighbour.at("/x.html").toString();
      String number = other.replace("localhost", "127.0.0.1");
      String word = other.replace("http://", "http://admin:admin@");
      site.page(
              "/zwgk/",
              "<html><body>%s<iframe src='%s'></iframe><link rel=sitemap href='%s'><a href='%s'>附件1</a></body></html>"
                  .formatted(links(1, 4), other, neighbour.at("/sitemap.xml"), number))
          .on("/zwgk/1.html", e -> OddSite.redirect(e, other))
          .on("/zwgk/2.html", e -> OddSite.redirect(e, number))
          .on("/zwgk/3.html", e -> OddSite.redirect(e, "file:///etc/passwd"))
          .on("/zwgk/4.html", e -> OddSite.redirect(e, word));
      Map<String, String> met = crawl("/zwgk/");
      assertEquals("OUT_OF_SCOPE", met.get("/zwgk/1.html"), met.toString());
      assertEquals("OUT_OF_SCOPE", met.get("/zwgk/2.html"));
      assertEquals("UNREACHABLE", met.get("/zwgk/3.html"));
      assertEquals("UNREACHABLE", met.get("/zwgk/4.html"));
      assertEquals(List.of(), neighbour.asked());
    }
  }

  @Test
  void aPageThatDripsIsGivenUpLongBeforeItsTime() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    site.on(
        "/drip",
        e -> {
          e.sendResponseHeaders(200, 0);
          OutputStream out = e.getResponseBody();
          do {
            out.write('x');
            out.flush();
          } while (!over.await(50, java.util.concurrent.TimeUnit.MILLISECONDS));
        });
    long began = System.nanoTime();
    Map<String, String> met =
        run(
            place ->
                Crawl.of(
                    List.of(site.at("/drip")), hasty(Duration.ofSeconds(1)), place, new Halt()));
    over.countDown();
    assertEquals(Map.of("/drip", "UNREACHABLE"), met);
    // The limit for a whole answer is a minute; no machine needs that to see that nothing comes.
    assertTrue(System.nanoTime() - began < Duration.ofSeconds(45).toNanos());
  }

  @Test
  void aListWithoutEndIsCutAndSaysSo() throws IOException {
    site.page("/zwgk/", "<script>$.get('/api', {page:1}, f)</script>")
        .on(
            "/api?*",
            e -> {
              int page = Imitation.number(Imitation.parameters(e), "page");
              String rows =
                  IntStream.rangeClosed(page * 10, page * 10 + 9)
                      .mapToObj(
                          i ->
                              "{\"title\":\"云溪区关于第%d号事项的通知\",\"url\":\"/n/%d.html\"}"
                                  .formatted(i, i))
                      .collect(Collectors.joining(","));
              OddSite.send(
                  e, 200, "application/json", "{\"total\":1000000,\"rows\":[" + rows + "]}");
            });
    Map<String, String> met =
        run(
            place ->
                Crawl.of(
                    Site.of(site.at("/zwgk/")).withLimits(40, 5),
                    hasty(Duration.ofSeconds(30)),
                    place,
                    new Halt()));
    assertTrue(met.containsValue("CUT"), met.toString());
    assertTrue(report.findings().toString().contains("of 1000000"), report.toString());
  }
}
