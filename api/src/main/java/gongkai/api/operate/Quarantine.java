package gongkai.api.operate;

import gongkai.api.request.Page;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.index.Slice;
import java.util.Optional;

/** The sources that could not be taken in, each under an id that fits into an address. */
final class Quarantine {

  private final Holdings holdings;

  Quarantine(Holdings holdings) {
    this.holdings = holdings;
  }

  Page<QuarantineEntry> page(Optional<String> cursor, int size) {
    Slice<LedgerEntry> slice = holdings.ledger(LedgerEntry.QUARANTINED, cursor, size);
    return new Page<>(
        slice.total(), slice.items().stream().map(QuarantineEntry::of).toList(), slice.next());
  }

  Optional<LedgerEntry> byId(String id) {
    return holdings
        .ledger(LedgerEntry.QUARANTINED)
        .filter(entry -> entry.shortId().equals(id))
        .findFirst();
  }
}
