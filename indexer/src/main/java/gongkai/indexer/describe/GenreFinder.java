package gongkai.indexer.describe;

import gongkai.chinese.Folding;
import gongkai.vocabulary.Genres;
import java.util.Optional;

/** Tells the genre from the words that a title ends in. */
final class GenreFinder {
  private GenreFinder() {}

  /** What is bracketed at the end of a title ((试行), (2021年修订)) is not part of its last word. */
  static Optional<Genres.Genre> find(Genres genres, String title) {
    String words =
        Folding.squeeze(title)
            .replaceAll("(?:[（(〔\\[][^（()）]{1,20}[)）〕\\]])+$", "")
            .replaceAll("[》”\"'」]+$", "")
            .replaceAll("(?:19|20)[0-9]{2}年?$", "");
    return genres.byEnding(words);
  }
}
