package gongkai.vocabulary.figure;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words around numbers: what makes them approximate, what makes them no statistics, how zero is
 * said, what narrows them, and in which kinds of document they are looked for.
 *
 * @param approximations from approximations.csv, longest first
 * @param masks from measure-masks.csv, in the file's order
 * @param exclusions from measure-exclusions.csv
 * @param countVerbs from count-verbs.csv
 * @param beginnings those of them with which a clause speaks of something new
 * @param negations from zero-words.csv, longest first
 * @param zeroNouns from zero-words.csv, longest first
 * @param zeroWords from zero-words.csv: words that say zero by themselves
 * @param zeroEndings from zero-words.csv: words that say zero of the noun right before them
 * @param dimensionWords from dimensions.csv, longest first
 * @param kinds from measured-kinds.csv, by id of the kind
 * @param titles from measured-titles.csv: of documents that tell figures whatever their kind
 */
public record MeasureWords(
    List<Approximation> approximations,
    List<Mask> masks,
    List<Exclusion> exclusions,
    List<String> countVerbs,
    List<String> beginnings,
    List<Negation> negations,
    List<ZeroNoun> zeroNouns,
    List<ZeroNoun> zeroWords,
    List<String> zeroEndings,
    List<DimensionWord> dimensionWords,
    Map<String, MeasuredKind> kinds,
    List<Pattern> titles) {

  public static MeasureWords load(VocabularyFolder folder, Units units) {
    List<Negation> negations = new ArrayList<>();
    List<ZeroNoun> nouns = new ArrayList<>();
    List<ZeroNoun> whole = new ArrayList<>();
    List<String> endings = new ArrayList<>();
    for (StrictTable.Row row :
        StrictTable.read(folder, "zero-words.csv", "kind", "word", "unit", "source").rows()) {
      String word = row.required("word");
      switch (row.constant("kind", ZeroKind.class)) {
        case NEGATION -> negations.add(Negation.of(row, word));
        case ENDING -> endings.add(word);
        case NOUN -> nouns.add(new ZeroNoun(word, units.named(row, row.required("unit")).name()));
        case WHOLE -> whole.add(new ZeroNoun(word, units.named(row, row.required("unit")).name()));
      }
    }
    negations.sort(Comparator.comparingInt((Negation n) -> n.begins().length()).reversed());
    nouns.sort(Comparator.comparingInt((ZeroNoun n) -> n.word().length()).reversed());
    StrictTable verbs = StrictTable.read(folder, "count-verbs.csv", "verb", "begins", "source");
    return new MeasureWords(
        approximations(folder),
        masks(folder),
        exclusions(folder),
        List.copyOf(verbs.byId("verb", row -> row.required("verb")).keySet()),
        verbs.rows().stream()
            .filter(row -> row.yes("begins"))
            .map(row -> row.required("verb"))
            .toList(),
        List.copyOf(negations),
        List.copyOf(nouns),
        List.copyOf(whole),
        List.copyOf(endings),
        dimensionWords(folder),
        kinds(folder),
        StrictTable.read(folder, "measured-titles.csv", "pattern", "why", "source").rows().stream()
            .map(row -> row.pattern("pattern"))
            .toList());
  }

  private static List<Approximation> approximations(VocabularyFolder folder) {
    return StrictTable.read(folder, "approximations.csv", "mark", "place", "not_after", "source")
        .byId(
            "mark",
            row ->
                new Approximation(
                    row.required("mark"),
                    row.constant("place", Place.class),
                    row.list("not_after")))
        .values()
        .stream()
        .sorted(Comparator.comparingInt((Approximation a) -> a.mark().length()).reversed())
        .toList();
  }

  private static List<Mask> masks(VocabularyFolder folder) {
    return List.copyOf(
        StrictTable.read(folder, "measure-masks.csv", "id", "pattern", "why", "source")
            .byId("id", row -> new Mask(row.get("id"), row.pattern("pattern")))
            .values());
  }

  private static List<Exclusion> exclusions(VocabularyFolder folder) {
    return List.copyOf(
        StrictTable.read(
                folder,
                "measure-exclusions.csv",
                "id",
                "place",
                "applies",
                "pattern",
                "why",
                "source")
            .byId(
                "id",
                row ->
                    new Exclusion(
                        row.get("id"),
                        row.constant("place", Place.class),
                        row.constant("applies", Exclusion.Applies.class),
                        row.pattern("pattern", row.get("place").equals("before") ? "$" : "")))
            .values());
  }

  private static List<DimensionWord> dimensionWords(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(
            folder,
            "dimensions.csv",
            "dimension",
            "value",
            "aliases",
            "not_followed_by",
            "not_after",
            "source");
    return table
        .byAlias(
            row -> row.list("aliases"),
            row ->
                new DimensionWord(
                    "",
                    row.required("dimension"),
                    row.required("value"),
                    row.list("not_followed_by"),
                    row.list("not_after")))
        .entrySet()
        .stream()
        .map(e -> e.getValue().written(e.getKey()))
        .sorted(
            Comparator.comparingInt((DimensionWord w) -> w.word().length())
                .reversed()
                .thenComparing(DimensionWord::word))
        .toList();
  }

  private static Map<String, MeasuredKind> kinds(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(folder, "measured-kinds.csv", "kind", "narrative", "forms", "why");
    return table.byAlias(
        row -> List.of(row.get("kind")),
        row ->
            new MeasuredKind(
                row.constant("narrative", MeasuredKind.Narrative.class),
                row.required("forms").equals("yes")));
  }

  /** How a kind of document is measured; a kind that the file does not name, like one unstated. */
  public MeasuredKind kind(String id) {
    return Optional.ofNullable(kinds.get(id)).orElseGet(() -> kinds.get(""));
  }

  /** Whether a title says that its document tells figures. */
  public boolean measuredTitle(String title) {
    return titles.stream().anyMatch(pattern -> pattern.matcher(title).find());
  }

  /** Where a word stands to a number; {@code ROUND}: right before 百, 千 or 万 only. */
  public enum Place {
    BEFORE,
    ROUND,
    AHEAD,
    INSIDE,
    AFTER
  }

  /** A word that makes a number approximate. */
  public record Approximation(String mark, Place place, List<String> notAfter) {}

  /** A stretch of text in which no figure is looked for. */
  public record Mask(String id, Pattern pattern) {}

  /** Words around a number that make it no statistic. */
  public record Exclusion(String id, Place place, Applies applies, Pattern pattern) {
    /** To which numbers. */
    public enum Applies {
      ALL,
      CHINESE,
      TIME,
      SCORE
    }
  }

  private enum ZeroKind {
    NEGATION,
    NOUN,
    WHOLE,
    ENDING
  }

  /**
   * Words that say there was none: 未收到, or parted ones such as 未…收取.
   *
   * @param ends the second word, which follows within the clause; empty where there is none
   */
  public record Negation(String begins, String ends) {
    static Negation of(StrictTable.Row row, String word) {
      String[] sides = word.split("…", -1);
      if (sides.length > 2 || sides[0].isEmpty()) {
        throw row.problem("not a negation: " + word);
      }
      return new Negation(sides[0], sides.length == 2 ? sides[1] : "");
    }
  }

  /** A thing of which "none" is said, and the unit it is counted in. */
  public record ZeroNoun(String word, String unit) {}

  /**
   * A word that narrows a figure.
   *
   * @param notFollowedBy words right behind it that make it another one: 区政府门户网站
   * @param notAfter words right before it that do: 比全省
   */
  public record DimensionWord(
      String word,
      String dimension,
      String value,
      List<String> notFollowedBy,
      List<String> notAfter) {
    private DimensionWord written(String name) {
      return new DimensionWord(name, dimension, value, notFollowedBy, notAfter);
    }
  }

  /** How a kind of document is measured. */
  public record MeasuredKind(Narrative narrative, boolean forms) {

    /** Whether sentences are read; loosely, only where the text is not cut into articles. */
    public enum Narrative {
      YES,
      NO,
      LOOSE
    }
  }
}
