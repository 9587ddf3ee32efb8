package gongkai.api.page.report;

import gongkai.api.label.Labels;
import gongkai.api.page.component.CellText;
import gongkai.api.page.component.FindingView;
import gongkai.api.page.component.Link;
import gongkai.api.page.component.Option;
import gongkai.api.page.component.TableView;
import gongkai.api.page.frame.Address;
import gongkai.api.page.frame.Frame;
import gongkai.api.page.frame.Frames;
import gongkai.api.page.frame.PageAnswer;
import gongkai.api.page.frame.PageRoutes;
import gongkai.api.problem.ProblemException;
import gongkai.noun.Finding;
import gongkai.noun.Property;
import gongkai.noun.Wire;
import gongkai.report.Figure;
import gongkai.report.Lateness;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
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

  private static final int SLICE = 1000;

  private final Frames frames;
  private final Holdings holdings;
  private final Vocabulary vocabulary;
  private final Shelf shelf;
  private final Figures figures;
  private final Overview overview;
  private final Compare compare;

  public ReportPages(Frames frames, Holdings holdings, Vocabulary vocabulary, Labels labels) {
    this.frames = frames;
    this.holdings = holdings;
    this.vocabulary = vocabulary;
    this.shelf = new Shelf(holdings);
    this.figures = new Figures(holdings, vocabulary);
    this.overview = new Overview(frames, vocabulary, shelf, figures);
    this.compare = new Compare(frames, holdings, vocabulary, labels, shelf);
  }

  public void install(PageRoutes routes) {
    overview.install(routes);
    compare.install(routes);
    routes.page(PATH + "/{body}", this::body);
  }

  /** The address of a body's page. */
  public static String address(String body) {
    return PATH
        + "/"
        + java.net.URLEncoder.encode(body, java.nio.charset.StandardCharsets.UTF_8)
            .replace("+", "%20");
  }

  private PageAnswer body(ServerRequest request) {
    String body = request.path().pathParameters().get("body");
    List<Report> reports = shelf.of(body);
    if (reports.isEmpty()) {
      throw ProblemException.notFound("no-such-body", body);
    }
    Frame frame =
        frames
            .of(request, Address.of(address(body)), body, "reports")
            .under(Frames.words(request).say("column.reports"), PATH);
    BodyPage page = page(frame, body, reports);
    return new PageAnswer(frame, out -> JtebodyGenerated.render(out, null, page));
  }

  private BodyPage page(Frame frame, String body, List<Report> reports) {
    FigureText text = new FigureText(vocabulary, frame);
    List<Report> counting = reports.stream().filter(Report::counts).toList();
    Map<String, Map<String, Figure>> stated =
        figures.of(counting.stream().map(Report::disclosure).toList(), FigureText.MAIN);
    Map<String, List<Finding>> findings = findings(reports);
    List<Integer> years = counting.stream().map(Report::year).toList();
    return new BodyPage(
        frame,
        reports(frame, text, reports, findings),
        figures(frame, text, counting, stated),
        FigureText.MAIN.stream()
            .flatMap(
                indicator ->
                    new Trend(indicator, byYear(counting, stated, indicator), text, frame)
                        .chart().stream())
            .limit(MOST_CHARTS)
            .toList(),
        findings(frame, reports, findings),
        address(body) + "/compare",
        options(years, years.size() > 1 ? years.get(years.size() - 2) : years.getFirst()),
        options(years, years.getLast()),
        shelf.counting().stream()
            .map(Report::body)
            .filter(other -> !other.equals(body))
            .distinct()
            .map(other -> new Option(other, other, false))
            .toList(),
        body);
  }

  /** By document, with an entry for each. */
  private Map<String, List<Finding>> findings(List<Report> reports) {
    Map<String, List<Finding>> findings = new java.util.HashMap<>();
    reports.forEach(report -> findings.put(report.document(), new ArrayList<>()));
    Selection all = new Selection(Map.of("document", List.copyOf(findings.keySet())));
    Slice.all(cursor -> holdings.findings(all, cursor, SLICE))
        .forEach(finding -> findings.get(finding.document()).add(finding));
    return findings;
  }

  private static Map<Integer, Figure> byYear(
      List<Report> counting, Map<String, Map<String, Figure>> stated, String indicator) {
    Map<Integer, Figure> byYear = new TreeMap<>();
    for (Report report : counting) {
      byYear.put(
          report.year(),
          stated.getOrDefault(report.document(), Map.of()).getOrDefault(indicator, Figure.NONE));
    }
    return byYear;
  }

  /** The sort is stable: of one year the one that counts stays first. */
  private static List<Report> newestFirst(List<Report> reports) {
    return reports.stream().sorted(Comparator.comparing(Report::year).reversed()).toList();
  }

  private static List<Option> options(List<Integer> years, int chosen) {
    return years.stream()
        .sorted(Comparator.reverseOrder())
        .map(year -> new Option(String.valueOf(year), String.valueOf(year), year == chosen))
        .toList();
  }

  private TableView reports(
      Frame frame, FigureText text, List<Report> reports, Map<String, List<Finding>> findings) {
    List<TableView.Row> rows = new ArrayList<>();
    for (Report report : newestFirst(reports)) {
      Optional<Lateness> lateness =
          Lateness.of(report.disclosure(), vocabulary.reportDeadlines());
      String inTime = lateness.map(text::inTime).orElse("");
      boolean late = lateness.filter(Lateness::late).isPresent();
      long doubts =
          findings.get(report.document()).stream()
              .filter(finding -> finding.severity() != Finding.Severity.HINT)
              .count();
      rows.add(
          TableView.Row.of(
              CellText.of(String.valueOf(report.year())),
              CellText.link(report.title(), frame.link(Wire.link(report.document())))
                  .noted(report.counts() ? "" : frame.say("reports.superseded")),
              CellText.of(report.disclosure().value(Property.PUBLISHED)),
              CellText.of(late ? "" : inTime).noted(late ? inTime : ""),
              CellText.number(String.valueOf(doubts))
                  .leadingTo(
                      doubts == 0 ? "" : frame.link(Wire.link(report.document()) + "#findings"))));
    }
    return new TableView(
        "",
        List.of(
            TableView.Column.of(frame.say("reports.year")),
            TableView.Column.of(frame.say("reports.report")),
            TableView.Column.of(frame.say("property.published")),
            TableView.Column.of(frame.say("reports.in-time")),
            TableView.Column.number(frame.say("reports.doubts"))),
        rows,
        true);
  }

  private static TableView figures(
      Frame frame,
      FigureText text,
      List<Report> counting,
      Map<String, Map<String, Figure>> stated) {
    List<Integer> years = counting.stream().map(Report::year).toList();
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
      Frame frame, List<Report> reports, Map<String, List<Finding>> findings) {
    List<FindingView> views = new ArrayList<>();
    for (Report report : newestFirst(reports)) {
      for (Finding finding : findings.get(report.document())) {
        String anchor = finding.anchors().isEmpty() ? "findings" : finding.anchors().getFirst();
        views.add(
            new FindingView(
                "",
                finding.severity().wire(),
                frame.say("severity." + finding.severity().wire()),
                report.year()
                    + " · "
                    + (frame.english() && !finding.messageEn().isEmpty()
                        ? finding.messageEn()
                        : finding.message()),
                List.of(
                    new Link(
                        frame.say("reports.look"),
                        frame.link(Wire.link(report.document()) + "#" + anchor)))));
      }
    }
    return views;
  }
}
