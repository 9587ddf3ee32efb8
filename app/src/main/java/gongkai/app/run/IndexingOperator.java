package gongkai.app.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.operate.BackupReport;
import gongkai.api.operate.Operator;
import gongkai.api.operate.RunState;
import gongkai.api.operate.SiteState;
import gongkai.app.backup.Backup;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.Progress;
import gongkai.noun.NounJson;
import gongkai.solr.connection.SolrUnavailableException;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.LedgerEntry.Outcome;
import gongkai.work.Threads;
import java.nio.file.Path;
import java.util.List;

/** Does for the api what only the indexer can do. */
public final class IndexingOperator implements Operator {
  private static final System.Logger LOG = System.getLogger(IndexingOperator.class.getName());

  private final Runs indexer;
  private final Holdings holdings;
  private final Backup backup;

  public IndexingOperator(Runs indexer, Holdings holdings, Backup backup) {
    this.indexer = indexer;
    this.holdings = holdings;
    this.backup = backup;
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
    return NounJson.mapper().valueToTree(indexer.index(order.intake(holdings), Progress.SILENT));
  }

  @Override
  public JsonNode reindex() {
    try {
      return NounJson.mapper().valueToTree(indexer.rebuild(Progress.SILENT));
    } catch (IllegalStateException | SolrUnavailableException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public BackupReport backup(String directory, int keep) {
    try {
      return backup.make(Path.of(directory), keep).report();
    } catch (Trouble e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
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

  @Override
  public List<SiteState> sites() {
    return indexer.sites().all();
  }

  /** In a thread of its own, so that whoever gave the order can watch it. */
  @Override
  public void begin(Runnable order) {
    Threads.start(
        "order",
        () -> {
          try {
            order.run();
          } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "an order broke off", e);
          }
        });
  }
}
