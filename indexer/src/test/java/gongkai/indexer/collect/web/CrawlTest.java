package gongkai.indexer.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collected;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.Found;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.collect.member.Apart;
import gongkai.indexer.stage.Halt;
import gongkai.indexer.stage.Result;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guest at a site that does whatever sites do. */
class CrawlTest {
  private static final Politeness HASTY = Guest.hasty(Duration.ofSeconds(60), 100_000);

  @RegisterExtension private final Guest guest = new Guest();

  private OddSite site;
  private OriginalStore store;

  @BeforeEach
  void start() {
    site = guest.site();
    store = new OriginalStore(guest.folder().resolve("originals"));
  }

  /** What becomes of every place: the media type of a document, or the reason. */
  private Map<String, String> crawl(Site whole, Politeness politeness) {
    return collect(place -> Crawl.of(whole, politeness, place, new Halt()));
  }

  private Map<String, String> crawl(Site whole) {
    return crawl(whole, HASTY);
  }

  private Map<String, String> fetch(String... places) {
    List<URI> addresses = List.of(places).stream().map(site::at).toList();
    return collect(place -> Crawl.of(addresses, HASTY, place, new Halt()));
  }

  private Map<String, String> collect(Guest.Start start) {
    Map<String, String> outcomes = new TreeMap<>();
    try (Collector collector =
        Collector.of(
            List.of(),
            scratch ->
                List.of(
                    start.at(
                        new Crawl.Place(
                            guest.folder().resolve("state"), store::path, scratch, Guest.SITES))),
            CollectLimits.DEFAULT,
            store.incoming(),
            Apart.HERE)) {
      while (collector.hasNext()) {
        Found found = collector.next();
        String outcome =
            switch (found.result().then(store)) {
              case Result.Done<Collected> done -> done.value().original().mediaType();
              case Result.Failed<Collected> failed -> failed.failure().reason().name();
            };
        String place = found.uri().toString().substring(site.at("").toString().length());
        assertEquals(null, outcomes.put(place, outcome), "given twice: " + place);
      }
    }
    return outcomes;
  }

  @Test
  void linksAreFollowedWithinTheScopeAndFilesBeyondIt() {
    site.page(
            "/zwgk/",
            "<a href='1.html'>一</a><a href='/other/x.html'>外</a><a href='http://127.0.0.2/'>别处</a>")
        .page(
            "/zwgk/1.html",
            "<a href='./'>回</a><a href='/upload/表 一.doc'>附件1</a> <a href='2.html#x'>二</a>")
        .page(
            "/zwgk/2.html",
            "<a href='/zwgk/../zwgk/1.html'>一</a><a href='/upload/gone.pdf'>附件2</a>")
        .on(
            "/upload/%E8%A1%A8%20%E4%B8%80.doc",
            e -> OddSite.send(e, 200, "application/msword", "文"))
        .page("/other/x.html", "外面");
    assertEquals(
        Map.of(
            "/zwgk/", "text/html",
            "/zwgk/1.html", "text/html",
            "/zwgk/2.html", "text/html",
            "/upload/%E8%A1%A8%20%E4%B8%80.doc", "text/plain",
            "/upload/gone.pdf", "GONE"),
        crawl(Site.of(site.at("/zwgk/"))));
    assertEquals(0, site.times("/other/x.html"));
    assertEquals(1, site.times("/zwgk/1.html"));
    assertTrue(site.agents().getFirst().startsWith("Gongkai/"), site.agents().toString());
  }

