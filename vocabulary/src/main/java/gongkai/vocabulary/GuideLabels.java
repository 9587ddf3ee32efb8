package gongkai.vocabulary;

import gongkai.noun.Property;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Map;
import java.util.Optional;

/** What parts of service guides are called (guide-labels.csv). */
public final class GuideLabels {
  private final Map<String, Property> byLabel;

  private GuideLabels(Map<String, Property> byLabel) {
    this.byLabel = byLabel;
  }

  public static GuideLabels load(VocabularyFolder folder) {
    StrictTable table = StrictTable.read(folder, "guide-labels.csv", "label", "means", "source");
    return new GuideLabels(table.byId("label", row -> Property.named(row.required("means"))));
  }

  /** What a part of that name tells; empty for a name that is none of these, letter by letter. */
  public Optional<Property> meaning(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }
}
