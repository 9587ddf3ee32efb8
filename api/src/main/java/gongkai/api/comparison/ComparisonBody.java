package gongkai.api.comparison;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import gongkai.compare.CellChange;
import gongkai.compare.Change;
import gongkai.compare.Comparison;
import gongkai.compare.SectionChange;
import gongkai.compare.TextDiff;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import gongkai.report.SeriesBreak;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Two reports side by side, on the wire. */
@JsonTypeName("Comparison")
record ComparisonBody(Report left, Report right, List<Cell> cells, List<Section> sections) {
  static ComparisonBody of(Comparison comparison) {
    return new ComparisonBody(
        Report.of(comparison.left()),
        Report.of(comparison.right()),
        comparison.cells().stream().map(Cell::of).toList(),
        comparison.sections().stream().map(Section::of).toList());
  }

  /** One of the two. */
  @JsonTypeName("ComparedReport")
  record Report(String document, String title, String body, OptionalInt year, String link) {
    static Report of(Disclosure report) {
      return new Report(
          report.id(),
          report.title(),
          report.publisher(),
          report.reportingYear(),
          Wire.link(report.id()));
    }
  }

  /** What both state of one thing. */
  @JsonTypeName("ComparedCell")
  record Cell(
      String indicator,
      String label,
      Optional<Observation> left,
      Optional<Observation> right,
      @JsonUnwrapped Difference difference,
      List<SeriesBreak> breaks) {
    static Cell of(CellChange cell) {
      Change change = cell.change();
      return new Cell(
          cell.indicator(),
          cell.label(),
          cell.left(),
          cell.right(),
          new Difference(change.kind(), change.difference(), change.percent()),
          cell.breaks());
    }
  }

  /** How the right figure differs from the left one. */
  record Difference(
      Change.Kind change, Optional<BigDecimal> difference, Optional<BigDecimal> percent) {}

  /** Which of the two has a section that the other lacks. */
  enum Only {
    NEITHER(""),
    LEFT("left"),
    RIGHT("right");

    private final String wire;

    Only(String wire) {
      this.wire = wire;
    }

    @JsonValue
    String wire() {
      return wire;
    }

    static Only of(String side) {
      return side.isEmpty() ? NEITHER : side.equals(LEFT.wire) ? LEFT : RIGHT;
    }
  }

  /** What both say under one heading. */
  @JsonTypeName("ComparedSection")
  record Section(String heading, Only only, boolean same, List<TextDiff.Piece> pieces) {
    static Section of(SectionChange section) {
      return new Section(
          section.heading(), Only.of(section.only()), section.same(), section.pieces());
    }
  }
}
