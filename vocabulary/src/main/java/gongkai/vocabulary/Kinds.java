package gongkai.vocabulary;

import gongkai.chinese.LawNames;
import gongkai.noun.Statement.Certainty;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a disclosure can be (kinds.csv) and how that is told (kind-patterns.csv). */
public final class Kinds {
  private final Map<String, Kind> byId;
  private final List<Rule> rules;

  private Kinds(Map<String, Kind> byId, List<Rule> rules) {
    this.byId = byId;
    this.rules = rules;
  }

  /** Loads both files, strictly. */
  public static Kinds load(VocabularyFolder folder) {
    Map<String, Kind> byId =
        StrictTable.read(folder, "kinds.csv", "id", "label", "label_en", "item", "rules", "source")
            .byId(
                "id",
                row ->
                    new Kind(
                        row.required("id"),
                        row.required("label"),
                        row.required("label_en"),
                        row.get("item"),
                        row.constant("rules", Rules.class)));
    List<Rule> rules =
        StrictTable.read(
                folder, "kind-patterns.csv", "kind", "where", "pattern", "certainty", "source")
            .rows()
            .stream()
            .map(row -> rule(row, byId))
            .toList();
    return new Kinds(byId, rules);
  }

  private static Rule rule(StrictTable.Row row, Map<String, Kind> byId) {
    Kind kind = byId.get(row.required("kind"));
    if (kind == null) {
      throw row.problem("the kind " + row.get("kind") + " is not in kinds.csv");
    }
    return new Rule(
        kind,
        row.constant("where", Where.class),
        row.pattern("pattern"),
        row.constant("certainty", Certainty.class));
  }

  public Optional<Kind> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public Collection<Kind> all() {
    return byId.values();
  }

  /**
   * Whether a document makes rules. An interpretation, a piece of news or a draft tells what
   * another one repeals; by that it repeals nothing and is no version of it.
   *
   * @param kind id, or empty
   * @param number the document's own, or empty
   */
  public boolean makesRules(String kind, String title, String number) {
    Rules rules = byId(kind).map(Kind::rules).orElse(Rules.MAKES);
    boolean makes = rules == Rules.MAKES || (rules == Rules.MAKES_IF_NUMBERED && !number.isEmpty());
    return makes && !LawNames.isDraft(title);
  }

  /** In the order in which they are tried. */
  public List<Rule> rules() {
    return rules;
  }

  /** What of a document a rule looks at. */
  public enum Where {
    TITLE,
    COLUMN,
    NUMBER,
    GENRE
  }

  /**
   * A kind.
   *
   * @param item of article 20 that such a document falls under, or empty where several can be
   * @param rules whether such a document makes rules, and so can end or change another
   */
  public record Kind(String id, String label, String labelEn, String item, Rules rules) {}

  /** Whether documents of a kind make rules. */
  public enum Rules {
    MAKES,
    MAKES_IF_NUMBERED,
    TELLS
  }

  /** The kind of a document in which the pattern is found. */
  public record Rule(Kind kind, Where where, Pattern pattern, Certainty certainty) {}
}
