package gongkai.dataset.codebook;

import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ids of the forms' tables, rows, columns and cells. */
final class FormCodes {
  private static final Code.Text NOTHING = new Code.Text("", "");

  private final Vocabulary vocabulary;

  FormCodes(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A table of a form. */
  private record Of(Forms.Form form, Forms.Table table) {
    Code.Place place() {
      return new Code.Place(form.form(), table.id());
    }
  }

  private Stream<Of> each() {
    return vocabulary.forms().all().stream()
        .flatMap(form -> form.tables().stream().map(table -> new Of(form, table)));
  }

  List<Code> tables() {
    return each()
        .map(
            of ->
                new Code(
                    "tables",
                    of.table().id(),
                    new Code.Place(of.form().form(), ""),
                    new Code.Text(of.table().title(), english("tables", of.table().id())),
                    NOTHING,
                    of.table().unit(),
                    of.form().basis()))
        .toList();
  }

  List<Code> rows() {
    return lines("rows", Forms.Table::rows);
  }

  List<Code> columns() {
    return lines("columns", Forms.Table::columns);
  }

  private List<Code> lines(String list, Function<Forms.Table, List<Forms.Line>> lines) {
    return each()
        .flatMap(
            of ->
                lines.apply(of.table()).stream()
                    .map(
                        line ->
                            new Code(
                                list,
                                line.id(),
                                of.place(),
                                new Code.Text(line.label(), line(list, of, line)),
                                NOTHING,
                                line.unit().isEmpty() ? of.table().unit() : line.unit(),
                                of.form().basis())))
        .toList();
  }

  /** {@code table.row.column}, as indicators of cells are named. */
  Stream<Code> cells() {
    return each()
        .flatMap(
            of -> {
              List<Code> cells = new ArrayList<>();
              for (Forms.Line row : of.table().rows()) {
                for (Forms.Line column : of.table().columns()) {
                  cells.add(cell(of, row, column));
                }
              }
              return cells.stream();
            });
  }

  private Code cell(Of of, Forms.Line row, Forms.Line column) {
    String unit =
        !column.unit().isEmpty()
            ? column.unit()
            : row.unit().isEmpty() ? of.table().unit() : row.unit();
    return new Code(
        "indicators",
        String.join(".", of.table().id(), row.id(), column.id()),
        of.place(),
        new Code.Text(
            String.join(" / ", of.table().title(), row.label(), column.label()),
            String.join(
                " / ",
                english("tables", of.table().id()),
                line("rows", of, row),
                line("columns", of, column))),
        NOTHING,
        unit,
        of.form().basis());
  }

  private String line(String list, Of of, Forms.Line line) {
    return Codebook.english(
        vocabulary, list, of.table().id() + "." + line.id(), line.id().replace('_', ' '));
  }

  private String english(String list, String code) {
    return Codebook.english(vocabulary, list, code, code);
  }
}
