package gongkai.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;

/**
 * The rows of a dataset, one at a time, each the wire form of a noun; whoever reads them closes
 * them. Holds no more than a page of rows in memory.
 */
public interface Rows extends Iterator<JsonNode>, AutoCloseable {
  @Override
  void close();

  /** Rows that need no closing. */
  static Rows of(Iterator<? extends JsonNode> rows) {
    return of(rows, () -> {});
  }

  /** Rows made from others, which are closed with them. */
  static Rows of(Iterator<? extends JsonNode> rows, Rows from) {
    return of(rows, from::close);
  }

  private static Rows of(Iterator<? extends JsonNode> rows, Runnable close) {
    return new Rows() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public JsonNode next() {
        return rows.next();
      }

      @Override
      public void close() {
        close.run();
      }
    };
  }
}
