package gongkai.vocabulary;

import gongkai.chinese.Folding;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the labels of metadata blocks mean (labels.csv). */
public final class Labels {
  private final Map<String, Label> byWords;

  private Labels(Map<String, Label> byWords) {
    this.byWords = byWords;
  }

  static Labels load(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(folder, "labels.csv", "label", "means", "certainty", "source");
    int[] rank = {0};
    return new Labels(table.byId("label", row -> label(row, rank[0]++)));
  }

  private static Label label(StrictTable.Row row, int rank) {
    String means = row.required("means");
    Optional<Property> property =
        Property.stated().stream()
            .filter(p -> p.wire().equals(means.equals("topic_if_listed") ? "topic" : means))
            .findFirst();
    Meaning meaning =
        property.isEmpty()
            ? row.constant("means", Meaning.class)
            : means.equals("topic_if_listed") ? Meaning.TOPIC_IF_LISTED : Meaning.PROPERTY;
    return new Label(
        row.required("label"), meaning, property, row.constant("certainty", Certainty.class), rank);
  }

  /**
   * The label as typed on a page: blanks, a colon at its end or brackets around it are its dress.
   */
  public Optional<Label> find(String typed) {
    String words = Folding.squeeze(Folding.fold(typed));
    int start = !words.isEmpty() && "【[〔(".indexOf(words.charAt(0)) >= 0 ? 1 : 0;
    int end = words.length();
    while (end > start && ":】]〕)".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return Optional.ofNullable(byWords.get(words.substring(start, end)));
  }

  public Collection<Label> all() {
    return byWords.values();
  }

  /** What a label's value is for. */
  public enum Meaning {
    PROPERTY,
    TOPIC_IF_LISTED,
    VALIDITY,
    OPENNESS,
    IGNORED
  }

  /**
   * A label.
   *
   * @param property whose value stands behind it; present for {@code PROPERTY} and {@code
   *     TOPIC_IF_LISTED}
   * @param certainty of what it says
   * @param rank the line's place in the file: of two labels of one meaning the lower rank wins
   */
  public record Label(
      String words, Meaning meaning, Optional<Property> property, Certainty certainty, int rank) {}
}
