package gongkai.indexer.collect.row;

import gongkai.indexer.collect.page.LinkAddresses;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A row whose values have no names: what each is shows its look. */
final class CellRow {
  private CellRow() {}

  /**
   * Of texts in any order.
   *
   * @param resolve where an address leads
   * @return empty where none is a title or none an address
   */
  static Optional<Row> of(List<String> cells, Function<String, Optional<URI>> resolve) {
    String title = "";
    String date = "";
    String number = "";
    Optional<URI> address = Optional.empty();
    for (String words : cells) {
      if (address.isEmpty() && LinkAddresses.isAddress(words)) {
        address = resolve.apply(words);
      } else if (date.isEmpty() && words.length() < 30 && RowWords.dateOf(words).isPresent()) {
        date = RowWords.dateOf(words).orElseThrow();
      } else if (number.isEmpty() && words.length() < 40 && words.equals(RowWords.number(words))) {
        number = words;
      } else if (title.isEmpty() && RowWords.looksLikeTitle(words)) {
        title = RowWords.title(words);
      }
    }
    return address.isEmpty() || title.isEmpty()
        ? Optional.empty()
        : Optional.of(Row.of(address.orElseThrow(), title, date, number, ""));
  }
}
