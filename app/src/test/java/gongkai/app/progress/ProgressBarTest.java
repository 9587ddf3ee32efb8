package gongkai.app.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.app.progress.Pace.State;
import gongkai.indexer.RunReport;
import gongkai.solr.holding.LedgerEntry.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressBarTest {
  private static final State HALF = new State(1755, 3509, true, 84, 20.9, OptionalLong.of(84));
  private static final State LARGE =
      new State(98_765_432, 198_765_432, true, 360_000, 12_345.6, OptionalLong.of(360_000));
  private static final State UNKNOWN = new State(33, 35, false, 12, 2.8, OptionalLong.empty());

  @Test
  void itTellsHowFarHowFastAndHowLong() {
    assertEquals(
        "Indexing 收录  50% [===============               ] 1755/3509  20.9/s 1:24  left 剩余 1:24",
        ProgressBar.line(HALF, false, 79).replaceAll("=+ +]", "===============               ]"));
    assertEquals("Indexing 收录 33  2.8/s 0:12", ProgressBar.line(UNKNOWN, false, 79));
    assertTrue(ProgressBar.line(HALF, true, 79).endsWith("tying 整理关系"));
  }

  @ParameterizedTest
  @ValueSource(ints = {19, 39, 59, 79, 119, 199})
  void noLineIsWiderThanTheTerminal(int width) {
    for (State state : List.of(HALF, LARGE, UNKNOWN)) {
      for (boolean settling : new boolean[] {true, false}) {
        String line = ProgressBar.line(state, settling, width);
        int columns = line.chars().map(c -> c < 0x2E80 ? 1 : 2).sum();
        assertTrue(columns <= width, columns + " columns: " + line);
      }
    }
  }

  @Test
  void whatIsWrittenMeanwhileStandsOnLinesOfItsOwnAndTheBarBelow() {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (ProgressBar bar = new ProgressBar(terminal, 80)) {
      bar.expected(3);
      bar.found(3);
      System.err.print("a warning ");
      bar.done(new RunReport.Item("/a", Outcome.INDEXED, "", "", 1));
      System.err.println("in two parts 警告");
      bar.say("Stopping");
      for (int i = 0; i < 2; i++) {
        bar.done(new RunReport.Item("/a", Outcome.INDEXED, "", "", 1));
      }
    }
    assertSame(before, System.err);
    List<String> shown = shown(bytes.toString(StandardCharsets.UTF_8));
    assertEquals(3, shown.size(), shown.toString());
    assertEquals(List.of("a warning in two parts 警告", "Stopping"), shown.subList(0, 2));
    assertTrue(shown.getLast().contains("100% ["), shown.getLast());
    assertTrue(shown.getLast().contains("3/3"), shown.getLast());
  }

  /** What a terminal shows in the end: a line that was erased is gone. */
  private static List<String> shown(String written) {
    List<String> lines = new ArrayList<>();
    for (String line : written.split("\\R(?!\\u001b)", -1)) {
      String last = line.substring(line.lastIndexOf("\u001b[K") + 1);
      lines.add(last.replaceFirst("^\\[K", ""));
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }
}
