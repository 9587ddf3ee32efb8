package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Status;
import gongkai.testing.SharedFolder;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms.Form;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());
  private static final Measurer MEASURER = new Measurer(VOCABULARY);

  @Test
  void everyCellOfTheFormOf2021HasItsPlace() throws Exception {
    Map<String, String> truth = new HashMap<>();
    Files.readAllLines(SharedFolder.path("samples/reports/huaian-2024.tsv")).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(row -> truth.put(row[0] + "." + row[1] + "." + row[2], row[3]));
    Measured measured = measure(2024, "2021", truth::get);
    assertEquals(200, measured.observations().size());
    for (Observation o : measured.observations()) {
      assertEquals(
          truth.get(o.meaning().indicator()),
          o.reading().value().orElseThrow().toPlainString(),
          o.meaning().indicator());
      assertEquals("2021", o.meaning().form());
    }
  }

  @Test
  void everyCellOfTheFormOf2019HasItsPlace() {
    Measured measured = measure(2019, "2019", id -> Integer.toString(id.hashCode() & 0xfff));
    assertEquals(198, measured.observations().size());
    for (Observation o : measured.observations()) {
      assertEquals(
          Integer.toString(o.meaning().indicator().hashCode() & 0xfff),
          o.reading().value().orElseThrow().toPlainString());
    }
  }

  @Test
  void anEmptyFormHasNoZero() {
    Measured measured = measure(2024, "2021", id -> "");
    assertEquals(200, measured.observations().size());
    assertTrue(
        measured.observations().stream().allMatch(o -> o.reading().status() == Status.EMPTY));
  }

  @Test
  void aShiftedColumnGivesAFindingAndNoValues() {
    Form form = VOCABULARY.forms().byName("2021").orElseThrow();
    String table =
        FormTables.applications(form.table("applications").orElseThrow(), (r, c) -> "1")
            .replace("|法律服务机构", "");
    Measured measured = apply(Documents.report(2024).table(table));
    assertEquals(List.of(), measured.observations());
    assertTrue(measured.findings().stream().anyMatch(f -> f.check().equals("C9")));
  }

  @Test
  void oneCellALineIsReadToo() {
    Form form = VOCABULARY.forms().byName("2021").orElseThrow();
    Documents lines = Documents.report(2024);
    for (var table : form.tables()) {
      lines.heading(table.section());
      BiFunction<Line, Line, String> value =
          (row, column) -> number(String.join(".", table.id(), row.id(), column.id()));
      String printed =
          switch (table.id()) {
            case "applications" -> FormTables.applications(table, value);
            case "review_and_litigation" -> FormTables.review(table, value);
            default -> FormTables.small(table, value);
          };
      lines.lines(printed.replaceAll("(?:\\||^)[<^](?=\\||$)", "").replace("|", "\n"));
    }
    List<Observation> cells =
        apply(lines).observations().stream().filter(o -> !o.place().table().isEmpty()).toList();
    assertEquals(200, cells.size());
    for (Observation o : cells) {
      assertEquals(number(o.meaning().indicator()), o.place().text(), o.id());
    }
  }

  private static String number(String indicator) {
    return Integer.toString(indicator.hashCode() & 0xfff);
  }

  @Test
  void swappedColumnsKeepTheirOwnValues() {
    Form form = VOCABULARY.forms().byName("2021").orElseThrow();
    String table =
        FormTables.applications(form.table("applications").orElseThrow(), (r, c) -> number(c.id()))
            .replace("科研机构|社会公益组织", "社会公益组织|科研机构");
    List<Observation> cells = apply(Documents.report(2024).table(table)).observations();
    assertEquals(form.table("applications").orElseThrow().rows().size() * 7, cells.size());
    cells.forEach(
        o -> {
          String own =
              switch (o.place().column()) {
                case "research_institute" -> "public_welfare";
                case "public_welfare" -> "research_institute";
                default -> o.place().column();
              };
          assertEquals(number(own), o.place().text());
        });
  }

  @Test
  void halfATableGivesAFindingAndNoValues() {
    Form form = VOCABULARY.forms().byName("2021").orElseThrow();
    String table = FormTables.applications(form.table("applications").orElseThrow(), (r, c) -> "1");
    String half = table.lines().limit(20).collect(java.util.stream.Collectors.joining("\n"));
    Measured measured = apply(Documents.report(2024).table(half));
    assertEquals(List.of(), measured.observations());
    assertTrue(
        measured.findings().stream()
            .anyMatch(f -> f.check().equals("C9") && f.message().contains("没有取数")));
  }

  private Measured measure(
      int year, String name, java.util.function.Function<String, String> value) {
    Form form = VOCABULARY.forms().byName(name).orElseThrow();
    return apply(FormTables.all(Documents.report(year), form, (id, row) -> value.apply(id)));
  }

  private Measured apply(Documents document) {
    return ((Result.Done<Measured>) MEASURER.apply(document.described())).value();
  }
}
