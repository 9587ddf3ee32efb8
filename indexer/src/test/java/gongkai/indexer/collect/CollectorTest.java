package gongkai.indexer.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.stage.Failure.Reason;
import gongkai.indexer.stage.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {
  @TempDir Path folder;
  Path in;
  OriginalStore store;

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    store = new OriginalStore(folder.resolve("originals"));
  }

  @Test
  void aFolderIsWalkedInTheOrderOfNamesAndLeftoversAreNoDocuments() throws IOException {
    Files.createDirectories(in.resolve("b/c"));
    Files.writeString(in.resolve("b/c/3.txt"), "三");
    Files.writeString(in.resolve("b/2.txt"), "二");
    Files.writeString(in.resolve("a.txt"), "一");
    Files.writeString(in.resolve("~$a.docx"), "锁");
    Files.writeString(in.resolve(".DS_Store"), "x");
    Files.writeString(in.resolve(".hidden.txt"), "藏");
    Files.createSymbolicLink(in.resolve("b/round"), in);
    assertEquals(List.of(".hidden.txt", "a.txt", "b/2.txt", "b/c/3.txt"), documents());
  }

  @Test
  void membersOfArchivesAreDocumentsOfTheirOwn() throws IOException {
    byte[] inner = zip("内/里.txt", "里".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    Files.write(in.resolve("a.zip"), zip("嵌套.zip", inner, Charset.forName("GB18030")));
    Files.write(in.resolve("b.txt.gz"), gzip("独".getBytes(StandardCharsets.UTF_8)));
    Files.write(in.resolve("c.tar.gz"), gzip(tar("d/丁.txt", "丁")));
    sevenZip(in.resolve("e.7z"), "戊.txt", "戊");
    assertEquals(
        List.of("a.zip!/嵌套.zip!/内/里.txt", "b.txt.gz!/b.txt", "c.tar.gz!/d/丁.txt", "e.7z!/戊.txt"),
        documents());
    assertTrue(incomingIsEmpty());
  }

  @Test
  void nestingHasALimit() throws IOException {
    byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
    String name = "x.txt";
    for (int i = 0; i < 6; i++) {
      bytes = zip(name, bytes, StandardCharsets.UTF_8);
      name = "z" + i + ".zip";
    }
    Files.write(in.resolve("deep.zip"), bytes);
    assertEquals(List.of(Reason.TOO_DEEP), reasons(CollectLimits.DEFAULT));
  }

  @Test
  void aBombStopsAtItsBudgetHoweverItIsNested() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(many)) {
      for (int i = 0; i < 20; i++) {
        zip.putNextEntry(new ZipEntry(i + ".zip"));
        zip.write(zip("z.txt", zeros, StandardCharsets.UTF_8));
      }
    }
    Files.write(in.resolve("bomb.zip"), many.toByteArray());
    CollectLimits tight = new CollectLimits(1 << 21, 4, 10, 100, 2, 4 << 20);
    List<Reason> reasons = reasons(tight);
    assertTrue(reasons.contains(Reason.TOO_MUCH_OUTPUT), reasons.toString());
    long bytes = 0;
    for (Found found : all(tight)) {
      bytes += found.result() instanceof Result.Done<Source> ? zeros.length : 0;
    }
    assertTrue(bytes <= 4 << 20, bytes + " bytes came out");
  }

  @Test
  void aWideBombIsGivenUpAfterSoManyArchivesThatLieTooDeep() throws IOException {
    byte[] bytes = zip("z.txt", new byte[10], StandardCharsets.UTF_8);
    for (int level = 0; level < 3; level++) {
      ByteArrayOutputStream many = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(many)) {
        for (int i = 0; i < 8; i++) {
          zip.putNextEntry(new ZipEntry(i + ".zip"));
          zip.write(bytes);
        }
      }
      bytes = many.toByteArray();
    }
    Files.write(in.resolve("wide.zip"), bytes);
    CollectLimits flat = new CollectLimits(1 << 21, 3, 10, 1000, 100, 4 << 20);
    List<Reason> reasons = reasons(flat);
    assertEquals(11, reasons.stream().filter(Reason.TOO_DEEP::equals).count(), reasons.toString());
    assertTrue(reasons.size() < 15, reasons.toString());
  }

  @Test
  void brokenAndMissingThingsAreFailuresThatNameThePlace() throws IOException {
    byte[] zip = zip("a.txt", new byte[5000], StandardCharsets.UTF_8);
    Files.write(in.resolve("half.zip"), java.util.Arrays.copyOf(zip, zip.length / 2));
    Files.write(in.resolve("half.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
    Files.createSymbolicLink(in.resolve("nowhere"), in.resolve("no"));
    List<String> seen = new ArrayList<>();
    for (Found found : all(CollectLimits.DEFAULT)) {
      var failed = assertInstanceOf(Result.Failed.class, found.result());
      seen.add(name(found) + " " + failed.failure().reason());
    }
    assertEquals(List.of("half.gz DAMAGED", "half.zip DAMAGED", "nowhere MISSING"), seen);
  }

  @Test
  void theSameBytesAreKeptOnceAndNeverWrittenAgain() throws IOException {
    Path a = Files.writeString(in.resolve("a.txt"), "同样的字");
    Files.writeString(in.resolve("b.txt"), "同样的字");
    Files.writeString(in.resolve("empty.txt"), "");
    List<Collected> kept = new ArrayList<>();
    List<Reason> refused = new ArrayList<>();
    for (Found found : all(CollectLimits.DEFAULT)) {
      switch (found.result().then(store)) {
        case Result.Done<Collected> done -> kept.add(done.value());
        case Result.Failed<Collected> failed -> refused.add(failed.failure().reason());
      }
    }
    assertEquals(List.of(Reason.EMPTY), refused);
    assertEquals(2, kept.size());
    assertEquals(kept.get(0).stored(), kept.get(1).stored());
    assertEquals("text/plain", kept.get(0).original().mediaType());
    assertEquals(-1, Files.mismatch(a, kept.get(0).stored()));
    String hash = kept.get(0).original().hash();
    assertTrue(
        kept.get(0).stored().endsWith(Path.of(hash.substring(0, 2), hash.substring(2, 4), hash)));
    assertTrue(incomingIsEmpty());
  }

  private boolean incomingIsEmpty() throws IOException {
    try (var left = Files.list(store.incoming())) {
      return left.findAny().isEmpty();
    }
  }

  private List<String> documents() {
    List<String> names = new ArrayList<>();
    try (Collector collector = Collector.of(List.of(in), CollectLimits.DEFAULT, store.incoming())) {
      while (collector.hasNext()) {
        Found found = collector.next();
        Result<Collected> kept = found.result().then(store);
        assertInstanceOf(Result.Done.class, kept, found.toString());
        names.add(name(found));
      }
    }
    return names;
  }

  private String name(Found found) {
    String path = found.uri().toString().substring(in.toUri().toString().length());
    return java.net.URLDecoder.decode(path, StandardCharsets.UTF_8);
  }

  private List<Found> all(CollectLimits limits) {
    List<Found> all = new ArrayList<>();
    try (Collector collector = Collector.of(List.of(in), limits, store.incoming())) {
      collector.forEachRemaining(all::add);
    }
    return all;
  }

  private List<Reason> reasons(CollectLimits limits) {
    List<Reason> reasons = new ArrayList<>();
    for (Found found : all(limits)) {
      if (found.result() instanceof Result.Failed<Source> failed) {
        reasons.add(failed.failure().reason());
      }
    }
    assertFalse(reasons.isEmpty());
    return reasons;
  }

  private static byte[] zip(String name, byte[] bytes, Charset names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] tar(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(bytes.length);
      tar.putArchiveEntry(entry);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  private static void sevenZip(Path file, String name, String text) throws IOException {
    try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName(name);
      out.putArchiveEntry(entry);
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
  }
}
