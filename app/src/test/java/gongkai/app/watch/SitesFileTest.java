package gongkai.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.app.trouble.Trouble;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.web.Sites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of sites that a service follows: its columns, its mistakes, its schedules. */
class SitesFileTest {
  private static final String HEADER = "name,start,scope,family,pause,schedule\n";
  private static final Sites SITES = Vocabulary.load(VocabularyFolder.shipped()).sites();

  @TempDir Path folder;

  private static void assertTold(String told, String... words) {
    for (String word : words) {
      assertTrue(told.contains(word), word + " is not in:\n" + told);
    }
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
}
