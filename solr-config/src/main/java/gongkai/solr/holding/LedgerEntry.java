package gongkai.solr.holding;

import com.fasterxml.jackson.annotation.JsonValue;
import gongkai.solr.field.Fields;
import java.time.Instant;

/**
 * What became of one source, kept so that nothing is taken twice and nothing vanishes.
 *
 * @param source the place, as in {@link gongkai.noun.SourcePlace}
 * @param fingerprint SHA-256 of the bytes, or empty where they could not be read
 * @param size in bytes
 * @param modified as the source said
 * @param seen when a run last met it
 * @param outcome what became of it
 * @param document id of the Disclosure, or empty
 * @param stage where it failed, for quarantine; or empty
 * @param reason why, as a stable word such as {@code ENCRYPTED}; or empty
 * @param message the reason in Chinese for a clerk; or empty
 * @param detail the technical cause; or empty
 */
public record LedgerEntry(
    String source,
    String fingerprint,
    long size,
    Instant modified,
    Instant seen,
    Outcome outcome,
    String document,
    String stage,
    String reason,
    String message,
    String detail) {
  /** The sources that could not be taken in. */
  public static final Selection QUARANTINED =
      Selection.of(Fields.OUTCOME, Outcome.QUARANTINED.wire());

  private static final int ID_LENGTH = 20;

  /** A short name for the place, which fits into an address and onto a command line. */
  public String shortId() {
    return RecordIds.source(source).substring("source:".length()).substring(0, ID_LENGTH);
  }

  /** What a run can do with a source. The names are those of the run report. */
  public enum Outcome {
    INDEXED("indexed"),
    UNCHANGED("unchanged"),
    DUPLICATE("duplicates"),
    QUARANTINED("quarantined"),
    WITHDRAWN("withdrawn");

    private final String wire;

    Outcome(String wire) {
      this.wire = wire;
    }

    @JsonValue
    public String wire() {
      return wire;
    }
  }
}
