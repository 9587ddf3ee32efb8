package gongkai.check.finding;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.report.Body;
import gongkai.report.WholeFigures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A document as the checks see it. */
public record CheckedDocument(
    Disclosure disclosure, List<Passage> passages, List<Observation> observations) {

  public CheckedDocument {
    passages = List.copyOf(passages);
    observations = List.copyOf(observations);
  }

  public boolean annualReport() {
    return disclosure.value(Property.KIND).equals(Body.REPORT);
  }

  public OptionalInt year() {
    return disclosure.reportingYear();
  }

  public List<Observation> narrative() {
    return observations.stream().filter(o -> !WholeFigures.isCell(o)).toList();
  }

  public List<Observation> ofTable(String table) {
    return observations.stream().filter(o -> o.place().table().equals(table)).toList();
  }

  /** The cell of a form with that indicator. */
  public Optional<Observation> cell(String indicator) {
    return observations.stream()
        .filter(WholeFigures::isCell)
        .filter(o -> o.meaning().indicator().equals(indicator))
        .findFirst();
  }

  public Optional<Observation> byId(String id) {
    return observations.stream().filter(o -> o.id().equals(id)).findFirst();
  }
}
