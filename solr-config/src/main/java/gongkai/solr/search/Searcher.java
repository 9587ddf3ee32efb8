package gongkai.solr.search;

import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.solr.connection.SolrConnection;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.plugin.Question;
import gongkai.solr.search.QueryReader.Reading;
import gongkai.solr.search.SearchAnswer.DocumentHit;
import gongkai.solr.search.SearchAnswer.Hit;
import gongkai.solr.search.SearchAnswer.Mark;
import gongkai.solr.search.SearchAnswer.PassageHit;
import gongkai.solr.search.SearchAnswer.Snippet;
import gongkai.solr.search.SearchRequest.DateField;
import gongkai.solr.search.SearchRequest.Match;
import gongkai.solr.search.SearchRequest.Scope;
import gongkai.solr.search.SearchRequest.Sort;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;

/** Answers questions over the index. Safe for many threads. */
public final class Searcher {
  private static final int LARGEST_PAGE = 100;

  /** Fewer hits than this may mean that the words were too many, or not the right ones. */
  private static final int FEW = 3;

  private final Engine engine;
  private final Meanings meanings;
  private final Corrector corrector;
  private final Snippets snippets;
  private final Suggester suggester;

  /** The vocabulary says what people's words mean. */
  public Searcher(SolrConnection connection, Vocabulary vocabulary) {
    engine = new Engine(connection);
    meanings = new Meanings(vocabulary);
    corrector = new Corrector(engine, vocabulary);
    snippets = new Snippets(engine);
    suggester = new Suggester(engine);
  }

