package gongkai.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.operate.Operator;
import gongkai.api.operate.RunState;
import gongkai.indexer.Progress;
import gongkai.indexer.collect.web.Politeness;
import gongkai.noun.NounJson;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.LedgerEntry.Outcome;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Does for the api what only the indexer can do. */
final class IndexingOperator implements Operator {
  private static final System.Logger LOG = System.getLogger(IndexingOperator.class.getName());
  private static final int SLICE = 500;

  private final Runs indexer;
  private final Holdings holdings;

  IndexingOperator(Runs indexer, Holdings holdings) {
    this.indexer = indexer;
    this.holdings = holdings;
  }

  @Override
  public JsonNode index(List<String> paths, boolean force) {
    ObjectNode order = NounJson.mapper().createObjectNode();
    paths.forEach(order.putArray("paths")::add);
    return index(order.put("force", force));
  }

  @Override
  public JsonNode index(JsonNode order) {
    return carryOut(IndexOrder.read(order));
  }

  private JsonNode carryOut(IndexOrder order) {
    return NounJson.mapper()
        .valueToTree(indexer.index(order.intake(holdings), Progress.SILENT));
  }

  @Override
  public JsonNode reindex() {
    Set<Path> files = new TreeSet<>();
    Set<URI> pages = new TreeSet<>();
    Optional<String> cursor = Optional.empty();
    do {
      Slice<LedgerEntry> slice = holdings.ledger(Selection.ALL, cursor, SLICE);
      for (LedgerEntry entry : slice.items()) {
        // A member of an archive comes with its archive.
        URI outermost = URI.create(entry.source().replaceFirst("!/.*$", ""));
        if (entry.outcome() == Outcome.WITHDRAWN) {
          continue;
        }
        if (!entry.source().startsWith("file:")) {
          pages.add(outermost);
        } else if (Files.exists(Path.of(outermost.getPath()))) {
          files.add(Path.of(outermost.getPath()));
        }
      }
      cursor = slice.next();
    } while (cursor.isPresent());
    return carryOut(
        new IndexOrder(
            List.copyOf(files),
            List.copyOf(pages),
            List.of(),
            List.of(),
            Politeness.DEFAULT.pause().toMillis(),
            true));
  }

  @Override
  public JsonNode retry(String source) {
    LedgerEntry entry =
        holdings
            .ledgerEntry(source)
            .filter(found -> found.outcome() == Outcome.QUARANTINED)
            .orElseThrow(
                () -> new IllegalArgumentException(source + " is not in quarantine 不在隔离区"));
    ObjectNode order = NounJson.mapper().createObjectNode();
    order.putArray("retry").add(entry.shortId());
    return index(order);
  }

  @Override
  public List<RunState> runs() {
    return indexer.states();
  }

  /** In a thread of its own, so that whoever gave the order can watch it. */
  @Override
  public void begin(Runnable order) {
    Thread.ofPlatform()
        .name("gongkai-order")
        .daemon()
        .start(
            () -> {
              try {
                order.run();
              } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "an order broke off", e);
              }
            });
  }
}
