package gongkai.api.reply;

import gongkai.api.answer.Vary;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** {@code GET /api/v1/answer}. */
public final class ReplyResource {
  /** What a question takes. */
  public static final Operation ANSWER =
      Operation.get(
          "answer",
          "/api/v1/answer",
          "search",
          List.of(Parameter.text("q").upTo(500)),
          Operation.Answer.json(ReplyBody.class));

  private final Replies replies;

  public ReplyResource(Replies replies) {
    this.replies = replies;
  }

  public List<Route> routes() {
    return List.of(new Route(ANSWER, this::answer));
  }

  private void answer(Arguments arguments, ServerRequest request, ServerResponse response) {
    Words words =
        Words.in(
            Language.preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
    Vary.add(response, "Accept-Language");
    Answers.json(request, response, body(arguments, words));
  }

  /** The same for whoever asks by another way. */
  public ReplyBody body(Arguments arguments, Words words) {
    String question = arguments.text("q").strip();
    List<Reply> answers = question.isEmpty() ? List.of() : replies.to(question, words);
    return new ReplyBody(
        question, answers, words.say(answers.isEmpty() ? "answer.none" : "answer.some"));
  }
}
