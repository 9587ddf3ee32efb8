package gongkai.indexer.collect.web;

import gongkai.indexer.collect.address.FileLinks;
import gongkai.indexer.collect.list.Row;
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
 */
record Stop(
    URI address, int depth, String page, boolean named, boolean trusted, Optional<Row> row) {

  static Stop named(URI address, int depth) {
    return new Stop(address, depth, "", true, false, Optional.empty());
  }

  static Stop link(URI address, int depth) {
    return new Stop(address, depth, "", false, false, Optional.empty());
  }

  static Stop row(Row row, int depth, boolean trusted) {
    return new Stop(row.address(), depth, "", false, trusted, Optional.of(row));
  }

  /**
   * A file of a page.
   *
   * @param words of the link
   */
  static Stop file(URI address, URI page, String words, boolean trusted) {
    Map<String, String> says = words.isBlank() ? Map.of() : Map.of(FileLinks.WORDS_OF_LINK, words);
    return new Stop(
        address, 0, page.toString(), false, trusted, Optional.of(new Row(address, says)));
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
            notes.put(Visits.Visit.ROW, from.mark());
          }
        });
    if (!page.isEmpty()) {
      notes.put(Visits.Visit.LINKED_FROM, page);
    }
    return notes;
  }
}
