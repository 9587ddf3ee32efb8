package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.query.RowQuery;
import java.util.List;

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
   * @throws gongkai.dataset.query.TooManyException for an order over more rows than may be held
   */
  public Part part(RowQuery query, long offset, int limit) {
    List<JsonNode> taken = new java.util.ArrayList<>();
    long total = 0;
    try (RowSource.Placed all = rows.source(query.dataset()).open(query, 0);
        gongkai.dataset.Rows chosen = query.over(all)) {
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
}
