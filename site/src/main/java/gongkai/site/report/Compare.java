package gongkai.site.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.answer.Streamed;
import gongkai.api.comparison.Reports;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.label.Labels;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.work.Kind;
import gongkai.compare.CellChange;
import gongkai.compare.Change;
import gongkai.compare.Comparison;
import gongkai.compare.SectionChange;
import gongkai.compare.TextDiff;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.noun.Disclosure;
import gongkai.noun.NounJson;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import gongkai.report.Body;
import gongkai.report.Figure;
import gongkai.report.SeriesBreak;
import gongkai.site.component.CellText;
import gongkai.site.component.Download;
import gongkai.site.component.Link;
import gongkai.site.component.Tab;
import gongkai.site.component.TableView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.vocabulary.Vocabulary;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two years of a body, or one year of two bodies, side by side; as a page and as files. */
final class Compare {
  private static final String YEARS = ReportPages.PATH + "/{body}/compare";
  private static final String BODIES = ReportPages.PATH + "/compare";

  private final Frames frames;
  private final Vocabulary vocabulary;
  private final Labels labels;
  private final Reports reports;

  Compare(Frames frames, Vocabulary vocabulary, Labels labels, Reports reports) {
    this.frames = frames;
    this.vocabulary = vocabulary;
    this.labels = labels;
    this.reports = reports;
  }

  void install(PageRoutes routes) {
    routes.page(Kind.CHECKS, BODIES, request -> page(request, ofBodies(request)));
    routes.get(
        Kind.CHECKS,
        BODIES + ".xlsx",
        (request, response) -> file(request, response, ofBodies(request)));
    routes.page(Kind.CHECKS, YEARS, request -> page(request, ofYears(request)));
    routes.get(
        Kind.CHECKS,
        YEARS + ".xlsx",
        (request, response) -> file(request, response, ofYears(request)));
  }

  /** A report of a body. */
  private record Side(Body body, int year, Disclosure report) {}

  /** What is compared: two reports, and the address of the comparison. */
  private record Pair(Side first, Side second, Address address, boolean sameBody) {
    String name(Side side, FigureText text) {
      return sameBody ? String.valueOf(side.year()) : text.name(side.body());
    }
  }

  private Pair ofYears(ServerRequest request) {
    String body = request.path().pathParameters().get("body");
    if (reports.called("body", body).isEmpty()) {
      throw ProblemException.notFound("no-such-body", body);
    }
    Side first = side("body", body, "a", request);
    Side second = side("body", body, "b", request);
    return new Pair(
        first,
        second,
        Address.of(Body.link(first.body().key()) + "/compare")
            .set("a", String.valueOf(first.year()))
            .set("b", String.valueOf(second.year())),
        true);
  }

  private Pair ofBodies(ServerRequest request) {
    Side first = side("first", value(request, "first"), "year", request);
    Side second = side("second", value(request, "second"), "year", request);
    return new Pair(
        first,
        second,
        Address.of(BODIES)
            .set("first", first.body().key())
            .set("second", second.body().key())
            .set("year", String.valueOf(first.year())),
        false);
  }

