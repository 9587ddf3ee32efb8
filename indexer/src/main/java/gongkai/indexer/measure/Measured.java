package gongkai.indexer.measure;

import gongkai.indexer.describe.Described;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import java.util.List;

/** A document with the numbers it states and the doubts about them. */
public record Measured(
    Described described, List<Observation> observations, List<Finding> findings) {

  public Measured {
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
  }
}
