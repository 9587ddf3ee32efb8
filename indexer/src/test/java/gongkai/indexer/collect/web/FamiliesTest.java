package gongkai.indexer.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.list.Row;
import gongkai.indexer.stage.Halt;
import gongkai.noun.Sha256;
import gongkai.vocabulary.Sites;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.VocabularyFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every family of publishing systems, crawled whole by the address of a column and nothing else.
 */
class FamiliesTest {
  private static final Sites SITES = Vocabulary.load(VocabularyFolder.shipped()).sites();

  private static final Politeness HASTY =
      new Politeness(
          Politeness.DEFAULT.userAgent(),
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30),
          1 << 26,
          5);

  @TempDir Path folder;
  private OddSite site;

  @BeforeEach
  void start() {
    site = new OddSite();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  /** What a crawl gave. */
  private record Outcome(
      Map<String, Map<String, String>> documents, Map<String, String> others, SiteReport report) {}

  private Outcome crawl(Site whole) throws IOException {
    Map<String, Map<String, String>> documents = new TreeMap<>();
    Map<String, String> others = new TreeMap<>();
    Path originals = Files.createDirectories(folder.resolve("originals"));
    Path scratch = Files.createTempDirectory(folder, "scratch");
    Crawl.Place place =
        new Crawl.Place(folder.resolve("state"), originals::resolve, scratch, SITES);
    try (Crawl crawl = Crawl.of(whole, HASTY, place, new Halt())) {
      for (Optional<Fetched> next = crawl.next(); next.isPresent(); next = crawl.next()) {
        switch (next.orElseThrow()) {
          case Fetched.Page page -> {
            documents.put(at(page.uri()), page.declared());
            if (!page.held()) {
              Files.move(
                  page.file(),
                  originals.resolve(hash(page.file())),
                  java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
          }
          case Fetched.Nothing nothing ->
              others.put(at(nothing.uri()), nothing.reason() + " " + nothing.detail());
        }
      }
      return new Outcome(documents, others, crawl.report());
    }
  }

  private static String hash(Path file) throws IOException {
    return java.util.HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(file)));
  }

  private String at(URI uri) {
    String text = uri.toString();
    String own = site.at("").toString();
    return text.startsWith(own) ? text.substring(own.length()) : text;
  }

  private Outcome crawl(String start) throws IOException {
    return crawl(Site.of(site.at(start)));
  }

  /** Everything is there, with what its row says, and nothing else is; again nothing is loaded. */
  private void assertWhole(
      Imitation imitation, String start, String family, IntFunction<String> place)
      throws IOException {
    Outcome outcome = crawl(start);
    Map<String, String> titles = new TreeMap<>();
    IntStream.rangeClosed(1, imitation.count())
        .forEach(i -> titles.put(place.apply(i), Imitation.title(i)));
    Map<String, String> met = new TreeMap<>();
    outcome.documents().forEach((at, says) -> met.put(at, says.getOrDefault(Row.TITLE, "")));
    assertEquals(titles, met, outcome.report().toString());
    assertEquals(Map.of(), outcome.others(), outcome.report().toString());
    Map<String, String> second = outcome.documents().get(place.apply(2));
    assertEquals(Imitation.date(2), second.get(Row.DATE));
    assertEquals(Imitation.number(2), second.get(Row.NUMBER));
    assertTrue(outcome.report().isComplete(), outcome.report().toString());
    assertTrue(
        outcome.report().lists().stream().anyMatch(list -> list.family().equals(family)),
        outcome.report().toString());
    site.forgetRequests();
    Outcome again = crawl(start);
    assertEquals(outcome.documents().keySet(), again.documents().keySet());
    IntStream.rangeClosed(1, imitation.count())
        .forEach(i -> assertEquals(0, site.times(place.apply(i)), "loaded again: " + i));
  }

  private static String page(String body) {
    return "<html><head><title>政策文件</title></head><body><ul class='nav'><li><a href='/'>网站首页</a></li></ul>"
        + body
        + "</body></html>";
  }

  private static String datastore(String rest) {
    return "<datastore>\n<nextgroup></nextgroup>\n<recordset>" + rest + "</recordset></datastore>";
  }

  private static String record(int i, String href) {
    return "<record><![CDATA[\n" + Imitation.row(i, href) + "]]></record>";
  }

  @Test
  void recordsInTheScriptOfAPageAndMoreFromItsProxy() throws IOException {
    Imitation all = new Imitation(site, 320);
    IntFunction<String> place =
        i -> "/art/2023/%d/%d/art_3421_%d.html".formatted(1 + i % 12, 1 + i % 28, i);
    all.articles(place);
    site.page(
        "/col/col3421/index.html",
        page(
            "<div id=\"8830\"><script type=\"text/xml\">"
                + datastore(all.rows(1, 45, i -> record(i, place.apply(i))))
                + "</script></div><script>$(function(){ $('#8830').jpage({ template : '<ul>x</ul>', totalRecord:320,\n"
                + " proxyUrl : '/module/web/jpage/dataproxy.jsp', perPage:15, param:{ appid:1, webid:7, path:'/', "
                + "columnid:3421, sourceContentType:1, unitid:'8830', webname:'云溪区', permissiontype:0 }, showMode:function(a){return a;} }); });</script>"));
    site.on(
        "/module/web/jpage/dataproxy.jsp?*",
        e -> {
          Map<String, String> asked = Imitation.parameters(e);
          boolean right =
              asked.getOrDefault("unitid", "").equals("8830")
                  && asked.getOrDefault("webid", "").equals("7");
          int from = Imitation.number(asked, "startrecord");
          int to = Math.min(Imitation.number(asked, "endrecord"), from + 44);
          OddSite.send(
              e,
              200,
              "text/html;charset=UTF-8",
              "<?xml version='1.0'?><datastore><totalrecord>320</totalrecord><totalpage>22</totalpage><recordset>"
                  + (right ? all.rows(from, to, i -> record(i, place.apply(i))) : "")
                  + "</recordset></datastore>");
        });
    assertWhole(all, "/col/col3421/index.html", "jpage", place);
  }

  @Test
  void theNextGroupIsFollowedAsItIsGiven() throws IOException {
    Imitation all = new Imitation(site, 60);
    IntFunction<String> place = i -> "/col/col9/art/2023/art_%032x.html".formatted(i);
    all.articles(place);
    IntFunction<String> group =
        page ->
            "<nextgroup><![CDATA[<a href=\"/module/web/jpage/dataproxy.jsp?page=%d&webid=3&columnid=EN%%2Bc%%3D&unitid=xQ%%3D%%3D\"></a>]]></nextgroup>"
                .formatted(page);
    site.page(
        "/col/col9/index.html",
        page(
            "<div id='77'><script type='text/xml'><datastore>"
                + group.apply(1)
                + "<totalrecord>60</totalrecord><recordset>"
                + all.rows(1, 15, i -> record(i, place.apply(i)))
                + "</recordset></datastore></script></div>"));
    site.on(
        "/module/web/jpage/dataproxy.jsp?*",
        e -> {
          Map<String, String> asked = Imitation.parameters(e);
          int page = Imitation.number(asked, "page");
          boolean right = asked.getOrDefault("columnid", "").equals("EN+c=");
          OddSite.send(
              e,
              200,
              "text/xml",
              "<datastore>"
                  + group.apply(page + 1)
                  + "<totalrecord>60</totalrecord><recordset>"
                  + (right
                      ? all.rows(page * 15 + 1, page * 15 + 15, i -> record(i, place.apply(i)))
                      : "")
                  + "</recordset></datastore>");
        });
    assertWhole(all, "/col/col9/index.html", "jpage", place);
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
    Outcome outcome = crawl("/col/col1/index.html");
    assertEquals(60, outcome.documents().size());
    SiteReport.ListReport list = outcome.report().lists().getFirst();
    assertEquals(Optional.of(412L), list.total());
    assertEquals(60, list.rows());
    assertTrue(!list.complete() && list.ended().contains("empty"), list.toString());
    assertTrue(
        outcome.report().findings().getFirst().contains("60 of 412"), outcome.report().toString());
  }

  @Test
  void aTreeOfColumnsWhoseArticlesAreInScripts() throws IOException {
    Imitation all = new Imitation(site, 300);
    IntFunction<String> place = i -> "/gkmlpt/content/7/%d/post_%d.html".formatted(i / 100, i);
    IntFunction<String> detail =
        i ->
            "{\"id\":%d,\"content\":\"\\u003Cp\\u003E各街道办事处：\\u003C/p\\u003E\\u003Cp\\u003E现就第%d号河道整治通知如下。\\u003C\\/p\\u003E\",\"document_number\":\"%s\",\"title\":\"%s\",\"identifier\":\"%s\"}"
                .formatted(i, i, Imitation.number(i), Imitation.title(i), Imitation.index(i));
    IntStream.rangeClosed(1, 300)
        .forEach(
            i ->
                site.page(
                    place.apply(i),
                    "<html><head><title>云溪区</title></head><body><div id='app'></div><script>window._CONFIG = { SID: '755042', DETAIL: "
                        + detail.apply(i)
                        + "};</script></body></html>"));
    site.page(
        "/gkmlpt/index",
        "<html><body><div id=app></div><script>window._CONFIG = {\n DOMAIN: '', SID: '755042', TREE: [{\"id\":1,\"name\":\"政策\",\"jump_url\":\"\",\"children\":[{\"id\":11,\"name\":\"规范性文件\",\"jump_url\":\"\",\"children\":[]},{id:12,name:'其他文件',jump_url:'',children:[]}]},{\"id\":2,\"name\":\"站外\",\"jump_url\":\"http://other.example/\",\"children\":[]}], X: function(){ return 1 } };</script></body></html>");
    for (int category : new int[] {11, 12}) {
      site.on(
          "/gkmlpt/api/all/" + category + "?*",
          e -> {
            int page = Imitation.number(Imitation.parameters(e), "page");
            int first = category == 11 ? 0 : 200;
            int size = category == 11 ? 200 : 100;
            int from = first + (page - 1) * 20 + 1;
            int to = Math.min(first + size, from + 19);
            OddSite.send(
                e,
                200,
                "application/json",
                "{\"classify\":{\"id\":%d,\"post_count\":%d},\"articles\":[%s]}"
                    .formatted(
                        category,
                        size,
                        all.rows(
                                from,
                                to,
                                i ->
                                    "{\"id\":%d,\"title\":\"%s\",\"url\":\"%s\",\"document_number\":\"%s\",\"publisher\":\"云溪区人民政府办公室\",\"date\":\"%s\"}"
                                        .formatted(
                                            i,
                                            Imitation.title(i),
                                            site.at(place.apply(i)),
                                            Imitation.number(i),
                                            Imitation.date(i)))
                            .replace("}\n{", "},\n{")));
          });
    }
    assertWhole(all, "/gkmlpt/index", "gkmlpt", place);
  }

  @Test
  void htmlInJsonFromAGatewayThatIgnoresItsPage() throws IOException {
    Imitation all = new Imitation(site, 40);
    IntFunction<String> place = i -> "/col/c/art/2023/art_%d.html".formatted(i);
    all.articles(place);
    site.page(
        "/zwgk/zcwj/index.html",
        page(
            "<div class='page' url=\"/api-gateway/jpaas-publish-server/front/page/build/unit\" count='40' rows='15' querydata=\"{'parseType':'bulidstatic','webId':'5','tplSetId':'a1','pageType':'column','tagId':'当前栏目list','editType':'null','pageId':'b2'}\"></div>"));
    site.on(
        "/api-gateway/jpaas-publish-server/front/page/build/unit?*",
        e -> {
          Map<String, String> asked = Imitation.parameters(e);
          boolean right =
              asked.getOrDefault("tagId", "").equals("当前栏目list")
                  && asked.getOrDefault("parseType", "").equals("bulidstatic");
          int page =
              Integer.parseInt(
                  asked
                      .getOrDefault("paramJson", "{\"pageNo\":1,")
                      .replaceAll("(?s).*pageNo\":(\\d+).*", "$1"));
          String html =
              right
                  ? "<ul>"
                      + all.rows(
                          (page - 1) * 15 + 1, page * 15, i -> Imitation.row(i, place.apply(i)))
                      + "</ul>"
                  : "";
          OddSite.send(
              e,
              200,
              "application/json",
              "{\"success\":true,\"code\":200,\"data\":{\"html\":"
                  + com.fasterxml.jackson.databind.node.TextNode.valueOf(html)
                  + "}}");
        });
    assertWhole(all, "/zwgk/zcwj/index.html", "jpaas", place);
  }

  @Test
  void pagersThatAScriptWrites() throws IOException {
    Imitation all = new Imitation(site, 50);
    IntFunction<String> place = i -> "/zwgk/zcwj/202305/t20230506_%d.shtml".formatted(10_000 + i);
    all.articles(place);
    for (int page = 0; page < 4; page++) {
      int from = page * 15;
      site.page(
          page == 0 ? "/zwgk/zcwj/" : "/zwgk/zcwj/index_" + page + ".shtml",
          page(
              "<ul>"
                  + all.rows(
                      from + 1,
                      from + 15,
                      i ->
                          Imitation.row(i, "./" + place.apply(i).substring("/zwgk/zcwj/".length())))
                  + "</ul><script>createPageHTML('pageDiv', 4, "
                  + page
                  + " + 1, \"index\", \"shtml\", 50);</script>"));
    }
    assertWhole(all, "/zwgk/zcwj/", "trs", place);
  }

  @Test
  void pagersOfFilesWhoseSecondPageIsTwo() throws IOException {
    Imitation all = new Imitation(site, 35);
    IntFunction<String> place = i -> "/zwgk/content/2023/content_%d.htm".formatted(i);
    all.articles(place);
    for (int page = 1; page <= 3; page++) {
      int from = (page - 1) * 15;
      site.page(
          page == 1 ? "/zwgk/index_4420.htm" : "/zwgk/index_4420_" + page + ".htm",
          page(
              "<ul>"
                  + all.rows(from + 1, from + 15, i -> Imitation.row(i, place.apply(i)))
                  + "</ul><script>var currentPage = 0; var countPage = 3; createPageHTML(countPage, currentPage, 'index_4420', 'htm');</script>"));
    }
    assertWhole(all, "/zwgk/index_4420.htm", "trs", place);
  }

  @Test
  void searchListsInJson() throws IOException {
    Imitation all = new Imitation(site, 40);
    IntFunction<String> place = i -> "/zwgk/2023-05/06/content_%d.shtml".formatted(i);
    all.articles(place);
    site.page(
        "/zwgk/zfwj/index.shtml",
        page(
            "<div id=list></div><script>var u = '/common/search/0f3a9c?_isAgg=true&_isJson=true&_pageSize=15&_template=index&page=1'; load(u);</script>"));
    site.on(
        "/common/search/0f3a9c?*",
        e -> {
          int page = Imitation.number(Imitation.parameters(e), "page");
          OddSite.send(
              e,
              200,
              "application/json;charset=utf-8",
              "{\"code\":0,\"data\":{\"total\":40,\"page\":%d,\"rows\":15,\"results\":[%s]}}"
                  .formatted(
                      page,
                      all.rows(
                              (page - 1) * 15 + 1,
                              page * 15,
                              i ->
                                  "{\"title\":\"%s\",\"url\":\"%s\",\"publishedTimeStr\":\"%s 08:00:00\",\"content\":\"<a href='/x.html'>别的文件的链接在正文里</a>\",\"domainMetaList\":[{\"resultList\":[{\"key\":\"refno\",\"value\":\"%s\"},{\"key\":\"indexnumber\",\"value\":\"%s\"}]}]}"
                                      .formatted(
                                          Imitation.title(i),
                                          place.apply(i),
                                          Imitation.date(i),
                                          Imitation.number(i),
                                          Imitation.index(i)))
                          .replace("}\n{", "},\n{")));
        });
    assertWhole(all, "/zwgk/zfwj/index.shtml", "ucap", place);
  }

  @Test
  void listsThatArePostedFor() throws IOException {
    Imitation all = new Imitation(site, 40);
    IntFunction<String> place = i -> "/art/%d.html".formatted(i);
    all.articles(place);
    site.page(
        "/zwgk/list.html",
        page(
            "<div id=l></div><script>function load(p){ $.post(\"/cms/JsonList\", {channelCode: \"A01\", perPage: 10, pageno: p}, function(d){ show(d); }, 'json'); } $.post('/count/hit', {id: 3}); load(1);</script>"));
    site.on(
        "/cms/JsonList?*",
        e -> {
          Map<String, String> asked = Imitation.parameters(e);
          int page = Imitation.number(asked, "pageno");
          boolean right =
              e.getRequestMethod().equals("POST")
                  && asked.getOrDefault("channelCode", "").equals("A01");
          OddSite.send(
              e,
              200,
              "text/plain",
              "{\"allRow\":40,\"currentPage\":%d,\"list\":[%s]}"
                  .formatted(
                      page,
                      right
                          ? all.rows(
                                  (page - 1) * 10 + 1,
                                  page * 10,
                                  i ->
                                      "{\"topic\":\"%s\",\"infourl\":\"//%s%s\",\"wh\":\"%s\",\"infodate\":\"%s\"}"
                                          .formatted(
                                              Imitation.title(i),
                                              site.at("").getAuthority(),
                                              place.apply(i),
                                              Imitation.number(i),
                                              Imitation.date(i)))
                              .replace("}\n{", "},\n{")
                          : ""));
        });
    assertWhole(all, "/zwgk/list.html", "scripts", place);
    assertEquals(0, site.times("/count/hit"), "what is no list is not asked");
  }

  @Test
  void oneFileOfJsonBesideThePage() throws IOException {
    Imitation all = new Imitation(site, 30);
    IntFunction<String> place = i -> "/zhengce/content/202305/content_%d.htm".formatted(i);
    all.articles(place);
    site.page(
        "/zhengce/zuixin/index.htm",
        page("<div></div><script>$.getJSON(\"./ZUIXINZHENGCE.json\", function(d){});</script>"));
    site.on(
        "/zhengce/zuixin/ZUIXINZHENGCE.json",
        e ->
            OddSite.send(
                e,
                200,
                "application/json",
                "["
                    + all.rows(
                            1,
                            30,
                            i ->
                                "{\"TITLE\":\"%s\",\"SUB_TITLE\":\"\",\"URL\":\"%s\",\"DOCRELPUBTIME\":\"%s\",\"FILENUM\":\"%s\"}"
                                    .formatted(
                                        Imitation.title(i),
                                        site.at(place.apply(i)),
                                        Imitation.date(i),
                                        Imitation.number(i)))
                        .replace("}\n{", "},\n{")
                    + "]"));
    assertWhole(all, "/zhengce/zuixin/index.htm", "scripts", place);
  }

  @Test
  void searchServersInFrames() throws IOException {
    Imitation all = new Imitation(site, 35);
    IntFunction<String> place = i -> "/zwgk/t/%d.html".formatted(i);
    all.articles(place);
    site.page(
        "/zwgk/", page("<iframe width=100% src=\"/was5/web/search?channelid=2201\"></iframe>"));
    site.on(
        "/was5/web/search?*",
        e -> {
          int page = Math.max(1, Imitation.number(Imitation.parameters(e), "page"));
          OddSite.send(
              e,
              200,
              "text/html;charset=utf-8",
              "<html><body><ul>"
                  + all.rows((page - 1) * 15 + 1, page * 15, i -> Imitation.row(i, place.apply(i)))
                  + "</ul><a href='search?channelid=2201&page="
                  + (page + 1)
                  + "'>下一页</a></body></html>");
        });
    assertWhole(all, "/zwgk/", "was", place);
  }

  @Test
  void formsThatAreSentBack() throws IOException {
    Imitation all = new Imitation(site, 40);
    IntFunction<String> place = i -> "/xxgk/show.aspx?id=%d".formatted(i);
    all.articles(place);
    site.on(
        "/xxgk/list.aspx",
        e -> {
          Map<String, String> asked = Imitation.parameters(e);
          int page = Math.max(1, Imitation.number(asked, "__EVENTARGUMENT"));
          boolean right =
              page == 1 || asked.getOrDefault("__VIEWSTATE", "").equals("state/+" + (page - 1));
          StringBuilder pager = new StringBuilder();
          for (int i = 1; i <= 3; i++) {
            pager.append(
                i == page
                    ? "<span>" + i + "</span>"
                    : "<a href=\"javascript:__doPostBack('AspNetPager1','"
                        + i
                        + "')\">"
                        + i
                        + "</a>");
          }
          OddSite.send(
              e,
              200,
              "text/html; charset=utf-8",
              page(
                  "<form method='post' action='list.aspx' id='form1'><input type='hidden' name='__VIEWSTATE' value='state/+"
                      + page
                      + "'><input type=hidden name=__EVENTVALIDATION value='v'><table>"
                      + (right
                          ? all.rows(
                              (page - 1) * 15 + 1,
                              page * 15,
                              i ->
                                  "<tr><td><a href='show.aspx?id=%d'>%s</a></td><td>%s</td><td>%s</td></tr>"
                                      .formatted(
                                          i,
                                          Imitation.title(i),
                                          Imitation.number(i),
                                          Imitation.date(i)))
                          : "")
                      + "</table>"
                      + pager
                      + "</form>"));
        });
    assertWhole(all, "/xxgk/list.aspx", "postback", place);
  }

  @Test
  void sectionsWithPlainLinks() throws IOException {
    Imitation all = new Imitation(site, 40);
    IntFunction<String> place = i -> "/info/1005/%d.htm".formatted(i);
    all.articles(place);
    for (int page = 1; page <= 3; page++) {
      int from = (page - 1) * 15;
      // The pages of this system count down.
      String next =
          page == 3 ? "" : "<a href='" + (page == 1 ? "tzgg/" : "") + (3 - page) + ".htm'>下页</a>";
      site.page(
          page == 1 ? "/zwgk/tzgg.htm" : "/zwgk/tzgg/" + (4 - page) + ".htm",
          page(
              "<ul>"
                  + all.rows(from + 1, from + 15, i -> Imitation.row(i, place.apply(i)))
                  + "</ul><div>共40条 "
                  + next
                  + "</div>"));
    }
    assertWhole(all, "/zwgk/tzgg.htm", "pages", place);
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
    Outcome outcome = crawl("/zwgk/");
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
    Outcome outcome = crawl("/zwgk/");
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
    assertEquals(5, crawl("/zwgk/").documents().size());
    Outcome computed = crawl("/computed/");
    assertEquals(Map.of(), computed.documents());
  }

  @Test
  void aRequestWhoseChannelStandsInAFieldOfThePage() throws IOException {
    Imitation all = new Imitation(site, 25);
    IntFunction<String> place = i -> "/art/%d.html".formatted(i);
    all.articles(place);
    site.page(
        "/zwgk/list.html",
        page(
            "<input type=hidden id=channel value=K7><div id=l></div><script>function load(n){ var xhr = new XMLHttpRequest(); xhr.open('GET', '/api/rows?channel=' + $(\"#channel\").val() + '&page=' + n + '&size=10'); xhr.send(); }</script>"));
    site.on(
        "/api/rows?*",
        e -> {
          Map<String, String> asked = Imitation.parameters(e);
          int page = Imitation.number(asked, "page");
          boolean right = asked.getOrDefault("channel", "").equals("K7");
          OddSite.send(
              e,
              200,
              "application/json",
              "{\"totalCount\":25,\"items\":["
                  + (right
                      ? all.rows(
                              (page - 1) * 10 + 1,
                              page * 10,
                              i ->
                                  "{\"title\":\"%s\",\"linkUrl\":\"%s\",\"wh\":\"%s\",\"pubDate\":\"%s\"}"
                                      .formatted(
                                          Imitation.title(i),
                                          place.apply(i),
                                          Imitation.number(i),
                                          Imitation.date(i)))
                          .replace("}\n{", "},\n{")
                      : "")
                  + "]}");
        });
    assertWhole(all, "/zwgk/list.html", "scripts", place);
  }

  @Test
  void aPagerWithoutAFunction() throws IOException {
    Imitation all = new Imitation(site, 40);
    IntFunction<String> place = i -> "/zwgk/zc/202305/t20230506_%d.shtml".formatted(i);
    all.articles(place);
    for (int page = 0; page < 3; page++) {
      int from = page * 15;
      site.page(
          page == 0 ? "/zwgk/zc/" : "/zwgk/zc/index_" + page + ".shtml",
          page(
              "<ul>"
                  + all.rows(
                      from + 1,
                      from + 15,
                      i -> Imitation.row(i, "./" + place.apply(i).substring("/zwgk/zc/".length())))
                  + "</ul><script>var currentPage = "
                  + page
                  + ";\nvar countPage = 3\nfor (var i = 1; i < countPage; i++) document.write(\"<a href=\\\"index_\" + i + \".shtml\\\">\" + (i + 1) + \"</a>\");</script>"));
    }
    assertWhole(all, "/zwgk/zc/", "trs", place);
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
    Outcome outcome = crawl("/zwgk/");
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
    assertEquals(59, crawl("/zwgk/").documents().size());
    newest.set(1);
    site.forgetRequests();
    assertEquals(60, crawl("/zwgk/").documents().size());
    assertEquals(
        1,
        site.asked().stream().filter(at -> at.matches("/zwgk/\\d+\\.html")).count(),
        site.asked().toString());
    assertEquals(
        1,
        site.asked().stream().filter(at -> at.startsWith("/api/list")).count(),
        site.asked().toString());
    site.forgetRequests();
    crawl(Site.of(site.at("/zwgk/")).asWhole(true));
    assertEquals(
        4,
        site.asked().stream().filter(at -> at.startsWith("/api/list")).count(),
        site.asked().toString());
  }
}
