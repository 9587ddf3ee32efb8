package gongkai.app;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.operate.Operator;
import gongkai.indexer.Progress;
import gongkai.indexer.RunReport;
import gongkai.noun.NounJson;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.LedgerEntry.Outcome;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Does for the api what only the indexer can do. */
final class IndexingOperator implements Operator {
  private static final int SLICE = 500;

  private final Runs indexer;
  private final Holdings holdings;

  IndexingOperator(Runs indexer, Holdings holdings) {
    this.indexer = indexer;
    this.holdings = holdings;
  }

  @Override
  public JsonNode index(List<String> paths, boolean force) {
    return json(
        indexer.index(
            paths.stream().map(IndexingOperator::existing).toList(), force, Progress.SILENT));
  }

  @Override
  public JsonNode reindex() {
    Set<Path> files = new TreeSet<>();
    Optional<String> cursor = Optional.empty();
    do {
      Slice<LedgerEntry> slice = holdings.ledger(Selection.ALL, cursor, SLICE);
      slice.items().stream()
          .filter(entry -> entry.source().startsWith("file:"))
          .map(entry -> file(entry.source()))
          .filter(Files::exists)
          .forEach(files::add);
      cursor = slice.next();
    } while (cursor.isPresent());
    return json(indexer.index(List.copyOf(files), true, Progress.SILENT));
  }

  /** A member of an archive comes with its archive. */
  private static Path file(String source) {
    return Path.of(URI.create(source.replaceFirst("!/.*$", "")).getPath());
  }

  @Override
  public JsonNode retry(String source) {
    LedgerEntry entry =
        holdings
            .ledgerEntry(source)
            .filter(found -> found.outcome() == Outcome.QUARANTINED)
            .orElseThrow(
                () -> new IllegalArgumentException(source + " is not in quarantine 不在隔离区"));
    return json(
        indexer.index(List.of(existing(file(entry.source()).toString())), true, Progress.SILENT));
  }

  private static Path existing(String path) {
    try {
      Path found = Path.of(path);
      if (Files.exists(found)) {
        return found;
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(path + " is not a path 不是有效路径", e);
    }
    throw new IllegalArgumentException(path + " does not exist 路径不存在");
  }

  private static JsonNode json(RunReport report) {
    return NounJson.mapper().valueToTree(report);
  }
}
