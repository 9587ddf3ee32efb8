package gongkai.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private void assertStops(String... parts) {
    VocabularyException e =
        assertThrows(VocabularyException.class, () -> Vocabulary.load(VocabularyFolder.of(folder)));
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), e.getMessage());
    }
  }
}
