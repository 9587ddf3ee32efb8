package gongkai.indexer.publish;

import gongkai.indexer.collect.Collected;
import gongkai.indexer.stage.Failure;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.LedgerEntry.Outcome;
import java.time.Instant;

/**
 * What the ledger says of a source, in the words of a clerk.
 *
 * @param now the one instant at which all of a run happens
 */
record LedgerLines(Instant now) {

  /** Of a source whose bytes are there; nothing went wrong yet. */
  LedgerEntry of(Collected collected, Outcome outcome, String document) {
    return new LedgerEntry(
        collected.source().uri().toString(),
        collected.original().hash(),
        collected.original().size(),
        collected.source().modified(),
        now,
        outcome,
        document,
        "",
        "",
        "",
        "");
  }

  /**
   * Of a place without bytes.
   *
   * @param document the one that was held of it before and stays, or empty
   */
  LedgerEntry nothingAt(String place, String document) {
    return new LedgerEntry(
        place, "", 0, Instant.EPOCH, now, Outcome.QUARANTINED, document, "", "", "", "");
  }

  LedgerEntry withdrawn(LedgerEntry entry) {
    return new LedgerEntry(
        entry.source(),
        entry.fingerprint(),
        entry.size(),
        entry.modified(),
        now,
        Outcome.WITHDRAWN,
        entry.document(),
        "",
        "",
        entry.document().isEmpty() ? "来源处已不再单独列出，此前也未能收录" : "来源处已找不到该文件，保留原文并注明撤下时间",
        "");
  }

  static LedgerEntry failed(LedgerEntry entry, Failure failure) {
    return new LedgerEntry(
        entry.source(),
        entry.fingerprint(),
        entry.size(),
        entry.modified(),
        entry.seen(),
        entry.outcome(),
        entry.document(),
        failure.stage().name(),
        failure.reason().name(),
        failure.stage().chinese() + "：" + failure.reason().chinese(),
        failure.detail());
  }

  /** Its document became one with another. */
  static LedgerEntry merged(LedgerEntry entry, String document) {
    return new LedgerEntry(
        entry.source(),
        entry.fingerprint(),
        entry.size(),
        entry.modified(),
        entry.seen(),
        Outcome.DUPLICATE,
        document,
        entry.stage(),
        entry.reason(),
        "与已收录文件的标题和正文相同，已并为一份",
        Identity.RULE);
  }
}