  /**
   * Answers a question.
   *
   * @throws IllegalArgumentException for a cursor that is none, or belongs to another question; for
   *     a query longer than can be searched for; for a page or a size out of bounds
   */
  public SearchAnswer search(SearchRequest request) {
    long began = System.nanoTime();
    if (request.size() < 1 || request.size() > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          "size %d: 每页 1 至 %d 条 / a page has 1 to %2$d hits"
              .formatted(request.size(), LARGEST_PAGE));
    }
    boolean passages = request.unit() == Unit.PASSAGE;
    Reading reading = read(request);
    Cursors.Place place = Cursors.of(request);
    Attempt attempt = attempts(request, place, reading.question());
    SolrDocumentList records = attempt.response().getResults();
    List<Hit> hits =
        passages ? passages(records) : documents(records, attempt.question(), request.sort());
    return new SearchAnswer(
        request.query(),
        Stream.of(reading.interpretedAs(), attempt.said())
            .filter(said -> !said.isEmpty())
            .collect(Collectors.joining("；")),
        attempt.didYouMean(),
        records.getNumFound(),
        (System.nanoTime() - began) / 1_000_000,
        false,
        hits,
        Facets.counts(attempt.response()),
        next(request, place, attempt.response()));
  }

  /** As asked; where that finds hardly anything, in another spelling, then with fewer words. */
  private Attempt attempts(SearchRequest request, Cursors.Place place, Question asked) {
    Attempt first = new Attempt(asked, ask(request, place, asked), "", "");
    if (!isPlain(request, asked)) {
      return first;
    }
    String words = String.join(" ", asked.words());
    if (first.found() == 0) {
      Optional<String> meant = corrector.fromPinyin(words);
      if (meant.isPresent()) {
        return again(request, place, asked, meant.orElseThrow(), "拼音 " + words + "：");
      }
    }
    Optional<String> corrected = asked.loose() ? Optional.empty() : corrector.corrected(words);
    if (!first.isPoor()) {
      return first.suggesting(corrected.orElse(""));
    }
    if (corrected.isPresent()) {
      Attempt second =
          again(request, place, asked, corrected.orElseThrow(), "没有或很少有文件含“" + words + "”，已查找：");
      if (second.found() > 0 && second.found() >= first.found()) {
        return second;
      }
    }
    Question loose = asked.loosened();
    Attempt last = new Attempt(loose, ask(request, place, loose), "也列出只含其中一些词的文件", "");
    Attempt best = last.found() > first.found() ? last : first;
    return best.suggesting(corrected.orElse(""));
  }

  private Attempt again(
      SearchRequest request, Cursors.Place place, Question asked, String text, String said) {
    Question question = meanings.of(asked.withWords(text));
    return new Attempt(question, ask(request, place, question), said + text, text);
  }

  /** Words that may be taken freely, and nothing asked for to the letter. */
  private static boolean isPlain(SearchRequest request, Question asked) {
    return request.match() == Match.SMART
        && request.scope() == Scope.ALL
        && request.unit() == Unit.DOCUMENT
        && !asked.words().isEmpty()
        && asked.named().isEmpty();
  }

  private QueryResponse ask(SearchRequest request, Cursors.Place place, Question question) {
    boolean passages = request.unit() == Unit.PASSAGE;
    ModifiableSolrParams params = Engine.asking(question, passages ? "passage" : "disclosure");
    Facets.filter(params, request.filters());
    bound(params, request);
    Facets.count(params, request);
    params.set(CommonParams.FL, passages ? Snippets.SHOWN + ",score" : Fields.JSON + ",score");
    params.set(CommonParams.ROWS, request.size());
    params.set(CommonParams.SORT, sort(request, question));
    place.mark().ifPresent(mark -> params.set(CursorMarkParams.CURSOR_MARK_PARAM, mark));
    if (place.mark().isEmpty()) {
      params.set(CommonParams.START, place.start());
    }
    return ask(params, request);
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
    return snippets.marks(read(request).question(), document);
  }

  private Reading read(SearchRequest request) {
    Question.Target target =
        request.unit() == Unit.PASSAGE
            ? Question.Target.PASSAGE
            : request.scope() == Scope.TITLE ? Question.Target.TITLE : Question.Target.DOCUMENT;
    if (request.scope() == Scope.NUMBER) {
      return QueryReader.number(request.query(), target);
    }
    if (request.match() == Match.EXACT) {
      return QueryReader.exact(request.query(), target);
    }
    Reading reading = QueryReader.smart(request.query(), target);
    return new Reading(meanings.of(reading.question()), reading.interpretedAs());
  }

  private QueryResponse ask(ModifiableSolrParams params, SearchRequest request) {
    try {
      return engine.ask(params);
    } catch (SolrException e) {
      if (request.cursor().isPresent() && e.code() == SolrException.ErrorCode.BAD_REQUEST.code) {
        throw new IllegalArgumentException("cursor 无效 / not a cursor", e);
      }
      throw e;
    }
  }

  private static void bound(ModifiableSolrParams params, SearchRequest request) {
    if (request.from().isEmpty() && request.to().isEmpty()) {
      return;
    }
    Field field = request.date() == DateField.PUBLISHED ? Fields.PUBLISHED_DAY : Fields.FORMED_DAY;
    params.add(
        CommonParams.FQ, "%s:[%s TO %s]".formatted(field, day(request.from()), day(request.to())));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(date -> date + "T00:00:00Z").orElse("*");
  }

  /** Where nothing is asked for, nothing is more relevant; so the newest come first. */
  private static String sort(SearchRequest request, Question question) {
    Sort sort = request.sort() == Sort.RELEVANCE && question.empty() ? Sort.NEWEST : request.sort();
    String last = request.unit() == Unit.PASSAGE ? "%s asc,%s asc,%s asc" : "%3$s asc";
    String ties = last.formatted(Fields.DOCUMENT, Fields.START, Fields.ID);
    return switch (sort) {
      case RELEVANCE -> "score desc," + ties;
      case NEWEST -> Fields.DAY + " desc," + ties;
      case OLDEST -> Fields.DAY + " asc," + ties;
    };
  }

  private List<Hit> documents(SolrDocumentList records, Question question, Sort sort) {
    List<Disclosure> found =
        records.stream().map(record -> Engine.noun(record, Disclosure.class)).toList();
    Map<String, List<Snippet>> places =
        snippets.of(question, found.stream().map(Disclosure::id).toList());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Disclosure disclosure = found.get(i);
      hits.add(
          new DocumentHit(
              disclosure, score(records.get(i)), places.getOrDefault(disclosure.id(), List.of())));
    }
    return sort == Sort.RELEVANCE ? Replaced.afterSuccessors(hits) : hits;
  }

  private List<Hit> passages(SolrDocumentList records) {
    Set<String> ids = new LinkedHashSet<>();
    records.forEach(record -> ids.add(Engine.value(record, Fields.DOCUMENT)));
    Map<String, Disclosure> disclosures = disclosures(ids);
    List<Hit> hits = new ArrayList<>();
    for (SolrDocument record : records) {
      Disclosure disclosure = disclosures.get(Engine.value(record, Fields.DOCUMENT));
      if (disclosure != null) {
        Passage passage = Engine.noun(record, Passage.class);
        hits.add(new PassageHit(disclosure, passage, score(record), Snippets.marks(record)));
      }
    }
    return hits;
  }

  private Map<String, Disclosure> disclosures(Set<String> ids) {
    Map<String, Disclosure> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      ModifiableSolrParams params = Engine.asking(Question.nothing(), "disclosure");
      Engine.narrow(params, Fields.ID, ids, "id");
      params.set(CommonParams.FL, Fields.JSON.name());
      params.set(CommonParams.ROWS, ids.size());
      for (SolrDocument record : engine.ask(params).getResults()) {
        Disclosure disclosure = Engine.noun(record, Disclosure.class);
        byId.put(disclosure.id(), disclosure);
      }
    }
    return byId;
  }

  private static double score(SolrDocument record) {
    return record.getFirstValue("score") instanceof Number score ? score.doubleValue() : 0;
  }

  private static Optional<String> next(
      SearchRequest request, Cursors.Place place, QueryResponse response) {
    int got = response.getResults().size();
    if (place.mark().isPresent()) {
      String mark = response.getNextCursorMark();
      boolean end =
          got < request.size()
              || mark.equals(place.mark().orElseThrow())
              || (place.mark().orElseThrow().equals(CursorMarkParams.CURSOR_MARK_START)
                  && response.getResults().getNumFound() <= got);
      return end ? Optional.empty() : Optional.of(Cursors.afterMark(request, mark));
    }
    int after = place.start() + got;
    boolean more = response.getResults().getNumFound() > after && after < Cursors.DEEPEST;
    return more ? Optional.of(Cursors.atHit(request, after)) : Optional.empty();
  }

  /**
   * What one way to read the query found.
   *
   * @param said how it was read, where that is not as typed
   */
  private record Attempt(
      Question question, QueryResponse response, String said, String didYouMean) {
    long found() {
      return response.getResults().getNumFound();
    }

    /** Whoever asks for a known item by its name has found all there is. */
    boolean isPoor() {
      Float best = response.getResults().getMaxScore();
      return found() < FEW && (best == null || best < Replaced.KNOWN_ITEM);
    }

    Attempt suggesting(String text) {
      return new Attempt(question, response, said, text);
    }
  }

  /**
   * A completion.
   *
   * @param kind {@code title}, {@code number}, {@code publisher} or {@code topic}
   */
  public record Suggestion(String text, String kind) {}
}
