package gongkai.site.home;

import gongkai.api.problem.ErrorAnswers;
import gongkai.api.problem.Problem;
import gongkai.api.words.Words;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.Html;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/** Makes the page of a problem, for addresses that are pages and clients that read pages. */
public final class ProblemPages implements ErrorAnswers.ProblemPage {
  private static final List<String> DATA = List.of("/api/", "/openapi", "/observe/", "/static/");

  private final Frames frames;

  public ProblemPages(Frames frames) {
    this.frames = frames;
  }

  @Override
  public Optional<String> render(Problem problem, ServerRequest request) {
    String path = request.path().rawPath();
    boolean html =
        request.headers().value(HeaderNames.ACCEPT).orElse("").contains("text/html")
            && DATA.stream().noneMatch(path::startsWith);
    if (!html) {
      return Optional.empty();
    }
    Words words = Frames.words(request);
    Frame frame = frames.of(request, Address.of(path), problem.title(words), "");
    ProblemView view =
        new ProblemView(
            frame,
            problem.status().code(),
            problem.detail(words),
            problem.errors().stream()
                .map(
                    fault ->
                        fault.parameter()
                            + words.say("problem.colon")
                            + words.say("fault." + fault.key(), fault.with().toArray()))
                .toList());
    return Optional.of(Html.render(out -> JteproblemGenerated.render(out, null, view)));
  }
}
