package gongkai.api.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gongkai.api.usage.HotWords.Hot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotWordsTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private Path file;

  /** Noon in China. */
  private Instant now = Instant.parse("2024-05-01T04:00:00Z");

  private HotWords hot;

  @BeforeEach
  void start() {
    file = folder.resolve("hot.json");
    hot = HotWords.in(file, () -> now);
  }

  @Test
  void isKnownOnlyWhenEnoughClientsOfOneDayAsked() {
    ask("低保", 1, HotWords.CLIENTS - 1);
    ask("低保", 1, HotWords.CLIENTS - 1);
    assertEquals(List.of(), hot.of(7), "the same clients again are no more clients");
    now = now.plus(DAY);
    ask("低保", 5, 5 + HotWords.CLIENTS - 2);
    assertEquals(List.of(), hot.of(7), "nor are those of another day");
    ask("低保", 9, 9);
    assertEquals(List.of(new Hot("低保", HotWords.CLIENTS)), hot.of(7));
  }

  @Test
  void coolsDownAndIsForgotten() {
    ask("低保", 1, 9);
    now = now.plus(DAY.multipliedBy(6));
    ask("公租房", 1, 6);
    assertEquals(List.of(new Hot("公租房", 6), new Hot("低保", 9)), hot.of(7));
    assertEquals(List.of(new Hot("公租房", 6)), hot.of(6));
    now = now.plus(DAY.multipliedBy(24));
    assertEquals(List.of(new Hot("公租房", 6)), hot.of(30));
  }

  @Test
  void keepsNothingButDayWordAndHowMany() throws IOException {
    ask("低保", 1, 7);
    ask("公租房", 1, 4);
    hot.close();
    assertEquals(
        "[{\"word\":\"低保\",\"day\":\"2024-05-01\",\"clients\":7}]", Files.readString(file));
    hot = HotWords.in(file, () -> now);
    assertEquals(List.of(new Hot("低保", 7)), hot.of(1));
    // Whoever asked before the start may be asking again.
    ask("低保", 1, 7);
    assertEquals(List.of(new Hot("低保", 7)), hot.of(1));
    ask("低保", 8, 9);
    assertEquals(List.of(new Hot("低保", 9)), hot.of(1));
  }

  @Test
  void aFileThatSaysLessThanEnoughIsNotBelieved() throws IOException {
    Files.writeString(file, "[{\"word\":\"张三\",\"day\":\"2024-05-01\",\"clients\":1}]");
    assertEquals(List.of(), HotWords.in(file, () -> now).of(7));
    Files.writeString(file, "nonsense");
    assertEquals(List.of(), HotWords.in(file, () -> now).of(7));
  }

  @Test
  void switchedOffNothingIsCounted() {
    hot = HotWords.none();
    ask("低保", 1, 100);
    assertEquals(List.of(), hot.of(30));
    assertFalse(Files.exists(file));
  }

  private void ask(String word, int first, int last) {
    for (int client = first; client <= last; client++) {
      hot.count(word, "198.51.100." + client);
    }
  }
}
