package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.fetch.Visits.Visit;
import gongkai.indexer.collect.row.Row;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a crawl goes next.
 *
 * @param depth links away from the start
 * @param page that links to it as a file: the end of the way; or empty
 * @param named by whoever ordered the crawl, or by the site itself in a map
 * @param trusted whether what is held of it need not be asked for
 * @param row of a list that leads to it
 * @param itself what the page says of itself that is to be kept
 */
record Stop(
    URI address,
    int depth,
    String page,
    boolean named,
    boolean trusted,
    Optional<Row> row,
    Map<String, String> itself) {

  Stop(URI address, int depth, boolean named) {
    this(address, depth, "", named, false, Optional.empty(), Map.of());
  }

  static Stop named(URI address, int depth) {
    return new Stop(address, depth, true);
  }

  static Stop link(URI address, int depth) {
    return new Stop(address, depth, false);
  }

  static Stop row(Row row, int depth, boolean trusted) {
    return new Stop(row.address(), depth, "", false, trusted, Optional.of(row), Map.of());
  }

  /** What was known before; of a file with the page that it belongs to. */
  static Stop known(URI address, String page, boolean trusted, Optional<Row> row) {
    return new Stop(address, 0, page, true, trusted, row, Map.of());
  }

  /**
   * A file of a page.
   *
   * @param words of the link
   */
  static Stop file(URI address, URI page, String words, boolean trusted) {
    Map<String, String> says = words.isBlank() ? Map.of() : Map.of(FileLinks.WORDS_OF_LINK, words);
    Optional<Row> row = Optional.of(new Row(address, says));
    return new Stop(address, 0, page.toString(), false, trusted, row, Map.of());
  }

  Stop saying(Map<String, String> what) {
    return new Stop(address, depth, page, named, trusted, row, what);
  }

  boolean isFile() {
    return !page.isEmpty();
  }

  boolean isRow() {
    return row.isPresent() && page.isEmpty();
  }

  /** What is kept with the answer. */
  Map<String, String> notes() {
    Map<String, String> notes = new HashMap<>();
    row.ifPresent(
        from -> {
          notes.putAll(from.says());
          if (page.isEmpty()) {
            notes.put(Visit.ROW, from.mark());
          }
        });
    if (!page.isEmpty()) {
      notes.put(Visit.LINKED_FROM, page);
    }
    notes.putAll(itself);
    return notes;
  }
}