  @Test
  void whatHasNotChangedIsNotDownloadedAgain() {
    site.on(
            "/a.html",
            e -> {
              e.getResponseHeaders().set("ETag", "\"v1\"");
              if ("\"v1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
                e.sendResponseHeaders(304, -1);
              } else {
                OddSite.send(e, 200, "text/html", "<a href=b.html>乙</a>");
              }
            })
        .on(
            "/b.html",
            e -> {
              e.getResponseHeaders().set("Last-Modified", "Tue, 14 Nov 2023 08:00:00 GMT");
              boolean known = e.getRequestHeaders().containsKey("If-Modified-Since");
              if (known) {
                e.sendResponseHeaders(304, -1);
              } else {
                OddSite.send(e, 200, "text/html", "<p>乙</p>");
              }
            });
    Map<String, String> first = crawl(Site.of(site.at("/a.html")));
    assertEquals(Map.of("/a.html", "text/html", "/b.html", "text/html"), first);
    assertEquals(first, crawl(Site.of(site.at("/a.html"))), "links of what is held still lead on");
  }

  @Test
  void whatIsLinkedFromNowhereAnyMoreIsAskedForAndGoneOnlyWhenTheSiteSaysSo() {
    site.page("/in/", "<a href=a.html>甲</a><a href=b.html>乙</a>")
        .page("/in/a.html", "甲<a href=/files/a.txt>附件</a><a href=/files/b.txt>附件</a>")
        .page("/in/b.html", "乙")
        .page("/files/a.txt", "文件")
        .page("/files/b.txt", "另一文件");
    crawl(Site.of(site.at("/in/")));
    site.page("/in/", "无").gone("/in/a.html").gone("/files/a.txt");
    site.on("/in/b.html", e -> e.sendResponseHeaders(503, -1));
    assertEquals(
        Map.of(
            "/in/", "text/html",
            "/in/a.html", "GONE",
            "/in/b.html", "UNREACHABLE",
            "/files/a.txt", "GONE",
            "/files/b.txt", "text/html"),
        crawl(Site.of(site.at("/in/"))));
    assertEquals(Map.of("/in/a.html", "GONE"), fetch("/in/a.html"));
  }

  @Test
  void robotsAreObeyed() {
    site.on(
            "/robots.txt",
            e ->
                OddSite.send(
                    e,
                    200,
                    "text/plain",
                    "User-agent: *\nDisallow: /secret/\nAllow: /secret/ok.html\n"))
        .page("/", "<a href=/secret/a.html>甲</a><a href=/secret/ok.html>可</a>")
        .page("/secret/a.html", "不可")
        .page("/secret/ok.html", "可");
    assertEquals(
        Map.of("/", "text/html", "/secret/ok.html", "text/html"), crawl(Site.of(site.at("/"))));
    assertEquals(Map.of("/secret/a.html", "FORBIDDEN_BY_ROBOTS"), fetch("/secret/a.html"));
    assertEquals(0, site.times("/secret/a.html"));
  }

  @Test
  void aHostThatCannotSayWhatItAllowsIsLeftAlone() {
    site.on("/robots.txt", e -> e.sendResponseHeaders(500, -1)).page("/", "页");
    assertEquals(Map.of("/", "UNREACHABLE"), fetch("/"));
    assertEquals(0, site.times("/"));
  }

  @Test
  void aHostIsAskedAsSeldomAsItWishes() {
    site.on(
            "/robots.txt",
            e -> OddSite.send(e, 200, "text/plain", "User-agent: gongkai\nCrawl-delay: 0.2\n"))
        .page("/", "<a href=a.html>甲</a><a href=b.html>乙</a>")
        .page("/a.html", "甲")
        .page("/b.html", "乙");
    long began = System.nanoTime();
    assertEquals(3, crawl(Site.of(site.at("/"))).size());
    // Robots, sitemap and three pages: a lower bound holds on any machine.
    assertTrue(System.nanoTime() - began >= Duration.ofMillis(600).toNanos());
  }

