package gongkai.vocabulary;

import gongkai.vocabulary.Genres.Genre;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How laws are told apart by their makers (legal-genres.csv): the 条例 of the State Council is an
 * administrative regulation, that of a province's congress a local one.
 */
public final class LegalGenres {
  private final List<Rule> rules;

  private LegalGenres(List<Rule> rules) {
    this.rules = rules;
  }

  static LegalGenres load(VocabularyFolder folder, Genres genres) {
    return new LegalGenres(
        StrictTable.read(folder, "legal-genres.csv", "genre", "title", "issuer", "number", "source")
            .rows()
            .stream()
            .map(row -> rule(row, genres))
            .toList());
  }

  private static Rule rule(StrictTable.Row row, Genres genres) {
    Genre genre =
        genres
            .byId(row.required("genre"))
            .orElseThrow(
                () -> row.problem("the genre " + row.get("genre") + " is not in genres.csv"));
    return new Rule(genre, row.pattern("title"), optional(row, "issuer"), optional(row, "number"));
  }

  private static Optional<Pattern> optional(StrictTable.Row row, String column) {
    return row.get(column).isEmpty() ? Optional.empty() : Optional.of(row.pattern(column));
  }

  /**
   * The genre of a law.
   *
   * @param title without what is bracketed behind it
   * @param issuer the publisher, or empty
   * @param number in normal form, or empty
   * @return empty for what is no law, and for one that may be of several genres
   */
  public Optional<Genre> find(String title, String issuer, String number) {
    return rules.stream()
        .filter(rule -> rule.title().matcher(title).find())
        .filter(rule -> rule.issuer().filter(p -> !p.matcher(issuer).find()).isEmpty())
        .filter(rule -> rule.number().filter(p -> !p.matcher(number).find()).isEmpty())
        .map(Rule::genre)
        .findFirst();
  }

  private record Rule(
      Genre genre, Pattern title, Optional<Pattern> issuer, Optional<Pattern> number) {}
}
