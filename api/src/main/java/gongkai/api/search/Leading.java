package gongkai.api.search;

import gongkai.chinese.DocumentNumbers;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import gongkai.noun.ValidityOn;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchAnswer.PassageHit;
import gongkai.solr.search.SearchRequest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands above the hits of a question: the article that answers it, in its own words; or, for
 * a number that is not held, who cites it.
 */
public final class Leading {
  /** Of the best passages, and of the best documents that they must be from. */
  private static final int LOOKED_AT = 5;

  /** A longer passage is read on its page. */
  public static final int LONGEST = 600;

  /** So much of what was typed must be found in the passage. */
  private static final double LEAST_COVERED = 0.5;

  private static final int MOST_CITING = 5;

  private final Questions questions;

  public Leading(Questions questions) {
    this.questions = questions;
  }

  /**
   * The article that answers a question: of the best passages the first that is an article in
   * force, holds what was typed, and is from one of the best documents. Nothing for what asks for a
   * title or a number, for a second page, and for another order.
   */
  public Optional<PassageHit> article(SearchRequest request, SearchAnswer answer, LocalDate day) {
    if (!asks(request) || answer.hits().isEmpty() || number(request).isPresent()) {
      return Optional.empty();
    }
    Set<String> best =
        answer.hits().stream()
            .limit(LOOKED_AT)
            .map(hit -> hit.disclosure().id())
            .collect(Collectors.toSet());
    return questions
        .ask(of(request, request.words().match(), SearchRequest.Unit.PASSAGE))
        .hits()
        .stream()
        .map(PassageHit.class::cast)
        .filter(hit -> best.contains(hit.disclosure().id()))
        .filter(hit -> hit.passage().kind() == Passage.Kind.ARTICLE)
        .filter(hit -> hit.passage().text().length() <= LONGEST)
        .filter(hit -> mayHold(ValidityOn.of(hit.disclosure(), day).status()))
        .filter(hit -> covers(hit, request.words().query()))
        .findFirst();
  }

  /**
   * Documents that cite a number that was asked for and that none of the hits bears.
   *
   * @param number as it is written, such as 国办发〔2021〕30号
   * @param citing the best of them; empty where nobody does
   * @param total how many there are
   */
  public record Unheld(String number, List<SearchAnswer.Hit> citing, long total) {}

  /** Nothing where a document of the number is held, or no number was asked for. */
  public Optional<Unheld> unheld(SearchRequest request, SearchAnswer answer) {
    Optional<String> number = request.place().page() == 1 ? number(request) : Optional.empty();
    boolean held =
        answer.hits().stream()
            .map(hit -> hit.disclosure().value(Property.DOCUMENT_NUMBER))
            .anyMatch(own -> !own.isEmpty() && own.equals(number.orElse("")));
    if (number.isEmpty() || held) {
      return Optional.empty();
    }
    SearchRequest exact =
        new SearchRequest(
            new SearchRequest.Words(
                number.orElseThrow(), SearchRequest.Scope.ALL, SearchRequest.Match.EXACT),
            request.narrowed(),
            SearchRequest.Unit.DOCUMENT,
            SearchRequest.Sort.RELEVANCE,
            SearchRequest.Place.first(MOST_CITING));
    SearchAnswer citing = questions.ask(exact);
    return Optional.of(new Unheld(number.orElseThrow(), citing.hits(), citing.total()));
  }

  /** The number that is all that was typed. */
  private static Optional<String> number(SearchRequest request) {
    return DocumentNumbers.normalise(request.words().query().strip());
  }

  private static boolean asks(SearchRequest request) {
    return request.words().query().strip().length() > 1
        && request.words().scope() == SearchRequest.Scope.ALL
        && request.words().match() == SearchRequest.Match.SMART
        && request.unit() == SearchRequest.Unit.DOCUMENT
        && request.sort() == SearchRequest.Sort.RELEVANCE
        && request.place().page() == 1
        && request.place().cursor().isEmpty();
  }

  private static SearchRequest of(
      SearchRequest request, SearchRequest.Match match, SearchRequest.Unit unit) {
    return new SearchRequest(
        new SearchRequest.Words(request.words().query(), request.words().scope(), match),
        request.narrowed(),
        unit,
        SearchRequest.Sort.RELEVANCE,
        SearchRequest.Place.first(LOOKED_AT));
  }

  private static boolean mayHold(Validity.Status status) {
    return switch (status) {
      case IN_FORCE, AS_PUBLISHED, UNSTATED, AMENDED, NOT_YET -> true;
      case REPEALED, EXPIRED -> false;
    };
  }

  /**
   * Whether what matched accounts for what was typed. Words that were not typed stand for lay words
   * that were, so each counts for as many characters as it has.
   */
  private static boolean covers(PassageHit hit, String query) {
    String typed = query.replaceAll("[^\\p{L}\\p{N}]", "");
    Set<String> matched = new HashSet<>();
    hit.marks()
        .forEach(mark -> matched.add(hit.passage().text().substring(mark.start(), mark.end())));
    int covered = matched.stream().mapToInt(String::length).sum();
    return !typed.isEmpty() && covered >= LEAST_COVERED * typed.length();
  }
}
