package gongkai.api.search;

import gongkai.api.limit.Clients;
import gongkai.api.operate.AnswerTimes;
import gongkai.api.usage.HotWords;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import io.helidon.webserver.http.ServerRequest;

/** Tells the hot words what was asked, of what may be told. */
public final class Asked {
  private final HotWords words;
  private final Questions questions;
  private final Clients clients;

  public Asked(HotWords words, Questions questions, Clients clients) {
    this.words = words;
    this.questions = questions;
    this.clients = clients;
  }

  /**
   * Counts a question that was answered with something, where it is made of common words alone.
   * Reading on in its hits is no new question.
   */
  public void count(ServerRequest request, SearchRequest question, SearchAnswer answer) {
    if (answer.total() == 0) {
      AnswerTimes.foundNothing();
    }
    if (words.on()
        && answer.total() > 0
        && question.place().page() == 1
        && question.place().cursor().isEmpty()) {
      questions
          .commonWords(question)
          .ifPresent(
              common ->
                  clients.of(request).ifPresent(client -> words.count(common, client.address())));
    }
  }
}
