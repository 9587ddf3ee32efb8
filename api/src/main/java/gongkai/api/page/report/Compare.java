package gongkai.api.page.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.label.Labels;
import gongkai.api.page.component.CellText;
import gongkai.api.page.component.Download;
import gongkai.api.page.component.Link;
import gongkai.api.page.component.Tab;
import gongkai.api.page.component.TableView;
import gongkai.api.page.frame.Address;
import gongkai.api.page.frame.Frame;
import gongkai.api.page.frame.Frames;
import gongkai.api.page.frame.PageAnswer;
import gongkai.api.page.frame.PageRoutes;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Streamed;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.noun.NounJson;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two years of a body, or one year of two bodies, side by side; as a page and as files. */
final class Compare {
  private static final String YEARS = ReportPages.PATH + "/{body}/compare";
  private static final String BODIES = ReportPages.PATH + "/compare";

  private final Frames frames;
  private final Holdings holdings;
  private final Vocabulary vocabulary;
  private final Labels labels;
  private final Shelf shelf;
  private final Figures figures;

  Compare(
      Frames frames,
      Holdings holdings,
      Vocabulary vocabulary,
      Labels labels,
      Shelf shelf,
      Figures figures) {
    this.frames = frames;
    this.holdings = holdings;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.shelf = shelf;
    this.figures = figures;
  }

  void install(PageRoutes routes) {
    routes.page(BODIES, request -> page(request, ofBodies(request)));
    routes.get(
        BODIES + ".xlsx", (request, response) -> file(request, response, ofBodies(request)));
    routes.page(YEARS, request -> page(request, ofYears(request)));
    routes.get(
        YEARS + ".xlsx", (request, response) -> file(request, response, ofYears(request)));
  }

  /** What is compared: two reports, and the address of the comparison. */
  private record Pair(Report first, Report second, Address address, boolean sameBody) {
    String name(Report report) {
      return sameBody ? String.valueOf(report.year()) : report.body();
    }
  }

  private Pair ofYears(ServerRequest request) {
    String body = request.path().pathParameters().get("body");
    List<Report> reports = shelf.of(body);
    if (reports.isEmpty()) {
      throw ProblemException.notFound("no-such-body", body);
    }
    Report first = ofYear(reports, "a", request);
    Report second = ofYear(reports, "b", request);
    return new Pair(
        first,
        second,
        Address.of(ReportPages.address(body) + "/compare")
            .set("a", String.valueOf(first.year()))
            .set("b", String.valueOf(second.year())),
        true);
  }

  private Pair ofBodies(ServerRequest request) {
    Report first = ofYear(shelf.of(value(request, "first")), "year", request);
    Report second = ofYear(shelf.of(value(request, "second")), "year", request);
    return new Pair(
        first,
        second,
        Address.of(BODIES)
            .set("first", first.body())
            .set("second", second.body())
            .set("year", String.valueOf(first.year())),
        false);
  }

