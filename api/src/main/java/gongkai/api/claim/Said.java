package gongkai.api.claim;

import gongkai.api.claim.Named.At;
import gongkai.noun.Observation;
import java.util.List;
import java.util.Optional;

/** What a text says that can be looked up, before it is. */
sealed interface Said {
  At at();

  /** A number that is typed. */
  record OfNumber(At at, Named named) implements Said {}

  /** A title. */
  record OfTitle(At at, Named named) implements Said {}

  /**
   * An article of a document.
   *
   * @param anchors of the articles, several for 第三条至第五条
   * @param words that the text says stand there; empty where it only names the article
   */
  record OfArticle(At at, Named named, List<String> anchors, Optional<At> words) implements Said {}

  /**
   * Words that are quoted, or stated as an article's.
   *
   * @param named whose words they are said to be
   * @param sure whether the sentence says whose, and not one before it
   * @param anchors of the articles they are said to stand in
   * @param marked whether they stand between quotation marks
   */
  record OfQuote(At at, Optional<Named> named, boolean sure, List<String> anchors, boolean marked)
      implements Said {}

  /**
   * A figure of a body.
   *
   * @param body name as the text has it, in the index's form
   * @param stated the figure as the grammar reads it
   */
  record OfFigure(At at, String body, Observation stated) implements Said {}
}
