package gongkai.api.page;

import gongkai.api.dataset.DatasetRows;
import gongkai.api.label.Labels;
import gongkai.api.page.dataset.DatasetPages;
import gongkai.api.page.document.DocumentPages;
import gongkai.api.page.frame.Assets;
import gongkai.api.page.frame.Frames;
import gongkai.api.page.frame.PageRoutes;
import gongkai.api.page.frame.Site;
import gongkai.api.page.report.ReportPages;
import gongkai.api.page.search.SearchExport;
import gongkai.api.page.search.SearchPages;
import gongkai.api.page.site.HomePages;
import gongkai.api.page.site.ProblemPages;
import gongkai.api.page.site.SitePages;
import gongkai.api.problem.ErrorAnswers;
import gongkai.api.search.Questions;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;

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

  public Pages(
      Site site,
      Questions questions,
      Holdings holdings,
      Vocabulary vocabulary,
      DatasetCatalogue catalogue,
      DatasetRows rows,
      Labels labels) {
    this.frames = new Frames(site);
    this.datasets = new DatasetPages(frames, catalogue, rows, labels);
    this.home = new HomePages(frames, questions, holdings, labels, datasets);
    this.search = new SearchPages(frames, questions, labels, vocabulary.regions());
    this.export = new SearchExport(questions, catalogue);
    this.documents = new DocumentPages(frames, holdings, labels, questions, vocabulary);
    this.reports = new ReportPages(frames, holdings, vocabulary, labels);
    this.about = new SitePages(frames);
  }

  public void install(HttpRouting.Builder http) {
    PageRoutes routes = new PageRoutes(http);
    home.install(routes);
    search.install(routes);
    export.install(routes);
    documents.install(routes);
    datasets.install(routes);
    reports.install(routes);
    about.install(routes);
    http.register(
        Assets.PATH,
        StaticContentFeature.createService(ClasspathHandlerConfig.create(Assets.RESOURCES)));
  }

  /** Problems as pages, for whoever asks for pages. */
  public ErrorAnswers.ProblemPage problemPage() {
    return new ProblemPages(frames);
  }
}
