package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms.Form;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * A form that was damaged at random, by rows, columns and cells that are gone, doubled or changed
 * places: each value that is read is the right one, or none is and a finding says so.
 */
class FormPropertiesTest {
  private static final Vocabulary VOCABULARY = Vocabulary.load(VocabularyFolder.shipped());
  private static final Measurer MEASURER = new Measurer(VOCABULARY);

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void aDamagedTableNeverGivesAWrongValue(@ForAll long seed) {
    Random random = new Random(seed);
    Form form = VOCABULARY.forms().all().get(random.nextInt(VOCABULARY.forms().all().size()));
    Map<String, String> truth = new HashMap<>();
    Documents report = Documents.report(form.form().equals("2019") ? 2020 : 2023);
    for (Table table : form.tables()) {
      report.heading(table.section());
      List<List<String>> grid = grid(printed(table, truth));
      for (int i = random.nextInt(3); i > 0; i--) {
        damage(grid, random, i == 1 ? 9 : 6, !table.id().equals("review_and_litigation"));
      }
      report.table(String.join("\n", grid.stream().map(row -> String.join("|", row)).toList()));
    }
    assertNoWrongValue(truth, report);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void aDamagedListOfLinesNeverGivesAWrongValue(@ForAll long seed) {
    Random random = new Random(seed);
    Form form = VOCABULARY.forms().byName("2021").orElseThrow();
    Map<String, String> truth = new HashMap<>();
    Documents report = Documents.report(2023);
    String between = List.of("\n", "\n", "\t", " | ", "    ").get(random.nextInt(5));
    for (Table table : form.tables()) {
      report.heading(table.section());
      List<String> cells = new ArrayList<>();
      for (List<String> row : grid(printed(table, truth))) {
        List<String> own = row.stream().filter(c -> !c.equals("<") && !c.equals("^")).toList();
        cells.add(String.join(between, own));
      }
      List<String> lines = new ArrayList<>(String.join("\n", cells).lines().toList());
      if (random.nextInt(3) > 0) {
        damageLines(lines, random);
      }
      report.lines(String.join("\n", lines));
    }
    assertNoWrongValue(truth, report);
  }

  private static void assertNoWrongValue(Map<String, String> truth, Documents report) {
    Measured measured = ((Result.Done<Measured>) MEASURER.apply(report.described())).value();
    int cells = 0;
    for (Observation o : measured.observations()) {
      boolean taken = o.reading().status() != Observation.Status.TEXT;
      if (!o.place().table().isEmpty() && taken) {
        cells++;
        assertEquals(
            truth.get(o.meaning().indicator()),
            o.place().text(),
            () -> o.id() + "\n" + measured.described().content().text());
      }
    }
    if (cells < truth.size()) {
      assertFalse(measured.findings().isEmpty(), "cells are missing and nothing says so");
    }
  }

  /** Each cell with a value of its own. */
  private static String printed(Table table, Map<String, String> truth) {
    BiFunction<Line, Line, String> value =
        (row, column) ->
            truth.computeIfAbsent(
                table.id() + "." + row.id() + "." + column.id(),
                id -> Integer.toString(1000 + truth.size()));
    return switch (table.id()) {
      case "applications" -> FormTables.applications(table, value);
      case "review_and_litigation" -> FormTables.review(table, value);
      default -> FormTables.small(table, value);
    };
  }

  private static List<List<String>> grid(String printed) {
    List<List<String>> grid = new ArrayList<>();
    printed.lines().forEach(row -> grid.add(new ArrayList<>(List.of(row.split("\\|", -1)))));
    return grid;
  }

  /**
   * Of single cells (kinds 6 to 8) only once: a cell gone and one doubled in a row leave no trace;
   * nor do columns that change places under one header in two groups.
   */
  private static void damage(
      List<List<String>> grid, Random random, int kinds, boolean columnsMayMove) {
    int row = random.nextInt(grid.size());
    int column = random.nextInt(grid.getFirst().size());
    int other = random.nextInt(grid.size());
    int otherColumn = random.nextInt(grid.getFirst().size());
    switch (random.nextInt(kinds)) {
      case 0 -> grid.remove(row);
      case 1 -> grid.add(row, new ArrayList<>(grid.get(other)));
      case 2 -> Collections.swap(grid, row, other);
      case 3 -> grid.forEach(cells -> remove(cells, column));
      case 4 ->
          grid.forEach(
              cells -> {
                if (columnsMayMove && column < cells.size() && otherColumn < cells.size()) {
                  Collections.swap(cells, column, otherColumn);
                }
              });
      case 5 ->
          grid.forEach(
              cells -> {
                if (column < cells.size()) {
                  cells.add(column, cells.get(column));
                }
              });
      case 6 -> remove(grid.get(row), column);
      case 7 -> {
        if (column < grid.get(row).size()) {
          grid.get(row).add(column, grid.get(row).get(column));
        }
      }
      default -> grid.subList(Math.min(row + 1, grid.size()), grid.size()).clear();
    }
    if (grid.isEmpty()) {
      grid.add(new ArrayList<>(List.of("")));
    }
  }

  private static void remove(List<String> cells, int column) {
    if (column < cells.size() && cells.size() > 1) {
      cells.remove(column);
    }
  }

  private static void damageLines(List<String> lines, Random random) {
    int line = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(line);
      case 1 -> lines.add(line, lines.get(line));
      case 2 -> lines.set(line, "");
      default -> lines.subList(line, lines.size()).clear();
    }
    if (lines.isEmpty()) {
      lines.add("");
    }
  }
}
