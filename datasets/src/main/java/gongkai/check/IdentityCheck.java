package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import gongkai.vocabulary.figure.Forms;
import gongkai.vocabulary.figure.Forms.Form;
import gongkai.vocabulary.figure.Forms.Identity;
import gongkai.vocabulary.figure.Forms.Line;
import gongkai.vocabulary.figure.Forms.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * C1 to C4: the sums that a form's tables must satisfy, as the form file states them. A place that
 * holds no number is a matter for C10; a sum with one is wrong for certain only where the counts
 * that are there exceed the other side already.
 */
final class IdentityCheck implements DocumentCheck {
  private final Forms forms;

  IdentityCheck(Forms forms) {
    this.forms = forms;
  }

  @Override
  public List<String> names() {
    return forms.all().stream()
        .flatMap(form -> form.identities().stream())
        .map(Identity::check)
        .distinct()
        .toList();
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    for (Form form : forms.all()) {
      for (Identity identity : form.identities()) {
        Map<String, Observation> cells = new HashMap<>();
        for (Observation o : document.ofTable(identity.table())) {
          if (o.meaning().form().equals(form.form())) {
            cells.put(o.place().row() + "/" + o.place().column(), o);
          }
        }
        if (!cells.isEmpty()) {
          form.table(identity.table())
              .ifPresent(table -> new Lines(document, table, identity, cells, findings).check());
        }
      }
    }
  }

  /**
   * One side of a sum.
   *
   * @param whole whether every place of it holds a number
   */
  private record Operands(List<Observation> numbers, boolean whole) {}

  /** One identity over the rows or columns of one table. */
  private record Lines(
      CheckedDocument document,
      Table table,
      Identity identity,
      Map<String, Observation> cells,
      FindingList findings) {

    void check() {
      boolean rows = identity.along().equals("rows");
      for (Line line : rows ? table.columns() : table.rows()) {
        Operands left = operands(identity.left(), line, rows);
        Operands right = operands(identity.right(), line, rows);
        if (left.numbers().isEmpty() || right.numbers().isEmpty()) {
          continue;
        }
        List<Observation> all = new ArrayList<>(left.numbers());
        all.addAll(right.numbers());
        List<String> units = all.stream().map(o -> o.reading().unit()).distinct().toList();
        if (units.size() > 1) {
          mixed(line, rows, units, all);
        } else if (wrong(left, right)) {
          report(line, rows, left.numbers(), right.numbers());
        }
      }
    }

    private static boolean wrong(Operands left, Operands right) {
      int order = sum(left.numbers()).compareTo(sum(right.numbers()));
      return (order != 0 && left.whole() && right.whole())
          || (order > 0 && right.whole())
          || (order < 0 && left.whole());
    }

    /** A cell may carry its own unit (3人 among 件): whether the sum holds cannot be said. */
    private void mixed(Line line, boolean rows, List<String> units, List<Observation> all) {
      findings.add(
          About.of(document),
          identity.check(),
          table.id() + "." + line.id(),
          Severity.WARNING,
          new Words(
              "“%s”%s：单位不一（%s），不能相加。"
                  .formatted(table.title(), where(line, rows), String.join("、", units)),
              "%s, %s %s: different units (%s) do not add up."
                  .formatted(
                      table.id(), rows ? "column" : "row", line.id(), String.join(", ", units))),
          new Figures(table.unit(), String.join("、", units)),
          all);
    }

    private static String where(Line line, boolean rows) {
      return rows ? line.label() + "列" : line.leaf() + "行";
    }

    private void report(Line line, boolean rows, List<Observation> left, List<Observation> right) {
      BigDecimal first = sum(left);
      BigDecimal second = sum(right);
      List<Observation> all = new ArrayList<>(left);
      all.addAll(right);
      findings.add(
          About.of(document),
          identity.check(),
          table.id() + "." + line.id(),
          Severity.ERROR,
          new Words(
              "“%s”%s：%s，%s，两者应当相等。"
                  .formatted(
                      table.title(),
                      where(line, rows),
                      said(identity.left(), left, rows),
                      said(identity.right(), right, rows)),
              "%s, %s %s: %s should equal %s."
                  .formatted(
                      table.id(),
                      rows ? "column" : "row",
                      line.id(),
                      FindingList.plain(first),
                      FindingList.plain(second))),
          Figures.of(first, second),
          all);
    }

    private String said(List<String> ids, List<Observation> operands, boolean rows) {
      String names =
          ids.size() > 2
              ? "各项之和"
              : String.join("加", ids.stream().map(id -> label(id, rows)).toList());
      return names + "为" + FindingList.plain(sum(operands));
    }

    private String label(String id, boolean rows) {
      return (rows ? table.rows() : table.columns())
          .stream().filter(l -> l.id().equals(id)).map(Line::leaf).findFirst().orElse(id);
    }

    private static BigDecimal sum(List<Observation> operands) {
      return operands.stream()
          .map(o -> o.reading().value().orElseThrow())
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Operands operands(List<String> ids, Line line, boolean rows) {
      List<Observation> numbers = new ArrayList<>();
      boolean whole = true;
      for (Line candidate : rows ? table.rows() : table.columns()) {
        if (ids.stream().anyMatch(id -> named(id, candidate.id()))) {
          String key = rows ? candidate.id() + "/" + line.id() : line.id() + "/" + candidate.id();
          Observation cell = cells.get(key);
          if (cell == null || cell.reading().value().isEmpty()) {
            whole = false;
          } else {
            numbers.add(cell);
          }
        }
      }
      return new Operands(numbers, whole);
    }

    private static boolean named(String id, String candidate) {
      return id.endsWith(".*")
          ? candidate.startsWith(id.substring(0, id.length() - 1))
          : candidate.equals(id);
    }
  }
}