  @Test
  void redirectsAreCountedAndStayInScope() {
    site.on("/loop", e -> OddSite.redirect(e, "/loop2"))
        .on("/loop2", e -> OddSite.redirect(e, "/loop"))
        .on("/far", e -> OddSite.redirect(e, "http://127.0.0.1:1/private"))
        .on("/nowhere", e -> e.sendResponseHeaders(302, -1))
        .on("/moved", e -> OddSite.redirect(e, "/new/page.html"))
        .page("/new/page.html", "<a href=att.pdf>附件</a>")
        .on("/new/att.pdf", e -> OddSite.send(e, 200, "application/pdf", "%PDF-1.4 x"));
    for (int i = 0; i < 9; i++) {
      int next = i + 1;
      site.on("/chain" + i, e -> OddSite.redirect(e, "/chain" + next));
    }
    assertEquals(
        Map.of(
            "/loop", "UNREACHABLE",
            "/far", "OUT_OF_SCOPE",
            "/nowhere", "UNREACHABLE",
            "/chain0", "UNREACHABLE",
            "/new/page.html", "text/html",
            "/new/att.pdf", "application/pdf"),
        fetch("/loop", "/far", "/nowhere", "/chain0", "/moved"));
  }

  @Test
  void bodiesThatAreHugeOrLieAreThatPagesTrouble() throws Exception {
    byte[] bomb = OddSite.gzip(new byte[20_000_000]);
    site.on(
            "/huge",
            e -> {
              e.sendResponseHeaders(200, 0);
              try (OutputStream out = e.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                  out.write(new byte[10_000]);
                }
              }
            })
        .on(
            "/lying",
            e -> {
              e.sendResponseHeaders(200, 5000);
              e.getResponseBody().write("short".getBytes(StandardCharsets.UTF_8));
              e.getResponseBody().flush();
            })
        .on(
            "/bomb",
            e -> {
              e.getResponseHeaders().set("Content-Encoding", "gzip");
              OddSite.send(e, 200, "text/html", bomb);
            })
        .on(
            "/packed",
            e -> {
              e.getResponseHeaders().set("Content-Encoding", "gzip");
              OddSite.send(
                  e, 200, "text/html", OddSite.gzip("<p>好</p>".getBytes(StandardCharsets.UTF_8)));
            })
        .on("/closed", e -> {})
        .on("/empty", e -> e.sendResponseHeaders(200, -1))
        .on("/refused", e -> e.sendResponseHeaders(403, -1));
    assertEquals(
        Map.of(
            "/huge", "TOO_LARGE",
            "/lying", "UNREACHABLE",
            "/bomb", "TOO_LARGE",
            "/packed", "text/html",
            "/closed", "UNREACHABLE",
            "/empty", "EMPTY",
            "/refused", "REFUSED"),
        fetch("/huge", "/lying", "/bomb", "/packed", "/closed", "/empty", "/refused"));
    try (var left = Files.list(store.incoming())) {
      assertEquals(0, left.count(), "no copy is left");
    }
  }

  @Test
  void anEndlessCalendarIsCutAndSaysSo() {
    site.on(
        "/calendar?*",
        e -> {
          int month = Integer.parseInt(e.getRequestURI().getQuery().substring("month=".length()));
          OddSite.send(
              e,
              200,
              "text/html",
              "<p>第%d月</p><a href='?month=%d'>下月</a>".formatted(month, month + 1));
        });
    Map<String, String> deep = crawl(Site.of(site.at("/calendar?month=0")).withLimits(1000, 8));
    assertEquals(10, deep.size());
    assertEquals("CUT", deep.get("/calendar?month=9"));
    Map<String, String> many = crawl(Site.of(site.at("/calendar?month=0")).withLimits(5, 1000));
    assertEquals(6, many.size());
    assertEquals("CUT", many.get("/calendar?month=5"));
  }

  @Test
  void sitemapsAndTheirIndexesAndFeeds() throws Exception {
    String list =
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>%s</loc></url><url><loc>http://127.0.0.9/x</loc></url></urlset>"
            .formatted(site.at("/zwgk/hidden.html"));
    String index =
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>"
            .formatted(
                site.at("/maps/1.xml.gz"), site.at("/maps/broken.xml"), site.at("/index.xml"));
    byte[] packed = OddSite.gzip(list.getBytes(StandardCharsets.UTF_8));
    site.on(
            "/robots.txt",
            e -> OddSite.send(e, 200, "text/plain", "Sitemap: " + site.at("/index.xml")))
        .on("/index.xml", e -> OddSite.send(e, 200, "text/xml", index))
        .on("/maps/1.xml.gz", e -> OddSite.send(e, 200, "application/x-gzip", packed))
        .on("/maps/broken.xml", e -> OddSite.send(e, 200, "text/xml", "<urlset><url><loc>nonsense"))
        .page("/zwgk/", "<link rel=alternate type='application/rss+xml' href='/rss.xml'>目录")
        .page("/zwgk/hidden.html", "只在地图里")
        .page("/zwgk/fed.html", "只在订阅里")
        .on(
            "/rss.xml",
            e ->
                OddSite.send(
                    e,
                    200,
                    "application/rss+xml",
                    "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><link>%1$s</link><description>d</description><item><title>i</title><link>%1$s</link></item></channel></rss>"
                        .formatted(site.at("/zwgk/fed.html"))));
    Map<String, String> all =
        Map.of(
            "/zwgk/", "text/html", "/zwgk/hidden.html", "text/html", "/zwgk/fed.html", "text/html");
    assertEquals(all, crawl(Site.of(site.at("/zwgk/"))));
    assertEquals(1, site.times("/index.xml"));
    assertEquals(Map.of("/zwgk/fed.html", "text/html"), fetch("/rss.xml"));
    Map<String, String> fromMap =
        crawl(Site.of(site.at("/index.xml")).withScope(site.at("/zwgk/").toString()));
    assertTrue(fromMap.keySet().containsAll(List.of("/zwgk/hidden.html")), fromMap.toString());
  }

  @Test
  void pagesOfAListAreFoundInItsScript() {
    site.page("/list/", "<script>createPageHTML(3, 0, \"index\", \"html\");</script>")
        .page("/list/index_1.html", "<a href=a.html>甲</a>")
        .page("/list/index_2.html", "二")
        .page("/list/a.html", "甲");
    assertEquals(
        Map.of("/list/a.html", "text/html"),
        crawl(Site.of(site.at("/list/"))),
        "the pages of a list are no documents");
  }

  @Test
  void aCharsetInTheHeaderAloneAndWrongTypes() {
    byte[] gbk = "<html><body><p>只有响应头说明编码</p></body></html>".getBytes(Charset.forName("GBK"));
    site.on("/gbk.html", e -> OddSite.send(e, 200, "text/html; charset=GBK", gbk))
        .on("/really-a-pdf.html", e -> OddSite.send(e, 200, "text/html", "%PDF-1.4\n1 0 obj"))
        .on("/page.do?id=3", e -> OddSite.send(e, 200, "text/html", "只是几个字"))
        .on(
            "/download?*",
            e -> {
              e.getResponseHeaders()
                  .set("Content-Disposition", "attachment; filename*=UTF-8''%E8%A1%A8.csv");
              OddSite.send(e, 200, "application/octet-stream", "名称,数\n甲,1\n");
            });
    assertEquals(
        Map.of(
            "/gbk.html", "text/html",
            "/really-a-pdf.html", "application/pdf",
            "/page.do?id=3", "text/html",
            "/download?f=1", "text/csv"),
        fetch("/gbk.html", "/really-a-pdf.html", "/page.do?id=3", "/download?f=1"));
  }

  @Test
  void aHaltEndsACrawl() {
    site.page("/", "<a href=a.html>甲</a>").page("/a.html", "甲");
    Halt halt = new Halt();
    Crawl.Place place =
        new Crawl.Place(
            guest.folder().resolve("state"), store::path, store.incoming(), Guest.SITES);
    try (Crawl crawl =
        Crawl.of(Site.of(site.at("/")), HASTY.withPause(Duration.ofSeconds(1)), place, halt)) {
      assertTrue(crawl.next().isPresent());
      halt.ask();
      assertTrue(crawl.next().isEmpty());
    }
    assertFalse(site.asked().contains("/a.html"));
  }
}
