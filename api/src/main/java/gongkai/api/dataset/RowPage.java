package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.query.RowQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Some rows of an answer, and where the next ones are.
 *
 * @param total of the whole answer
 * @param next cursor, or empty at the end
 */
record RowPage(long total, List<JsonNode> rows, Optional<String> next) {

  /** The rows after the cursor's place. */
  static RowPage of(RowSource source, RowQuery query, RowCursor place, int size) {
    if (query.isGrouped()) {
      try (RowSource.Placed all = source.open(query, 0)) {
        return slice(query.groups(all), source, query, place, size);
      }
    }
    return query.isStream()
        ? streamed(source, query, place, size)
        : sorted(source, query, place, size);
  }

  private static RowPage streamed(RowSource source, RowQuery query, RowCursor place, int size) {
    List<JsonNode> rows = new ArrayList<>();
    long position = place.position();
    boolean more = false;
    long total = place.total();
    boolean first = total < 0;
    OptionalLong known = query.conditions().isEmpty() ? source.total() : OptionalLong.empty();
    long chosen = 0;
    try (RowSource.Placed all = source.open(query, position)) {
      while (all.hasNext()) {
        JsonNode row = all.next();
        if (!query.chooses(row)) {
          continue;
        }
        chosen++;
        if (rows.size() < size) {
          rows.add(row);
          position = all.position();
        } else {
          more = true;
          // Only the first page counts the whole; the cursor carries the number on.
          if (!first || known.isPresent()) {
            break;
          }
        }
      }
    }
    if (first) {
      total = known.orElse(chosen);
    }
    return new RowPage(total, rows, next(more, source, query, position, total));
  }

  /** Each page puts all rows up to its own in order: deep pages hold many, and there is a limit. */
  private static RowPage sorted(RowSource source, RowQuery query, RowCursor place, int size) {
    int from = (int) Math.min(RowQuery.MOST_HELD, place.position());
    List<JsonNode> held;
    long[] total = {0};
    try (RowSource.Placed all = source.open(query, 0)) {
      held =
          query.first(
              new Tee(
                  all,
                  row -> {
                    if (query.chooses(row)) {
                      total[0]++;
                    }
                  }),
              from + size);
    }
    List<JsonNode> rows = held.subList(Math.min(from, held.size()), held.size());
    return new RowPage(
        total[0], rows, next(from + size < total[0], source, query, from + size, total[0]));
  }

  private static RowPage slice(
      List<JsonNode> all, RowSource source, RowQuery query, RowCursor place, int size) {
    int from = (int) Math.min(all.size(), Math.max(0, place.position()));
    int to = Math.min(all.size(), from + size);
    return new RowPage(
        all.size(), all.subList(from, to), next(to < all.size(), source, query, to, all.size()));
  }

  private static Optional<String> next(
      boolean more, RowSource source, RowQuery query, long position, long total) {
    return more
        ? Optional.of(new RowCursor(source.name(), position, total).written(query))
        : Optional.empty();
  }

  /** Shows each row to someone while it passes. */
  private record Tee(RowSource.Placed rows, java.util.function.Consumer<JsonNode> seen)
      implements gongkai.dataset.Rows {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public JsonNode next() {
      JsonNode row = rows.next();
      seen.accept(row);
      return row;
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
