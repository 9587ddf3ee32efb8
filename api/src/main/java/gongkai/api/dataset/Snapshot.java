package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.dataset.release.ReleasedRows;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The records of each noun as they are at one time, read from the index once and kept in a file, so
 * that datasets made from one noun agree with each other and the index is gone through once for all
 * of them. The files go when it is closed.
 */
public final class Snapshot implements AutoCloseable {
  private static final String PREFIX = ".snapshot-";

  private final Holdings holdings;
  private final DatasetRows rows;
  private final Path folder;
  private final Map<Dataset.From, Path> files = new EnumMap<>(Dataset.From.class);

  private Snapshot(Holdings holdings, DatasetRows rows, Path folder) {
    this.holdings = holdings;
    this.rows = rows;
    this.folder = folder;
  }

  /**
   * Begins one in a folder, in which it first clears what a killed process has left.
   *
   * @throws UncheckedIOException where the disk does not take it; likewise {@link #rows}
   */
  public static Snapshot in(Path folder, Holdings holdings, DatasetRows rows) {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.filter(each -> isOurs(each)).toList()) {
          Files.delete(file);
        }
      }
      return new Snapshot(holdings, rows, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(Path file) {
    return file.getFileName().toString().startsWith(PREFIX);
  }

  /** The rows of a dataset; closed by the caller. */
  public Rows rows(Dataset dataset) {
    Path file = files.computeIfAbsent(dataset.origin().from(), this::written);
    return rows.derived(dataset, new Filtered(dataset, ReleasedRows.open(file, 0, List.of())));
  }

  private Path written(Dataset.From noun) {
    try {
      Path file = Files.createTempFile(folder, PREFIX, ".ndjson");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
          Rows all = HoldingRows.of(holdings, noun, selection(noun))) {
        while (all.hasNext()) {
          out.write(NounJson.mapper().writeValueAsBytes(all.next()));
          out.write('\n');
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Disclosures say of themselves; of the others only what is still public is read. */
  private static Selection selection(Dataset.From noun) {
    return noun == Dataset.From.DISCLOSURES ? Selection.ALL.withWithdrawn() : Selection.ALL;
  }

  @Override
  public void close() {
    try {
      for (Path file : files.values()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records that the dataset's own filter leaves. */
  private static final class Filtered implements Rows {
    private final Dataset dataset;
    private final Rows all;
    private Optional<JsonNode> next = Optional.empty();

    Filtered(Dataset dataset, Rows all) {
      this.dataset = dataset;
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && all.hasNext()) {
        next = Optional.of(all.next()).filter(this::isLeft);
      }
      return next.isPresent();
    }

    @Override
    public JsonNode next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the records are at their end");
      }
      JsonNode row = next.orElseThrow();
      next = Optional.empty();
      return row;
    }

    private boolean isLeft(JsonNode record) {
      if (!DatasetRows.tellsWithdrawn(dataset) && record.path("withdrawn").isTextual()) {
        return false;
      }
      return dataset.origin().filter().entrySet().stream()
          .allMatch(one -> one.getValue().contains(record.path(one.getKey()).asText("")));
    }

    @Override
    public void close() {
      all.close();
    }
  }
}
