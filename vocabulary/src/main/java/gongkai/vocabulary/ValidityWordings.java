package gongkai.vocabulary;

import gongkai.noun.Validity;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How documents say whether they are in force: values of a label (validity-labels.csv) and
 * sentences (validity-wordings.csv).
 */
public final class ValidityWordings {
  private final Map<String, Validity.Status> byValue;
  private final List<Wording> wordings;

  private ValidityWordings(Map<String, Validity.Status> byValue, List<Wording> wordings) {
    this.byValue = byValue;
    this.wordings = wordings;
  }

  static ValidityWordings load(VocabularyFolder folder) {
    Map<String, Validity.Status> byValue =
        StrictTable.read(folder, "validity-labels.csv", "value", "status", "source")
            .byId("value", row -> row.constant("status", Validity.Status.class));
    List<Wording> wordings =
        StrictTable.read(folder, "validity-wordings.csv", "means", "pattern", "source")
            .rows()
            .stream()
            .map(row -> new Wording(row.constant("means", Means.class), row.pattern("pattern")))
            .toList();
    return new ValidityWordings(byValue, wordings);
  }

  /** What a value of the label 有效性 means. */
  public Optional<Validity.Status> status(String value) {
    return Optional.ofNullable(byValue.get(value));
  }

  public List<Wording> wordings() {
    return wordings;
  }

  /** What a sentence settles. */
  public enum Means {
    EFFECTIVE,
    EFFECTIVE_ON_ISSUE,
    EFFECTIVE_AFTER_ISSUE,
    EXPIRES,
    LASTS
  }

  /**
   * A sentence's form. In the pattern {@code DATE} stands for a date of any form; its groups are
   * named {@code date}, {@code until}, {@code count} and {@code unit}.
   */
  public record Wording(Means means, Pattern pattern) {}
}
