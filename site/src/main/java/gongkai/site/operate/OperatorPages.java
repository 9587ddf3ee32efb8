package gongkai.site.operate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.AnswerSources;
import gongkai.api.operate.Operator;
import gongkai.api.problem.ProblemException;
import gongkai.site.frame.Address;
import gongkai.site.frame.Form;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The pages of whoever has the token: {@code /operator}. Every order is a form that carries the
 * session's own word, so no other site can give one in the operator's name.
 */
public final class OperatorPages {
  private static final String PATH = "/operator";

  private final Frames frames;
  private final Sessions sessions;
  private final Operator operator;
  private final OperatorViews views;

  public OperatorPages(Frames frames, String token, Path originals, AnswerSources from) {
    this.frames = frames;
    this.sessions = new Sessions(token);
    this.operator = from.services().operator();
    this.views = new OperatorViews(from, originals);
  }

  public void install(PageRoutes routes) {
    routes.page(PATH, this::page);
    routes.form(PATH + "/login", this::login);
    routes.form(PATH + "/logout", this::logout);
    routes.form(PATH + "/index", (request, response) -> order(request, response, this::index));
    routes.form(PATH + "/reindex", (request, response) -> order(request, response, this::reindex));
    routes.form(PATH + "/retry", (request, response) -> order(request, response, this::retry));
    routes.form(
        PATH + "/retry-group", (request, response) -> order(request, response, this::retryGroup));
  }

  private PageAnswer page(ServerRequest request) throws IOException {
    Frame frame = frame(request);
    Optional<Sessions.Session> session = sessions.of(request);
    if (session.isEmpty()) {
      return login(frame, false);
    }
    String said = request.query().first("said").orElse("");
    String known = frame.words().sayOr("operator.said." + said, "");
    String cursor = request.query().first("cursor").orElse("");
    String file = request.query().first("file").orElse("").strip();
    OperatorPage page = views.page(frame, session.orElseThrow().form(), known, cursor, file);
    return new PageAnswer(frame, out -> JteoperatorGenerated.render(out, null, page));
  }

  private Frame frame(ServerRequest request) {
    return frames
        .of(request, Address.of(PATH), Frames.words(request).say("column.operator"), "operator")
        .describedBy(java.util.List.of(java.util.Map.entry("robots", "noindex")));
  }

  private static PageAnswer login(Frame frame, boolean refused) {
    LoginPage page = new LoginPage(frame, refused);
    return new PageAnswer(frame, out -> JteloginGenerated.render(out, null, page));
  }

  private void login(ServerRequest request, ServerResponse response) throws IOException {
    Optional<Sessions.Session> session = sessions.begin(Form.of(request).value("token").strip());
    if (session.isEmpty()) {
      response.status(Status.FORBIDDEN_403);
      PageRoutes.send(request, response, login(frame(request), true));
      return;
    }
    Frame frame = frame(request);
    boolean secure = frame.origin().startsWith("https:");
    response.headers().addCookie(Sessions.cookie(session.orElseThrow(), secure));
    PageRoutes.seeOther(response, frame.link(PATH));
  }

  private void logout(ServerRequest request, ServerResponse response) throws IOException {
    sessions.end(permitted(request, Form.of(request)));
    PageRoutes.seeOther(response, PATH);
  }

  /** What a form asks for; the answer is a word of {@code operator.said}. */
  private interface Order {
    String carryOut(Form form);
  }

  private void order(ServerRequest request, ServerResponse response, Order order)
      throws IOException {
    Form form = Form.of(request);
    permitted(request, form);
    String said;
    try {
      said = order.carryOut(form);
    } catch (IllegalArgumentException e) {
      said = "refused";
    }
    PageRoutes.seeOther(
        response, Address.of(PATH).set("lang", form.value("lang")).with("said", said).toString());
  }

  private Sessions.Session permitted(ServerRequest request, Form form) {
    return sessions
        .of(request)
        .filter(session -> session.form().equals(form.value("form")))
        .orElseThrow(() -> ProblemException.of(Status.FORBIDDEN_403, "session-over"));
  }

  private String index(Form form) {
    String path = form.value("path").strip();
    if (path.isEmpty() || !java.nio.file.Files.exists(java.nio.file.Path.of(path))) {
      throw new IllegalArgumentException(path);
    }
    operator.begin(() -> operator.index(java.util.List.of(path), false));
    return "begun";
  }

  /** It reads every original anew, which takes hours of a large holding: never by one click. */
  private String reindex(Form form) {
    if (!form.value("confirm").equals("yes")) {
      return "unconfirmed";
    }
    operator.begin(operator::reindex);
    return "begun";
  }

  private String retryGroup(Form form) {
    ObjectNode order = views.groups().retry(form.value("reason"));
    operator.begin(() -> operator.index(order));
    return "begun";
  }

  private String retry(Form form) {
    String source = form.value("source");
    views.quarantined(source);
    operator.begin(() -> operator.retry(source));
    return "begun";
  }
}
