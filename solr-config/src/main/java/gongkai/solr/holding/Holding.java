package gongkai.solr.holding;

import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import java.util.List;

/** One Disclosure and all that hangs on it; put and replaced as one. */
public record Holding(
    Disclosure disclosure,
    String text,
    List<Passage> passages,
    List<Observation> observations,
    List<Finding> findings) {

  public Holding {
    passages = List.copyOf(passages);
    observations = List.copyOf(observations);
    findings = List.copyOf(findings);
  }
}
