package gongkai.api.check;

import gongkai.api.answer.Streamed;
import gongkai.api.answer.Vary;
import gongkai.api.answer.Whole;
import gongkai.api.claim.Checker;
import gongkai.api.request.AnswerJson;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** {@code POST /api/v1/check}. What is sent is not kept. */
public final class CheckResource {
  private static final String LINES = "application/x-ndjson";

  private static final Operation CHECK =
      new Operation(
          "check",
          Method.POST,
          "/api/v1/check",
          "claims",
          List.of(
              Parameter.choice("as", List.of("json", "ndjson", "html", "docx"))
                  .orElse("json")
                  .meaning("答复的格式", "Form of the answer")),
          Body.of(CheckOrder.class),
          "application/json",
          false,
          List.of(
              Operation.Answer.json(Checker.Checked.class),
              Operation.Answer.of(LINES),
              Operation.Answer.of("text/html"),
              Operation.Answer.of(Remarks.DOCX)));

  private final Checker checker;

  public CheckResource(Checker checker) {
    this.checker = checker;
  }

  public List<Route> routes() {
    return List.of(new Route(CHECK, this::check));
  }

  private void check(Arguments arguments, ServerRequest request, ServerResponse response)
      throws IOException {
    Words words =
        Words.in(
            Language.preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
    Vary.add(response, "Accept-Language");
    String text = CheckOrder.read(request).text();
    switch (arguments.text("as")) {
      case "ndjson" -> Streamed.answer(request, response, LINES, out -> lines(text, words, out));
      case "html", "docx" -> file(arguments.text("as"), text, words, request, response);
      default -> Answers.json(request, response, checker.check(text, words));
    }
  }

  private void lines(String text, Words words, OutputStream out) throws IOException {
    boolean complete = checker.check(text, words, claim -> line(out, claim));
    line(out, Map.of("complete", complete));
  }

  private static void line(OutputStream out, Object value) throws IOException {
    out.write(AnswerJson.mapper().writeValueAsBytes(value));
    out.write('\n');
    out.flush();
  }

  private void file(
      String as, String text, Words words, ServerRequest request, ServerResponse response)
      throws IOException {
    Remarks remarks = new Remarks(text, checker.check(text, words), words);
    response
        .headers()
        .set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"check." + as + "\"");
    if (as.equals("docx")) {
      Whole.send(request, response, Remarks.DOCX, remarks.docx());
    } else {
      Whole.send(
          request,
          response,
          "text/html; charset=utf-8",
          remarks.html().getBytes(StandardCharsets.UTF_8));
    }
  }
}
