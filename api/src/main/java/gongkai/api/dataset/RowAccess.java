package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.dataset.query.RowQuery;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The answer to a question as a list, for protocols that count in offsets. */
public final class RowAccess {
  private final DatasetRows rows;

  public RowAccess(DatasetRows rows) {
    this.rows = rows;
  }

  /** Some rows of an answer, and how many there are in all. */
  public record Part(long total, List<JsonNode> rows) {}

  /**
   * The rows from an offset on.
   *
   * @param kept what a row must have beside what the query asks
   * @throws gongkai.dataset.query.TooManyException for an order over more rows than may be held
   */
  public Part part(RowQuery query, Predicate<JsonNode> kept, long offset, int limit) {
    List<JsonNode> taken = new java.util.ArrayList<>();
    long total = 0;
    try (RowSource.Placed all = rows.source(query.dataset()).open(query, 0);
        Rows chosen = query.over(kept(all, kept))) {
      while (chosen.hasNext()) {
        JsonNode row = chosen.next();
        if (total >= offset && taken.size() < limit) {
          taken.add(RowShape.of(query.described(), row));
        }
        total++;
      }
    }
    return new Part(total, taken);
  }

  /** One row ahead, so that there may be none. */
  private static Rows kept(Rows all, Predicate<JsonNode> kept) {
    Iterator<JsonNode> filtered =
        StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED | Spliterator.NONNULL),
                false)
            .filter(kept)
            .iterator();
    return Rows.of(filtered, all);
  }
}
