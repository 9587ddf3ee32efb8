package gongkai.site.report;

import gongkai.api.comparison.Reports;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.figure.Figures;
import gongkai.api.work.Kind;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Wire;
import gongkai.report.Body;
import gongkai.report.Lateness;
import gongkai.site.component.CellText;
import gongkai.site.component.Option;
import gongkai.site.component.TableView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.search.Paging;
import gongkai.site.take.Thing;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.place.Regions;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All bodies that report: which years are held, and how they rank. */
final class Overview {
  private static final int BODIES_A_PAGE = 100;

  private final Frames frames;
  private final Vocabulary vocabulary;
  private final Reports reports;
  private final Figures figures;

  Overview(Frames frames, Vocabulary vocabulary, Reports reports, Figures figures) {
    this.frames = frames;
    this.vocabulary = vocabulary;
    this.reports = reports;
    this.figures = figures;
  }

  void install(PageRoutes routes) {
    routes.page(
        Kind.CHECKS, ReportPages.PATH, request -> page(request, ReportPages.PATH, body -> true));
  }

  /** The same of the bodies alone that share a name. */
  PageAnswer named(ServerRequest request, String name) {
    return page(request, Body.link(name), body -> body.name().equals(name));
  }

  private PageAnswer page(ServerRequest request, String path, Predicate<Body> shown) {
    String region = value(request, "region", "[0-9]{2,12}");
    String year = value(request, "year", "[0-9]{4}");
    String asked = value(request, "indicator", "[a-z0-9_.]{1,60}");
    String indicator = FigureText.MAIN.contains(asked) ? asked : "";
    String page = value(request, "page", "[1-9][0-9]{0,4}");
    Address here =
        Address.of(path)
            .set("region", region)
            .set("year", year)
            .set("indicator", indicator)
            .set("page", page);
    Frame frame = frames.of(request, here, Frames.words(request).say("reports.title"), "reports");
    List<Held> all =
        reports.bodies(List.of()).stream()
            .filter(held -> shown.test(held.body()))
            .sorted(Comparator.comparing(held -> held.body().place()))
            .toList();
    List<Held> within = all.stream().filter(held -> within(held.body().place(), region)).toList();
    ReportsPage model =
        model(
            frame,
            regions(frame, all, region),
            within,
            year,
            indicator,
            page.isEmpty() ? 1 : Integer.parseInt(page));
    return new PageAnswer(frame, out -> JtereportsGenerated.render(out, null, model))
        .offering(parts(model));
  }

  private static Map<String, Thing> parts(ReportsPage page) {
    Frame frame = page.frame();
    Map<String, Thing> parts = new HashMap<>();
    parts.put("bodies", Thing.of(frame.say("reports.bodies"), page.bodies()));
    parts.put("late", Thing.of(frame.say("reports.late-of", page.year()), page.late()));
    page.ranking()
        .ifPresent(
            ranking -> {
              parts.put("ranking", Thing.of(ranking.title(), ranking.table()));
              ranking
                  .chart()
                  .ifPresent(
                      chart ->
                          parts.put(
                              "ranking-chart",
                              new Thing(ranking.title(), Optional.of(chart), ranking.table())));
            });
    return parts;
  }

  private static String value(ServerRequest request, String name, String pattern) {
    String value = request.query().first(name).orElse("").strip();
    return value.matches(pattern) ? value : "";
  }

  private ReportsPage model(
      Frame frame,
      List<Option> regions,
      List<Held> bodies,
      String year,
      String indicator,
      int page) {
    List<Integer> years =
        bodies.stream()
            .flatMap(held -> held.reports().years().stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    int shown = year.isEmpty() ? (years.isEmpty() ? 0 : years.getFirst()) : Integer.parseInt(year);
    long reporting = bodies.stream().filter(held -> held.reports().of(shown).isPresent()).count();
    int last = Math.max(1, (bodies.size() + BODIES_A_PAGE - 1) / BODIES_A_PAGE);
    int current = Math.min(page, last);
    FigureText text = new FigureText(vocabulary, frame);
    return new ReportsPage(
        frame,
        regions,
        options(years, shown),
        indicators(frame, text, indicator),
        shown == 0
            ? frame.say("reports.none")
            : frame.say(
                "reports.coverage", shown, bodies.size(), reporting, bodies.size() - reporting),
        indicator.isEmpty()
            ? Optional.empty()
            : Optional.of(new RankingMaker(frame, text, figures).of(indicator, shown, bodies)),
        late(frame, text, shown, bodies),
        shown,
        indicator.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Tiles.of(frame, text, figures, vocabulary.regions(), indicator, shown, bodies)),
        list(
            frame,
            text,
            shown,
            bodies.subList(
                (current - 1) * BODIES_A_PAGE, Math.min(bodies.size(), current * BODIES_A_PAGE))),
        Paging.links(frame.address().without("page"), frame, current, last));
  }

