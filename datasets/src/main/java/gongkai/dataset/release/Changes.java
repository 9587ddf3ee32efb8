package gongkai.dataset.release;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import gongkai.noun.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What differs between two editions: rows are matched by the dataset's key and compared in the
 * columns that both have. Keeps 16 bytes a row in memory and, of each kind of change, the first
 * {@value #SHOWN} in full.
 */
final class Changes {
  static final int SHOWN = 50;

  final List<String> columnsAdded = new ArrayList<>();
  final List<String> columnsRemoved = new ArrayList<>();
  final List<String> rowsAdded = new ArrayList<>();
  final List<String> rowsRemoved = new ArrayList<>();
  final Map<String, Pair> rowsChanged = new LinkedHashMap<>();
  long added;
  long removed;
  long changed;

  private final List<String> key;
  private final List<String> common = new ArrayList<>();

  /** A row as it was and as it is. */
  record Pair(Optional<JsonNode> before, JsonNode after) {}

  private Changes(Dataset before, Dataset after) {
    key = after.key();
    List<String> old = before.columns().stream().map(Dataset.Column::name).toList();
    List<String> now = after.columns().stream().map(Dataset.Column::name).toList();
    for (String column : now) {
      (old.contains(column) ? common : columnsAdded).add(column);
    }
    old.stream().filter(column -> !now.contains(column)).forEach(columnsRemoved::add);
  }

  static Changes between(Dataset before, Path oldRows, Dataset after, Path newRows)
      throws IOException {
    Changes changes = new Changes(before, after);
    Map<Long, Long> old = new HashMap<>();
    try (Rows rows = NdjsonRows.open(oldRows)) {
      while (rows.hasNext()) {
        JsonNode row = rows.next();
        old.put(hash(changes.key(row)), changes.hash(row));
      }
    }
    try (Rows rows = NdjsonRows.open(newRows)) {
      while (rows.hasNext()) {
        changes.see(rows.next(), old);
      }
    }
    changes.removed = old.size();
    try (Rows rows = NdjsonRows.open(oldRows)) {
      while (rows.hasNext()) {
        changes.complete(rows.next(), old);
      }
    }
    return changes;
  }

  List<String> common() {
    return common;
  }

  private void see(JsonNode row, Map<Long, Long> old) {
    String name = key(row);
    Long before = old.remove(hash(name));
    if (before == null) {
      added++;
      if (rowsAdded.size() < SHOWN) {
        rowsAdded.add(name);
      }
    } else if (before != hash(row)) {
      changed++;
      if (rowsChanged.size() < SHOWN) {
        rowsChanged.put(name, new Pair(Optional.empty(), row));
      }
    }
  }

  /** The old side of what was seen to change, and the names of what is gone. */
  private void complete(JsonNode row, Map<Long, Long> gone) {
    String name = key(row);
    rowsChanged.computeIfPresent(name, (n, pair) -> new Pair(Optional.of(row), pair.after()));
    if (rowsRemoved.size() < SHOWN && gone.containsKey(hash(name))) {
      rowsRemoved.add(name);
    }
  }

  private String key(JsonNode row) {
    StringJoiner name = new StringJoiner(" / ");
    key.forEach(column -> name.add(row.path(column).asText()));
    return name.toString();
  }

  private long hash(JsonNode row) {
    StringBuilder all = new StringBuilder();
    common.forEach(column -> all.append(row.path(column)).append('\n'));
    return hash(all.toString());
  }

  /** 64 bits of SHA-256: among a million rows two agree by chance once in ten million diffs. */
  private static long hash(String text) {
    MessageDigest sha256 = Sha256.digest();
    return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
