package gongkai.site.operate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.NounJson;
import gongkai.site.frame.Frame;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The quarantine by reason, each with what to do, and a retry of all of one reason. */
final class QuarantineGroups {
  /** More are not read for one page or one order; the rest is retried with the next. */
  private static final int MOST = 5000;

  private final Holdings holdings;

  QuarantineGroups(Holdings holdings) {
    this.holdings = holdings;
  }

  List<OperatorPage.QuarantineGroup> all(Frame frame) {
    Map<String, List<LedgerEntry>> byReason = new LinkedHashMap<>();
    try (Stream<LedgerEntry> entries = holdings.ledger(LedgerEntry.QUARANTINED)) {
      entries
          .limit(MOST)
          .forEach(
              entry ->
                  byReason.computeIfAbsent(entry.reason(), reason -> new ArrayList<>()).add(entry));
    }
    return byReason.entrySet().stream()
        .map(
            one ->
                new OperatorPage.QuarantineGroup(
                    one.getKey(),
                    one.getValue().size(),
                    one.getValue().getFirst().message().isEmpty()
                        ? one.getKey()
                        : one.getValue().getFirst().message(),
                    frame
                        .words()
                        .sayOr(
                            "stage." + one.getValue().getFirst().stage(),
                            one.getValue().getFirst().stage())))
        .sorted(
            Comparator.comparing((OperatorPage.QuarantineGroup group) -> -group.count())
                .thenComparing(OperatorPage.QuarantineGroup::reason))
        .toList();
  }

  /**
   * An order that retries all of one reason.
   *
   * @throws IllegalArgumentException where nothing is in quarantine for it
   */
  ObjectNode retry(String reason) {
    ObjectNode order = NounJson.mapper().createObjectNode();
    ArrayNode ids = order.putArray("retry");
    try (Stream<LedgerEntry> entries = holdings.ledger(LedgerEntry.QUARANTINED)) {
      entries
          .filter(entry -> entry.reason().equals(reason))
          .limit(MOST)
          .forEach(entry -> ids.add(entry.shortId()));
    }
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(reason);
    }
    return order;
  }
}
