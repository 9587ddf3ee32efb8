package gongkai.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dsample.rewrite=true} to write the files anew, {@code all} for every file. */
class SampleTest {
  private static final Path FOLDER = Path.of("sample");
  private static SampleWriter sample;

  @BeforeAll
  static void read() throws IOException {
    // POI asks for a logger that this module has no use for.
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    String rewrite = System.getProperty("sample.rewrite", "");
    if (!rewrite.isEmpty()) {
      SampleWriter.main(new String[] {FOLDER.toString(), rewrite});
    }
    sample = new SampleWriter(FOLDER);
  }

  @Test
  void everyFinishedFileSaysWhatItsTextSays() throws IOException {
    assertTrue(sample.texts().size() > 50, sample.texts().size() + " texts");
    for (SampleText text : sample.texts()) {
      assertTrue(
          sample.isUpToDate(text),
          text.file() + " does not say what " + text.source() + " says; see sample/README.md");
    }
  }

  @Test
  void noFinishedFileIsWithoutItsText() throws IOException {
    try (var files = Files.list(FOLDER.resolve("documents"))) {
      assertEquals(
          new TreeSet<>(sample.texts().stream().map(SampleText::file).toList()),
          new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()));
    }
  }

  @Test
  void theTablesOfFactsFollowFromTheTexts() throws IOException {
    assertTrue(sample.tables().size() > 1, sample.tables().keySet().toString());
    for (var table : sample.tables().entrySet()) {
      assertEquals(table.getValue(), sample.onDisk(table.getKey()), table.getKey());
    }
  }

  @Test
  void everyQueryNamesFilesThatExist() throws IOException {
    List<String> files = sample.texts().stream().map(SampleText::file).toList();
    List<String> lines = Files.readAllLines(FOLDER.resolve("expected/queries.tsv"));
    assertEquals("query\tkind\texpected\trank", lines.getFirst());
    assertTrue(lines.size() > 150, lines.size() + " lines");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertEquals(4, cells.length, line);
      assertEquals(cells[1].equals("nohit"), cells[2].isEmpty(), line);
      for (String file : cells[2].isEmpty() ? new String[0] : cells[2].split("[|>]", -1)) {
        assertTrue(files.contains(file.replaceFirst("^!", "")), line);
      }
    }
  }
}
