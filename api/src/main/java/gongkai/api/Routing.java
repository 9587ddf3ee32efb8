package gongkai.api;

import gongkai.api.catalogue.CatalogueResource;
import gongkai.api.catalogue.Dcat;
import gongkai.api.catalogue.Editions;
import gongkai.api.change.ChangeResource;
import gongkai.api.check.CheckResource;
import gongkai.api.ckan.CkanResource;
import gongkai.api.claim.Checker;
import gongkai.api.comparison.BodyResource;
import gongkai.api.comparison.CompareResource;
import gongkai.api.comparison.Reports;
import gongkai.api.dataset.DatasetResource;
import gongkai.api.dataset.DatasetRows;
import gongkai.api.dataset.DatasetYears;
import gongkai.api.dataset.ReleaseResource;
import gongkai.api.dataset.RowAccess;
import gongkai.api.dataset.RowsResource;
import gongkai.api.document.DocumentResource;
import gongkai.api.document.ExportResource;
import gongkai.api.document.OriginalResource;
import gongkai.api.embed.EmbedResource;
import gongkai.api.feed.CalendarResource;
import gongkai.api.feed.DiscoveryResource;
import gongkai.api.feed.FeedResource;
import gongkai.api.feed.ReleaseFeedResource;
import gongkai.api.figure.FigureResource;
import gongkai.api.label.Choices;
import gongkai.api.label.Labels;
import gongkai.api.limit.Clients;
import gongkai.api.limit.FairUse;
import gongkai.api.markdown.GuideResource;
import gongkai.api.oai.OaiResource;
import gongkai.api.observation.ObservationResource;
import gongkai.api.openapi.OpenApiResource;
import gongkai.api.operate.AccessLog;
import gongkai.api.operate.AdminResource;
import gongkai.api.operate.AnswerTimes;
import gongkai.api.problem.ErrorAnswers;
import gongkai.api.problem.Fault;
import gongkai.api.reply.Replies;
import gongkai.api.reply.ReplyResource;
import gongkai.api.request.Addresses;
import gongkai.api.request.Arguments;
import gongkai.api.request.Operation;
import gongkai.api.request.Owner;
import gongkai.api.request.ParameterLimits;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.search.Asked;
import gongkai.api.search.Questions;
import gongkai.api.search.SearchResource;
import gongkai.api.suggest.SuggestResource;
import gongkai.api.usage.Counts;
import gongkai.api.usage.HotResource;
import gongkai.api.usage.Usage;
import gongkai.api.usage.UsageFilter;
import gongkai.api.usage.UsageResource;
import gongkai.api.work.Kind;
import gongkai.api.work.Rooms;
import gongkai.dataset.Format;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.PathMatchers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every address of the service and who answers there. */
final class Routing {
  private static final List<String> OBSERVED =
      List.of("/observe/health", "/observe/health/{check}", "/observe/metrics");

  /** Media types of what is made as it is sent. */
  private static final Set<String> MADE =
      Stream.concat(
              Stream.of("*/*"),
              Stream.of(Format.values())
                  .filter(format -> format != Format.JSON)
                  .map(Format::mediaType))
          .collect(Collectors.toSet());

  private final Addresses addresses = new Addresses();
  private final List<Route> routes;
  private final Frontend pages;
  private final Usage usage;
  private final Set<String> datasets;
  private final FairUse fairUse;
  private final AccessLog accessLog;

  Routing(ApiConfig config, Services services, Counts counts, Frontend.Maker frontend) {
    this.datasets =
        services.datasets().all().stream().map(Dataset::name).collect(Collectors.toSet());
    this.usage = counts.usage();
    this.accessLog = config.operating().accessLog();
    this.fairUse = new FairUse(config.openData().limits());
    AnswerSources sources = sources(config.openData(), services, counts);
    this.pages = frontend.make(config, sources);
    this.routes = routes(config, sources);
    pages.explain(operations());
  }

  private static AnswerSources sources(OpenDataConfig openData, Services services, Counts counts) {
    Questions questions = new Questions(services.searcher(), new Choices(services.vocabulary()));
    ReleaseFolder releases = new ReleaseFolder(openData.releases());
    return new AnswerSources(
        services,
        counts,
        questions,
        new DatasetRows(services.holdings(), services.vocabulary(), releases, openData.site()),
        releases,
        new Labels(services.vocabulary()),
        new Asked(counts, questions, new Clients(openData.limits())),
        new Checker(services.vocabulary(), services.holdings(), services.searcher()));
  }

