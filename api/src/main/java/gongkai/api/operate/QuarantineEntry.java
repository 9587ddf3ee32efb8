package gongkai.api.operate;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import gongkai.solr.holding.LedgerEntry;
import java.time.Instant;

/** A source that could not be taken in, and why. */
@JsonTypeName("Quarantine")
record QuarantineEntry(
    String id,
    String source,
    long size,
    Instant modified,
    Instant seen,
    @JsonUnwrapped Trouble trouble) {
  record Trouble(String stage, String reason, String message, String detail) {}

  static QuarantineEntry of(LedgerEntry entry) {
    return new QuarantineEntry(
        entry.shortId(),
        entry.source(),
        entry.size(),
        entry.modified(),
        entry.seen(),
        new Trouble(entry.stage(), entry.reason(), entry.message(), entry.detail()));
  }
}
