package gongkai.vocabulary;

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
 * @param negations from zero-words.csv, longest first
 * @param zeroNouns from zero-words.csv, longest first
 * @param zeroWords from zero-words.csv: words that say zero by themselves
 * @param dimensionWords from dimensions.csv, longest first
 * @param kinds from measured-kinds.csv, by id of the kind
 */
public record MeasureWords(
    List<Approximation> approximations,
    List<Mask> masks,
    List<Exclusion> exclusions,
    List<String> countVerbs,
    List<String> negations,
    List<ZeroNoun> zeroNouns,
    List<ZeroNoun> zeroWords,
    List<DimensionWord> dimensionWords,
    Map<String, MeasuredKind> kinds) {

  static MeasureWords load(VocabularyFolder folder, Units units) {
    List<String> negations = new ArrayList<>();
    List<ZeroNoun> nouns = new ArrayList<>();
    List<ZeroNoun> whole = new ArrayList<>();
    for (StrictTable.Row row :
        StrictTable.read(folder, "zero-words.csv", "kind", "word", "unit", "source").rows()) {
      if (row.required("kind").equals("negation")) {
        negations.add(row.required("word"));
      } else {
        (row.get("kind").equals("whole") ? whole : nouns)
            .add(new ZeroNoun(row.required("word"), units.named(row, row.required("unit")).name()));
      }
    }
    negations.sort(Comparator.comparingInt(String::length).reversed());
    nouns.sort(Comparator.comparingInt((ZeroNoun n) -> n.word().length()).reversed());
    return new MeasureWords(
        approximations(folder),
        masks(folder),
        exclusions(folder),
        StrictTable.read(folder, "count-verbs.csv", "verb", "source")
            .byId("verb", row -> row.required("verb"))
            .keySet()
            .stream()
            .toList(),
        List.copyOf(negations),
        List.copyOf(nouns),
        List.copyOf(whole),
        dimensionWords(folder),
        kinds(folder));
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
            .byId("id", row -> new Mask(row.get("id"), row.pattern("pattern", "")))
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
        StrictTable.read(folder, "dimensions.csv", "dimension", "value", "aliases", "source");
    return table
        .byAlias(
            row -> row.list("aliases"),
            row -> new String[] {row.required("dimension"), row.required("value")})
        .entrySet()
        .stream()
        .map(e -> new DimensionWord(e.getKey(), e.getValue()[0], e.getValue()[1]))
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

  /** Where a word stands to a number. */
  public enum Place {
    BEFORE,
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
      TIME
    }
  }

  /** A thing of which "none" is said, and the unit it is counted in. */
  public record ZeroNoun(String word, String unit) {}

  /** A word that narrows a figure. */
  public record DimensionWord(String word, String dimension, String value) {}

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
