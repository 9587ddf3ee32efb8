package gongkai.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.ApiServer;
import gongkai.api.Site;
import gongkai.api.operate.SiteState;
import gongkai.app.SmallSite;
import gongkai.app.command.Front;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.run.Runs;
import gongkai.indexer.Indexer;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.web.Sites;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites that a service follows by itself, and where their last runs are told. */
class SiteWatchTest {
  private static final String HEADER = "name,start,scope,family,pause,schedule\n";
  private static final String TOKEN = "a-token-for-tests-only";
  private static final Sites SITES = Vocabulary.load(VocabularyFolder.shipped()).sites();

  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void serve() throws Exception {
    site = new SmallSite();
    site.list("/zwgk/zcwj/", 4, 9);
    site.put("/zwgk/nb/", "<p>栏目建设之中</p>");
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private URI at(String place) {
    return site.at(place);
  }

  private static void assertTold(String told, String... words) {
    for (String word : words) {
      assertTrue(told.contains(word), word + " is not in:\n" + told);
    }
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
              Front.local(Site.named("公开", false), Optional.of(TOKEN)).open(installation, runs)) {
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
