package gongkai.indexer.measure;

import gongkai.check.CheckedDocument;
import gongkai.check.DocumentChecks;
import gongkai.indexer.describe.Described;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Stage;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.vocabulary.MeasureWords.MeasuredKind;
import gongkai.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/** Reads the numbers that a document states, and checks them. Safe for many threads. */
public final class Measurer implements Stage<Described, Measured> {
  private final Vocabulary vocabulary;
  private final NarrativeObservations narrative;
  private final FormObservations forms;
  private final DocumentChecks checks;

  public Measurer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.narrative = new NarrativeObservations(vocabulary);
    this.forms = new FormObservations(vocabulary);
    this.checks = new DocumentChecks(vocabulary);
  }

  @Override
  public Result<Measured> apply(Described described) {
    MeasuredKind kind = vocabulary.measureWords().kind(described.disclosure().value(Property.KIND));
    List<Observation> observations = new ArrayList<>();
    if (readsSentences(kind, described.passages())) {
      observations.addAll(narrative.of(described));
    }
    List<Finding> findings = new ArrayList<>();
    if (kind.forms()) {
      forms.read(described, observations, findings);
    }
    findings.addAll(Unclear.doubts(described, observations));
    findings.addAll(
        checks.check(
            new CheckedDocument(described.disclosure(), described.passages(), observations)));
    return Result.done(
        new Measured(described, DocumentChecks.named(observations, findings), findings));
  }

  private static boolean readsSentences(MeasuredKind kind, List<Passage> passages) {
    return switch (kind.narrative()) {
      case YES -> true;
      case NO -> false;
      case LOOSE -> passages.stream().noneMatch(p -> p.kind() == Passage.Kind.ARTICLE);
    };
  }
}
