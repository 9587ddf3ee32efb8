package gongkai.api.page;

import gongkai.api.page.dataset.DatasetPages;
import gongkai.api.page.document.DocumentPages;
import gongkai.api.page.frame.Assets;
import gongkai.api.page.frame.Frames;
import gongkai.api.page.frame.PageRoutes;
import gongkai.api.page.frame.Site;
import gongkai.api.page.operate.OperatorPages;
import gongkai.api.page.report.ReportPages;
import gongkai.api.page.search.SearchExport;
import gongkai.api.page.search.SearchPages;
import gongkai.api.page.site.HomePages;
import gongkai.api.page.site.ProblemPages;
import gongkai.api.page.site.SitePages;
import gongkai.api.problem.ErrorAnswers;
import gongkai.api.request.Addresses;
import gongkai.api.request.SiteUrl;
import io.helidon.webserver.http.HttpRouting;
import java.util.Optional;

/** The addresses of the pages. */
public final class Pages {
  private final Frames frames;
  private final HomePages home;
  private final SearchPages search;
  private final SearchExport export;
  private final DocumentPages documents;
  private final DatasetPages datasets;
  private final ReportPages reports;
  private final SitePages about;
  private final Optional<OperatorPages> operator;

  /**
   * Prepares them.
   *
   * @param token opens the operator's pages; without it they do not exist
   */
  public Pages(Site site, SiteUrl url, PageSources from, Optional<String> token) {
    this.frames = new Frames(site, url);
    this.datasets =
        new DatasetPages(
            frames, from.catalogue(), from.rows(), from.releases(), from.usage(), from.labels());
    this.home =
        new HomePages(
            frames, from.questions(), from.holdings(), from.labels(), from.hot(), datasets);
    this.search =
        new SearchPages(
            frames,
            from.questions(),
            from.labels(),
            from.vocabulary().regions(),
            from.hot(),
            from.asked());
    this.export = new SearchExport(from.questions(), from.catalogue());
    this.documents =
        new DocumentPages(
            frames, from.holdings(), from.labels(), from.questions(), from.vocabulary());
    this.reports = new ReportPages(frames, from.holdings(), from.vocabulary(), from.labels());
    this.about = new SitePages(frames);
    this.operator =
        token.map(
            shown ->
                new OperatorPages(
                    frames,
                    shown,
                    from.operator(),
                    from.holdings(),
                    from.catalogue(),
                    from.rows()));
  }

  public void install(HttpRouting.Builder http, Addresses addresses) {
    PageRoutes routes = new PageRoutes(http, addresses);
    home.install(routes);
    search.install(routes);
    export.install(routes);
    documents.install(routes);
    datasets.install(routes);
    reports.install(routes);
    about.install(routes);
    operator.ifPresent(pages -> pages.install(routes));
    routes.get(Assets.PATH + "/{file}", Assets::send);
  }

  /** Problems as pages, for whoever asks for pages. */
  public ErrorAnswers.ProblemPage problemPage() {
    return new ProblemPages(frames);
  }
}
