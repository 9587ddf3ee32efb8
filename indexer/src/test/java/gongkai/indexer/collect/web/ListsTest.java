package gongkai.indexer.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.row.Row;
import gongkai.indexer.collect.web.Guest.Outcome;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists whose rows stand in odd places, come late, or do not come at all. */
class ListsTest {
  @RegisterExtension private final Guest guest = new Guest();

  private OddSite site;

  @BeforeEach
  void start() {
    site = guest.site();
  }

  private static String page(String body) {
    return "<html><head><title>政策文件</title></head><body>" + body + "</body></html>";
  }

  private static String record(int i, String href) {
    return "<record><![CDATA[\n" + Imitation.row(i, href) + "]]></record>";
  }

  @Test
  void aListThatComesEmptyBeforeItsTotalIsSaidToBeShort() throws IOException {
    Imitation all = new Imitation(site, 60);
    IntFunction<String> place = i -> "/art/%d.html".formatted(i);
    all.articles(place);
    site.page(
        "/col/col1/index.html",
        page(
            "<div id='77'><script type='text/xml'><datastore><nextgroup><![CDATA[<a href='/p?page=1&c=x'></a>]]></nextgroup><totalrecord>412</totalrecord><recordset>"
                + all.rows(1, 15, i -> record(i, place.apply(i)))
                + "</recordset></datastore></script></div>"));
    site.on(
        "/p?*",
        e -> {
          int page = Imitation.number(Imitation.parameters(e), "page");
          OddSite.send(
              e,
              200,
              "text/xml",
              page > 3
                  ? ""
                  : "<datastore><recordset>"
                      + all.rows(page * 15 + 1, page * 15 + 15, i -> record(i, place.apply(i)))
                      + "</recordset></datastore>");
        });
    Outcome outcome = guest.crawl("/col/col1/index.html");
    assertEquals(60, outcome.documents().size());
    SiteReport.ListReport list = outcome.report().lists().getFirst();
    assertEquals(Optional.of(412L), list.total());
    assertEquals(60, list.rows());
    assertTrue(!list.complete() && list.ended().contains("empty"), list.toString());
    assertTrue(
        outcome.report().findings().getFirst().contains("60 of 412"), outcome.report().toString());
  }

  @Test
  void linksThatAreNone() throws IOException {
    Imitation all = new Imitation(site, 12);
    IntFunction<String> place = i -> "/zwgk/n/%d.html".formatted(i);
    all.articles(place);
    site.page(
        "/zwgk/",
        page(
            "<ul>"
                + all.rows(
                    1,
                    3,
                    i ->
                        "<li onclick=\"window.open('n/%d.html','_blank')\">%s <span>%s</span> %s</li>"
                            .formatted(
                                i, Imitation.title(i), Imitation.date(i), Imitation.number(i)))
                + all.rows(
                    4,
                    6,
                    i ->
                        "<li><a href=\"javascript:openNews('/zwgk/n/%d.html')\">%s</a> <b>%s</b> %s</li>"
                            .formatted(
                                i, Imitation.title(i), Imitation.date(i), Imitation.number(i)))
                + all.rows(
                    7,
                    9,
                    i ->
                        "<li><a data-href='/zwgk/n/%d.html' href='javascript:;'>%s</a><b>%s</b> %s</li>"
                            .formatted(
                                i, Imitation.title(i), Imitation.date(i), Imitation.number(i)))
                + IntStream.rangeClosed(10, 12)
                    .mapToObj(
                        i ->
                            "<li><a href='#' onclick='go(\"n/%d.html\")'>%s</a><b>%s</b> %s</li>"
                                .formatted(
                                    i, Imitation.title(i), Imitation.date(i), Imitation.number(i)))
                    .collect(java.util.stream.Collectors.joining())
                + "</ul>"));
    Outcome outcome = guest.crawl("/zwgk/");
    assertEquals(12, outcome.documents().size(), outcome.toString());
    assertEquals(Imitation.title(5), outcome.documents().get(place.apply(5)).get(Row.TITLE));
    assertEquals(Imitation.date(8), outcome.documents().get(place.apply(8)).get(Row.DATE));
  }

  @Test
  void rowsInTheArrayOfAScript() throws IOException {
    Imitation all = new Imitation(site, 8);
    IntFunction<String> place = i -> "/zwgk/n/%d.html".formatted(i);
    all.articles(place);
    site.page(
        "/zwgk/",
        page(
            "<script>var list = ["
                + all.rows(
                    1,
                    8,
                    i ->
                        "['%s','/zwgk/n/%d.html','%s','%s'],"
                            .formatted(
                                Imitation.title(i), i, Imitation.date(i), Imitation.number(i)))
                + "]; for (var i in list) document.write('<li>' + list[i][0] + '</li>');</script>"));
    Outcome outcome = guest.crawl("/zwgk/");
    assertEquals(8, outcome.documents().size(), outcome.toString());
    assertEquals(Imitation.title(5), outcome.documents().get(place.apply(5)).get(Row.TITLE));
  }

