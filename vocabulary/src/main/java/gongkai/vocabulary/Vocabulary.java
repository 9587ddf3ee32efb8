package gongkai.vocabulary;

/** All that is known about words before a document is read. Immutable; loaded once. */
public record Vocabulary(Regions regions, Containers containers, Furniture furniture) {

  /**
   * Loads every file, strictly.
   *
   * @throws VocabularyException for the first thing that is wrong, with file and line
   */
  public static Vocabulary load(VocabularyFolder folder) {
    return new Vocabulary(Regions.load(folder), Containers.load(folder), Furniture.load(folder));
  }
}
