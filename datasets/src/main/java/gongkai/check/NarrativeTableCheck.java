package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.check.finding.Interval;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import gongkai.report.WholeFigures;
import gongkai.vocabulary.figure.CheckRules;
import gongkai.vocabulary.figure.CheckRules.NarrativeCells;
import gongkai.vocabulary.figure.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * C7: a figure that the text states against the cells that say the same. A report that says 收到 may
 * mean the new ones, or the new ones and those carried over: which it equals is said as a hint.
 */
final class NarrativeTableCheck implements DocumentCheck {
  private static final String NAME = "C7";
  private static final Set<Units.Kind> COUNTS = Set.of(Units.Kind.COUNT, Units.Kind.PEOPLE);

  private final CheckRules rules;
  private final Units units;

  NarrativeTableCheck(CheckRules rules, Units units) {
    this.rules = rules;
    this.units = units;
  }

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    for (Observation said : document.narrative()) {
      boolean whole =
          said.reading().value().isPresent()
              && said.subject().year().equals(document.year())
              && WholeFigures.isWhole(said);
      if (whole) {
        rules.narrativeCells().stream()
            .filter(cells -> cells.indicator().equals(said.meaning().indicator()))
            .forEach(cells -> compare(document, said, cells, findings));
      }
    }
  }

  private void compare(
      CheckedDocument document, Observation said, NarrativeCells cells, FindingList findings) {
    Optional<List<Observation>> first = Optional.empty();
    for (int i = 0; i < cells.sums().size(); i++) {
      Optional<List<Observation>> operands = operands(document, cells.sums().get(i));
      if (operands.isEmpty() || !operands.get().stream().allMatch(o -> comparable(said, o))) {
        continue;
      }
      first = first.isPresent() ? first : operands;
      if (Interval.of(said).meets(Interval.exactly(sum(operands.get())))) {
        if (i > 0) {
          equalsOther(document, said, cells.meanings().get(i), operands.get(), findings);
        }
        return;
      }
    }
    first.ifPresent(operands -> differs(document, said, cells, operands, findings));
  }

  /** 12份 and 12件 are counts of one thing by two names; 12万元 is none, nor 12元. */
  private boolean comparable(Observation said, Observation cell) {
    String one = said.reading().unit();
    String other = cell.reading().unit();
    return one.isEmpty() || other.isEmpty() || one.equals(other) || (counts(one) && counts(other));
  }

  private boolean counts(String unit) {
    return units.byName(unit).filter(known -> COUNTS.contains(known.kind())).isPresent();
  }

  private static Optional<List<Observation>> operands(
      CheckedDocument document, List<String> indicators) {
    List<Observation> operands = new ArrayList<>();
    for (String indicator : indicators) {
      Optional<Observation> cell = document.cell(indicator);
      if (cell.isEmpty() || cell.get().reading().value().isEmpty()) {
        return Optional.empty();
      }
      operands.add(cell.get());
    }
    return Optional.of(operands);
  }

  private static BigDecimal sum(List<Observation> operands) {
    return operands.stream()
        .map(o -> o.reading().value().orElseThrow())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void equalsOther(
      CheckedDocument document,
      Observation said,
      String meaning,
      List<Observation> operands,
      FindingList findings) {
    BigDecimal value = sum(operands);
    findings.add(
        About.of(document),
        NAME,
        said.meaning().indicator() + "@" + said.place().start(),
        Severity.HINT,
        new Words(
            "正文“%s”为%s，等于表中%s（%s）。"
                .formatted(
                    said.meaning().indicatorLabel(),
                    said.place().text(),
                    meaning,
                    FindingList.plain(value)),
            "The text's %s equals another figure of the table (%s)."
                .formatted(said.meaning().indicator(), FindingList.plain(value))),
        Figures.of(value, said.reading().value().orElseThrow()),
        with(said, operands));
  }

  private static void differs(
      CheckedDocument document,
      Observation said,
      NarrativeCells cells,
      List<Observation> operands,
      FindingList findings) {
    BigDecimal value = sum(operands);
    findings.add(
        About.of(document),
        NAME,
        said.meaning().indicator() + "@" + said.place().start(),
        Severity.WARNING,
        new Words(
            "正文“%s”为%s，表中%s为%s，两者不一致。"
                .formatted(
                    said.meaning().indicatorLabel(),
                    said.place().text(),
                    cells.meanings().getFirst(),
                    FindingList.plain(value)),
            "The text states %s for %s, the table %s."
                .formatted(
                    said.place().text(), said.meaning().indicator(), FindingList.plain(value))),
        Figures.of(value, said.reading().value().orElseThrow()),
        with(said, operands));
  }

  private static List<Observation> with(Observation said, List<Observation> operands) {
    List<Observation> all = new ArrayList<>(List.of(said));
    all.addAll(operands);
    return all;
  }
}