  @Test
  void aWallOfOneCookie() throws IOException {
    Imitation all = new Imitation(site, 5);
    IntFunction<String> place = i -> "/zwgk/%d.html".formatted(i);
    all.articles(place);
    site.on(
        "/zwgk/",
        e -> {
          String cookies = String.valueOf(e.getRequestHeaders().getFirst("Cookie"));
          OddSite.send(
              e,
              200,
              "text/html",
              cookies.contains("C3VK=7b9f")
                  ? page("<ul>" + all.rows(1, 5, i -> Imitation.row(i, place.apply(i))) + "</ul>")
                  : "<html><script>document.cookie = \"C3VK=7b9f; path=/; max-age=300\"; location.reload();</script></html>");
        });
    site.on(
        "/computed/",
        e ->
            OddSite.send(
                e,
                200,
                "text/html",
                "<html><script>document.cookie = \"C3VK=\" + hash(window.x); location.reload();</script></html>"));
    assertEquals(5, guest.crawl("/zwgk/").documents().size());
    Outcome computed = guest.crawl("/computed/");
    assertEquals(Map.of(), computed.documents());
  }

  @Test
  void anArticleInAFrameIsDescribedByItsHolder() throws IOException {
    site.page(
        "/zwgk/",
        page(
            "<ul>"
                + new Imitation(site, 4)
                    .rows(
                        1,
                        4,
                        i ->
                            "<li><a href='/h/%d.html'>%s</a><b>%s</b></li>"
                                .formatted(i, Imitation.title(i), Imitation.date(i)))
                + "</ul>"));
    for (int i = 1; i <= 4; i++) {
      site.page(
              "/h/" + i + ".html",
              "<html><body><h1>"
                  + Imitation.title(i)
                  + "</h1><span>"
                  + Imitation.number(i)
                  + "</span><iframe src='/text/"
                  + i
                  + ".html'></iframe></body></html>")
          .page(
              "/text/" + i + ".html",
              "<html><body><p>各街道：现就第" + i + "号河道的整治工作通知如下，请认真组织实施。</p></body></html>");
    }
    Outcome outcome = guest.crawl("/zwgk/");
    assertEquals(
        java.util.Set.of("/text/1.html", "/text/2.html", "/text/3.html", "/text/4.html"),
        outcome.documents().keySet());
    assertEquals(Imitation.number(3), outcome.documents().get("/text/3.html").get(Row.NUMBER));
    assertEquals(Imitation.title(3), outcome.documents().get("/text/3.html").get(Row.TITLE));
  }

  @Test
  void aNewRowIsTakenAlone() throws IOException {
    Imitation all = new Imitation(site, 60);
    IntFunction<String> place = i -> "/zwgk/%d.html".formatted(i);
    all.articles(place);
    java.util.concurrent.atomic.AtomicInteger newest =
        new java.util.concurrent.atomic.AtomicInteger(2);
    site.page("/zwgk/", page("<script>$.get('/api/list', {page:1,size:15}, f)</script>"));
    site.on(
        "/api/list?*",
        e -> {
          int page = Imitation.number(Imitation.parameters(e), "page");
          int from = newest.get() + (page - 1) * 15;
          OddSite.send(
              e,
              200,
              "application/json",
              "{\"total\":%d,\"rows\":[%s]}"
                  .formatted(
                      61 - newest.get(),
                      all.rows(
                              from,
                              from + 14,
                              i ->
                                  "{\"title\":\"%s\",\"url\":\"%s\",\"date\":\"%s\"}"
                                      .formatted(
                                          Imitation.title(i), place.apply(i), Imitation.date(i)))
                          .replace("}\n{", "},\n{")));
        });
    assertEquals(59, guest.crawl("/zwgk/").documents().size());
    newest.set(1);
    site.forgetRequests();
    assertEquals(60, guest.crawl("/zwgk/").documents().size());
    assertEquals(
        1,
        site.asked().stream().filter(at -> at.matches("/zwgk/\\d+\\.html")).count(),
        site.asked().toString());
    assertEquals(
        1,
        site.asked().stream().filter(at -> at.startsWith("/api/list")).count(),
        site.asked().toString());
    site.forgetRequests();
    guest.crawl(Site.of(site.at("/zwgk/")).asWhole(true));
    assertEquals(
        4,
        site.asked().stream().filter(at -> at.startsWith("/api/list")).count(),
        site.asked().toString());
  }
}
