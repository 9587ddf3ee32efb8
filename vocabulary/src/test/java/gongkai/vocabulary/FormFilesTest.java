package gongkai.vocabulary;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form's file with a fault in it stops the start, and the message says where the fault is. */
class FormFilesTest {
  private static final String NAME = "forms/annual-report-form-2026.json";

  private static final String SOUND =
      """
      {
       "form": "2026", "basis": "示例", "reporting_years": [2026, null], "sections": ["一"],
       "tables": [
        {"id": "t", "section": "一", "title": "表", "unit": "件",
         "rows": [{"id": "a", "label": "甲"},
          {"id": "b", "label": "乙"}],
         "columns": [{"id": "n", "label": "数"}]}],
       "identities": [{"check": "C2", "table": "t", "along": "rows", "left": ["a"], "right": ["b"]}]
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"basis\" | \"colour\": \"red\" ; \"basis\" | 2 | colour",
        "\"b\" ; \"label\" | \"a\" ; \"label\" | 6 | given twice",
        "\"table\": \"t\" | \"table\": \"x\" | 8 | no table has the id x",
        "\"along\": \"rows\" | \"along\": \"up\" | 8 | along is rows or columns",
        "\"form\": \"2026\" | \"form\": \"\" | 2 | the key form is missing",
        "[2026 ; null] | [null ; null] | 2 | needs a first and a last year",
        "\"form\": \"2026\" | \"form\": \"2021\" | 2 | the form 2021 is in another file already",
        "\"form\" | \"form\": \"2026\" ; \"form\" | 2 | form",
      })
  void aFaultStopsTheStartWithFileAndLine(String sound, String fault, int line, String said)
      throws Exception {
    Files.createDirectories(folder.resolve("forms"));
    Files.writeString(
        folder.resolve(NAME),
        SOUND.replaceFirst(
            java.util.regex.Pattern.quote(sound.replace(" ; ", ", ")), fault.replace(" ; ", ", ")));
    VocabularyException e =
        assertThrows(VocabularyException.class, () -> Vocabulary.load(VocabularyFolder.of(folder)));
    assertTrue(e.getMessage().contains("annual-report-form-2026.json:" + line), e.getMessage());
    assertTrue(e.getMessage().contains(said), e.getMessage());
  }
}
