package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.index.Slice;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a dataset, read from the index slice by slice: never more than one in memory. */
public final class HoldingRows implements Rows {
  private static final int SLICE = 500;

  private final Reader reader;
  private Iterator<JsonNode> slice = List.<JsonNode>of().iterator();
  private Optional<String> cursor = Optional.empty();
  private boolean last;

  private HoldingRows(Reader reader) {
    this.reader = reader;
  }

  /** Reads the slice after a cursor. */
  private interface Reader {
    Slice<JsonNode> read(Optional<String> cursor);
  }

  /** The records of a noun that are selected. */
  public static HoldingRows of(Holdings holdings, Dataset.From noun, Selection selection) {
    return new HoldingRows(
        switch (noun) {
          case DISCLOSURES ->
              cursor -> wire(holdings.disclosures(selection, cursor, SLICE), Wire::disclosure);
          case OBSERVATIONS ->
              cursor -> wire(holdings.observations(selection, cursor, SLICE), Wire::observation);
          case FINDINGS ->
              cursor -> wire(holdings.findings(selection, cursor, SLICE), Wire::finding);
        });
  }

  private static <T> Slice<JsonNode> wire(Slice<T> slice, Function<T, ? extends JsonNode> wire) {
    return new Slice<>(
        slice.total(), slice.items().stream().<JsonNode>map(wire).toList(), slice.next());
  }

  @Override
  public boolean hasNext() {
    while (!slice.hasNext() && !last) {
      Slice<JsonNode> read = reader.read(cursor);
      slice = read.items().iterator();
      cursor = read.next();
      last = cursor.isEmpty();
    }
    return slice.hasNext();
  }

  @Override
  public JsonNode next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the rows are at their end");
    }
    return slice.next();
  }

  @Override
  public void close() {
    last = true;
    slice = List.<JsonNode>of().iterator();
  }
}
