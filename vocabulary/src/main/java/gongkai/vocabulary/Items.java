package gongkai.vocabulary;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What articles 20 and 21 of the Regulations want disclosed (items.csv). */
public final class Items {
  private final Map<String, Item> byNumber;

  private Items(Map<String, Item> byNumber) {
    this.byNumber = byNumber;
  }

  static Items load(VocabularyFolder folder) {
    return new Items(
        StrictTable.read(folder, "items.csv", "item", "label", "label_en", "titles", "source")
            .byId(
                "item",
                row ->
                    new Item(
                        row.required("item"),
                        row.required("label"),
                        row.required("label_en"),
                        row.get("titles").isEmpty()
                            ? Optional.empty()
                            : Optional.of(row.pattern("titles")))));
  }

  public Optional<Item> byNumber(String item) {
    return Optional.ofNullable(byNumber.get(item));
  }

  public Collection<Item> all() {
    return byNumber.values();
  }

  /**
   * An item.
   *
   * @param number of the article and the item: {@code 20.7}
   * @param titles found in the titles of documents under it, where a title can tell
   */
  public record Item(String number, String label, String labelEn, Optional<Pattern> titles) {}
}
