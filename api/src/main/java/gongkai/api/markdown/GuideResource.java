package gongkai.api.markdown;

import gongkai.api.answer.Vary;
import gongkai.api.answer.Whole;
import gongkai.api.request.Operation;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import io.helidon.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code GET /llms.txt}: what a program that reads and writes text can ask here. */
public final class GuideResource {
  private static final List<String> SHOWN =
      List.of(
          "search",
          "answer",
          "check",
          "document",
          "documentPassages",
          "documentVerdict",
          "observations",
          "figures",
          "compare",
          "datasets",
          "dataset",
          "changes");

  private final String siteName;
  private final SiteUrl site;
  private final List<Operation> operations;

  /**
   * Prepares it.
   *
   * @param operations all that are served
   */
  public GuideResource(String siteName, SiteUrl site, List<Operation> operations) {
    this.siteName = siteName;
    this.site = site;
    this.operations = List.copyOf(operations);
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            Operation.get(
                "llms", "/llms.txt", "feeds", List.of(), Operation.Answer.of("text/plain")),
            (arguments, request, response) -> {
              Vary.add(response, "Accept-Language");
              Language language =
                  Language.preferred(
                      request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
              Whole.send(
                  request,
                  response,
                  "text/plain; charset=utf-8",
                  text(Words.in(language), site.of(request)).getBytes(StandardCharsets.UTF_8));
            }));
  }

  private String text(Words words, String origin) {
    StringBuilder out = new StringBuilder("# " + Markdown.inLine(siteName) + "\n\n");
    out.append("> ").append(words.say("llms.lead")).append("\n\n");
    out.append(words.say("llms.rules")).append("\n\n## API\n\n");
    for (String id : SHOWN) {
      operations.stream()
          .filter(operation -> operation.id().equals(id))
          .forEach(
              one ->
                  out.append("- [%s %s](%s/openapi): ".formatted(one.method(), one.path(), origin))
                      .append(words.say("operation." + one.id()))
                      .append('\n'));
    }
    return out.toString();
  }
}
