package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.stage.Result;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Status;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms.Form;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The forms as text, in whatever way their tables were flattened: every cell is right, or its table
 * is said to be missing; none is wrong.
 */
class FlattenedFormsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());
  private static final Measurer MEASURER = new Measurer(VOCABULARY);

  /** How the rows of a table become text; a row is its cells parted by bars. */
  @SuppressWarnings("ImmutableEnumChecker")
  enum Flattening {
    TABS(row -> row.replace("|", "\t"), false, true),
    TABS_WITH_BLANK_CELLS(row -> row.replace("|", "\t"), true, true),
    BARS_BETWEEN(row -> row.replace("|", " | "), false, true),
    BARS_AROUND(row -> "| " + row.replace("|", " | ") + " |", false, true),
    BARS_AROUND_BLANK_CELLS(row -> "| " + row.replace("|", " | ") + " |", true, true),
    TRAILING_BARS(row -> row.replace("|", " | ") + " |", false, true),
    TRAILING_BARS_WITH_BLANK_CELLS(row -> row.replace("|", " | ") + " |", true, true),
    WIDE_GAPS(row -> row.replace("|", "    "), false, true),
    SINGLE_BLANKS(row -> row.replace("|", " "), false, true),
    ONE_CELL_A_LINE(row -> row.replace("|", "\n"), false, true),
    ONE_CELL_A_LINE_APART(row -> row.replace("|", "\n\n") + "\n", false, true),
    ONE_CELL_A_LINE_BLANKS_DROPPED(
        row -> row.replaceAll("\\|(?=\\||$)", "").replace("|", "\n"), true, false),
    COMMAS(row -> row.replace("|", ","), false, true),
    ALL_ON_ONE_LINE(row -> row.replace("|", " "), false, true);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<String> row;

    private final boolean blanks;
    private final boolean whole;

    Flattening(UnaryOperator<String> row, boolean blanks, boolean whole) {
      this.row = row;
      this.blanks = blanks;
      this.whole = whole;
    }

    String of(String table) {
      StringBuilder text = new StringBuilder();
      String end = this == ALL_ON_ONE_LINE ? " " : "\n";
      table.lines().forEach(line -> text.append(row.apply(line)).append(end));
      return text.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTheFormOf2021(Flattening flattening) {
    everyCell(flattening, "2021", 2024, 200);
  }

  @ParameterizedTest
  @EnumSource
  void ofTheFormOf2019(Flattening flattening) {
    everyCell(flattening, "2019", 2019, 198);
  }

  private static void everyCell(Flattening flattening, String name, int year, int all) {
    Form form = VOCABULARY.forms().byName(name).orElseThrow();
    Map<String, String> truth = new HashMap<>();
    Documents document = Documents.report(year).with(gongkai.noun.Property.TITLE, "示例");
    for (Table table : form.tables()) {
      BiFunction<Line, Line, String> value =
          (row, column) -> {
            String id = String.join(".", table.id(), row.id(), column.id());
            String cell =
                flattening.blanks && id.hashCode() % 5 == 0
                    ? ""
                    : Integer.toString(id.hashCode() & 0xfff);
            truth.put(id, cell);
            return cell;
          };
      document.heading(table.section());
      document.lines(flattening.of(printed(table, value)));
    }
    Measured measured = ((Result.Done<Measured>) MEASURER.apply(document.described())).value();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    for (Observation o : measured.observations()) {
      if (o.place().table().isEmpty()) {
        wrong.add("a sentence: " + o.place().sentence());
      } else if (o.place().text().equals(truth.remove(o.meaning().indicator()))
          && o.place().text().isEmpty() == (o.reading().status() == Status.EMPTY)) {
        right++;
      } else {
        wrong.add(o.meaning().indicator() + " is " + o.place().text());
      }
    }
    assertEquals(List.of(), wrong);
    for (String id : truth.keySet()) {
      Table missing =
          form.tables().stream().filter(t -> id.startsWith(t.id() + ".")).findFirst().orElseThrow();
      assertTrue(said(measured.findings(), missing), "nothing is said of " + id);
    }
    assertEquals(
        flattening.whole ? all : right,
        right,
        () -> flattening.name() + " lacks " + truth.keySet());
  }

  private static boolean said(List<Finding> findings, Table table) {
    return findings.stream()
        .anyMatch(f -> f.check().equals("C9") && f.message().contains(table.title()));
  }

  /** Rows without the merged cells' marks: what flattening leaves of them. */
  private static String printed(Table table, BiFunction<Line, Line, String> value) {
    String printed =
        switch (table.id()) {
          case "applications" -> FormTables.applications(table, value);
          case "review_and_litigation" -> FormTables.review(table, value);
          default -> FormTables.small(table, value);
        };
    return printed
        .replaceAll("(?m)(?<=\\||^)[<^](?:\\||$)", "")
        .replaceAll("(?m)(?<=[^|])\\|$(?<=[<^]\\|)", "");
  }
}
