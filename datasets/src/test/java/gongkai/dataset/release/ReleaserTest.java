package gongkai.dataset.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Format;
import gongkai.dataset.Rows;
import gongkai.dataset.Samples;
import gongkai.dataset.codebook.Codebook;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Release;
import gongkai.noun.Sha256;
import gongkai.noun.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaserTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-23T01:02:03.4Z"));

  private final Dataset dataset = Samples.statistics();
  @TempDir Path root;
  private ReleaseFolder folder;
  private Releaser releaser;

  @BeforeEach
  void open() {
    folder = new ReleaseFolder(root);
    releaser = new Releaser(folder, Codebook.empty(), NOW);
  }

  @Test
  void aReleaseHoldsEveryFormatItsDescriptionAndTrueChecksums() throws IOException {
    Release release = make(MONDAY, Samples.observations());
    assertEquals(3, release.rows());
    assertEquals(Instant.parse("2026-11-23T01:02:03Z"), release.moment());
    List<String> names = release.files().stream().map(Release.File::name).toList();
    for (Format format : Format.values()) {
      assertTrue(names.contains(format.fileName()), names::toString);
    }
    assertTrue(names.containsAll(List.of("changes.md", "datapackage.json", "datapackage.zip")));
    for (Release.File file : release.files()) {
      byte[] bytes = Files.readAllBytes(folder.file(release, file.name()).orElseThrow());
      assertEquals(file.bytes(), bytes.length, file.name());
      assertEquals(
          file.sha256(), HexFormat.of().formatHex(Sha256.digest().digest(bytes)), file.name());
    }
    assertEquals(List.of(release), folder.releases(dataset.name()));
    assertEquals(release, folder.byName(dataset.name(), "latest").orElseThrow());
  }

  @Test
  void aReleaseOfAnEarlierVersionCountsAsOfTheEndOfItsDay() throws IOException {
    Release old =
        NounJson.mapper()
            .readValue(
                "{\"dataset\":\"d\",\"date\":\"2026-11-23\",\"edition\":1,\"rows\":0,\"files\":[]}",
                Release.class);
    assertEquals(Instant.parse("2026-11-23T15:59:59Z"), old.moment());
  }

  @Test
  void nothingIsMadeWhereNothingChanged() {
    Release first = make(MONDAY, Samples.observations());
    assertTrue(releaser.release(dataset, Samples.rows(Samples.observations()), TUESDAY).isEmpty());
    assertEquals(List.of(first), folder.releases(dataset.name()));
  }

  @Test
  void equalRowsGiveEqualBytes(@TempDir Path other) throws IOException {
    Release one = make(MONDAY, Samples.observations());
    ReleaseFolder second = new ReleaseFolder(other);
    Release two =
        new Releaser(second, Codebook.empty(), NOW)
            .release(dataset, Samples.rows(Samples.observations()), MONDAY)
            .orElseThrow();
    assertEquals(one, two);
    assertTrue(one.files().size() >= Format.values().length, one.files().toString());
    for (Release.File file : one.files()) {
      assertArrayEquals(
          Files.readAllBytes(folder.file(one, file.name()).orElseThrow()),
          Files.readAllBytes(second.file(two, file.name()).orElseThrow()),
          file.name());
    }
  }

  @Test
  void changedRowsMakeAnEditionThatTellsTheDifference() throws IOException {
    make(MONDAY, Samples.observations());
    List<ObjectNode> rows = new ArrayList<>(Samples.observations());
    rows.get(0).put("value", "330001");
    rows.set(1, Samples.observations().get(1).put("id", "0b:new"));
    Release second = make(TUESDAY, rows);
    assertEquals("2026-11-24", second.name());
    String changes = Files.readString(folder.file(second, "changes.md").orElseThrow());
    assertTrue(changes.contains("与 2026-11-23 版相比：新增 1 行，删除 1 行，修改 1 行。"), changes);
    assertTrue(changes.contains("- 0b:new\n"), changes);
    assertTrue(changes.contains("- 0b:p-1:0\n"), changes);
    assertTrue(changes.contains("  - value：「330000」 → 「330001」\n"), changes);
    assertEquals(second, folder.latest(dataset.name()).orElseThrow());
  }

  @Test
  void aSecondEditionOfADayDoesNotTouchTheFirst() throws IOException {
    Release first = make(MONDAY, Samples.observations());
    byte[] before = Files.readAllBytes(folder.file(first, "data.csv").orElseThrow());
    Release second = make(MONDAY, Samples.observations().subList(0, 2));
    assertEquals("2026-11-23-2", second.name());
    assertArrayEquals(before, Files.readAllBytes(folder.file(first, "data.csv").orElseThrow()));
    assertEquals(List.of(second, first), folder.releases(dataset.name()));
  }

  @Test
  void aFailureOnTheWayLeavesNothingBehind() throws IOException {
    Rows broken =
        new Rows() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public JsonNode next() {
            throw new IllegalStateException("the index is gone");
          }

          @Override
          public void close() {}
        };
    assertThrows(IllegalStateException.class, () -> releaser.release(dataset, broken, MONDAY));
    try (Stream<Path> left = Files.list(root.resolve(dataset.name()))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void theDataPackageListsWhatIsInIt() throws IOException {
    Release release = make(MONDAY, Samples.observations());
    try (ZipFile zip =
        new ZipFile(folder.file(release, "datapackage.zip").orElseThrow().toFile())) {
      TreeMap<String, Long> inside = new TreeMap<>();
      zip.stream().forEach(entry -> inside.put(entry.getName(), entry.getSize()));
      JsonNode described =
          NounJson.mapper().readTree(zip.getInputStream(zip.getEntry("datapackage.json")));
      assertEquals(2, described.get("resources").size());
      assertEquals("codes.csv", described.at("/resources/1/path").textValue());
      JsonNode resource = described.get("resources").get(0);
      assertEquals(inside.get("data.csv"), resource.get("bytes").longValue());
      assertEquals(dataset.columns().size(), resource.at("/schema/fields").size());
      assertEquals("id", resource.at("/schema/primaryKey/0").textValue());
      assertEquals("CC-BY-4.0", described.at("/licenses/0/name").textValue());
      assertTrue(inside.keySet().containsAll(List.of("README.md", "codes.csv", "sources.csv")));
    }
  }

  @Test
  void namesThatAreNoneFindNothing() {
    Release release = make(MONDAY, Samples.observations());
    assertTrue(folder.file(release, "../2026-11-23/data.csv").isEmpty());
    assertTrue(folder.releases("../" + dataset.name()).isEmpty());
    assertTrue(folder.byName(dataset.name(), "2026-11-22").isEmpty());
  }

  @Test
  void aReleaseThatShrinksToAFractionIsHeldBackUntilSomebodySaysYes() {
    List<ObjectNode> many = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      many.add(
          Wire.observation(
              Samples.observation("0" + i, i, "1件", Reading.of(BigDecimal.ONE, "件", false), "")));
    }
    Release full = make(MONDAY, many);
    ShrunkException held =
        assertThrows(ShrunkException.class, () -> make(TUESDAY, many.subList(0, 4)));
    assertEquals(full, held.before());
    assertEquals(4, held.rows());
    assertThrows(ShrunkException.class, () -> make(TUESDAY, List.of()), "the index was lost");
    assertEquals(List.of(full), folder.releases(dataset.name()), "nothing is left behind");
    assertEquals(
        4,
        releaser
            .release(dataset, Samples.rows(many.subList(0, 4)), TUESDAY, true)
            .orElseThrow()
            .rows());
    assertEquals(2, make(TUESDAY.plusDays(1), many.subList(0, 2)).rows(), "of few a half is few");
  }

  private Release make(LocalDate date, List<ObjectNode> rows) {
    return releaser.release(dataset, Samples.rows(rows), date).orElseThrow();
  }
}
