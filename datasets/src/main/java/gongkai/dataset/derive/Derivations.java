package gongkai.dataset.derive;

import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import gongkai.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** From the records of a noun to the rows of a dataset. */
public final class Derivations {
  private static final Map<String, Derivation> BY_NAME =
      new TreeMap<>(
          Map.of(
              "addable", new Addable(),
              "citations", new Citations(),
              "codebook", new CodeRows(),
              "column-freshness", new ColumnFreshness(),
              "disclosure-activity", new DisclosureActivity(),
              "interpretation-lag", new InterpretationLag(),
              "publication-lag", new PublicationLag(),
              "report-timeliness", new ReportTimeliness()));

  private final Vocabulary vocabulary;

  public Derivations(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The rows of a dataset.
   *
   * @param records the wire forms of all records that {@link Dataset#filter} leaves; they are the
   *     rows where the dataset has no derivation. Closing the rows closes them
   */
  public Rows rows(Dataset dataset, Rows records) {
    if (dataset.origin().derivation().isEmpty()) {
      return records;
    }
    return Rows.of(BY_NAME.get(dataset.origin().derivation()).rows(records, vocabulary), records);
  }

  /** The columns that a derivation gives to the rows it makes of a noun; empty if there is none. */
  public static Optional<Set<String>> columns(String derivation, Dataset.From noun) {
    return Optional.ofNullable(BY_NAME.get(derivation))
        .filter(known -> known.from() == noun)
        .map(Derivation::columns);
  }

  /** Whether the rows of a dataset are records, so that what chooses among these chooses rows. */
  public static boolean keepsRecords(Dataset dataset) {
    String derivation = dataset.origin().derivation();
    return derivation.isEmpty() || BY_NAME.get(derivation).keepsRecords();
  }

  public static Set<String> names() {
    return BY_NAME.keySet();
  }
}
