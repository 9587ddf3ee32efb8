package gongkai.solr.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.solr.common.params.CursorMarkParams;

/**
 * A part of a list.
 *
 * @param total exact
 * @param next the cursor of the rest, if there is one
 */
public record Slice<T>(long total, List<T> items, Optional<String> next) {
  /** The cursor of the beginning. */
  static final String START = CursorMarkParams.CURSOR_MARK_START;

  public Slice {
    items = List.copyOf(items);
  }

  /**
   * The whole list, of which no more than a slice is held at a time.
   *
   * @param read gives the slice behind a cursor
   */
  static <T> Stream<T> all(Function<Optional<String>, Slice<T>> read) {
    return Stream.iterate(
            Optional.of(read.apply(Optional.empty())),
            Optional::isPresent,
            slice -> slice.flatMap(Slice::next).map(cursor -> read.apply(Optional.of(cursor))))
        .flatMap(slice -> slice.orElseThrow().items().stream());
  }
}
