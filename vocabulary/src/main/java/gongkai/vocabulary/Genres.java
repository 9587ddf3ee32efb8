package gongkai.vocabulary;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Genres of documents, 文种 (genres.csv). */
public final class Genres {
  private final Map<String, Genre> byId;
  private final Map<String, Genre> byEnding;

  private Genres(Map<String, Genre> byId, Map<String, Genre> byEnding) {
    this.byId = byId;
    this.byEnding = byEnding;
  }

  static Genres load(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(folder, "genres.csv", "id", "label", "label_en", "endings", "source");
    return new Genres(
        table.byId("id", Genres::genre), table.byAlias(row -> row.list("endings"), Genres::genre));
  }

  private static Genre genre(StrictTable.Row row) {
    return new Genre(
        row.required("id"), row.required("label"), row.required("label_en"), row.list("endings"));
  }

  public Optional<Genre> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The genre with the longest ending that the words end in. */
  public Optional<Genre> byEnding(String words) {
    for (int from = 0; from < words.length(); from++) {
      Genre genre = byEnding.get(words.substring(from));
      if (genre != null) {
        return Optional.of(genre);
      }
    }
    return Optional.empty();
  }

  public Collection<Genre> all() {
    return byId.values();
  }

  /** A genre, named in Chinese and in English. */
  public record Genre(String id, String label, String labelEn, List<String> endings) {

    public Genre {
      endings = List.copyOf(endings);
    }
  }
}
