package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.operate.SiteState;
import gongkai.app.run.SiteRuns;
import gongkai.app.trouble.ExitCode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites that an operator looks at, and what is told of those that a service follows. */
class SitesTest {
  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void serve() throws Exception {
    site = new SmallSite();
    site.put(
        "/",
        "<title>云溪区人民政府</title><a href=/zwgk/zcwj/>政策文件</a><a href=/zwgk/nb/>政府信息公开年报</a>"
            + "<a href='http://other.example/'>规范性文件</a><a href=/ldzc/>领导之窗</a><div onclick=\"window.open('/zwgk/zcjd/')\"><img alt=政策解读></div><a href=/news/>本地新闻</a>");
    site.list("/zwgk/zcwj/", 4, 9);
    site.put("/zwgk/nb/", "<p>栏目建设之中</p>");
    site.list("/zwgk/zcjd/", 5, 5);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private CommandRun run(Object... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of(arguments), Stream.of("--data", folder.resolve("data"))).toArray());
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
  void aSiteIsLookedAtAndNothingIsTakenIn() {
    CommandRun front = run("site", at("/"), "--pause", "0");
    assertEquals(ExitCode.OK.code(), front.exitCode(), front.out() + front.err());
    assertTold(
        front.out(),
        "robots.txt: allows it",
        "政策文件\n  " + at("/zwgk/zcwj/"),
        "documents 文件: 9 (the site says",
        "2023-05-01  云政发〔2023〕1号  云溪区人民政府关于第1号河道整治的通知",
        "政策解读\n  " + at("/zwgk/zcjd/"),
        "would be collected 将采集: 2 lists 个列表, 14 documents",
        "政府信息公开年报  " + at("/zwgk/nb/"),
        "it says: 栏目建设之中",
        "规范性文件  http://other.example/\n    is on another host",
        "gongkai index --site");
    assertFalse(front.out().contains("本地新闻"), "is no column of disclosure");
    assertFalse(Files.exists(folder.resolve("data/originals")), "nothing is taken in");
    CommandRun none = run("site", at("/zwgk/nb/"), "--pause", "0");
    assertEquals(ExitCode.BAD_INPUT.code(), none.exitCode());
    assertTold(none.out(), "0 lists");
    site.put("/spa/", "<div id=app></div><script>draw()</script>");
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
    CommandRun run = run("site", at("/"), "--pause", "0");
    assertEquals(8, run.exitCode(), run.out() + run.err());
    assertTold(run.err(), "county.json:5:", "rnak");
  }

  @Test
  void theLastRunOfASiteIsInTheStatus() throws Exception {
    Path state = Files.createDirectories(folder.resolve("data/state"));
    Instant when = Instant.parse("2026-03-02T04:05:06Z");
    new SiteRuns(state)
        .keep(
            new SiteState(
                "年报", at("/zwgk/nb/").toString(), when, Optional.of(when), 7, 1, List.of("短缺")));
    assertTold(
        run("status").out(),
        "site 网站 年报  " + at("/zwgk/nb/"),
        "last run 上次采集 2026-03-02T04:05:06Z: 7 documents",
        "! 短缺");
  }
}
