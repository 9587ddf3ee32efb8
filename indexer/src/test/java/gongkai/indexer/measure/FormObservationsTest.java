package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.describe.Described;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Documents with the tables of the shipped forms. forms.txt has kind and reporting year of a
 * document, or a dash, and what is odd about it behind {@code ##}; its lines, those of a table
 * behind a bar; then, behind {@code =}, the cells read and, behind {@code !}, the findings.
 */
class FormObservationsTest {
  private static final FormObservations FORMS =
      new FormObservations(Vocabulary.load(VocabularyFolder.shipped()));

  @Test
  void eachDocumentGivesItsCellsAndItsFindings() throws IOException {
    String expected;
    try (InputStream in = FormObservationsTest.class.getResourceAsStream("forms.txt")) {
      expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertTrue(expected.split("(?m)^## ", -1).length > 15, "the documents are there");
    assertEquals(expected, read(expected));
  }

  /** The documents with what comes of them now. */
  static String read(String documents) {
    StringBuilder read = new StringBuilder();
    for (String document : documents.substring(3).split("(?m)^## ", -1)) {
      List<String> lines =
          document.lines().filter(l -> !l.startsWith("=") && !l.startsWith("!")).toList();
      read.append("## ").append(String.join("\n", lines)).append('\n');
      read.append(told(document(lines.getFirst(), lines.subList(1, lines.size())).described()));
    }
    return read.toString();
  }

  private static Documents document(String title, List<String> lines) {
    String[] words = title.split("[ :]", -1);
    Documents document = Documents.plain();
    if (!words[1].equals("-")) {
      document.with(Property.REPORTING_YEAR, words[1]).with(Property.PUBLISHER, "示例区人民政府");
      document.with(Property.REGION, "320800");
    }
    if (!words[0].equals("-")) {
      document.with(Property.KIND, words[0]);
    }
    List<String> table = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("|")) {
        table.add(line.substring(1));
        continue;
      }
      if (!table.isEmpty()) {
        document.table(String.join("\n", table));
        table.clear();
      }
      if (!line.equals("---")) {
        document.lines(line);
      }
    }
    return table.isEmpty() ? document : document.table(String.join("\n", table));
  }

  private static String told(Described described) {
    List<Observation> cells = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    FORMS.read(described, cells, findings);
    StringBuilder out = new StringBuilder();
    cells.forEach(cell -> out.append("= ").append(told(cell)).append('\n'));
    findings.forEach(finding -> out.append("! ").append(told(finding)).append('\n'));
    return out.toString().replace(described.disclosure().id() + ":", "");
  }

  private static String told(Observation cell) {
    assertEquals(
        cell.meaning().indicator(),
        String.join(".", cell.place().table(), cell.place().row(), cell.place().column()));
    return "%s (%s, %s): %s %s %s <%s> in <%s>, %s %d-%d, %s %s %s"
        .formatted(
            cell.id(),
            cell.meaning().indicatorLabel(),
            cell.meaning().form(),
            cell.reading().status().wire(),
            cell.reading().value().map(v -> v.toPlainString()).orElse(""),
            cell.reading().unit(),
            cell.place().text(),
            cell.place().sentence(),
            cell.place().anchor(),
            cell.place().start(),
            cell.place().end(),
            cell.subject().body(),
            cell.subject().region(),
            year(cell.subject().year()));
  }

  private static String told(Finding finding) {
    return "%s %s %s %s %s %s / %s <%s> %s %s"
        .formatted(
            finding.id(),
            finding.check(),
            finding.severity().wire(),
            finding.body(),
            year(finding.year()),
            finding.message(),
            finding.messageEn(),
            finding.actual(),
            finding.observations(),
            finding.anchors());
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "-";
  }
}
