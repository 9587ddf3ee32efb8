package gongkai.indexer.collect.row;

import gongkai.indexer.collect.page.PageView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one answer of a list held.
 *
 * @param total rows of the whole list, as the answer states them
 * @param pages of the whole list, likewise
 * @param view of an answer that is a page or holds one
 * @param cut whether it held more rows than were taken
 */
public record Answer(
    List<Row> rows, OptionalLong total, OptionalLong pages, Optional<PageView> view, boolean cut) {
  public Answer {
    rows = List.copyOf(rows);
  }
}
