package gongkai.indexer.measure;

import gongkai.indexer.describe.Described;
import gongkai.indexer.measure.table.Alignment.Placed;
import gongkai.indexer.measure.table.Alignment.Unsafe;
import gongkai.indexer.measure.table.CellReader;
import gongkai.indexer.measure.table.FormReader;
import gongkai.indexer.measure.table.FormReader.Found;
import gongkai.indexer.measure.table.FormReader.FoundTable;
import gongkai.measure.Anchors;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Confidence;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.CheckRules;
import gongkai.vocabulary.figure.Forms.Form;
import gongkai.vocabulary.figure.Forms.Table;
import gongkai.vocabulary.figure.Units;
import java.util.List;
import java.util.Map;

/** Makes Observations of the cells of a document's form tables, and findings of what is no cell. */
final class FormObservations {
  private final FormReader reader;
  private final CellReader cells;
  private final Units units;
  private final CheckRules rules;

  FormObservations(Vocabulary vocabulary) {
    this.reader = new FormReader(vocabulary.forms());
    this.units = vocabulary.units();
    this.rules = vocabulary.checkRules();
    this.cells = new CellReader(units);
  }

  void read(Described described, List<Observation> observations, List<Finding> findings) {
    Found found = reader.read(described);
    Maker maker = new Maker(described, observations, findings);
    found.tables().forEach(maker::table);
    for (Map.Entry<Table, Unsafe> entry : found.unsafe().entrySet()) {
      maker.unsafe(entry.getKey(), entry.getValue());
    }
    if (reader.expected(described) && rules.binds(described.disclosure().publisher())) {
      found.missing().forEach(maker::missing);
    }
    found
        .form()
        .ifPresent(
            form ->
                found.tables().stream()
                    .filter(table -> !table.form().equals(form))
                    .forEach(table -> maker.otherForm(form, table)));
  }

  /** For one document. */
  private final class Maker {
    private final Described described;
    private final Disclosure disclosure;
    private final Anchors anchors;
    private final List<Observation> observations;
    private final List<Finding> findings;

    Maker(Described described, List<Observation> observations, List<Finding> findings) {
      this.described = described;
      this.disclosure = described.disclosure();
      this.anchors = new Anchors(described.passages());
      this.observations = observations;
      this.findings = findings;
    }

    void table(FoundTable found) {
      for (Placed placed : found.aligned().cells()) {
        cell(found, placed);
      }
    }

    private void cell(FoundTable found, Placed placed) {
      String indicator =
          String.join(".", found.table().id(), placed.row().id(), placed.column().id());
      int start = placed.cell().start();
      String words = described.content().text().substring(start, placed.cell().end());
      String unit = unit(found.table(), placed);
      boolean signed = placed.column().id().equals("change");
      CellReader.Read read = cells.read(words, unit, signed);
      Observation observation =
          new Observation(
              disclosure.id() + ":" + indicator,
              disclosure.id(),
              new Subject(
                  disclosure.publisher(),
                  disclosure.value(Property.REGION),
                  disclosure.reportingYear()),
              new Meaning(indicator, label(found.table(), placed), Map.of(), found.form().form()),
              read.reading()
                  .by(
                      found.aligned().rule(),
                      read.doubt().isEmpty() ? Confidence.SURE : Confidence.DOUBTFUL),
              new Place(
                  found.table().id(),
                  placed.row().id(),
                  placed.column().id(),
                  words,
                  placed.rowWords(),
                  anchors.at(start),
                  start,
                  placed.cell().end()),
              List.of());
      observations.add(observation);
      if (!read.doubt().isEmpty()) {
        doubt(observation, read);
      }
    }

    /** The cell's own unit is for the cell reader; here the header's, the column's, the table's. */
    private String unit(Table table, Placed placed) {
      String printed = placed.column().unit().isEmpty() ? table.unit() : placed.column().unit();
      String known = units.byName(printed).map(Units.Unit::name).orElse("");
      return CellReader.unitOf(placed.header(), known);
    }

    private String label(Table table, Placed placed) {
      return table.title() + " / " + placed.row().label() + " / " + placed.column().label();
    }

    private void doubt(Observation observation, CellReader.Read read) {
      findings.add(
          finding(
              "C10",
              observation.meaning().indicator(),
              Finding.Severity.WARNING,
              "单元格“%s”写作“%s”：%s。"
                  .formatted(
                      observation.meaning().indicatorLabel(),
                      observation.place().text(),
                      read.doubt()),
              "The cell %s reads \"%s\": it %s."
                  .formatted(
                      observation.meaning().indicator(),
                      observation.place().text(),
                      read.doubtEn()),
              observation.place().text(),
              List.of(observation.id()),
              List.of(observation.place().anchor())));
    }

    void unsafe(Table table, Unsafe reason) {
      findings.add(
          finding(
              "C9",
              table.id(),
              Finding.Severity.ERROR,
              "“%s”表无法与表样可靠对应（%s），没有取数。".formatted(table.title(), reason.reason()),
              "The table %s cannot be aligned with the form safely (%s); no values were taken."
                  .formatted(table.id(), reason.reasonEn()),
              "",
              List.of(),
              List.of()));
    }

    void missing(Table table) {
      findings.add(
          finding(
              "C9",
              table.id(),
              Finding.Severity.ERROR,
              "没有找到“%s”表。".formatted(table.title()),
              "The table %s was not found.".formatted(table.id()),
              "",
              List.of(),
              List.of()));
    }

    void otherForm(Form form, FoundTable found) {
      findings.add(
          finding(
              "C9",
              "form." + found.table().id(),
              Finding.Severity.WARNING,
              "“%s”表用的是%s年表样，其他表用的是%s年表样。"
                  .formatted(found.table().title(), found.form().form(), form.form()),
              "The table %s follows the form of %s, the others that of %s."
                  .formatted(found.table().id(), found.form().form(), form.form()),
              found.form().form(),
              List.of(),
              List.of()));
    }

    private Finding finding(
        String check,
        String what,
        Finding.Severity severity,
        String message,
        String messageEn,
        String actual,
        List<String> named,
        List<String> places) {
      return new Finding(
          disclosure.id() + ":" + check + ":" + what,
          disclosure.id(),
          disclosure.publisher(),
          disclosure.reportingYear(),
          check,
          severity,
          message,
          messageEn,
          "",
          actual,
          named,
          places);
    }
  }
}
