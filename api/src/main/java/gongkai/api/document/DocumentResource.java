package gongkai.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.noun.Disclosure;
import gongkai.noun.NounJson;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** {@code GET /api/v1/documents/{id}} and all that hangs on a document, but its original. */
public final class DocumentResource {
  private static final String TEXT = "text/plain; charset=utf-8";

  private final Holdings holdings;
  private final Related related;

  public DocumentResource(Holdings holdings) {
    this.holdings = holdings;
    this.related = new Related(holdings);
  }

  public List<Route> routes() {
    return List.of(
        json("document", "", "Document", (id, held) -> DocumentJson.of(held)),
        new Route(operation("documentText", "/text", Operation.Answer.of(TEXT)), this::answerText),
        list("documentPassages", "/passages", "PassageList", this::passages),
        list("documentObservations", "/observations", "ObservationList", this::observations),
        list("documentFindings", "/findings", "FindingList", this::findings),
        list("documentCitations", "/citations", "CitationList", this::citations),
        list("documentRelated", "/related", "RelatedList", related::of));
  }

  private Route list(String id, String path, String schema, Function<Disclosure, JsonNode> body) {
    return json(id, path, schema, (document, held) -> body.apply(held));
  }

  private Route json(
      String id, String path, String schema, BiFunction<String, Disclosure, JsonNode> body) {
    return new Route(
        operation(id, path, Operation.Answer.json(schema)),
        (arguments, request, response) ->
            Answers.json(response, body.apply(arguments.text("id"), held(arguments))));
  }

  private static Operation operation(String id, String path, Operation.Answer answer) {
    return Operation.get(
        id, "/api/v1/documents/{id}" + path, "documents", List.of(Parameter.path("id")), answer);
  }

  private Disclosure held(Arguments arguments) {
    String id = arguments.text("id");
    return holdings
        .disclosure(id)
        .orElseThrow(() -> ProblemException.notFound("no-such-document", id));
  }

  /** Exactly the text that all offsets count in: no line feed is added. */
  private void answerText(Arguments arguments, ServerRequest request, ServerResponse response) {
    String id = held(arguments).id();
    String text = holdings.text(id).orElse("");
    response.headers().set(HeaderNames.CONTENT_TYPE, TEXT);
    response.send(text.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode passages(Disclosure held) {
    return Answers.list(holdings.passages(held.id()), NounJson.mapper()::valueToTree);
  }

  private JsonNode observations(Disclosure held) {
    return Answers.list(holdings.observationsOf(held.id()), Wire::observation);
  }

  private JsonNode findings(Disclosure held) {
    return Answers.list(holdings.findingsOf(held.id()), Wire::finding);
  }

  private JsonNode citations(Disclosure held) {
    return Answers.list(held.citations(), NounJson.mapper()::valueToTree);
  }
}