  private static Report ofYear(List<Report> reports, String name, ServerRequest request) {
    String year = value(request, name);
    return reports.stream()
        .filter(report -> String.valueOf(report.year()).equals(year))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    Fault.of(name, "no-report", year)
                        .allowing(
                            reports.stream()
                                .map(report -> String.valueOf(report.year()))
                                .distinct()
                                .toList())));
  }

  private static String value(ServerRequest request, String name) {
    return request.query().first(name).orElse("").strip();
  }

  private PageAnswer page(ServerRequest request, Pair pair) {
    boolean all = value(request, "show").equals("all");
    Address address = pair.address().set("show", all ? "all" : "");
    String title =
        pair.sameBody()
            ? Frames.words(request)
                .say(
                    "compare.years", pair.first().body(), pair.first().year(), pair.second().year())
            : Frames.words(request)
                .say(
                    "compare.bodies",
                    pair.first().body(),
                    pair.second().body(),
                    pair.first().year());
    Frame frame =
        frames
            .of(request, address, title, "reports")
            .under(Frames.words(request).say("column.reports"), ReportPages.PATH)
            .under(pair.first().body(), ReportPages.address(pair.first().body()));
    Comparison comparison = comparison(pair, frame);
    FigureText text = new FigureText(vocabulary, frame);
    ComparePage page =
        new ComparePage(
            frame,
            List.of(link(pair.first(), frame), link(pair.second(), frame)),
            notices(frame, pair, comparison, text),
            List.of(
                new Tab(frame.say("compare.changed"), frame.link(address.without("show")), !all),
                new Tab(frame.say("compare.all"), frame.link(address.set("show", "all")), all)),
            List.of(
                new Download(
                    frame.say("download.xlsx"),
                    frame.say("compare.file"),
                    frame.link(pair.address().at(pair.address().path() + ".xlsx")),
                    true)),
            comparison.groups().stream()
                .map(group -> table(frame, pair, group, text, all))
                .filter(table -> !table.rows().isEmpty())
                .toList(),
            pair.sameBody()
                ? Sections.compared(
                    holdings.passages(pair.first().document()),
                    holdings.passages(pair.second().document()))
                : List.of());
    return new PageAnswer(frame, out -> JtecompareGenerated.render(out, null, page));
  }

  private Comparison comparison(Pair pair, Frame frame) {
    return Comparison.of(
        figures.ofDocument(pair.first().document()),
        figures.ofDocument(pair.second().document()),
        observation -> group(observation, frame));
  }

  private String group(Observation observation, Frame frame) {
    String table = observation.place().table();
    return table.isEmpty()
        ? frame.say("statistics.narrative")
        : labels.table(observation.meaning().form(), table);
  }

  private static Link link(Report report, Frame frame) {
    return new Link(report.title(), frame.link(Wire.link(report.document())));
  }

  private static List<String> notices(
      Frame frame, Pair pair, Comparison comparison, FigureText text) {
    List<String> notices = new ArrayList<>();
    Optional<String> first = form(comparison, true);
    Optional<String> second = form(comparison, false);
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      notices.add(
          frame.say(
              "compare.forms",
              pair.name(pair.first()),
              text.form(first.orElseThrow()),
              pair.name(pair.second()),
              text.form(second.orElseThrow())));
    }
    return notices;
  }

  /** The form that a side's tables follow. */
  private static Optional<String> form(Comparison comparison, boolean first) {
    return comparison.groups().stream()
        .flatMap(group -> group.lines().stream())
        .map(line -> first ? line.first() : line.second())
        .map(Figure::form)
        .filter(form -> !form.isEmpty() && !form.equals(Observation.Meaning.NARRATIVE))
        .findFirst();
  }

  private static TableView table(
      Frame frame, Pair pair, Comparison.Group group, FigureText text, boolean all) {
    List<TableView.Row> rows = new ArrayList<>();
    for (Comparison.Line line : group.lines()) {
      boolean differs =
          line.changed() || line.first().stated() != line.second().stated();
      if (all || differs) {
        rows.add(
            new TableView.Row(
                all && line.changed() ? "changed" : "",
                List.of(
                    CellText.of(line.label()),
                    text.cell(line.first(), true),
                    text.cell(line.second(), true),
                    CellText.number(text.change(line.first(), line.second())),
                    CellText.number(text.percent(line.first(), line.second())))));
      }
    }
    return new TableView(
        group.label(),
        List.of(
            TableView.Column.of(frame.say("reports.indicator")),
            TableView.Column.number(pair.name(pair.first())),
            TableView.Column.number(pair.name(pair.second())),
            TableView.Column.number(frame.say("compare.change")),
            TableView.Column.number(frame.say("compare.percent"))),
        rows,
        true);
  }

  private void file(ServerRequest request, ServerResponse response, Pair pair) throws Exception {
    Frame frame = frames.of(request, pair.address(), "", "reports");
    FigureText text = new FigureText(vocabulary, frame);
    List<JsonNode> rows = new ArrayList<>();
    for (Comparison.Group group : comparison(pair, frame).groups()) {
      group.lines().forEach(line -> rows.add(row(frame, group, line, text)));
    }
    response
        .headers()
        .set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"gongkai-compare.xlsx\"");
    CompareSheet sheet = new CompareSheet(frame, pair.name(pair.first()), pair.name(pair.second()));
    Streamed.answer(
        request,
        response,
        Format.XLSX.mediaType(),
        out -> {
          try (Rows all = Rows.of(rows.iterator())) {
            RowWriter.of(Format.XLSX).write(sheet.dataset(), all, out);
          }
        });
  }

  private static ObjectNode row(
      Frame frame, Comparison.Group group, Comparison.Line line, FigureText text) {
    ObjectNode row = NounJson.mapper().createObjectNode();
    row.put("table", group.label());
    row.put("indicator", line.label());
    put(row, "first", line.first());
    put(row, "second", line.second());
    row.put("unit", line.second().stated() ? line.second().unit() : line.first().unit());
    row.put("percent", text.percent(line.first(), line.second()));
    boolean doubted = line.first().doubted() || line.second().doubted();
    row.put("doubted", doubted ? frame.say("reports.doubted") : "");
    row.put("firstLink", absolute(frame, line.first()));
    row.put("secondLink", absolute(frame, line.second()));
    return row;
  }

  private static String absolute(Frame frame, Figure figure) {
    return figure.stated() ? frame.origin() + figure.link() : "";
  }

  /** A number as a number; what stands there instead, in a column of its own. */
  private static void put(ObjectNode row, String name, Figure figure) {
    figure
        .value()
        .ifPresentOrElse(
            value -> row.put(name, value.toPlainString()), () -> row.putNull(name));
    row.put(
        name + "AsWritten",
        String.join(
            " / ", figure.sources().stream().map(source -> source.place().text()).toList()));
  }
}
