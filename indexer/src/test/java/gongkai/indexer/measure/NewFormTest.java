package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms.Form;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form of a year to come is one file more in a folder: nothing else is touched. */
class NewFormTest {
  private static final String SHIPPED = "forms/annual-report-form-2021.json";

  @TempDir Path folder;
  private Vocabulary vocabulary;

  @BeforeEach
  void addAForm() throws Exception {
    String form =
        VocabularyFolder.shipped()
            .read(SHIPPED)
            .replaceFirst("\"form\": \"2021\"", "\"form\": \"2026\"")
            .replaceFirst("2021,", "2026,")
            .replaceFirst(
                "\\{\\s*\"id\": \"regulation\"",
                "{ \"id\": \"policy\", \"label\": \"政策性文件\" }, $0");
    Files.createDirectories(folder.resolve("forms"));
    Files.writeString(folder.resolve("forms/annual-report-form-2026.json"), form);
    vocabulary = Vocabulary.load(VocabularyFolder.of(folder));
  }

  @Test
  void aReportOfItsYearIsReadByIt() {
    assertEquals(Set.of("2026"), formsRead(2026, "2026", 203));
  }

  @Test
  void reportsBeforeItAreReadAsBefore() {
    assertEquals(Set.of("2021"), formsRead(2023, "2021", 200));
    assertEquals("2021", vocabulary.forms().forYear(2025).orElseThrow().form());
    assertEquals("2026", vocabulary.forms().forYear(2027).orElseThrow().form());
  }

  private Set<String> formsRead(int year, String printed, int cells) {
    Form form = vocabulary.forms().byName(printed).orElseThrow();
    Documents report =
        FormTables.all(Documents.report(year), form, (id, row) -> "" + (id.hashCode() & 0xfff));
    var done = (Result.Done<Measured>) new Measurer(vocabulary).apply(report.described());
    assertEquals(cells, done.value().observations().size());
    for (Observation o : done.value().observations()) {
      assertEquals("" + (o.meaning().indicator().hashCode() & 0xfff), o.place().text());
    }
    return done.value().observations().stream()
        .map(o -> o.meaning().form())
        .collect(Collectors.toSet());
  }
}