  private static List<Route> routes(ApiConfig config, AnswerSources sources) {
    Services services = sources.services();
    Counts counts = sources.counts();
    Questions questions = sources.questions();
    DatasetRows rows = sources.rows();
    ReleaseFolder releases = sources.releases();
    List<Route> all = new ArrayList<>();
    all.addAll(new SearchResource(questions, sources.labels(), sources.asked()).routes());
    Replies replies = new Replies(questions, sources.checker(), services.holdings());
    all.addAll(new ReplyResource(replies).routes());
    all.addAll(new SuggestResource(services.searcher()).routes());
    all.addAll(
        new DocumentResource(services.holdings(), questions, config.openData().site()).routes());
    all.addAll(new ExportResource(services.holdings()).routes());
    all.addAll(new OriginalResource(services.holdings(), config.originals()).routes());
    all.addAll(
        new ObservationResource(
                services.holdings(),
                services.vocabulary(),
                new Choices(services.vocabulary()),
                services.datasets().byName("annual-report-cells").orElseThrow())
            .routes());
    all.addAll(
        new DatasetResource(services.datasets(), releases, config.openData().site()).routes());
    RowsResource rowsResource =
        new RowsResource(
            services.datasets(),
            rows,
            releases,
            new Choices(services.vocabulary()),
            services.vocabulary().regions());
    all.addAll(rowsResource.routes());
    all.addAll(new ReleaseResource(services.datasets(), releases).routes());
    Reports reports = new Reports(services.holdings());
    all.addAll(new BodyResource(reports).routes());
    all.addAll(new CompareResource(reports).routes());
    all.addAll(new FigureResource(services.holdings(), services.vocabulary()).routes());
    all.addAll(new CheckResource(sources.checker()).routes());
    SiteUrl site = config.openData().site();
    String name = config.site().name();
    Owner owner = config.site().owner();
    all.addAll(new ChangeResource(services.holdings()).routes());
    all.addAll(new FeedResource(questions, services.holdings(), owner, site).routes());
    all.addAll(
        new DiscoveryResource(services.holdings(), reports, services.datasets(), name, site)
            .routes());
    all.addAll(
        new OaiResource(services.holdings(), services.vocabulary().kinds(), owner, site).routes());
    Editions editions = new Editions(services.datasets(), releases);
    Dcat dcat = new Dcat(editions, owner, new DatasetYears(services.datasets(), rows)::of);
    all.addAll(new CatalogueResource(editions, dcat, owner, site).routes());
    all.addAll(new CkanResource(editions, new RowAccess(rows), owner, site).routes());
    all.addAll(new ReleaseFeedResource(editions, owner, site).routes());
    all.addAll(
        new CalendarResource(
                services.vocabulary().reportDeadlines(), owner, site, InstantSource.system())
            .routes());
    all.addAll(new EmbedResource(name, site).routes());
    all.addAll(new UsageResource(counts.usage()).routes());
    all.addAll(new HotResource(counts.hot()).routes());
    if (config.adminToken().isPresent()) {
      all.addAll(
          new AdminResource(
                  config.adminToken().orElseThrow(), services.operator(), services.holdings())
              .routes());
    }
    all.addAll(new GuideResource(name, site, all.stream().map(Route::operation).toList()).routes());
    all.addAll(
        new OpenApiResource(
                List.copyOf(all), rowsResource.schemas().setAll(FigureResource.schemas()))
            .routes());
    return List.copyOf(all);
  }

  /** Every address, once {@link #install} has been called. */
  Addresses addresses() {
    return addresses;
  }

  /** The operations that are served, as the OpenAPI document lists them. */
  List<Operation> operations() {
    return routes.stream().map(Route::operation).toList();
  }

  ErrorAnswers errors() {
    return new ErrorAnswers(pages.problemPage());
  }

  void install(HttpRouting.Builder http) {
    http.addFilter(new AnswerTimes(addresses, accessLog));
    http.addFilter(new SafeHeaders());
    http.addFilter(new KnownMethods(addresses));
    http.addFilter(fairUse);
    http.addFilter(new ReadableAddress());
    http.addFilter(new UsageFilter(usage, datasets));
    for (Route route : routes) {
      install(http, route);
    }
    pages.install(http, addresses);
    // The server's own, which other sites' scripts have no business with.
    for (String observed : OBSERVED) {
      addresses.add(observed, Method.GET, false);
    }
  }

  private void install(HttpRouting.Builder http, Route route) {
    Operation operation = route.operation();
    addresses.add(operation.path(), operation.method(), !operation.secured());
    http.route(
        method -> method.equals(operation.method()) || isHeadOf(operation, method),
        PathMatchers.create(operation.path()),
        (request, response) -> answer(route, request, response));
  }

  private static void answer(Route route, ServerRequest request, ServerResponse response)
      throws Exception {
    Optional<Kind> kind = kind(route.operation());
    if (kind.isPresent()) {
      Rooms.work(kind.orElseThrow(), request, () -> answerNow(route, request, response));
    } else {
      answerNow(route, request, response);
    }
  }

  /** What the operator orders takes as long as it takes. */
  private static Optional<Kind> kind(Operation operation) {
    if (operation.tag().equals("claims")) {
      return Optional.of(Kind.CHECKS);
    }
    if (operation.answers().stream().anyMatch(answer -> MADE.contains(answer.mediaType()))) {
      return Optional.of(Kind.EXPORTS);
    }
    return switch (operation.tag()) {
      case "admin", "operations" -> Optional.empty();
      case "search" -> Optional.of(Kind.SEARCH);
      case "documents", "observations", "series", "embed" -> Optional.of(Kind.DOCUMENTS);
      case "comparison" -> Optional.of(Kind.CHECKS);
      default -> Optional.of(Kind.CATALOGUES);
    };
  }

  private static void answerNow(Route route, ServerRequest request, ServerResponse response)
      throws Exception {
    Operation operation = route.operation();
    if (operation.secured()) {
      response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
    }
    if (route.ownErrors().isEmpty()) {
      route.answerer().answer(Arguments.read(operation, request), request, response);
      return;
    }
    List<Fault> faults = ParameterLimits.faults(operation, ParameterLimits.given(request));
    if (faults.isEmpty()) {
      route.answerer().answer(Arguments.UNREAD, request, response);
    } else {
      route.ownErrors().orElseThrow().refuser().refuse(faults, request, response);
    }
  }

  private static boolean isHeadOf(Operation operation, Method asked) {
    return operation.method().equals(Method.GET) && asked.equals(Method.HEAD);
  }
}
