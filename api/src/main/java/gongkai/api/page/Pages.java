package gongkai.api.page;

import gg.jte.html.HtmlTemplateOutput;
import gongkai.api.dataset.DatasetRows;
import gongkai.api.label.Labels;
import gongkai.api.problem.ErrorAnswers;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Arguments;
import gongkai.api.search.Questions;
import gongkai.api.search.SearchOperation;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.noun.Dataset;
import gongkai.noun.Disclosure;
import gongkai.solr.holding.Holdings;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The addresses of the pages. */
public final class Pages {
  private final Site site;
  private final HomePages home;
  private final SearchPages search;
  private final DocumentPages documents;
  private final DatasetPages datasets;

  public Pages(
      Site site,
      Questions questions,
      Holdings holdings,
      DatasetCatalogue catalogue,
      DatasetRows rows,
      Labels labels) {
    this.site = site;
    this.datasets = new DatasetPages(catalogue, rows);
    this.home = new HomePages(questions, holdings, labels, datasets);
    this.search = new SearchPages(questions, labels);
    this.documents = new DocumentPages(holdings, labels);
  }

  public void install(HttpRouting.Builder http) {
    page(http, "/", this::home);
    page(http, SearchPages.PATH, this::search);
    page(http, "/documents/{id}", this::document);
    page(http, "/datasets", this::catalogue);
    page(http, "/datasets/{name}", this::dataset);
    page(http, "/about", this::about);
    http.register(
        Assets.PATH,
        StaticContentFeature.createService(ClasspathHandlerConfig.create(Assets.RESOURCES)));
  }

  /** Problems as pages, for whoever asks for pages. */
  public ErrorAnswers.ProblemPage problemPage() {
    return new ProblemPages(site);
  }

  private static void page(HttpRouting.Builder http, String path, Handler handler) {
    http.route(
        method -> method.equals(Method.GET) || method.equals(Method.HEAD),
        PathMatchers.create(path),
        handler);
  }

  private void home(ServerRequest request, ServerResponse response) {
    Frame frame = frame(request, Address.of("/"), site.name(), "", List.of());
    send(response, frame, out -> JtehomeGenerated.render(out, null, home.page(frame)));
  }

  private void search(ServerRequest request, ServerResponse response) {
    Arguments arguments = Arguments.readForPage(SearchOperation.OPERATION, request);
    String query = arguments.text("q");
    Words words = words(request);
    String title = query.isEmpty() ? words.say("search.all") : words.say("search.title", query);
    Frame frame =
        frame(
            request,
            SearchPages.address(arguments),
            title,
            "search",
            List.of(Map.entry("robots", "noindex")));
    SearchPage page = search.page(frame, arguments);
    send(response, frame, out -> JtesearchGenerated.render(out, null, page));
  }

  private void document(ServerRequest request, ServerResponse response) {
    Disclosure disclosure = documents.held(request.path().pathParameters().get("id"));
    Frame frame =
        frame(
            request,
            Address.of("/documents/" + disclosure.id()),
            Listing.title(disclosure, words(request)),
            "",
            Metas.of(disclosure));
    DocumentPage page = documents.page(frame, disclosure);
    send(response, frame, out -> JtedocumentGenerated.render(out, null, page));
  }

  private void catalogue(ServerRequest request, ServerResponse response) {
    Frame frame =
        frame(
            request,
            Address.of("/datasets"),
            words(request).say("datasets.title"),
            "datasets",
            List.of());
    DatasetsPage page = new DatasetsPage(frame, datasets.entries(frame));
    send(response, frame, out -> JtedatasetsGenerated.render(out, null, page));
  }

  private void dataset(ServerRequest request, ServerResponse response) throws IOException {
    String name = request.path().pathParameters().get("name");
    Dataset dataset =
        datasets
            .named(name)
            .orElseThrow(() -> ProblemException.notFound("no-such-dataset-page", name));
    Frame frame =
        frame(
            request,
            Address.of("/datasets/" + name),
            DatasetPages.title(dataset, words(request).language() == Language.EN),
            "datasets",
            List.of());
    DatasetPage page = datasets.page(frame, dataset);
    send(response, frame, out -> JtedatasetGenerated.render(out, null, page));
  }

  private void about(ServerRequest request, ServerResponse response) {
    Frame frame =
        frame(request, Address.of("/about"), words(request).say("about.title"), "about", List.of());
    send(response, frame, out -> JteaboutGenerated.render(out, null, new TextPage(frame)));
  }

  private Frame frame(
      ServerRequest request,
      Address address,
      String title,
      String section,
      List<Map.Entry<String, String>> metas) {
    return new Frame(site, words(request), address, title, section, metas);
  }

  /** The language is part of a page's address: whoever is sent a link sees what was sent. */
  static Words words(ServerRequest request) {
    String asked = request.query().first("lang").orElse("");
    return Words.in(asked.equals(Language.EN.code()) ? Language.EN : Language.ZH);
  }

  private static void send(
      ServerResponse response, Frame frame, Consumer<HtmlTemplateOutput> template) {
    response.headers().set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    response.headers().set(HeaderNames.CONTENT_LANGUAGE, frame.words().language().tag());
    response.headers().set(HeaderNames.CACHE_CONTROL, "no-cache");
    response.send(Html.render(template).getBytes(StandardCharsets.UTF_8));
  }
}