  private boolean within(String code, String region) {
    return region.isEmpty()
        || vocabulary.regions().path(code).stream().anyMatch(one -> one.code().equals(region));
  }

  private List<Option> regions(Frame frame, List<Held> bodies, String chosen) {
    Set<Regions.Region> all = new LinkedHashSet<>();
    bodies.forEach(held -> all.addAll(vocabulary.regions().path(held.body().place())));
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

  /** A row a body: what is held of it, which years are missing, how often it was late. */
  private TableView list(Frame frame, FigureText text, int year, List<Held> bodies) {
    List<TableView.Row> rows = new ArrayList<>();
    for (Held held : bodies) {
      List<Integer> years = List.copyOf(held.reports().years());
      if (years.isEmpty()) {
        rows.add(
            TableView.Row.of(
                text.link(held.body()),
                CellText.of(""),
                CellText.of("").noted(frame.say("reports.no-report")),
                CellText.number(String.valueOf(held.reports().all().size())),
                CellText.of(""),
                CellText.number("")));
        continue;
      }
      String gaps =
          java.util.stream.IntStream.rangeClosed(years.getFirst(), years.getLast())
              .filter(one -> !years.contains(one))
              .mapToObj(String::valueOf)
              .collect(java.util.stream.Collectors.joining(frame.english() ? ", " : "、"));
      long late =
          held.reports().counting().stream()
              .filter(report -> lateness(report).filter(Lateness::late).isPresent())
              .count();
      rows.add(
          TableView.Row.of(
              text.link(held.body()),
              CellText.of(
                  years.getFirst().equals(years.getLast())
                      ? String.valueOf(years.getFirst())
                      : years.getFirst() + "–" + years.getLast()),
              held.reports()
                  .of(year)
                  .map(report -> inTime(frame, text, report))
                  .orElseGet(() -> CellText.of("").noted(frame.say("reports.no-report"))),
              CellText.number(String.valueOf(held.reports().counting().size())),
              CellText.of(gaps),
              CellText.number(String.valueOf(late))));
    }
    return new TableView(
        "",
        List.of(
            TableView.Column.of(frame.say("reports.body")),
            TableView.Column.of(frame.say("reports.years-held")),
            TableView.Column.of(frame.say("reports.in-time-of", year)),
            TableView.Column.number(frame.say("reports.count")),
            TableView.Column.of(frame.say("reports.gaps")),
            TableView.Column.number(frame.say("reports.times-late"))),
        rows,
        true);
  }

  private Optional<Lateness> lateness(Disclosure report) {
    return Lateness.of(report, vocabulary.reportDeadlines());
  }

  private CellText inTime(Frame frame, FigureText text, Disclosure report) {
    Optional<Lateness> lateness = lateness(report);
    String said = lateness.map(text::inTime).orElse(report.value(Property.REPORTING_YEAR));
    CellText cell = CellText.link(said, frame.link(Wire.link(report.id())));
    return cell;
  }

  /** Whose report of the year came late, the latest first. */
  private TableView late(Frame frame, FigureText text, int year, List<Held> bodies) {
    record Late(Held held, Disclosure report, Lateness lateness) {}
    List<TableView.Row> rows =
        bodies.stream()
            .flatMap(
                held ->
                    held.reports().of(year).stream()
                        .flatMap(
                            report ->
                                lateness(report).stream()
                                    .filter(Lateness::late)
                                    .map(lateness -> new Late(held, report, lateness))))
            .sorted(Comparator.comparing((Late one) -> -one.lateness().days().orElse(0)))
            .map(
                one ->
                    TableView.Row.of(
                        text.link(one.held().body()),
                        CellText.link(
                            text.inTime(one.lateness()), frame.link(Wire.link(one.report().id()))),
                        CellText.of(one.report().value(Property.PUBLISHED)),
                        CellText.of(String.valueOf(one.lateness().due()))))
            .toList();
    return new TableView(
        "",
        List.of(
            TableView.Column.of(frame.say("reports.body")),
            TableView.Column.of(frame.say("reports.in-time")),
            TableView.Column.of(gongkai.api.label.Labels.of("published", frame.words())),
            TableView.Column.of(frame.say("reports.due"))),
        rows,
        true);
  }
}
