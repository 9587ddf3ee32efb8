package gongkai.api.claim;

import gongkai.api.comparison.Reports;
import gongkai.api.words.Words;
import gongkai.measure.NarrativeObservations;
import gongkai.noun.Observation;
import gongkai.solr.holding.Holdings;
import gongkai.solr.search.Searcher;
import gongkai.vocabulary.Vocabulary;
import gongkai.work.Deadline;
import gongkai.work.OutOfTimeException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what a text says against what is held. Safe for many threads. */
public final class Checker {
  /** Longest text that is checked, in UTF-16 code units. */
  public static final int LONGEST = 64_000;

  /** Most claims of one text that are looked up. */
  public static final int MOST = 1000;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Vocabulary vocabulary;
  private final Holdings holdings;
  private final WordSearch search;
  private final NarrativeObservations grammar;
  private final Reports reports;

  public Checker(Vocabulary vocabulary, Holdings holdings, Searcher searcher) {
    this.vocabulary = vocabulary;
    this.holdings = holdings;
    this.search = new WordSearch(searcher);
    this.grammar = new NarrativeObservations(vocabulary);
    this.reports = new Reports(holdings);
  }

  /** Takes claims as they are judged. */
  @FunctionalInterface
  public interface Sink {
    void take(Claim claim) throws IOException;
  }

  /**
   * All claims of a text.
   *
   * @param complete whether everything that can be looked up was, and neither time nor number ended
   *     it
   */
  public record Checked(List<Claim> claims, boolean complete) {}

  public Checked check(String text, Words words) {
    List<Claim> claims = new ArrayList<>();
    try {
      boolean complete = check(text, words, claims::add);
      return new Checked(List.copyOf(claims), complete);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Places that state what the figures of a text are of, whatever their numbers are. */
  public List<Observation> places(String text, Words words, int most) {
    HeldDocuments held = new HeldDocuments(holdings, LocalDate.now(CHINA));
    FigureRule figures = new FigureRule(holdings, held, vocabulary, new Verdicts(text, words));
    return new FigureReader(grammar, reports)
        .read(text).stream()
            .flatMap(said -> figures.places(said, most).stream())
            .distinct()
            .limit(most)
            .toList();
  }

  /** The same, each claim as soon as it is judged, in text order; whether it is complete. */
  public boolean check(String text, Words words, Sink sink) throws IOException {
    HeldDocuments held = new HeldDocuments(holdings, LocalDate.now(CHINA));
    Verdicts verdicts = new Verdicts(text, words);
    NameRules names = new NameRules(held, verdicts);
    ArticleRule articles = new ArticleRule(held, verdicts);
    QuoteRule quotes = new QuoteRule(held, verdicts, search);
    FigureRule figures = new FigureRule(holdings, held, vocabulary, verdicts);
    List<Said> all = new ClaimReader(held, new FigureReader(grammar, reports)).read(text);
    for (Said said : all.subList(0, Math.min(MOST, all.size()))) {
      Optional<Claim> claim;
      try {
        Deadline.check();
        claim =
            switch (said) {
              case Said.OfTitle title -> Optional.of(names.title(title));
              case Said.OfNumber number -> Optional.of(names.number(number));
              case Said.OfArticle article -> Optional.of(articles.judge(article, text));
              case Said.OfQuote quote -> quotes.judge(quote, text);
              case Said.OfFigure figure -> Optional.of(figures.judge(figure));
            };
      } catch (OutOfTimeException late) {
        return false;
      }
      if (claim.isPresent()) {
        sink.take(claim.orElseThrow());
      }
    }
    return all.size() <= MOST;
  }
}
