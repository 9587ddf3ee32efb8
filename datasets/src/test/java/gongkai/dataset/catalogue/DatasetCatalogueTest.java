package gongkai.dataset.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Dataset;
import gongkai.vocabulary.table.VocabularyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetCatalogueTest {
  private static final Path SHIPPED = Path.of("src/main/resources/gongkai/datasets");

  @TempDir Path folder;

  @BeforeEach
  void copyTheShippedDefinitions() throws IOException {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  @Test
  void everyDefinitionFileIsInTheCatalogueAndSaysWhatItCannotTell() throws IOException {
    List<Dataset> all = DatasetCatalogue.load().all();
    try (Stream<Path> files = Files.list(SHIPPED)) {
      Set<String> written =
          files
              .map(file -> file.getFileName().toString())
              .filter(
                  name ->
                      name.endsWith(".json")
                          && !Set.of("catalogue.json", "subjects.json").contains(name))
              .map(name -> name.replace(".json", ""))
              .collect(Collectors.toSet());
      assertEquals(written, all.stream().map(Dataset::name).collect(Collectors.toSet()));
    }
    assertTrue(all.size() > 10, all.size() + " datasets");
    DatasetCatalogue catalogue = DatasetCatalogue.load();
    assertEquals(
        all.size(),
        all.stream().map(one -> catalogue.subject(one).keywords()).distinct().count(),
        "keywords differ from dataset to dataset");
    for (Dataset dataset : all) {
      Subject subject = catalogue.subject(dataset);
      assertTrue(subject.keywordsEn().size() > 1, dataset.name() + " is not in subjects.json");
      assertTrue(dataset.words().cannotTell().length() > 10, dataset.name());
      assertTrue(dataset.words().cannotTellEn().length() > 10, dataset.name());
      assertTrue(
          dataset.name().equals("codebook")
              || dataset.columns().stream().anyMatch(column -> column.name().equals("link")),
          dataset.name() + ": each row must lead to its document");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          findings.json | "licence": | "colour": "red", "licence": | findings.json:12: | colour
          findings.json | "updates": | "licence2": "", "updates": | findings.json:8: | licence2
          findings.json | "from": "findings", | | findings.json:13: | 'from'
          findings.json | "check", "severity" | "check", "check" | findings.json:16: | given twice
          findings.json | "check", "severity" | "chekc", "severity" | findings.json:16: | chekc is not known
          findings.json | "filter": {} | "filter": {"colour": ["red"]} | findings.json | colour is not known
          findings.json | "from": "findings" | "from": "rumours" | findings.json:13: | rumours
          findings.json | CC-BY-4.0 | WTFPL | findings.json | WTFPL is not one of
          findings.json | "key": ["id"] | "key": ["name"] | findings.json | must name columns
          findings.json | "name": "findings" | "name": "finds" | findings.json | must be that of the file
          findings.json | "from": | "from": "findings", "from": | findings.json:13: | Duplicate field
          citations.json | "derivation": "citations" | "derivation": "rumours" | citations.json | rumours from disclosures is not known
          citations.json | "name": "citedTitle" | "name": "citedTitel" | citations.json:23: | citedTitel is not known
          catalogue.json | "findings" | "findings", "findings" | catalogue.json | listed twice
          subjects.json | "about": "month" | "about": "moon" | subjects.json | moon of disclosure-activity is not known
          subjects.json | "dataset": "findings" | "dataset": "rumours" | subjects.json | rumours is not known
          subjects.json | "dataset": "citations" | "dataset": "findings" | subjects.json | listed twice
          catalogue.json | "findings" | "rumours" | rumours.json | no such dataset
          """)
  void whatIsWrongStopsTheStartWithFileAndLine(
      String file, String before, String after, String place, String problem) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(before), before);
    Files.writeString(path, text.replace(before, after == null ? "" : after));
    VocabularyException e =
        assertThrows(
            VocabularyException.class, () -> DatasetCatalogue.load(DefinitionFolder.of(folder)));
    assertTrue(e.getMessage().startsWith(place), e.getMessage());
    assertTrue(e.getMessage().contains(problem), e.getMessage());
  }
}
