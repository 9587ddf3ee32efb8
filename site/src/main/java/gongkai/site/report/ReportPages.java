package gongkai.site.report;

import gongkai.api.comparison.Reports;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.figure.Figures;
import gongkai.api.label.Labels;
import gongkai.api.problem.ProblemException;
import gongkai.api.search.Questions;
import gongkai.api.work.Kind;
import gongkai.noun.Disclosure;
import gongkai.noun.Finding;
import gongkai.noun.Property;
import gongkai.noun.Wire;
import gongkai.report.Bodies;
import gongkai.report.Body;
import gongkai.report.Figure;
import gongkai.report.Lateness;
import gongkai.report.YearReports;
import gongkai.site.component.CellText;
import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.component.Option;
import gongkai.site.component.Tab;
import gongkai.site.component.TableView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.search.Listing;
import gongkai.site.take.Thing;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.search.SearchRequest;
import gongkai.vocabulary.Vocabulary;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reports of one body over the years. */
public final class ReportPages {
  static final String PATH = "/reports";

  /** Charts of all figures would be a wall; the rest is in the table. */
  private static final int MOST_CHARTS = 6;

  /** Years that are shown unless all are asked for. */
  private static final int LATEST = 5;

  private static final int NEWEST = 5;

  private final Frames frames;
  private final Holdings holdings;
  private final Vocabulary vocabulary;
  private final Questions questions;
  private final Listing listing;
  private final Reports reports;
  private final Figures figures;
  private final Overview overview;
  private final Compare compare;
  private final FigureCards cards;
  private final MatrixPages matrix;

  public ReportPages(
      Frames frames, Holdings holdings, Vocabulary vocabulary, Labels labels, Questions questions) {
    this.frames = frames;
    this.holdings = holdings;
    this.vocabulary = vocabulary;
    this.questions = questions;
    this.listing = new Listing(labels);
    this.reports = new Reports(holdings);
    this.figures = new Figures(holdings, vocabulary);
    this.overview = new Overview(frames, vocabulary, reports, figures);
    this.compare = new Compare(frames, vocabulary, labels, reports);
    this.cards = new FigureCards(frames, holdings, vocabulary, reports);
    this.matrix = new MatrixPages(frames, holdings, vocabulary, reports, figures);
  }

  public void install(PageRoutes routes) {
    overview.install(routes);
    compare.install(routes);
    cards.install(routes);
    matrix.install(routes);
    routes.page(Kind.CHECKS, PATH + "/{body}", this::body);
  }

  private PageAnswer body(ServerRequest request) {
    String asked = request.path().pathParameters().get("body");
    Bodies bodies = reports.named(asked);
    List<Body> called =
        bodies.called(asked).stream().filter(one -> !bodies.of(one).all().isEmpty()).toList();
    if (called.isEmpty()) {
      throw ProblemException.notFound("no-such-body", asked);
    }
    Body body = called.getFirst();
    if (called.size() > 1) {
      return overview.named(request, body.name());
    }
    String name = new BodyNames(vocabulary.regions()).of(body, Frames.words(request));
    boolean all = request.query().first("years").orElse("").equals("all");
    Frame frame =
        frames
            .of(
                request,
                Address.of(Body.link(body.key())).set("years", all ? "all" : ""),
                name,
                "reports")
            .under(Frames.words(request).say("column.reports"), PATH);
    BodyPage page = page(frame, body, bodies.of(body), all);
    return new PageAnswer(frame, out -> JtebodyGenerated.render(out, null, page))
        .offering(parts(page));
  }

  private static Map<String, Thing> parts(BodyPage page) {
    Map<String, Thing> parts = new TreeMap<>();
    String title = page.frame().title() + " · ";
    parts.put("figures", Thing.of(title + page.frame().say("reports.figures"), page.figures()));
    parts.put("reports", Thing.of(title + page.frame().say("reports.all"), page.reports()));
    parts.put("peers", Thing.of(title + page.frame().say("reports.peers"), page.peers()));
    for (int i = 0; i < page.charts().size(); i++) {
      parts.put("chart-" + i, Thing.of(page.charts().get(i)));
    }
    return parts;
  }

