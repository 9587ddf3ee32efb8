package gongkai.vocabulary;

import gongkai.noun.Citation;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;
import java.util.regex.Pattern;

/** What the words around a citation do with the cited document (citation-wordings.csv). */
public final class CitationWordings {
  private final List<Wording> wordings;

  private CitationWordings(List<Wording> wordings) {
    this.wordings = wordings;
  }

  static CitationWordings load(VocabularyFolder folder) {
    return new CitationWordings(
        StrictTable.read(
                folder, "citation-wordings.csv", "role", "where", "pattern", "reach", "source")
            .rows()
            .stream()
            .map(CitationWordings::wording)
            .toList());
  }

  private static Wording wording(StrictTable.Row row) {
    String reach = row.required("reach");
    if (!reach.matches("[0-9]{1,3}")) {
      throw row.problem("the reach " + reach + " is not a number of characters");
    }
    return new Wording(
        row.constant("role", Citation.Role.class),
        row.constant("where", Where.class),
        row.pattern("pattern"),
        Integer.parseInt(reach));
  }

  /** In the order in which they are tried. */
  public List<Wording> all() {
    return wordings;
  }

  /** On which side of the citation the words stand. */
  public enum Where {
    BEFORE,
    AFTER
  }

  /**
   * A form of words.
   *
   * @param reach how many characters of the sentence are looked at on that side
   */
  public record Wording(Citation.Role role, Where where, Pattern pattern, int reach) {}
}
