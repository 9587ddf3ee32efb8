package gongkai.app.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import gongkai.solr.holding.LedgerEntry;

/**
 * One source that could not be taken in, as the API lists it too.
 *
 * @param id to try it again by
 * @param message stage, reason and what to do, in Chinese
 * @param detail the technical cause; or empty
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record QuarantineLine(
    String id, String source, String reason, String message, String detail) {

  public static QuarantineLine of(LedgerEntry entry) {
    return new QuarantineLine(
        entry.shortId(), entry.source(), entry.reason(), entry.message(), entry.detail());
  }
}
