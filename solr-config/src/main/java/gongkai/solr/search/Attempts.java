package gongkai.solr.search;

import gongkai.solr.analysis.Keys;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.field.Noun;
import gongkai.solr.index.IndexQuery;
import gongkai.solr.index.SolrIndex;
import gongkai.solr.plugin.Question;
import gongkai.solr.plugin.rank.Meaning;
import gongkai.solr.search.SearchRequest.DateField;
import gongkai.solr.search.SearchRequest.Match;
import gongkai.solr.search.SearchRequest.Scope;
import gongkai.solr.search.SearchRequest.Sort;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.solr.vector.QueryVectors;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.CommonParams;

/** Asks Solr, and where that finds hardly anything, asks again in another way. */
final class Attempts {
  /** Fewer hits than this may mean that the words were too many, or not the right ones. */
  private static final int FEW = 3;

  private final SolrIndex index;
  private final Meanings meanings;
  private final Corrector corrector;
  private final QueryVectors vectors;

  Attempts(SolrIndex index, Meanings meanings, Corrector corrector, QueryVectors vectors) {
    this.index = index;
    this.meanings = meanings;
    this.corrector = corrector;
    this.vectors = vectors;
  }

  /** As asked; where that finds hardly anything, in another spelling, then with fewer words. */
  Attempt of(SearchRequest request, Cursors.Place place, Question asked) {
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
    if (asked.loose()) {
      return first.suggesting(corrected.orElse(""));
    }
    Question loose = asked.loosened();
    // By words alone: what nobody ever wrote of lies near to something too.
    Found some = ask(request, place, loose, false);
    Attempt last = new Attempt(loose, some, "也列出只含其中一些词的文件", "");
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
    return request.words().match() == Match.SMART
        && request.words().scope() == Scope.ALL
        && request.unit() == Unit.DOCUMENT
        && !asked.words().isEmpty()
        && asked.named().isEmpty();
  }

  private Found ask(SearchRequest request, Cursors.Place place, Question question) {
    return ask(request, place, question, true);
  }

  private Found ask(
      SearchRequest request, Cursors.Place place, Question question, boolean byMeaningToo) {
    boolean passages = request.unit() == Unit.PASSAGE;
    IndexQuery query =
        IndexQuery.of(passages ? Noun.PASSAGE : Noun.DISCLOSURE, question)
            .reading((passages ? Snippets.PASSAGE : Snippets.DOCUMENT) + ",score")
            .rows(request.place().size())
            .sorted(sort(request, question));
    Facets.filter(query, request.narrowed().filters());
    bound(query, request);
    Facets.count(query, request);
    place.mark().ifPresent(query::after);
    if (place.mark().isEmpty()) {
      query.set(CommonParams.START, String.valueOf(place.start()));
    }
    boolean semantic = byMeaningToo && means(query, request, question);
    return new Found(index.ask(query), semantic);
  }

  /** Adds what the question means; only plain words have a meaning that is not their letters. */
  private boolean means(IndexQuery query, SearchRequest request, Question question) {
    boolean plainly = request.words().match() == Match.SMART && !question.words().isEmpty();
    boolean wanted = request.unit() == Unit.PASSAGE || isAsking(request, question);
    if (!plainly || !wanted) {
      return false;
    }
    String words = String.join(" ", question.words());
    // Signs alone have a vector too, and it lies near that of anything.
    Optional<float[]> vector = Keys.of(words).isEmpty() ? Optional.empty() : vectors.of(words);
    vector.ifPresent(numbers -> query.set(Question.MEANING, Meaning.write(numbers)));
    return vector.isPresent();
  }

  /**
   * Whether documents are wanted that answer, whatever their words; a few bare words want those
   * that have them, and all of those.
   */
  private static boolean isAsking(SearchRequest request, Question question) {
    return question.loose()
        && !question.restricted()
        && question.named().isEmpty()
        && request.words().scope() == Scope.ALL
        && request.sort() == Sort.RELEVANCE;
  }

  private record Found(QueryResponse response, boolean semantic) {}

  private static void bound(IndexQuery query, SearchRequest request) {
    if (request.narrowed().from().isEmpty() && request.narrowed().to().isEmpty()) {
      return;
    }
    Field field =
        request.narrowed().date() == DateField.PUBLISHED ? Fields.PUBLISHED_DAY : Fields.FORMED_DAY;
    query.within(
        field,
        "[%s TO %s]".formatted(day(request.narrowed().from()), day(request.narrowed().to())));
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
      case COLLECTED -> Fields.CHANGED + " desc," + ties;
    };
  }

  /**
   * What one way to read the query found.
   *
   * @param said how it was read, where that is not as typed
   */
  record Attempt(Question question, Found result, String said, String didYouMean) {
    QueryResponse response() {
      return result.response();
    }

    /** Whether meaning took part. */
    boolean semantic() {
      return result.semantic();
    }

    long found() {
      return response().getResults().getNumFound();
    }

    /** Whoever asks for a known item by its name has found all there is. */
    boolean isPoor() {
      Float best = response().getResults().getMaxScore();
      return found() < FEW && (best == null || best < Replaced.KNOWN_ITEM);
    }

    Attempt suggesting(String text) {
      return new Attempt(question, result, said, text);
    }
  }
}
