package gongkai.indexer.collect.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.fetch.Fetched;
import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.collect.browser.BrowserShower;
import gongkai.indexer.collect.row.Row;
import gongkai.indexer.stage.Halt;
import gongkai.vocabulary.Sites;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.VocabularyFolder;
import java.nio.file.Path;
import java.time.Duration;
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

  /** The list is put together by a script from what no family knows, two pages of it. */
  private static String page(int rows, int port) {
    return """
      <html><head><title>政策文件</title></head><body><div id="l"></div><div id="p"></div><script>
      const n = %d; let page = 0;
      function draw() {
        let h = '';
        for (let i = page * 10 + 1; i <= Math.min(n, page * 10 + 10); i++) {
          h += '<li><a hr' + 'ef="/zwgk/n/' + i + '.html">云溪区人民政府关于第' + i + '号河道整治项目的通知</a><span>2023-0' + (1 + i %% 9) + '-1' + (i %% 9) + '</span></li>';
        }
        document.getElementById('l').innerHTML = '<ul>' + h + '</ul>';
        document.getElementById('p').innerHTML = (page + 1) * 10 < n ? '<b onc' + 'lick="page++; setTimeout(draw, 50)">下一页</b>' : '';
      }
      setTimeout(draw, 300);
      fetch('http://127.0.0.1:%d/secret').catch(() => 0);
      </script></body></html>
      """
        .formatted(rows, port);
  }

  @TempDir Path folder;
  private OddSite site;
  private OddSite neighbour;

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

  private Map<String, String> crawl(boolean render, SiteReport[] report) {
    Politeness politeness = Politeness.DEFAULT.withPause(Duration.ZERO);
    Crawl.Place place = new Crawl.Place(folder.resolve("state"), folder::resolve, folder, SITES);
    Map<String, String> met = new TreeMap<>();
    try (Crawl crawl =
        Crawl.of(Site.of(site.at("/zwgk/")).rendered(render), politeness, place, new Halt())) {
      for (Optional<Fetched> next = crawl.next(); next.isPresent(); next = crawl.next()) {
        met.put(
            next.orElseThrow().uri().getPath(),
            next.orElseThrow() instanceof Fetched.Page page
                ? page.declared().getOrDefault(Row.TITLE, "")
                : next.orElseThrow().toString());
      }
      report[0] = crawl.report();
    }
    return met;
  }

  @Test
  void aListThatOnlyScriptsMake() {
    if (!BrowserShower.isInstalled()) {
      String why = "skipped: no Chromium here; apt-get install chromium chromium-driver";
      Assertions.assertNotEquals("true", System.getenv("CI"), why);
      Assumptions.abort(why);
    }
    site.page("/zwgk/", page(25, neighbour.at("/").getPort()));
    for (int i = 1; i <= 25; i++) {
      site.page(
          "/zwgk/n/" + i + ".html", "<h1>%s</h1><p>正文第%d号。</p>".formatted(Imitation.title(i), i));
    }
    SiteReport[] report = new SiteReport[1];
    assertEquals(Map.of(), crawl(false, report));
    assertTrue(report[0].findings().toString().contains("--render"), report[0].toString());
    Map<String, String> met = crawl(true, report);
    assertEquals(25, met.size(), report[0].toString());
    assertEquals(Imitation.title(17), met.get("/zwgk/n/17.html"));
    assertFalse(neighbour.asked().contains("/secret"), "the browser stays with its host");
  }
}
