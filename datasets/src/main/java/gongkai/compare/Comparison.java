package gongkai.compare;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.report.WholeFigures;
import java.util.List;

/** Two reports side by side: every figure with its change, every section with its diff. */
public record Comparison(
    Disclosure left, Disclosure right, List<CellChange> cells, List<SectionChange> sections) {

  public Comparison {
    cells = List.copyOf(cells);
    sections = List.copyOf(sections);
  }

  /** A report and what hangs on it. */
  public record Report(
      Disclosure disclosure, List<Passage> passages, List<Observation> observations) {
    public Report {
      passages = List.copyOf(passages);
      observations = List.copyOf(observations);
    }

    List<Observation> figures() {
      return WholeFigures.own(disclosure, observations);
    }
  }

  public static Comparison of(Report left, Report right) {
    return new Comparison(
        left.disclosure(),
        right.disclosure(),
        CellChange.between(left.figures(), right.figures()),
        SectionChange.between(left.passages(), right.passages()));
  }
}
