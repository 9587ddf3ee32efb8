package gongkai.vocabulary.figure;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.List;

/**
 * What reports are checked against, beside the forms' own identities.
 *
 * @param sections from report-sections.csv
 * @param rates from rates.csv
 * @param narrativeCells from narrative-table.csv
 * @param unbound from unbound-bodies.csv: how names end of bodies that the form does not bind
 */
public record CheckRules(
    List<Section> sections,
    List<Rate> rates,
    List<NarrativeCells> narrativeCells,
    List<String> unbound) {

  public static CheckRules load(VocabularyFolder folder, Indicators indicators) {
    return new CheckRules(
        List.copyOf(
            StrictTable.read(
                    folder, "report-sections.csv", "id", "label", "from", "to", "words", "source")
                .byId(
                    "id",
                    row ->
                        new Section(
                            row.get("id"),
                            row.required("label"),
                            year(row, "from"),
                            year(row, "to"),
                            row.list("words")))
                .values()),
        List.copyOf(
            StrictTable.read(
                    folder, "rates.csv", "id", "words", "numerator", "denominator", "source")
                .byId(
                    "id",
                    row ->
                        new Rate(row.list("words"), row.list("numerator"), row.list("denominator")))
                .values()),
        narrativeCells(folder, indicators),
        List.copyOf(
            StrictTable.read(folder, "unbound-bodies.csv", "ending", "why", "source")
                .byId("ending", row -> row.required("ending"))
                .keySet()));
  }

  /** Whether the form of administrative organs binds a body; a university it does not. */
  public boolean binds(String body) {
    return unbound.stream().noneMatch(body::endsWith);
  }

  private static int year(StrictTable.Row row, String column) {
    String value = row.required(column);
    if (!value.matches("[0-9]{4}")) {
      throw row.problem(value + " is no year");
    }
    return Integer.parseInt(value);
  }

  private static List<NarrativeCells> narrativeCells(
      VocabularyFolder folder, Indicators indicators) {
    List<NarrativeCells> all = new ArrayList<>();
    for (StrictTable.Row row :
        StrictTable.read(folder, "narrative-table.csv", "indicator", "cells", "meaning", "source")
            .rows()) {
      String indicator = row.required("indicator");
      if (indicators.byId(indicator).isEmpty()) {
        throw row.problem("no indicator has the id " + indicator);
      }
      List<String> meanings = row.list("meaning");
      List<List<String>> sums =
          row.list("cells").stream().map(sum -> List.of(sum.split("\\+", -1))).toList();
      if (meanings.size() != sums.size()) {
        throw row.problem("there must be as many meanings as sums of cells");
      }
      all.add(new NarrativeCells(indicator, sums, meanings));
    }
    return List.copyOf(all);
  }

  /** A section that reports of some years must hold. */
  public record Section(String id, String label, int from, int to, List<String> words) {
    public Section {
      words = List.copyOf(words);
    }
  }

  /** A rate and the words of its two counts. */
  public record Rate(List<String> words, List<String> numerator, List<String> denominator) {
    public Rate {
      words = List.copyOf(words);
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
    }
  }

  /**
   * The cells that say what a narrative figure says.
   *
   * @param sums alternatives, each a list of cells to add; the first is what the words mean
   * @param meanings of the alternatives, in Chinese
   */
  public record NarrativeCells(String indicator, List<List<String>> sums, List<String> meanings) {
    public NarrativeCells {
      sums = List.copyOf(sums);
      meanings = List.copyOf(meanings);
    }
  }
}
