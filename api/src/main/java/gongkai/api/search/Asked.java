package gongkai.api.search;

import gongkai.api.limit.Clients;
import gongkai.api.operate.AnswerTimes;
import gongkai.api.usage.Counts;
import gongkai.api.usage.HotWords;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import io.helidon.webserver.http.ServerRequest;

/** Tells the hot words what was asked, of what may be told. */
public final class Asked {
  private final Counts counts;
  private final Questions questions;
  private final Clients clients;

  public Asked(Counts counts, Questions questions, Clients clients) {
    this.counts = counts;
    this.questions = questions;
    this.clients = clients;
  }

  /**
   * Counts a question where it is made of common words alone, apart by whether something was found.
   * Reading on in its hits is no new question.
   */
  public void count(ServerRequest request, SearchRequest question, SearchAnswer answer) {
    if (answer.total() == 0) {
      AnswerTimes.foundNothing();
    }
    HotWords words = answer.total() > 0 ? counts.hot() : counts.missed();
    if (words.on() && question.place().page() == 1 && question.place().cursor().isEmpty()) {
      questions
          .commonWords(question)
          .ifPresent(
              common ->
                  clients.of(request).ifPresent(client -> words.count(common, client.address())));
    }
  }
}
