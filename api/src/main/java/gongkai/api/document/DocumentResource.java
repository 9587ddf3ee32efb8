package gongkai.api.document;

import gongkai.api.answer.Vary;
import gongkai.api.answer.Whole;
import gongkai.api.markdown.DocumentMarkdown;
import gongkai.api.markdown.Markdown;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Answers;
import gongkai.api.request.Arguments;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.Page;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.search.Questions;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Observation;
import gongkai.noun.Passage;
import gongkai.noun.ValidityOn;
import gongkai.solr.holding.Holdings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code GET /api/v1/documents/{id}} and all that hangs on a document, but its original. */
public final class DocumentResource {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final List<Parameter> ID = List.of(Parameter.path("id"));
  private static final List<Parameter> PAGED =
      Stream.concat(ID.stream(), Answers.PAGING.stream()).toList();

  private final Holdings holdings;
  private final SiteUrl site;
  private final Related related;
  private final Verdicts verdicts;

  public DocumentResource(Holdings holdings, Questions questions, SiteUrl site) {
    this.site = site;
    this.holdings = holdings;
    this.related = new Related(holdings, questions);
    this.verdicts = new Verdicts(holdings);
  }

  public List<Route> routes() {
    return List.of(
        new Route(
            operation(
                "document",
                "",
                ID,
                Operation.Answer.json(Body.named("Document")),
                Operation.Answer.of(Markdown.TYPE)),
            this::answerDocument),
        new Route(
            operation("documentText", "/text", ID, Operation.Answer.of(TEXT)), this::answerText),
        new Route(
            operation(
                "documentPassages",
                "/passages",
                PAGED,
                Operation.Answer.list(Passage.class),
                Operation.Answer.of(Markdown.TYPE)),
            this::answerPassages),
        list(
            "documentObservations",
            "/observations",
            Observation.class,
            held -> holdings.observationsOf(held.id())),
        list(
            "documentFindings", "/findings", Finding.class, held -> holdings.findingsOf(held.id())),
        list("documentCitations", "/citations", Citation.class, Disclosure::citations),
        new Route(
            operation("documentVerdict", "/verdict", ID, Operation.Answer.json(Verdict.class)),
            (arguments, request, response) ->
                Answers.json(request, response, verdicts.of(held(arguments), Verdicts.today()))),
        new Route(
            operation("documentHistory", "/history", ID, Operation.Answer.json(History.class)),
            this::answerHistory),
        new Route(
            operation(
                "documentRelated", "/related", PAGED, Operation.Answer.list(RelatedDocument.class)),
            this::answerRelated));
  }

  private <T> Route list(String id, String path, Class<T> of, Function<Disclosure, List<T>> items) {
    return new Route(
        operation(id, path, PAGED, Operation.Answer.list(of)),
        (arguments, request, response) ->
            Answers.json(request, response, Answers.page(items.apply(held(arguments)), arguments)));
  }

  private static Operation operation(
      String id, String path, List<Parameter> parameters, Operation.Answer... answers) {
    return Operation.get(id, "/api/v1/documents/{id}" + path, "documents", parameters, answers);
  }

  private Disclosure held(Arguments arguments) {
    String id = arguments.text("id");
    return holdings
        .disclosure(id)
        .orElseThrow(() -> ProblemException.notFound("no-such-document", id));
  }

  private void answerDocument(Arguments arguments, ServerRequest request, ServerResponse response) {
    Disclosure held = held(arguments);
    if (!Markdown.wanted(request, response)) {
      Answers.json(request, response, DocumentJson.of(held));
      return;
    }
    Vary.add(response, "Accept-Language");
    Markdown.send(
        request,
        response,
        DocumentMarkdown.of(
            held,
            ValidityOn.of(held, Verdicts.today()).status(),
            holdings.passages(held.id()),
            holdings.text(held.id()).orElse(""),
            site.of(request),
            words(request)));
  }

  private void answerPassages(Arguments arguments, ServerRequest request, ServerResponse response) {
    String id = held(arguments).id();
    Page<Passage> page = Answers.page(holdings.passages(id), arguments);
    if (!Markdown.wanted(request, response)) {
      Answers.json(request, response, page);
      return;
    }
    Answers.link(request, response, page);
    Markdown.send(
        request, response, DocumentMarkdown.of(page.items(), holdings.text(id).orElse("")));
  }

  private void answerHistory(Arguments arguments, ServerRequest request, ServerResponse response) {
    Disclosure held = held(arguments);
    Answers.json(request, response, History.of(held, verdicts.of(held, Verdicts.today())));
  }

  private static Words words(ServerRequest request) {
    return Words.in(
        Language.preferred(request.headers().value(HeaderNames.ACCEPT_LANGUAGE).orElse("")));
  }

  /** The reasons are said in the client's language. */
  private void answerRelated(Arguments arguments, ServerRequest request, ServerResponse response) {
    Words words = words(request);
    Disclosure disclosure = held(arguments);
    String text = holdings.text(disclosure.id()).orElse("");
    Vary.add(response, "Accept-Language");
    Answers.json(
        request,
        response,
        Answers.page(
            related.ties(disclosure, text).stream()
                .map(tie -> RelatedDocument.of(tie, words))
                .toList(),
            arguments));
  }

  /** Exactly the text that all offsets count in: no line feed is added. */
  private void answerText(Arguments arguments, ServerRequest request, ServerResponse response) {
    String id = held(arguments).id();
    String text = holdings.text(id).orElse("");
    Whole.send(request, response, TEXT, text.getBytes(StandardCharsets.UTF_8));
  }
}
