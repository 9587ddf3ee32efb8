package gongkai.solr.search;

import gongkai.noun.Disclosure;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.plugin.Question;
import gongkai.solr.search.Attempts.Attempt;
import gongkai.solr.search.QueryReader.Reading;
import gongkai.solr.search.SearchAnswer.Hit;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchRequest.Match;
import gongkai.solr.search.SearchRequest.Scope;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.solr.vector.QueryVectors;
import gongkai.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.common.SolrDocumentList;

/** Answers questions over the index. Safe for many threads. */
public final class Searcher {
  private static final int LARGEST_PAGE = 100;

  private final Meanings meanings;
  private final Attempts attempts;
  private final Hits hits;
  private final Suggester suggester;
  private final Kin kin;
  private final CommonWords commonWords;

  /** The vocabulary says what people's words mean. Search goes by words alone. */
  public Searcher(SolrConnection connection, Vocabulary vocabulary) {
    this(connection, vocabulary, QueryVectors.none());
  }

  /** The same, and by what a question means where its vector is known. */
  public Searcher(SolrConnection connection, Vocabulary vocabulary, QueryVectors vectors) {
    SolrIndex index = new SolrIndex(connection);
    meanings = new Meanings(vocabulary);
    Lexicons lexicons = new Lexicons(index, vocabulary);
    attempts = new Attempts(index, meanings, new Corrector(index, lexicons), vectors);
    commonWords = new CommonWords(lexicons);
    hits = new Hits(index);
    kin = new Kin(index);
    suggester = new Suggester(index, meanings, connection.vocabulary());
  }

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException for a cursor that is none, or belongs to another question; for
   *     a query longer than can be searched for; for a page or a size out of bounds
   */
  public SearchAnswer search(SearchRequest request) {
    long began = System.nanoTime();
    if (request.place().size() < 1 || request.place().size() > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "size %d: 每页 1 至 %d 条 / a page has 1 to %2$d hits"
              .formatted(request.place().size(), LARGEST_PAGE));
    }
    Reading reading = read(request);
    Cursors.Place place = Cursors.of(request);
    Attempt attempt = attempts.of(request, place, reading.question());
    SolrDocumentList records = attempt.response().getResults();
    List<Hit> found =
        request.unit() == Unit.PASSAGE
            ? Hits.passages(records, request.sort())
            : Hits.documents(records, request.sort());
    return new SearchAnswer(
        request.words().query(),
        said(reading.interpretedAs(), attempt.said()),
        attempt.didYouMean(),
        records.getNumFound(),
        (System.nanoTime() - began) / 1_000_000,
        attempt.semantic(),
        found,
        Facets.counts(attempt.response()),
        Cursors.next(request, place, attempt.response()));
  }

  /**
   * Documents that use the same telling words as one, most alike first.
   *
   * @param text of the document
   * @param but ids of those that are known to have to do with it
   */
  public List<Disclosure> alike(Disclosure disclosure, String text, Set<String> but, int most) {
    return kin.alike(disclosure, text, but, most);
  }

  /** Documents whose numbers stand beside its own in the same series and year, nearest first. */
  public List<Disclosure> ofSeries(Disclosure disclosure, Set<String> but, int most) {
    return kin.ofSeries(disclosure, but, most);
  }

  /**
   * The query in simplified characters, where it is nothing but a few words of the vocabulary or of
   * several titles; empty for all that may tell of a person.
   *
   * @throws IllegalArgumentException for a query longer than can be searched for
   */
  public Optional<String> commonWords(SearchRequest request) {
    return commonWords.of(request);
  }

  /** Titles, document numbers, publishers and topics that begin as typed; best first. */
  public List<Suggestion> suggest(String typed, int size) {
    return suggester.suggest(typed, size);
  }

  /**
   * Where the text of one document matches a question: offsets in that text, in order.
   *
   * @throws IllegalArgumentException for a query longer than can be searched for
   */
  public List<Mark> marks(SearchRequest request, String document) {
    return hits.marks(read(request).question(), document);
  }

  private Reading read(SearchRequest request) {
    Question.Target target =
        request.unit() == Unit.PASSAGE
            ? Question.Target.PASSAGE
            : request.words().scope() == Scope.TITLE
                ? Question.Target.TITLE
                : Question.Target.DOCUMENT;
    if (request.words().scope() == Scope.NUMBER) {
      return QueryReader.number(request.words().query(), target);
    }
    if (request.words().match() == Match.EXACT) {
      return QueryReader.exact(request.words().query(), target);
    }
    Reading reading = QueryReader.smart(request.words().query(), target);
    Question question = meanings.named(meanings.of(reading.question()), reading.freely());
    String also =
        question.names().stream()
            .map(name -> "“" + name.typed() + "”也查找 " + String.join("、", name.official()))
            .collect(Collectors.joining("；"));
    return new Reading(question, said(reading.interpretedAs(), also));
  }

  private static String said(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
  }

  /**
   * A completion.
   *
   * @param kind {@code title}, {@code number}, {@code publisher} or {@code topic}
   * @param link the page of the one document that is called so; empty for what is a search
   * @param validity of that document, or empty
   * @param day on which that document came about, which tells versions of one text apart; or empty
   */
  public record Suggestion(String text, String kind, String link, String validity, String day) {
    static Suggestion search(String text, String kind) {
      return new Suggestion(text, kind, "", "", "");
    }
  }
}
