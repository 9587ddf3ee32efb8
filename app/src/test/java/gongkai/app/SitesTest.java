package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import gongkai.api.ApiServer;
import gongkai.api.Site;
import gongkai.api.operate.SiteState;
import gongkai.indexer.Indexer;
import gongkai.vocabulary.Sites;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.VocabularyFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Sites that an operator looks at, and sites that a service follows by itself. */
class SitesTest {
  private static final String HEADER = "name,start,scope,family,pause,schedule\n";
  private static final String TOKEN = "a-token-for-tests-only";
  private static final Sites SITES = Vocabulary.load(VocabularyFolder.shipped()).sites();

  @TempDir Path folder;
  private HttpServer site;
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  @BeforeEach
  void serve() throws Exception {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          String page = pages.get(exchange.getRequestURI().toString());
          byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : body.length);
          if (page != null) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    site.start();
    pages.put(
        "/",
        "<title>云溪区人民政府</title><a href=/zwgk/zcwj/>政策文件</a><a href=/zwgk/nb/>政府信息公开年报</a>"
            + "<a href='http://other.example/'>规范性文件</a><a href=/ldzc/>领导之窗</a><a href=/news/>本地新闻</a>");
    list("/zwgk/zcwj/", 4, 9);
    pages.put("/zwgk/nb/", "<p>栏目建设之中</p>");
  }

  @AfterEach
  void stop() {
    site.stop(0);
  }

  /** A list of the first so many documents, whose page states that there are more. */
  private void list(String place, int count, int stated) {
    pages.put(
        place,
        IntStream.rangeClosed(1, count)
            .mapToObj(
                i ->
                    "<li><a href='%d.html'>云溪区人民政府关于第%d号河道整治的通知</a><span>2023-05-0%d</span> 云政发〔2023〕%d号</li>"
                        .formatted(i, i, i, i))
            .collect(Collectors.joining("", "<ul>", "</ul><p>共 " + stated + " 条</p>")));
    for (int i = 1; i <= count; i++) {
      pages.put(
          place + i + ".html",
          "<title>云溪区</title><h1>云溪区人民政府关于第%d号河道整治的通知</h1><p>各街道：现就第%d号河道整治工作通知如下。</p>"
              .formatted(i, i));
    }
  }

  private record Run(int exitCode, String out, String err) {}

  private Run run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int code =
        commandLine.execute(
            Stream.concat(Stream.of(arguments), Stream.of("--data", folder.resolve("data")))
                .map(Object::toString)
                .toArray(String[]::new));
    return new Run(code, out.toString(), err.toString());
  }

  private URI at(String place) {
    return URI.create("http://localhost:" + site.getAddress().getPort() + place);
  }

  private static void assertTold(String told, String... words) {
    for (String word : words) {
      assertTrue(told.contains(word), word + " is not in:\n" + told);
    }
  }

  @Test
  void aSiteIsLookedAtAndNothingIsTakenIn() {
    Run front = run("site", at("/"), "--pause", "0");
    assertEquals(ExitCode.OK.code(), front.exitCode(), front.out() + front.err());
    assertTold(
        front.out(),
        "robots.txt: allows it",
        "政策文件\n  " + at("/zwgk/zcwj/"),
        "documents 文件: 9 (the site says",
        "2023-05-01  云政发〔2023〕1号  云溪区人民政府关于第1号河道整治的通知",
        "would be collected 将采集: 1 lists 个列表, 9 documents",
        "政府信息公开年报  " + at("/zwgk/nb/") + "\n    no list was found in it",
        "规范性文件  http://other.example/\n    is on another host",
        "gongkai index --site");
    assertFalse(front.out().contains("本地新闻"), "is no column of disclosure");
    assertFalse(Files.exists(folder.resolve("data/originals")), "nothing is taken in");
    Run none = run("site", at("/zwgk/nb/"), "--pause", "0");
    assertEquals(ExitCode.BAD_INPUT.code(), none.exitCode());
    assertTold(none.out(), "0 lists");
    pages.put("/spa/", "<div id=app></div><script>draw()</script>");
    assertTold(run("site", at("/spa/"), "--pause", "0").out(), "gongkai site --render");
    assertEquals(ExitCode.USAGE.code(), run("site", "ftp://x/").exitCode());
    assertEquals(ExitCode.USAGE.code(), run("site", at("/"), "--family", "none").exitCode());
  }

  @Test
  void aFamilyWithAMistakeStopsTheStartWithFileAndLine() throws Exception {
    Path families = Files.createDirectories(folder.resolve("data/vocabulary/families"));
    Files.writeString(
        families.resolve("county.json"),
        "{\n  \"family\": \"county\",\n  \"label\": \"县\",\n  \"source\": \"x\",\n  \"rnak\": 5,\n  \"lists\": []\n}\n");
    Run run = run("site", at("/"), "--pause", "0");
    assertEquals(8, run.exitCode(), run.out() + run.err());
    assertTold(run.err(), "county.json:5:", "rnak");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "甲|http://a.example/|||1|daily|",
        "甲|a.example||||daily|sites.csv:2: the start a.example is no address",
        "|http://a.example/||||daily|sites.csv:2: the column name is empty",
        "甲|http://a.example/|x|||daily|sites.csv:2: the scope x is no address",
        "甲|http://a.example/||nosuch||daily|sites.csv:2: the family nosuch is unknown",
        "甲|http://a.example/|||fast|daily|sites.csv:2: the pause fast is no number",
        "甲|http://a.example/||||often|sites.csv:2: the schedule is hourly, daily",
        "甲|http://a.example/||||25:00|sites.csv:2: the schedule 25:00 is no time of day"
      })
  void mistakesInTheListOfSitesAreToldWithTheirLine(
      String name,
      String start,
      String scope,
      String family,
      String pause,
      String schedule,
      String told)
      throws Exception {
    String row =
        Stream.of(name, start, scope, family, pause, schedule)
            .map(cell -> cell == null ? "" : cell)
            .collect(Collectors.joining(","));
    Path file = Files.writeString(folder.resolve("sites.csv"), "\uFEFF" + HEADER + row + "\n");
    if (told == null) {
      assertEquals(name, SitesFile.read(file, SITES).getFirst().name());
    } else {
      Trouble trouble = assertThrows(Trouble.class, () -> SitesFile.read(file, SITES));
      assertTold(trouble.getMessage(), told);
    }
  }

  @Test
  void aListOfSitesWithOtherColumnsOrTheSameNameTwice() throws Exception {
    Path file = folder.resolve("sites.csv");
    Files.writeString(file, "name,start\n甲,http://a.example/\n");
    assertTold(
        assertThrows(Trouble.class, () -> SitesFile.read(file, SITES)).getMessage(),
        "sites.csv:1: ",
        "render may follow");
    Files.writeString(file, HEADER + "甲,http://a.example/,,,,\n甲,http://b.example/,,,,\n");
    assertTold(
        assertThrows(Trouble.class, () -> SitesFile.read(file, SITES)).getMessage(),
        "sites.csv:3: the name 甲 is given twice");
    Files.writeString(
        file, HEADER.strip() + ",render\n# 说明\n甲,http://a.example/gkmlpt/index#12,,,0.5,6h,yes\n");
    SitesFile.Followed followed = SitesFile.read(file, SITES).getFirst();
    assertTrue(followed.site().render());
    assertEquals("12", followed.site().part());
    assertEquals(500, followed.pauseMillis());
  }

  @Test
  void schedules() {
    Instant now = ZonedDateTime.of(2026, 3, 2, 12, 0, 0, 0, ZoneId.systemDefault()).toInstant();
    SitesFile.Schedule every = new SitesFile.Schedule.Every(Duration.ofHours(6));
    assertTrue(every.isDue(now.minus(Duration.ofHours(6)), now));
    assertFalse(every.isDue(now.minus(Duration.ofHours(5)), now));
    SitesFile.Schedule at = new SitesFile.Schedule.At(LocalTime.of(2, 30));
    assertTrue(at.isDue(now.minus(Duration.ofHours(10)), now), "before half past two");
    assertFalse(at.isDue(now.minus(Duration.ofHours(9)), now), "after it");
    assertTrue(at.isDue(now.minus(Duration.ofHours(30)), now));
  }

  @Test
  void aServiceFollowsTheListOfSites() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Path file = data.resolve("sites.csv");
    Files.writeString(file, HEADER + "政策文件," + at("/zwgk/zcwj/") + ",,,0,daily\n");
    StringWriter told = new StringWriter();
    try (Installation installation = Installation.open(InstallationOptions.at(data));
        Indexer indexer = installation.openIndexer()) {
      Runs runs = new Runs(installation, indexer, () -> {});
      try (SiteWatch watch =
              new SiteWatch(
                  runs, SITES, installation.folder(), runs.sites(), new PrintWriter(told, true));
          ApiServer server =
              Front.local(new Site("公开", false, "", ""), Optional.of(TOKEN))
                  .open(installation, runs)) {
        watch.look();
        SiteState first = runs.sites().of("政策文件").orElseThrow();
        assertEquals(4, first.documents());
        assertTold(first.findings().toString(), "4 of 9 rows were met");
        assertTold(told.toString(), "政策文件 " + at("/zwgk/zcwj/"));

        watch.look();
        assertEquals(first, runs.sites().of("政策文件").orElseThrow(), "is not due yet");

        Files.writeString(file, HEADER + "政策文件,nowhere,,,0,daily\n");
        watch.look();
        watch.look();
        assertEquals(
            1,
            told.toString().lines().filter(line -> line.contains("sites.csv:2:")).count(),
            told.toString());
        assertEquals(first, runs.sites().of("政策文件").orElseThrow(), "what was read before holds");

        URI service = URI.create("http://127.0.0.1:" + server.port());
        assertTold(
            get(service.resolve("/observe/metrics")),
            "gongkai_site_documents{",
            "site=\"政策文件\"",
            "gongkai_site_findings");
        assertTold(operatorPage(service), "政策文件", at("/zwgk/zcwj/").toString(), "4 of 9");

        Files.delete(file);
        watch.look();
        assertEquals(List.of(), runs.sites().all(), "what is not followed is not told of");
        Files.writeString(file, HEADER + "年报," + at("/zwgk/nb/") + ",,,0,hourly\n");
        watch.look();
        assertEquals(0, runs.sites().of("年报").orElseThrow().documents());
      }
    }
    Run status = run("status");
    assertTold(status.out(), "site 网站 年报  " + at("/zwgk/nb/"), "last run 上次采集");
  }

  private static String get(URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static String operatorPage(URI service) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> login =
          client.send(
              HttpRequest.newBuilder(service.resolve("/operator/login"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString("token=" + TOKEN))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      String cookie =
          login.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
      return client
          .send(
              HttpRequest.newBuilder(service.resolve("/operator"))
                  .header("Cookie", cookie)
                  .header("Accept", "text/html")
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
