package gongkai.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.place.Levels;
import gongkai.vocabulary.place.Regions;
import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
  @TempDir Path folder;

  @Test
  void theShippedFilesLoad() {
    Vocabulary vocabulary = Vocabulary.load(VocabularyFolder.shipped());
    assertEquals(
        List.of("甘肃省", "定西市", "安定区"),
        vocabulary.regions().path("621102").stream().map(Regions.Region::name).toList());
  }

  @Test
  void aColumnTooManyStopsTheStartWithFileAndLine() throws Exception {
    Files.writeString(folder.resolve("regions.csv"), "code,name,level,parent,colour\n");
    assertStops("regions.csv:1:", "the columns are");
  }

  @Test
  void anIdGivenTwiceStopsTheStartWithFileAndLine() throws Exception {
    Files.writeString(
        folder.resolve("regions.csv"),
        "code,name,level,parent\n99,示例省,province,\n99,另一省,province,\n");
    assertStops("regions.csv:3:", "given twice");
  }

  @Test
  void aCellTooFewStopsTheStartWithFileAndLine() throws Exception {
    Files.writeString(folder.resolve("regions.csv"), "code,name,level,parent\n99,示例省,province\n");
    assertStops("regions.csv:2:", "3 cells");
  }

  @Test
  void copiesOfTheShippedTablesLoad() throws Exception {
    for (String name : shippedTables()) {
      Files.writeString(folder.resolve(name), VocabularyFolder.shipped().read(name));
    }
    Vocabulary.load(VocabularyFolder.of(folder));
  }

  @ParameterizedTest
  @MethodSource("shippedTables")
  void everyTableIsReadFromTheOperatorsFolder(String name) throws Exception {
    // The longest by far, and the first to be read.
    Files.writeString(folder.resolve("regions.csv"), "code,name,level,parent\n99,示例省,province,\n");
    Path file = folder.resolve(name);
    String valid =
        Files.exists(file) ? Files.readString(file) : VocabularyFolder.shipped().read(name);
    Files.writeString(file, valid + "one,cell,too,many,or,few,of,them,for,any,table,here\n");
    assertStops(file + ":" + (valid.lines().count() + 1) + ":", "cells where the header has");
  }

  static List<String> shippedTables() throws Exception {
    // The folder of that name among the tests holds classes.
    Path shipped =
        Path.of(VocabularyFolder.class.getResource("/gongkai/vocabulary/words.csv").toURI())
            .getParent();
    try (Stream<Path> files = Files.list(shipped)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFileThatIsNoneOfTheVocabularyStopsTheStart() throws Exception {
    Files.writeString(folder.resolve(".hidden.csv"), "x");
    Files.createDirectories(folder.resolve("forms"));
    Vocabulary.load(VocabularyFolder.of(folder));
    for (String name : List.of("word.csv", "levels.csv.bak", "forms/annual-report-form-x.json")) {
      Path file = folder.resolve(name);
      Files.writeString(file, VocabularyFolder.shipped().read("words.csv"));
      assertStops(file + ":1:", "no vocabulary file is called so", "words.csv");
      Files.delete(file);
    }
  }

  @Test
  void aFileInAnotherEncodingIsNamedWithTheLine() throws Exception {
    Files.write(
        folder.resolve("levels.csv"),
        "level,pattern,weight,source\n# 级别\n法律,法$,1,示例\n".getBytes(Charset.forName("GBK")));
    assertStops("levels.csv:2:", "UTF-8");
    Files.writeString(
        folder.resolve("levels.csv"), "\uFEFFlevel,pattern,weight,source\n令,令$,0.5,示例\n");
    Levels levels = Vocabulary.load(VocabularyFolder.of(folder)).levels();
    assertEquals("令", levels.of("某某令"));
    assertEquals(0.5f, levels.weight("令"));
    assertEquals(0f, levels.weight("法律"), "the operator's file takes the shipped one's place");
  }

  private void assertStops(String... parts) {
    VocabularyException e =
        assertThrows(VocabularyException.class, () -> Vocabulary.load(VocabularyFolder.of(folder)));
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), e.getMessage());
    }
  }
}
