package gongkai.solr.holding;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param total exact
 * @param next the cursor of the rest, if there is one
 */
public record Slice<T>(long total, List<T> items, Optional<String> next) {

  public Slice {
    items = List.copyOf(items);
  }
}