  private BodyPage page(Frame frame, Body body, YearReports reports, boolean all) {
    FigureText text = new FigureText(vocabulary, frame);
    List<Disclosure> every = reports.counting();
    List<Disclosure> counting =
        all ? every : every.subList(Math.max(0, every.size() - LATEST), every.size());
    Map<String, Map<String, Figure>> stated = figures.of(counting, FigureText.MAIN);
    Map<String, List<Finding>> findings = findings(reports);
    List<Integer> years = List.copyOf(reports.years());
    return new BodyPage(
        frame,
        reports(frame, text, reports, findings),
        figures(frame, text, counting, stated),
        FigureText.MAIN.stream()
            .flatMap(
                indicator ->
                    new Trend(
                            text.label(indicator), byYear(counting, stated, indicator), text, frame)
                        .chart().stream())
            .limit(MOST_CHARTS)
            .toList(),
        BodyChecks.of(frame, newestFirst(reports), findings),
        new Peers(frame, text, figures, vocabulary.regions())
            .of(body, years.getLast(), this.reports.bodies(List.of())),
        spans(frame, every.size(), all),
        newest(frame, body),
        more(frame, body),
        Body.link(body.key()) + "/compare",
        options(years, years.size() > 1 ? years.get(years.size() - 2) : years.getFirst()),
        options(years, years.getLast()),
        this.reports.bodies(List.of()).stream()
            .map(Held::body)
            .filter(other -> !other.equals(body))
            .sorted(Comparator.comparing(Body::place))
            .map(other -> new Option(other.key(), text.name(other), false))
            .toList(),
        body.key());
  }

  /** By document, with an entry for each. */
  private Map<String, List<Finding>> findings(YearReports reports) {
    Map<String, List<Finding>> findings = new java.util.HashMap<>();
    reports.all().forEach(report -> findings.put(report.id(), new ArrayList<>()));
    holdings
        .findings(Selection.of(Fields.DOCUMENT, findings.keySet()))
        .forEach(finding -> findings.get(finding.document()).add(finding));
    return findings;
  }

  private static Map<Integer, Figure> byYear(
      List<Disclosure> counting, Map<String, Map<String, Figure>> stated, String indicator) {
    Map<Integer, Figure> byYear = new TreeMap<>();
    for (Disclosure report : counting) {
      byYear.put(report.reportingYear().orElseThrow(), stated.get(report.id()).get(indicator));
    }
    return byYear;
  }

  /** The sort is stable: of one year the one that counts stays first. */
  private static List<Disclosure> newestFirst(YearReports reports) {
    return reports.all().stream()
        .sorted(
            Comparator.comparing((Disclosure one) -> one.reportingYear().orElseThrow()).reversed())
        .toList();
  }

  private static List<Option> options(List<Integer> years, int chosen) {
    return years.stream()
        .sorted(Comparator.reverseOrder())
        .map(year -> new Option(String.valueOf(year), String.valueOf(year), year == chosen))
        .toList();
  }

  private TableView reports(
      Frame frame, FigureText text, YearReports reports, Map<String, List<Finding>> findings) {
    List<TableView.Row> rows = new ArrayList<>();
    int above = 0;
    for (Disclosure report : newestFirst(reports)) {
      int year = report.reportingYear().orElseThrow();
      for (int missing = above - 1; missing > year; missing--) {
        rows.add(missing(frame, missing));
      }
      above = year;
      Optional<Lateness> lateness = Lateness.of(report, vocabulary.reportDeadlines());
      String inTime = lateness.map(text::inTime).orElse("");
      boolean late = lateness.filter(Lateness::late).isPresent();
      long doubts = findings.get(report.id()).stream().filter(BodyChecks::tells).count();
      rows.add(
          TableView.Row.of(
              CellText.of(report.value(Property.REPORTING_YEAR)),
              CellText.link(report.title(), frame.link(Wire.link(report.id())))
                  .noted(
                      reports.supersederOf(report.id()).isPresent()
                          ? frame.say("reports.superseded")
                          : ""),
              CellText.of(report.value(Property.PUBLISHED)),
              CellText.of(late ? "" : inTime).noted(late ? inTime : ""),
              CellText.number(String.valueOf(doubts))
                  .leadingTo(doubts == 0 ? "" : frame.link(Wire.link(report.id()) + "#findings"))));
    }
    return new TableView(
        "",
        List.of(
            TableView.Column.of(frame.say("reports.year")),
            TableView.Column.of(frame.say("reports.report")),
            TableView.Column.of(Labels.of("published", frame.words())),
            TableView.Column.of(frame.say("reports.in-time")),
            TableView.Column.number(frame.say("reports.doubts"))),
        rows,
        true);
  }

