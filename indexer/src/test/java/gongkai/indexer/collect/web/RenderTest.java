package gongkai.indexer.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.browser.BrowserShower;
import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.collect.row.Row;
import gongkai.indexer.stage.Halt;
import gongkai.noun.Sha256;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.web.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that exists only after the scripts of its page ran, in the browser of this machine. */
class RenderTest {
  private static final Sites SITES = Vocabulary.load(VocabularyFolder.shipped()).sites();

  /** The list is put together by a script from what no family knows, ten rows a page. */
  private static String page(int from, int to, int port) {
    return """
      <html><head><title>政策文件</title></head><body><div id="l"></div><div id="p"></div><script>
      const from = %d, to = %d; let page = 0;
      function draw() {
        let h = '', first = from + page * 10;
        for (let i = first; i <= Math.min(to, first + 9); i++) {
          h += '<li><a hr' + 'ef="/zwgk/n/' + i + '.html">云溪区人民政府关于第' + i + '号河道整治项目的通知</a><span>2023-0' + (1 + i %% 9) + '-1' + (i %% 9) + '</span></li>';
        }
        document.getElementById('l').innerHTML = '<ul>' + h + '</ul>';
        document.getElementById('p').innerHTML = first + 9 < to ? '<b onc' + 'lick="page++; setTimeout(draw, 50)">下一页</b>' : '';
      }
      setTimeout(draw, 300);
      fetch('http://127.0.0.1:%d/secret').catch(() => 0);
      </script></body></html>
      """
        .formatted(from, to, port);
  }

  @TempDir Path folder;
  private OddSite site;
  private OddSite neighbour;
  private SiteReport report;

  @BeforeEach
  void start() {
    site = new OddSite();
    neighbour = new OddSite();
  }

  @AfterEach
  void stop() {
    site.close();
    neighbour.close();
  }

  private Map<String, String> crawl(boolean render, Duration patience) {
    Politeness politeness =
        new Politeness(
            Politeness.DEFAULT.userAgent(),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofSeconds(30),
            patience,
            1 << 24,
            5);
    Crawl.Place place = new Crawl.Place(folder.resolve("state"), folder::resolve, folder, SITES);
    Map<String, String> met = new TreeMap<>();
    Site whole = Site.of(site.at("/zwgk/")).rendered(render);
    try (Crawl crawl = Crawl.of(whole, politeness, place, new Halt())) {
      for (Optional<Fetched> next = crawl.next(); next.isPresent(); next = crawl.next()) {
        met.put(next.orElseThrow().uri().getPath(), taken(next.orElseThrow()));
      }
      report = crawl.report();
    }
    return met;
  }

  /** Kept under its hash, as an installation does. */
  private String taken(Fetched fetched) {
    if (fetched instanceof Fetched.Page page) {
      try {
        if (!page.held()) {
          byte[] bytes = Files.readAllBytes(page.file());
          String hash = HexFormat.of().formatHex(Sha256.digest().digest(bytes));
          Files.move(page.file(), folder.resolve(hash), StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return page.declared().getOrDefault(Row.TITLE, "");
    }
    return fetched.toString();
  }

  private static void needsTheBrowser() {
    if (!BrowserShower.isInstalled()) {
      String why = "skipped: no Chromium here; apt-get install chromium chromium-driver";
      Assertions.assertNotEquals("true", System.getenv("CI"), why);
      Assumptions.abort(why);
    }
  }

  private void articles(int count) {
    for (int i = 1; i <= count; i++) {
      site.page(
          "/zwgk/n/" + i + ".html", "<h1>%s</h1><p>正文第%d号。</p>".formatted(Imitation.title(i), i));
    }
  }

  private long articlesAsked() {
    return site.asked().stream().filter(at -> at.matches("/zwgk/n/[0-9]+[.]html")).count();
  }

  @Test
  void aListThatOnlyScriptsMake() {
    needsTheBrowser();
    articles(25);
    site.page("/zwgk/", page(2, 25, neighbour.at("/").getPort()));
    assertEquals(Map.of(), crawl(false, Duration.ofSeconds(30)));
    assertTrue(report.findings().toString().contains("--render"), report.toString());
    Map<String, String> met = crawl(true, Duration.ofSeconds(30));
    assertEquals(24, met.size(), report.toString());
    assertEquals(Imitation.title(17), met.get("/zwgk/n/17.html"));
    assertFalse(neighbour.asked().contains("/secret"), "the browser stays with its host");
    site.page("/zwgk/", page(1, 25, neighbour.at("/").getPort()));
    site.forgetRequests();
    assertEquals(25, crawl(true, Duration.ofSeconds(30)).size(), report.toString());
    assertEquals(1, articlesAsked(), "a new row is taken alone");
    assertEquals("known rows follow", report.lists().getFirst().ended());
    assertEquals(10, report.lists().getFirst().rows(), "further pages are not opened");
  }

  @Test
  void aPageThatNeverRests() {
    needsTheBrowser();
    articles(5);
    site.page(
        "/zwgk/",
        page(1, 5, neighbour.at("/").getPort())
            + "<div id=n></div><script>let n = ''; setInterval(() => document.getElementById('n').textContent = n += 'x', 20)</script>");
    Map<String, String> met = crawl(true, Duration.ofSeconds(3));
    assertEquals(5, met.size(), report.toString());
    assertTrue(report.findings().toString().contains("never comes to rest"), report.toString());
  }
}
