package gongkai.indexer.describe.statement;

import gongkai.chinese.Folding;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.Genres;
import gongkai.vocabulary.LegalGenres;
import java.util.Optional;

/** Tells the genre: of a law from its title and its maker, else from the words a title ends in. */
public final class GenreFinder {
  private static final String APPROVED = "国务院批准";

  private final Genres genres;
  private final LegalGenres legal;

  public GenreFinder(Genres genres, LegalGenres legal) {
    this.genres = genres;
    this.legal = legal;
  }

  /**
   * Offers the genre that title, publisher and number tell.
   *
   * @param approved whether the State Council approved what somebody else published
   */
  public void offer(boolean approved, Statements statements) {
    String title = statements.value(Property.TITLE);
    legal
        .find(
            lastWords(title),
            approved ? APPROVED : statements.value(Property.PUBLISHER),
            statements.value(Property.DOCUMENT_NUMBER))
        .or(() -> find(genres, title))
        .ifPresent(
            genre ->
                statements.offer(
                    Property.GENRE, genre.id(), title, Evidence.INFERRED, Certainty.LIKELY));
  }

  /** The genre by the last words of a title alone. */
  public static Optional<Genres.Genre> find(Genres genres, String title) {
    return genres.byEnding(lastWords(title));
  }

  /** What is bracketed at the end of a title ((试行), (2021年修订)) is not part of its last word. */
  private static String lastWords(String title) {
    return Folding.squeeze(title)
        .replaceAll("(?:[（(〔\\[][^（()）]{1,20}[)）〕\\]])+$", "")
        .replaceAll("^《(?=[^《》]*》?$)", "")
        .replaceAll("[》”\"'」]+$", "")
        .replaceAll("(?:19|20)[0-9]{2}年?$", "");
  }
}