  private static TableView.Row missing(Frame frame, int year) {
    return TableView.Row.of(
        CellText.of(String.valueOf(year)),
        CellText.of("").noted(frame.say("reports.no-report")),
        CellText.of(""),
        CellText.of(""),
        CellText.of(""));
  }

  private static TableView figures(
      Frame frame,
      FigureText text,
      List<Disclosure> counting,
      Map<String, Map<String, Figure>> stated) {
    List<Integer> years =
        counting.stream().map(report -> report.reportingYear().orElseThrow()).toList();
    List<TableView.Column> columns = new ArrayList<>();
    columns.add(TableView.Column.of(frame.say("reports.indicator")));
    columns.add(TableView.Column.of(frame.say("column.unit")));
    years.forEach(year -> columns.add(TableView.Column.number(String.valueOf(year))));
    List<TableView.Row> rows = new ArrayList<>();
    for (String indicator : FigureText.MAIN) {
      Map<Integer, Figure> byYear = byYear(counting, stated, indicator);
      if (byYear.values().stream().anyMatch(Figure::stated)) {
        List<CellText> cells = new ArrayList<>();
        cells.add(CellText.of(text.label(indicator)));
        cells.add(
            CellText.of(
                byYear.values().stream()
                    .filter(Figure::stated)
                    .map(figure -> frame.unit(figure.unit()))
                    .distinct()
                    .collect(Collectors.joining(" / "))));
        years.forEach(year -> cells.add(text.cell(byYear.get(year), false)));
        rows.add(new TableView.Row("", cells));
      }
    }
    return new TableView(frame.say("reports.figures-explained"), columns, rows, true);
  }

  private static List<Tab> spans(Frame frame, int years, boolean all) {
    return years <= LATEST
        ? List.of()
        : List.of(
            new Tab(
                frame.say("reports.latest-years", LATEST),
                frame.link(frame.address().without("years")),
                !all),
            new Tab(
                frame.say("reports.all-years", years),
                frame.link(frame.address().set("years", "all")),
                all));
  }

  private static Address published(Body body) {
    Address search = Address.of("/search");
    for (String publisher : Body.publishersOf(body.name())) {
      search = search.with("publisher", publisher);
    }
    return body.shared() ? search.set("region", body.place()) : search;
  }

  private List<HitView> newest(Frame frame, Body body) {
    if (body.shared() && body.place().isEmpty()) {
      // Others bear the name, and nothing tells whose a document is.
      return List.of();
    }
    Address here = published(body);
    Map<Property, List<String>> of = new TreeMap<>();
    of.put(Property.PUBLISHER, Body.publishersOf(body.name()));
    if (body.shared()) {
      of.put(Property.REGION, List.of(body.place()));
    }
    SearchRequest any = SearchRequest.of("");
    SearchRequest newest =
        new SearchRequest(
            any.words(),
            new SearchRequest.Narrowed(
                of, any.narrowed().date(), Optional.empty(), Optional.empty()),
            any.unit(),
            SearchRequest.Sort.NEWEST,
            SearchRequest.Place.first(NEWEST));
    return questions.ask(newest).hits().stream().map(hit -> listing.hit(hit, frame, here)).toList();
  }

  private static List<Link> more(Frame frame, Body body) {
    Address all = published(body);
    return List.of(
        new Link(frame.say("reports.more.newest"), frame.link(all.with("sort", "newest"))),
        new Link(
            frame.say("reports.more.in-force"),
            frame.link(all.with("validity", "in_force").with("validity", "in_force_as_published"))),
        new Link(frame.say("reports.more.guides"), frame.link(all.with("kind", "service_guide"))),
        new Link(frame.say("search.feed"), all.at("/feed.atom").toString()),
        new Link(
            frame.say("reports.more.lag"),
            frame.link(Address.of("/datasets/interpretation-lag").with("publisher", body.name()))));
  }
}
