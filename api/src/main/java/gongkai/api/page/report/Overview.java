package gongkai.api.page.report;

import gongkai.api.page.component.CellText;
import gongkai.api.page.component.Option;
import gongkai.api.page.component.TableView;
import gongkai.api.page.frame.Address;
import gongkai.api.page.frame.Frame;
import gongkai.api.page.frame.Frames;
import gongkai.api.page.frame.PageAnswer;
import gongkai.api.page.frame.PageRoutes;
import gongkai.api.page.search.Paging;
import gongkai.noun.Wire;
import gongkai.report.Lateness;
import gongkai.vocabulary.Regions;
import gongkai.vocabulary.Vocabulary;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All bodies that report: which years are held, and how they rank. */
final class Overview {
  private static final int BODIES_A_PAGE = 100;
  private static final int MOST_YEARS = 12;

  private final Frames frames;
  private final Vocabulary vocabulary;
  private final Shelf shelf;
  private final Figures figures;

  Overview(Frames frames, Vocabulary vocabulary, Shelf shelf, Figures figures) {
    this.frames = frames;
    this.vocabulary = vocabulary;
    this.shelf = shelf;
    this.figures = figures;
  }

  void install(PageRoutes routes) {
    routes.page(ReportPages.PATH, this::page);
  }

  private PageAnswer page(ServerRequest request) {
    String region = value(request, "region", "[0-9]{2,12}");
    String year = value(request, "year", "[0-9]{4}");
    String asked = value(request, "indicator", "[a-z0-9_.]{1,60}");
    String indicator = FigureText.MAIN.contains(asked) ? asked : "";
    String page = value(request, "page", "[1-9][0-9]{0,4}");
    Address here =
        Address.of(ReportPages.PATH)
            .set("region", region)
            .set("year", year)
            .set("indicator", indicator)
            .set("page", page);
    Frame frame = frames.of(request, here, Frames.words(request).say("reports.title"), "reports");
    ReportsPage model =
        model(frame, region, year, indicator, page.isEmpty() ? 1 : Integer.parseInt(page));
    return new PageAnswer(frame, out -> JtereportsGenerated.render(out, null, model));
  }

  private static String value(ServerRequest request, String name, String pattern) {
    String value = request.query().first(name).orElse("").strip();
    return value.matches(pattern) ? value : "";
  }

  private ReportsPage model(Frame frame, String region, String year, String indicator, int page) {
    List<Report> reports =
        shelf.counting().stream().filter(report -> within(report.region(), region)).toList();
    List<Integer> years =
        reports.stream().map(Report::year).distinct().sorted(Comparator.reverseOrder()).toList();
    int shown = year.isEmpty() ? (years.isEmpty() ? 0 : years.getFirst()) : Integer.parseInt(year);
    Map<String, List<Report>> byBody = new LinkedHashMap<>();
    reports.forEach(
        report -> byBody.computeIfAbsent(report.body(), body -> new ArrayList<>()).add(report));
    long reporting =
        byBody.values().stream()
            .filter(all -> all.stream().anyMatch(report -> report.year() == shown))
            .count();
    List<String> bodies = List.copyOf(byBody.keySet());
    int last = Math.max(1, (bodies.size() + BODIES_A_PAGE - 1) / BODIES_A_PAGE);
    int current = Math.min(page, last);
    FigureText text = new FigureText(vocabulary, frame);
    return new ReportsPage(
        frame,
        regions(frame, region),
        options(years, shown),
        indicators(frame, text, indicator),
        shown == 0
            ? frame.say("reports.none")
            : frame.say(
                "reports.coverage", shown, bodies.size(), reporting, bodies.size() - reporting),
        indicator.isEmpty()
            ? Optional.empty()
            : Optional.of(new RankingMaker(frame, text, figures).of(indicator, shown, byBody)),
        matrix(
            frame,
            years.subList(0, Math.min(MOST_YEARS, years.size())),
            bodies.subList(
                (current - 1) * BODIES_A_PAGE, Math.min(bodies.size(), current * BODIES_A_PAGE)),
            byBody),
        Paging.links(frame.address().without("page"), frame, current, last));
  }

  private boolean within(String code, String region) {
    return region.isEmpty()
        || vocabulary.regions().path(code).stream().anyMatch(one -> one.code().equals(region));
  }

  private List<Option> regions(Frame frame, String chosen) {
    Set<Regions.Region> all = new LinkedHashSet<>();
    shelf.counting().forEach(report -> all.addAll(vocabulary.regions().path(report.region())));
    List<Option> options = new ArrayList<>();
    options.add(new Option("", frame.say("reports.all-regions"), chosen.isEmpty()));
    all.stream()
        .sorted(Comparator.comparing(Regions.Region::code))
        .forEach(
            region ->
                options.add(
                    new Option(
                        region.code(),
                        "　".repeat(vocabulary.regions().path(region.code()).size() - 1)
                            + region.name(),
                        region.code().equals(chosen))));
    return options;
  }

  private static List<Option> options(List<Integer> years, int chosen) {
    return years.stream()
        .map(year -> new Option(String.valueOf(year), String.valueOf(year), year == chosen))
        .toList();
  }

  private static List<Option> indicators(Frame frame, FigureText text, String chosen) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", frame.say("reports.no-ranking"), chosen.isEmpty()));
    FigureText.MAIN.forEach(
        one -> options.add(new Option(one, text.label(one), one.equals(chosen))));
    return options;
  }

  private TableView matrix(
      Frame frame, List<Integer> years, List<String> bodies, Map<String, List<Report>> byBody) {
    List<TableView.Column> columns = new ArrayList<>();
    columns.add(TableView.Column.of(frame.say("reports.body")));
    years.forEach(year -> columns.add(TableView.Column.of(String.valueOf(year))));
    List<TableView.Row> rows = new ArrayList<>();
    for (String body : bodies) {
      List<CellText> cells = new ArrayList<>();
      cells.add(CellText.link(body, frame.link(ReportPages.address(body))));
      for (int year : years) {
        cells.add(
            byBody.get(body).stream()
                .filter(report -> report.year() == year)
                .findFirst()
                .map(report -> held(frame, report))
                .orElseGet(() -> CellText.of("–")));
      }
      rows.add(new TableView.Row("", cells));
    }
    return new TableView(frame.say("reports.matrix"), columns, rows, true);
  }

  private CellText held(Frame frame, Report report) {
    FigureText text = new FigureText(vocabulary, frame);
    return CellText.link(frame.say("reports.held"), frame.link(Wire.link(report.document())))
        .noted(
            Lateness.of(report.disclosure(), vocabulary.reportDeadlines())
                .filter(Lateness::late)
                .map(text::inTime)
                .orElse(""));
  }
}
