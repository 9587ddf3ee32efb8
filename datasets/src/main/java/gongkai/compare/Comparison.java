package gongkai.compare;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import java.util.List;
import java.util.OptionalInt;

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

    /** Only what it says of the year it reports on: figures of other years are not its own. */
    List<Observation> ownYear() {
      OptionalInt year = disclosure.reportingYear();
      return observations.stream()
          .filter(o -> year.isEmpty() || o.subject().year().equals(year))
          .toList();
    }
  }

  public static Comparison of(Report left, Report right) {
    return new Comparison(
        left.disclosure(),
        right.disclosure(),
        CellChange.between(left.ownYear(), right.ownYear()),
        SectionChange.between(left.passages(), right.passages()));
  }
}