  private Side side(String name, String body, String yearName, ServerRequest request) {
    String year = value(request, yearName);
    Optional<Held> held = reports.called(name, body);
    return held.stream()
        .flatMap(
            one ->
                one.reports().counting().stream()
                    .map(
                        report ->
                            new Side(one.body(), report.reportingYear().orElseThrow(), report)))
        .filter(side -> String.valueOf(side.year()).equals(year))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    Fault.of(yearName, "no-report", year)
                        .allowing(
                            held.stream()
                                .flatMap(one -> one.reports().years().stream())
                                .map(String::valueOf)
                                .toList())));
  }

  private static String value(ServerRequest request, String name) {
    return request.query().first(name).orElse("").strip();
  }

  private PageAnswer page(ServerRequest request, Pair pair) {
    boolean all = value(request, "show").equals("all");
    Address address = pair.address().set("show", all ? "all" : "");
    BodyNames names = new BodyNames(vocabulary.regions());
    String first = names.of(pair.first().body(), Frames.words(request));
    String second = names.of(pair.second().body(), Frames.words(request));
    String title =
        pair.sameBody()
            ? Frames.words(request)
                .say("compare.years", first, pair.first().year(), pair.second().year())
            : Frames.words(request).say("compare.bodies", first, second, pair.first().year());
    Frame frame =
        frames
            .of(request, address, title, "reports")
            .under(Frames.words(request).say("column.reports"), ReportPages.PATH)
            .under(first, Body.link(pair.first().body().key()));
    Comparison comparison = reports.compare(pair.first().report(), pair.second().report());
    FigureText text = new FigureText(vocabulary, frame);
    ComparePage page =
        new ComparePage(
            frame,
            List.of(link(pair.first(), frame), link(pair.second(), frame)),
            notices(frame, comparison),
            List.of(
                new Tab(
                    frame.say(pair.sameBody() ? "compare.changed" : "compare.differing"),
                    frame.link(address.without("show")),
                    !all),
                new Tab(frame.say("compare.all"), frame.link(address.set("show", "all")), all)),
            List.of(
                new Download(
                    frame.say("download.xlsx"),
                    frame.say("compare.file"),
                    frame.link(pair.address().at(pair.address().path() + ".xlsx")),
                    true)),
            groups(comparison, frame).entrySet().stream()
                .map(group -> table(frame, pair, group.getKey(), group.getValue(), text, all))
                .filter(table -> !table.rows().isEmpty())
                .toList(),
            pair.sameBody()
                ? frame.say("compare.words-explained")
                : frame.say("compare.words-explained-bodies", first, second),
            comparison.sections().stream().map(Compare::section).toList());
    return new PageAnswer(frame, out -> JtecompareGenerated.render(out, null, page));
  }

  /** By the title of the table, in the order of the reports. */
  private Map<String, List<CellChange>> groups(Comparison comparison, Frame frame) {
    Map<String, List<CellChange>> groups = new LinkedHashMap<>();
    for (CellChange cell : comparison.cells()) {
      Observation any = cell.right().or(cell::left).orElseThrow();
      String table = any.place().table();
      groups
          .computeIfAbsent(
              table.isEmpty()
                  ? frame.say("statistics.narrative")
                  : labels.table(any.meaning().form(), table),
              group -> new ArrayList<>())
          .add(cell);
    }
    return groups;
  }

  private static ComparePage.Section section(SectionChange change) {
    return new ComparePage.Section(
        change.heading(),
        change.pieces().stream()
            .map(
                piece ->
                    new ComparePage.Piece(
                        piece.kind() == TextDiff.Kind.INSERTED,
                        piece.kind() == TextDiff.Kind.DELETED,
                        piece.text()))
            .toList());
  }

  private static Link link(Side side, Frame frame) {
    return new Link(side.report().title(), frame.link(Wire.link(side.report().id())));
  }

  /** Each reason once: a change of form breaks every figure alike. */
  private static List<String> notices(Frame frame, Comparison comparison) {
    return comparison.cells().stream()
        .flatMap(cell -> cell.breaks().stream())
        .filter(reason -> reason.reason() == SeriesBreak.Reason.FORM)
        .map(reason -> frame.english() ? reason.messageEn() : reason.message())
        .distinct()
        .toList();
  }

  private static TableView table(
      Frame frame, Pair pair, String group, List<CellChange> cells, FigureText text, boolean all) {
    List<TableView.Row> rows = new ArrayList<>();
    for (CellChange cell : cells) {
      boolean differs = cell.change().kind() != Change.Kind.SAME;
      if (all || differs) {
        rows.add(
            new TableView.Row(
                all && differs ? "changed" : "",
                List.of(
                    CellText.of(label(group, cell)).noted(breaks(frame, cell)),
                    text.cell(figure(cell.left()), true),
                    text.cell(figure(cell.right()), true),
                    CellText.number(cell.change().difference().map(FigureText::signed).orElse("")),
                    CellText.number(
                        cell.change()
                            .percent()
                            .map(percent -> FigureText.signed(percent) + "%")
                            .orElse("")))));
      }
    }
    return new TableView(
        group,
        List.of(
            TableView.Column.of(frame.say("reports.indicator")),
            TableView.Column.number(pair.name(pair.first(), text)),
            TableView.Column.number(pair.name(pair.second(), text)),
            TableView.Column.number(
                frame.say(pair.sameBody() ? "compare.change" : "compare.difference")),
            TableView.Column.number(
                frame.say(pair.sameBody() ? "compare.percent" : "compare.difference-percent"))),
        rows,
        true);
  }

  /** Without the table's title, which the group bears. */
  private static String label(String group, CellChange cell) {
    String above = group + " / ";
    return cell.label().startsWith(above) ? cell.label().substring(above.length()) : cell.label();
  }

  /** The reasons that are this figure's own; a change of form is said above. */
  private static String breaks(Frame frame, CellChange cell) {
    return cell.breaks().stream()
        .filter(reason -> reason.reason() != SeriesBreak.Reason.FORM)
        .map(reason -> frame.english() ? reason.messageEn() : reason.message())
        .collect(Collectors.joining());
  }

  // A side that need not state the figure.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static Figure figure(Optional<Observation> observation) {
    return observation.map(Figure::of).orElse(Figure.NONE);
  }

  private void file(ServerRequest request, ServerResponse response, Pair pair) throws Exception {
    Frame frame = frames.of(request, pair.address(), "", "reports");
    FigureText text = new FigureText(vocabulary, frame);
    List<JsonNode> rows = new ArrayList<>();
    groups(reports.compare(pair.first().report(), pair.second().report()), frame)
        .forEach((group, cells) -> cells.forEach(cell -> rows.add(row(frame, group, cell))));
    response
        .headers()
        .set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"gongkai-compare.xlsx\"");
    CompareSheet sheet =
        new CompareSheet(frame, pair.name(pair.first(), text), pair.name(pair.second(), text));
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

  private static ObjectNode row(Frame frame, String group, CellChange cell) {
    ObjectNode row = NounJson.mapper().createObjectNode();
    Figure first = figure(cell.left());
    Figure second = figure(cell.right());
    row.put("table", group);
    row.put("indicator", label(group, cell));
    put(row, "first", first);
    put(row, "second", second);
    row.put("unit", second.stated() ? second.unit() : first.unit());
    row.put("percent", cell.change().percent().map(BigDecimal::toPlainString).orElse(""));
    row.put("doubted", first.doubted() || second.doubted() ? frame.say("reports.doubted") : "");
    row.put(
        "breaks",
        cell.breaks().stream()
            .map(reason -> frame.english() ? reason.messageEn() : reason.message())
            .collect(Collectors.joining()));
    row.put("firstLink", absolute(frame, first));
    row.put("secondLink", absolute(frame, second));
    return row;
  }

  private static String absolute(Frame frame, Figure figure) {
    return figure.stated() ? frame.origin() + figure.link() : "";
  }

  /** A number as a number; what stands there instead, in a column of its own. */
  private static void put(ObjectNode row, String name, Figure figure) {
    figure
        .value()
        .ifPresentOrElse(value -> row.put(name, value.toPlainString()), () -> row.putNull(name));
    row.put(
        name + "AsWritten",
        String.join(
            " / ", figure.sources().stream().map(source -> source.place().text()).toList()));
  }
}
