package gongkai.api.operate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.NounJson;
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

  Slice<LedgerEntry> entries(Optional<String> cursor, int size) {
    return holdings.ledger(LedgerEntry.QUARANTINED, cursor, size);
  }

  Optional<LedgerEntry> byId(String id) {
    return holdings
        .ledger(LedgerEntry.QUARANTINED)
        .filter(entry -> entry.shortId().equals(id))
        .findFirst();
  }

  static ObjectNode wire(LedgerEntry entry) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    node.put("id", entry.shortId());
    node.put("source", entry.source());
    node.put("size", entry.size());
    node.put("modified", entry.modified().toString());
    node.put("seen", entry.seen().toString());
    node.put("stage", entry.stage());
    node.put("reason", entry.reason());
    node.put("message", entry.message());
    node.put("detail", entry.detail());
    return node;
  }
}
