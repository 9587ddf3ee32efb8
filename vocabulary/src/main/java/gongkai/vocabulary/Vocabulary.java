package gongkai.vocabulary;

/** All that is known about words before a document is read. Immutable; loaded once. */
public record Vocabulary(
    Regions regions, Units units, Indicators indicators, MeasureWords measureWords, Forms forms) {

  /**
   * Loads every file, strictly.
   *
   * @throws VocabularyException for the first thing that is wrong, with file and line
   */
  public static Vocabulary load(VocabularyFolder folder) {
    Units units = Units.load(folder);
    return new Vocabulary(
        Regions.load(folder),
        units,
        Indicators.load(folder, units),
        MeasureWords.load(folder, units),
        Forms.load(folder));
  }
}
