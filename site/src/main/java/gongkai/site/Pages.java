package gongkai.site;

import gongkai.api.AnswerSources;
import gongkai.api.ApiConfig;
import gongkai.api.Frontend;
import gongkai.api.Services;
import gongkai.api.problem.ErrorAnswers;
import gongkai.api.request.Addresses;
import gongkai.api.request.Operation;
import gongkai.site.claim.CheckPages;
import gongkai.site.comparison.ContrastPages;
import gongkai.site.dataset.DatasetPages;
import gongkai.site.developer.DeveloperPages;
import gongkai.site.document.DocumentPages;
import gongkai.site.frame.Assets;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageRoutes;
import gongkai.site.home.HomePages;
import gongkai.site.home.ProblemPages;
import gongkai.site.home.SitePages;
import gongkai.site.operate.OperatorPages;
import gongkai.site.report.ReportPages;
import gongkai.site.search.FeedPages;
import gongkai.site.search.SearchExport;
import gongkai.site.search.SearchPages;
import gongkai.solr.analysis.WordCutter;
import io.helidon.webserver.http.HttpRouting;
import java.util.List;
import java.util.Optional;

/** The addresses of the pages. */
public final class Pages implements Frontend {
  private final Frames frames;
  private final HomePages home;
  private final SearchPages search;
  private final SearchExport export;
  private final DocumentPages documents;
  private final ContrastPages contrasts;
  private final DatasetPages datasets;
  private final ReportPages reports;
  private final CheckPages check;
  private final SitePages about;
  private final FeedPages feeds;
  private final DeveloperPages developers;
  private final Optional<OperatorPages> operator;

  /** Prepares those that the configuration asks for. */
  public Pages(ApiConfig config, AnswerSources from) {
    Services services = from.services();
    this.frames = new Frames(config.site(), config.openData().site());
    WordCutter words = WordCutter.of(services.holdings().vocabulary());
    this.datasets =
        new DatasetPages(
            frames,
            services.datasets(),
            from.rows(),
            from.releases(),
            from.counts().usage(),
            from.labels());
    this.home =
        new HomePages(
            frames,
            from.questions(),
            services.holdings(),
            from.labels(),
            from.counts().hot(),
            datasets);
    this.search =
        new SearchPages(
            frames,
            from.questions(),
            from.labels(),
            services.vocabulary().regions(),
            from.counts().hot(),
            from.asked(),
            words);
    this.export = new SearchExport(from.questions(), services.datasets());
    this.documents =
        new DocumentPages(
            frames, services.holdings(), from.labels(), from.questions(), services.vocabulary());
    this.contrasts =
        new ContrastPages(frames, services.holdings(), from.labels(), services.vocabulary(), words);
    this.reports =
        new ReportPages(
            frames, services.holdings(), services.vocabulary(), from.labels(), from.questions());
    this.check = new CheckPages(frames, from.checker());
    this.about = new SitePages(frames);
    this.feeds = new FeedPages(frames, from.questions(), from.labels());
    this.developers = new DeveloperPages(frames);
    this.operator =
        config
            .adminToken()
            .map(token -> new OperatorPages(frames, token, config.originals(), from));
  }

  @Override
  public void install(HttpRouting.Builder http, Addresses addresses) {
    PageRoutes routes = new PageRoutes(http, addresses);
    home.install(routes);
    search.install(routes);
    export.install(routes);
    documents.install(routes);
    contrasts.install(routes);
    datasets.install(routes);
    reports.install(routes);
    check.install(routes);
    about.install(routes);
    feeds.install(routes);
    developers.install(routes);
    operator.ifPresent(pages -> pages.install(routes));
    routes.get(Assets.PATH + "/{file}", Assets::send);
  }

  @Override
  public void explain(List<Operation> operations) {
    developers.explain(operations);
  }

  @Override
  public ErrorAnswers.ProblemPage problemPage() {
    return new ProblemPages(frames);
  }
}
