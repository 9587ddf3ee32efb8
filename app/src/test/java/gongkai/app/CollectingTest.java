package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.run.Runs;
import gongkai.app.trouble.ExitCode;
import gongkai.app.watch.FolderWatch;
import gongkai.indexer.Indexer;
import gongkai.noun.Disclosure;
import gongkai.noun.SourcePlace;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator collects from, and that each place is accounted for. */
class CollectingTest {
  @TempDir Path folder;
  private SmallSite site;

  @BeforeEach
  void serve() throws Exception {
    site = new SmallSite();
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

  private static void assertTold(String sums, CommandRun run) {
    String told = run.out().lines().findFirst().orElse("").replaceAll("[^0-9+=]+", " ").strip();
    assertEquals(sums, told, run.out() + run.err());
  }

  @Test
  void aListOfAddressesAndWhatBecomesOfThem() throws Exception {
    site.put("/a.html", "<h1>甲通知</h1><p>附件：<a href='/f/名单.txt'>附件1</a></p>");
    site.put("/f/名单.txt", "名单：张村、李村。");
    Path list =
        Files.writeString(
            folder.resolve("list.txt"),
            "# 网址\n\n%s\n%s\n".formatted(at("/a.html"), at("/no.html")));
    CommandRun first = run("index", list, "--pause", "0");
    assertEquals(ExitCode.QUARANTINED.code(), first.exitCode());
    assertTold("3 = 2 + 0 + 0 + 1 + 0", first);
    site.put("/no.html", "<h1>乙通知</h1>");
    CommandRun status = run("status");
    assertTrue(status.out().contains("GONE"), status.out());
    String id = status.out().replaceAll("(?s).*  ([0-9a-f]{20})  .*", "$1");
    assertTold("1 = 1 + 0 + 0 + 0 + 0", run("index", "--retry", id, "--pause", "0"));
    site.remove("/a.html");
    assertTold("2 = 0 + 1 + 0 + 0 + 1", run("index", "--urls", list, "--pause", "0"));
    assertEquals(ExitCode.BAD_INPUT.code(), run("index", "--retry").exitCode());
    assertEquals(ExitCode.BAD_INPUT.code(), run("index", "--retry", "0").exitCode());
    assertEquals(ExitCode.USAGE.code(), run("index").exitCode());
    Files.writeString(list, at("/a.html") + "\nnonsense\n");
    CommandRun broken = run("index", "--urls", list);
    assertEquals(ExitCode.BAD_INPUT.code(), broken.exitCode());
    assertTrue(broken.err().contains("nonsense"), broken.err());
  }

  @Test
  void aWatchedFolderByWhatChangesInIt() throws Exception {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Path a = old(Files.writeString(watched.resolve("a.txt"), "甲文件的文字。"));
    old(Files.writeString(watched.resolve("b.txt"), "乙文件的文字。"));
    old(Files.writeString(watched.resolve("~$b.docx"), "x"));
    StringWriter told = new StringWriter();
    try (Installation installation =
            Installation.open(InstallationOptions.at(folder.resolve("data")));
        Indexer indexer = installation.openIndexer()) {
      Holdings holdings = installation.holdings();
      Runs runs = new Runs(installation, indexer, () -> {});
      FolderWatch watch =
          new FolderWatch(
              runs, holdings, installation.folder().state(), new PrintWriter(told, true));
      watch.look(watched);
      assertEquals(2, sources(holdings));
      // Neither read nor told: the size and the time say that nothing has changed.
      Files.writeString(a, "改文件的文字。");
      old(a);
      watch.look(watched);
      assertEquals(1, told.toString().lines().count(), told.toString());
      Files.writeString(a, "甲文件的文字变长了。");
      Files.delete(watched.resolve("b.txt"));
      watch.look(watched);
      assertEquals(2, told.toString().lines().count(), told.toString());
      Disclosure gone = disclosureAt(holdings, watched.resolve("b.txt"));
      assertTrue(gone.withdrawn().isPresent());
      assertFalse(disclosureAt(holdings, a).withdrawn().isPresent());
      // A share that is away says nothing about what lies on it.
      Path away = folder.resolve("away");
      Files.move(watched, away);
      watch.look(watched);
      assertFalse(disclosureAt(holdings, a).withdrawn().isPresent());
    }
  }

  private static Path old(Path file) throws Exception {
    return Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_600_000_000)));
  }

  private static long sources(Holdings holdings) {
    return holdings.count(Noun.SOURCE, Selection.ALL.withWithdrawn());
  }

  private static Disclosure disclosureAt(Holdings holdings, Path file) {
    LedgerEntry entry = holdings.ledgerEntry(file.toUri().toString()).orElseThrow();
    return holdings.disclosure(entry.document()).orElseThrow();
  }

  /** Links as pages write them: relative, encoded or not, with blanks, to the folder above. */
  @Test
  void aPageIsTiedToTheFilesBesideItInAFolderAndInAnArchive() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    String[] files = {
      "甲/t1.html",
      "<h1>示例区2023年决算公开</h1><p>附件：<a href='./P0201.txt'>一</a>"
          + "<a href='%E9%99%84%E4%BB%B6.txt'>二</a><a href='表 3.TXT'>三</a><a href='../乙/四.txt'>四</a></p>",
      "甲/P0201.txt",
      "第一个附件。",
      "甲/附件.txt",
      "第二个附件。",
      "甲/表 3.TXT",
      "第三个附件。",
      "乙/四.txt",
      "第四个附件。",
      "乙/五.txt",
      "不是附件。"
    };
    for (int i = 0; i < files.length; i += 2) {
      Path file = in.resolve("folder").resolve(files[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, files[i + 1]);
      files[i + 1] += "压缩包里的。";
    }
    zip(in.resolve("pack.zip"), files);
    assertTold("12 = 12 + 0 + 0 + 0 + 0", run("index", in));
    try (Installation installation =
        Installation.open(InstallationOptions.at(folder.resolve("data")))) {
      Holdings holdings = installation.holdings();
      int pages = 0;
      for (String id : holdings.ids(Selection.ALL.withWithdrawn())) {
        Disclosure page = holdings.disclosure(id).orElseThrow();
        if (!page.links().isEmpty()) {
          pages++;
          assertEquals(4, page.relations().attachments().size(), page.sources().toString());
          for (String attachment : page.relations().attachments()) {
            assertEquals(
                java.util.List.of(id),
                holdings.disclosure(attachment).orElseThrow().relations().attachedTo());
          }
        }
      }
      assertEquals(2, pages);
    }
  }

  /** A folder that cannot be opened, a broken archive, a file that moved, and one at two places. */
  @Test
  void whatIsNotMetIsGoneOnlyWhereItsPlaceWasGoneThroughWhole() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path zip = in.resolve("archive.zip");
    zip(zip, "一.txt", "压缩包里的一。", "二.txt", "压缩包里的二。");
    Files.writeString(in.resolve("a.txt"), "同样的文字。");
    Files.writeString(in.resolve("b.txt"), "同样的文字。");
    assertTold("4 = 3 + 0 + 1 + 0 + 0", run("index", in));
    byte[] whole = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(whole, 30));
    Files.delete(in.resolve("a.txt"));
    assertTold("3 = 0 + 1 + 0 + 1 + 1", run("index", in));
    zip(zip, "一.txt", "压缩包里的一。");
    CommandRun third = run("index", zip);
    assertTold("3 = 0 + 1 + 0 + 0 + 2", third);
    try (Installation installation =
        Installation.open(InstallationOptions.at(folder.resolve("data")))) {
      Disclosure twin = disclosureAt(installation.holdings(), in.resolve("b.txt"));
      assertEquals(
          java.util.List.of(in.resolve("b.txt").toUri().toString()),
          twin.sources().stream().map(SourcePlace::uri).toList());
    }
  }

  private static void zip(Path file, String... namesAndTexts) throws Exception {
    try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new java.util.zip.ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }
}
