package gongkai.api.search;

import gongkai.api.answer.Vary;
import gongkai.api.label.Labels;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Route;
import gongkai.api.words.Language;
import gongkai.solr.search.SearchAnswer;
import gongkai.solr.search.SearchRequest;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** {@code GET /api/v1/search}. */
public final class SearchResource {
  private final Questions questions;
  private final Labels labels;
  private final Asked asked;

  /** How long an answer took is not what it says. */
  private static final List<String> PASSING = List.of("tookMillis");

  public SearchResource(Questions questions, Labels labels, Asked asked) {
    this.questions = questions;
    this.labels = labels;
    this.asked = asked;
  }

  public List<Route> routes() {
    return List.of(new Route(questions.operation(), this::search));
  }

  private void search(Arguments arguments, ServerRequest request, ServerResponse response) {
    SearchRequest question = SearchOperation.request(arguments);
    Language language =
        Language.preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
    Vary.add(response, "Accept-Language");
    SearchAnswer answer = questions.ask(question);
    asked.count(request, question, answer);
    Answers.json(request, response, SearchBody.of(answer, labels, language), PASSING);
  }
}
