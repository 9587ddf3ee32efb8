package gongkai.site.report;

import gongkai.api.comparison.Reports;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.label.Labels;
import gongkai.api.problem.ProblemException;
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
import gongkai.site.component.FindingView;
import gongkai.site.component.Link;
import gongkai.site.component.Option;
import gongkai.site.component.TableView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reports of one body over the years. */
public final class ReportPages {
  static final String PATH = "/reports";

  /** Charts of all figures would be a wall; the rest is in the table. */
  private static final int MOST_CHARTS = 6;

  private final Frames frames;
  private final Holdings holdings;
  private final Vocabulary vocabulary;
  private final Reports reports;
  private final Figures figures;
  private final Overview overview;
  private final Compare compare;
  private final FigureCards cards;

  public ReportPages(Frames frames, Holdings holdings, Vocabulary vocabulary, Labels labels) {
    this.frames = frames;
    this.holdings = holdings;
    this.vocabulary = vocabulary;
    this.reports = new Reports(holdings);
    this.figures = new Figures(holdings, vocabulary);
    this.overview = new Overview(frames, vocabulary, reports, figures);
    this.compare = new Compare(frames, vocabulary, labels, reports);
    this.cards = new FigureCards(frames, holdings, vocabulary, reports);
  }

  public void install(PageRoutes routes) {
    overview.install(routes);
    compare.install(routes);
    cards.install(routes);
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
    Frame frame =
        frames
            .of(request, Address.of(Body.link(body.key())), name, "reports")
            .under(Frames.words(request).say("column.reports"), PATH);
    BodyPage page = page(frame, body, bodies.of(body));
    return new PageAnswer(frame, out -> JtebodyGenerated.render(out, null, page));
  }

  private BodyPage page(Frame frame, Body body, YearReports reports) {
    FigureText text = new FigureText(vocabulary, frame);
    List<Disclosure> counting = reports.counting();
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
        findings(frame, reports, findings),
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
    for (Disclosure report : newestFirst(reports)) {
      Optional<Lateness> lateness = Lateness.of(report, vocabulary.reportDeadlines());
      String inTime = lateness.map(text::inTime).orElse("");
      boolean late = lateness.filter(Lateness::late).isPresent();
      long doubts =
          findings.get(report.id()).stream()
              .filter(finding -> finding.severity() != Finding.Severity.HINT)
              .count();
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

  private static TableView figures(
      Frame frame,
      FigureText text,
      List<Disclosure> counting,
      Map<String, Map<String, Figure>> stated) {
    List<Integer> years =
        counting.stream().map(report -> report.reportingYear().orElseThrow()).toList();
    List<TableView.Column> columns = new ArrayList<>();
    columns.add(TableView.Column.of(frame.say("reports.indicator")));
    years.forEach(year -> columns.add(TableView.Column.number(String.valueOf(year))));
    List<TableView.Row> rows = new ArrayList<>();
    for (String indicator : FigureText.MAIN) {
      Map<Integer, Figure> byYear = byYear(counting, stated, indicator);
      if (byYear.values().stream().anyMatch(Figure::stated)) {
        List<CellText> cells = new ArrayList<>();
        cells.add(CellText.of(text.label(indicator)));
        years.forEach(year -> cells.add(text.cell(byYear.get(year), true)));
        rows.add(new TableView.Row("", cells));
      }
    }
    return new TableView(frame.say("reports.figures-explained"), columns, rows, true);
  }

  private static List<FindingView> findings(
      Frame frame, YearReports reports, Map<String, List<Finding>> findings) {
    List<FindingView> views = new ArrayList<>();
    for (Disclosure report : newestFirst(reports)) {
      for (Finding finding : findings.get(report.id())) {
        String anchor = finding.anchors().isEmpty() ? "findings" : finding.anchors().getFirst();
        views.add(
            new FindingView(
                "",
                finding.severity().wire(),
                frame.say("severity." + finding.severity().wire()),
                report.value(Property.REPORTING_YEAR)
                    + " · "
                    + (frame.english() && !finding.messageEn().isEmpty()
                        ? finding.messageEn()
                        : finding.message()),
                List.of(
                    new Link(
                        frame.say("reports.look"),
                        frame.link(Wire.link(report.id()) + "#" + anchor)))));
      }
    }
    return views;
  }
}
