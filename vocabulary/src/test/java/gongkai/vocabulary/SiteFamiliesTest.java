package gongkai.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.web.SiteFamily;
import gongkai.vocabulary.web.Sites;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new family is one file; a file with a fault in it stops the start and says where it is. */
class SiteFamiliesTest {
  private static final String SOUND =
      """
      {
       "family": "county",
       "label": "某县自建系统", "source": "示例",
       "rank": 5,
       "marks": ["countyList"],
       "lists": [
        {"find": {"call": "countyList"},
         "address": "${url}", "methods": ["GET"],
         "parameters": {"page": "${page}", "*": "data"},
         "count": "page"}
       ]
      }
      """;

  @TempDir Path folder;

  private Sites load(String json) throws Exception {
    Files.createDirectories(folder.resolve("families"));
    Files.writeString(folder.resolve("families/county.json"), json);
    return Sites.load(VocabularyFolder.of(folder));
  }

  @Test
  void theOperatorsOwnFileStandsBesideTheShippedOnes() throws Exception {
    List<String> families = load(SOUND).families().stream().map(SiteFamily::family).toList();
    assertEquals("county", families.getFirst());
    assertTrue(families.contains("jpage"), families.toString());
  }

  @Test
  void aFamilyIsInOneFile() {
    VocabularyException e =
        assertThrows(
            VocabularyException.class, () -> load(SOUND.replace("\"county\"", "\"jpage\"")));
    assertTrue(e.getMessage().contains("the family jpage is in"), e.getMessage());
    assertTrue(e.getMessage().contains("county.json"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "\"rank\": 5 ; \"rank\": 5, \"colour\": 5 ; 4 ; unknown key colour",
        "\"rank\": 5 ; \"rnak\": 5 ; 4 ; unknown key rnak",
        "\"label\": \"某县自建系统\" ; \"label\": \"\" ; 3 ; the key label is missing or empty",
        "\"call\": \"countyList\" ; \"calls\": \"countyList\" ; 7 ; calls",
        "\"call\": \"countyList\" ; \"call\": \"county(List\" ; 7 ; county(List",
        "\"GET\" ; \"GETS\" ; 8 ; a method is GET, POST or JSON, not GETS",
        "\"${page}\" ; \"${page\" ; 9 ; this is no pattern",
        "\"${page}\" ; \"1\" ; 8 ; nothing in this list counts",
        "\"count\": \"page\" ; \"count\": \"pages\" ; 10 ; pages",
        "\"call\": \"countyList\" ; \"address\": \"county[0-9]\" ; 7 ; group(s)",
        "\"call\": \"countyList\" ; \"element\": \"div(id)[x\" ; 7 ; county.json",
        "\"count\": \"page\" ; \"count\": \"page\", \"variables\": {\"sid\": \"SID\"} ; 10 ; first group",
        "\"rank\" ; \"family\": \"x\", \"rank\" ; 4 ; family",
      })
  void aFaultStopsTheStartWithFileAndLine(String sound, String fault, int line, String said) {
    String json =
        SOUND.replaceFirst(Pattern.quote(sound), java.util.regex.Matcher.quoteReplacement(fault));
    VocabularyException e = assertThrows(VocabularyException.class, () -> load(json));
    assertTrue(e.getMessage().contains("county.json:" + line + ":"), e.getMessage());
    assertTrue(e.getMessage().contains(said), e.getMessage());
  }
}
