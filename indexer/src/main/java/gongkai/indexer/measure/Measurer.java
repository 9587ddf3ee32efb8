package gongkai.indexer.measure;

import gongkai.check.DocumentChecks;
import gongkai.check.finding.CheckedDocument;
import gongkai.indexer.describe.Described;
import gongkai.indexer.stage.Result;
import gongkai.indexer.stage.Stage;
import gongkai.measure.NarrativeObservations;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.solr.analysis.Simplified;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.MeasureWords.MeasuredKind;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

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
    List<Finding> findings = new ArrayList<>();
    if (kind.forms()) {
      forms.read(described, observations, findings);
    }
    boolean sentences = readsSentences(kind, described);
    findings.addAll(Limits.of(described, sentences, kind.forms()));
    if (sentences) {
      observations.addAll(0, outside(sentences(described), observations));
    }
    findings.addAll(Unclear.doubts(described, observations));
    findings.addAll(
        checks.check(
            new CheckedDocument(described.disclosure(), described.passages(), observations)));
    return Result.done(
        new Measured(described, DocumentChecks.named(observations, findings), findings));
  }

  private List<Observation> sentences(Described described) {
    return narrative.of(
        described.disclosure(),
        described.content().text(),
        Simplified.of(described.content().text()),
        Lines.of(described.content().blocks()),
        described.passages());
  }

  private boolean readsSentences(MeasuredKind kind, Described described) {
    return switch (kind.narrative()) {
      case YES -> true;
      case NO -> told(described);
      case LOOSE ->
          told(described)
              || described.passages().stream().noneMatch(p -> p.kind() == Passage.Kind.ARTICLE);
    };
  }

  /** Whether the title says that the document tells figures: 检查情况的通报, 运行情况月报. */
  private boolean told(Described described) {
    return vocabulary.measureWords().measuredTitle(described.disclosure().value(Property.TITLE));
  }

  /** What stands in a cell of a form, laid out as lines, was read there and by its form. */
  private static List<Observation> outside(List<Observation> told, List<Observation> cells) {
    NavigableMap<Integer, Integer> taken = new TreeMap<>();
    cells.forEach(cell -> taken.put(cell.place().start(), cell.place().end()));
    return told.stream()
        .filter(
            o -> {
              var before = taken.lowerEntry(o.place().end());
              return before == null || before.getValue() <= o.place().start();
            })
        .toList();
  }
}
