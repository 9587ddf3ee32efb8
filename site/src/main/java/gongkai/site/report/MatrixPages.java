package gongkai.site.report;

import gongkai.api.comparison.Reports;
import gongkai.api.comparison.Reports.Held;
import gongkai.api.figure.Figures;
import gongkai.api.figure.Matrices;
import gongkai.api.figure.Matrix;
import gongkai.api.figure.Matrix.Place;
import gongkai.api.work.Kind;
import gongkai.report.Body;
import gongkai.site.component.CellText;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.ChartView;
import gongkai.site.component.Download;
import gongkai.site.component.Option;
import gongkai.site.component.TableView;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.take.Thing;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Vocabulary;
import io.helidon.webserver.http.ServerRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Bodies, years and indicators of the reader's choice, as one table and chart. */
final class MatrixPages {
  static final String PATH = "/figures";

  private static final String API = "/api/v1/figures";

  /** What a table on a page can hold; the interface gives more. */
  private static final int MOST_BODIES = 30;

  private static final int MOST_YEARS = 15;
  private static final int MOST_INDICATORS = 8;

  /** More do not fit a list that people scroll. */
  private static final int MOST_OPTIONS = 1000;

  private static final int LATEST = 5;
  private static final int MOST_LINES = 4;
  private static final int MOST_PEERS = 3;
  private static final int MOST_BREAKS = 6;
  private static final String RECEIVED = "applications.received";

  private final Frames frames;
  private final Vocabulary vocabulary;
  private final Reports reports;
  private final Figures figures;
  private final Matrices matrices;
  private final List<String> offered;

  MatrixPages(
      Frames frames, Holdings holdings, Vocabulary vocabulary, Reports reports, Figures figures) {
    this.frames = frames;
    this.vocabulary = vocabulary;
    this.reports = reports;
    this.figures = figures;
    this.matrices = new Matrices(holdings, vocabulary);
    Set<String> all = new LinkedHashSet<>(Matrices.MAIN);
    all.addAll(FigureText.MAIN);
    all.addAll(vocabulary.figureSums().patterns().keySet());
    all.add("fees.charged");
    this.offered = List.copyOf(all);
  }

  /**
   * The page.
   *
   * @param cautions what must be known before figures are set beside each other
   * @param peers where each of the first bodies stands
   */
  record View(
      Frame frame,
      List<Option> bodies,
      List<Option> years,
      List<Option> indicators,
      List<Option> per,
      List<String> cautions,
      TableView table,
      Optional<ChartView> chart,
      List<Standing> peers,
      List<Download> downloads) {}

  /** Where a body stands, without rows where there is nobody to compare it with. */
  record Standing(String title, TableView table) {}

  void install(PageRoutes routes) {
    routes.page(Kind.CHECKS, PATH, this::page);
  }

  private PageAnswer page(ServerRequest request) {
    List<Held> all =
        reports.bodies(List.of()).stream()
            .filter(held -> !held.reports().years().isEmpty())
            .sorted(Comparator.comparing(held -> held.body().place()))
            .toList();
    List<String> notes = new ArrayList<>();
    List<String> asked = asked(request, "body");
    List<Held> named =
        asked.isEmpty()
            ? all
            : matrices.bodies(new Matrices.Which(asked, List.of(), List.of(), List.of()));
    List<Integer> held = Matrices.years(all).reversed();
    List<String> askedYears = asked(request, "year");
    List<Integer> chosenYears =
        askedYears.isEmpty()
            ? held.stream().limit(LATEST).toList()
            : held.stream().filter(year -> askedYears.contains(String.valueOf(year))).toList();
    List<String> askedIndicators = asked(request, "indicator");
    List<String> known =
        askedIndicators.stream()
            .filter(one -> vocabulary.indicators().byId(one).isPresent() || offered.contains(one))
            .toList();
    List<String> indicators = known.isEmpty() ? List.of(RECEIVED) : known;
    Optional<String> per = asked(request, "per").stream().filter(offered::contains).findFirst();
    Frame plain =
        frames
            .of(
                request,
                address(asked, askedYears, askedIndicators, per),
                Frames.words(request).say("figures.title"),
                "reports")
            .under(Frames.words(request).say("column.reports"), ReportPages.PATH);
    Stream.of(
            asked.stream().filter(one -> !matrices.knows(one)),
            askedYears.stream()
                .filter(one -> held.stream().noneMatch(y -> one.equals(String.valueOf(y)))),
            askedIndicators.stream().filter(one -> !known.contains(one)))
        .flatMap(one -> one)
        .forEach(one -> notes.add(plain.say("figures.unknown", one)));
    cut(plain, notes, named.size(), MOST_BODIES);
    cut(plain, notes, chosenYears.size(), MOST_YEARS);
    cut(plain, notes, indicators.size(), MOST_INDICATORS);
    Frame frame = plain.noting(notes);
    Matrix matrix =
        matrices.of(
            named.stream().limit(MOST_BODIES).toList(),
            chosenYears.stream().limit(MOST_YEARS).sorted().toList(),
            indicators.stream().limit(MOST_INDICATORS).toList(),
            per);
    View view = view(frame, all, asked, matrix);
    Map<String, Thing> parts = new LinkedHashMap<>();
    parts.put("matrix", Thing.of(frame.title(), view.table()));
    view.chart().ifPresent(chart -> parts.put("chart-1", Thing.of(chart)));
    return new PageAnswer(frame, out -> JtematrixGenerated.render(out, null, view)).offering(parts);
  }

  private static void cut(Frame frame, List<String> notes, int there, int most) {
    if (there > most) {
      notes.add(frame.say("figures.cut", most, there));
    }
  }

  private static List<String> asked(ServerRequest request, String name) {
    return request.query().all(name, List::of).stream()
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  // What a reader need not choose.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static Address address(
      List<String> bodies, List<String> years, List<String> indicators, Optional<String> per) {
    Address address = Address.of(PATH);
    for (String one : bodies) {
      address = address.with("body", one);
    }
    for (String one : years) {
      address = address.with("year", one);
    }
    for (String one : indicators) {
      address = address.with("indicator", one);
    }
    return address.set("per", per.orElse(""));
  }

  private View view(Frame frame, List<Held> all, List<String> asked, Matrix matrix) {
    FigureText text = new FigureText(vocabulary, frame);
    Address exact =
        address(
                matrix.bodies().stream().map(held -> held.body().key()).toList(),
                matrix.years().stream().map(String::valueOf).toList(),
                matrix.indicators(),
                matrix.per())
            .at(API);
    List<String> years = matrix.years().stream().map(String::valueOf).toList();
    Set<String> indicators = new LinkedHashSet<>(offered);
    indicators.addAll(matrix.indicators());
    List<Option> per = new ArrayList<>();
    per.add(new Option("", frame.say("figures.no-share"), matrix.per().isEmpty()));
    offered.forEach(
        one ->
            per.add(
                new Option(one, text.label(one), matrix.per().filter(one::equals).isPresent())));
    TableView table = table(frame, text, matrix);
    return new View(
        frame,
        all.stream()
            .limit(MOST_OPTIONS)
            .map(
                held ->
                    new Option(
                        held.body().key(),
                        text.name(held.body()),
                        !asked.isEmpty()
                            && matrix.bodies().stream()
                                .anyMatch(one -> one.body().equals(held.body()))))
            .toList(),
        Matrices.years(all).reversed().stream()
            .map(String::valueOf)
            .map(year -> new Option(year, year, years.contains(year)))
            .toList(),
        indicators.stream()
            .map(one -> new Option(one, text.label(one), matrix.indicators().contains(one)))
            .toList(),
        per,
        cautions(frame, text, matrix),
        table,
        chart(frame, text, matrix, table),
        asked.isEmpty() ? List.of() : peers(frame, text, matrix),
        matrix.places().isEmpty()
            ? List.of()
            : List.of(
                download(frame, "xlsx", exact.set("shape", "wide").set("format", "xlsx"), true),
                download(frame, "csv", exact.set("format", "csv"), false),
                download(frame, "json", exact, false)));
  }

  private static Download download(Frame frame, String format, Address to, boolean first) {
    return new Download(
        frame.say("download." + format),
        frame.say("download." + format + ".hint"),
        to.toString(),
        first);
  }

  private static List<String> cautions(Frame frame, FigureText text, Matrix matrix) {
    List<String> cautions = new ArrayList<>();
    if (matrix.places().stream().map(place -> place.rank().level()).distinct().count() > 1) {
      cautions.add(frame.say("figures.levels"));
    }
    if (matrix.places().stream().map(place -> place.rank().type()).distinct().count() > 1) {
      cautions.add(frame.say("figures.types"));
    }
    List<String> breaks =
        matrix.places().stream()
            .filter(place -> !place.breaks().isEmpty())
            .map(
                place ->
                    frame.say(
                        "figures.break",
                        text.name(place.body().body()),
                        String.valueOf(place.year()),
                        text.label(place.indicator()),
                        frame.english()
                            ? place.breaks().getFirst().messageEn()
                            : place.breaks().getFirst().message()))
            .toList();
    breaks.stream().limit(MOST_BREAKS).forEach(cautions::add);
    if (breaks.size() > MOST_BREAKS) {
      cautions.add(frame.say("figures.more-breaks", breaks.size() - MOST_BREAKS));
    }
    return cautions;
  }

  /** A row a body and indicator, a column a year. */
  private static TableView table(Frame frame, FigureText text, Matrix matrix) {
    List<TableView.Column> columns = new ArrayList<>();
    columns.add(TableView.Column.of(frame.say("reports.body")));
    columns.add(TableView.Column.of(frame.say("reports.indicator")));
    columns.add(TableView.Column.of(frame.say("column.unit")));
    matrix.years().forEach(year -> columns.add(TableView.Column.number(String.valueOf(year))));
    List<TableView.Row> rows = new ArrayList<>();
    for (List<Place> line : lines(matrix)) {
      List<CellText> cells = new ArrayList<>();
      cells.add(text.link(line.getFirst().body().body()));
      cells.add(CellText.of(text.label(line.getFirst().indicator())));
      cells.add(CellText.of(frame.unit(unit(line))));
      line.forEach(place -> cells.add(cell(frame, text, place, matrix.per())));
      rows.add(new TableView.Row("", cells));
    }
    return new TableView("", columns, rows, true);
  }

  /** The places of one body and indicator, year by year. */
  private static List<List<Place>> lines(Matrix matrix) {
    Map<String, List<Place>> lines = new LinkedHashMap<>();
    for (Place place : matrix.places()) {
      lines
          .computeIfAbsent(
              place.indicator() + " " + place.body().body().key(), line -> new ArrayList<>())
          .add(place);
    }
    return List.copyOf(lines.values());
  }

  private static String unit(List<Place> line) {
    return String.join(
        " / ",
        line.stream()
            .filter(place -> place.figure().stated())
            .map(place -> place.figure().unit())
            .distinct()
            .toList());
  }

  // A share that need not be asked for; none is of itself.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private static CellText cell(Frame frame, FigureText text, Place place, Optional<String> per) {
    if (place.report().isEmpty()) {
      return CellText.number("").noted(frame.say("reports.no-report"));
    }
    CellText cell = text.cell(place.figure(), false);
    List<String> notes = new ArrayList<>();
    if (!cell.note().isEmpty()) {
      notes.add(cell.note());
    }
    if (!place.breaks().isEmpty()) {
      notes.add(frame.say("figures.broken"));
    }
    String note = String.join(frame.english() ? ", " : "、", notes);
    return new CellText(
        Optional.of(place)
            .filter(one -> !per.equals(Optional.of(one.indicator())))
            .flatMap(Place::perHundred)
            .map(
                share ->
                    frame.say(
                        "figures.share",
                        cell.text(),
                        ChartMaker.grouped(
                            place.denominator().value().orElseThrow().toPlainString()),
                        share.toPlainString()))
            .orElse(cell.text()),
        cell.href(),
        true,
        note);
  }

  /** The first indicator, a line a body. */
  private static Optional<ChartView> chart(
      Frame frame, FigureText text, Matrix matrix, TableView table) {
    boolean shares = matrix.per().isPresent();
    List<List<Place>> all =
        lines(matrix).stream()
            .filter(line -> line.getFirst().indicator().equals(matrix.indicators().getFirst()))
            .filter(line -> line.stream().anyMatch(place -> value(place, shares).isPresent()))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String unit =
        all.stream()
            .flatMap(List::stream)
            .filter(place -> value(place, shares).isPresent())
            .map(place -> place.figure().unit())
            .findFirst()
            .orElse("");
    List<List<Place>> shown = all.stream().limit(MOST_LINES).toList();
    List<Integer> breaks = new ArrayList<>();
    for (int i = 0; i < matrix.years().size(); i++) {
      int at = i;
      if (shown.stream().anyMatch(line -> !line.get(at).breaks().isEmpty())) {
        breaks.add(i);
      }
    }
    List<String> notes = new ArrayList<>(List.of(frame.say("reports.gap")));
    if (shown.stream().flatMap(List::stream).anyMatch(Place::doubted)) {
      notes.add(frame.say("reports.doubted-dot"));
    }
    if (!breaks.isEmpty()) {
      notes.add(frame.say("figures.chart-breaks"));
    }
    if (all.size() > shown.size()) {
      notes.add(frame.say("dataset.chart-cut", shown.size(), all.size()));
    }
    ChartMaker.Plan plan =
        new ChartMaker.Plan(
            shares
                ? frame.say(
                    "figures.share-of",
                    text.label(matrix.indicators().getFirst()),
                    text.label(matrix.per().orElseThrow()))
                : text.label(matrix.indicators().getFirst()),
            shares ? "%" : frame.unit(unit),
            matrix.years().stream().map(String::valueOf).toList(),
            shown.stream()
                .map(
                    line ->
                        new ChartMaker.Series(
                            text.name(line.getFirst().body().body()),
                            line.stream().map(place -> point(place, shares, unit)).toList()))
                .toList(),
            breaks,
            notes,
            table);
    return Optional.of(matrix.years().size() > 1 ? ChartMaker.lines(plan) : ChartMaker.bars(plan));
  }

  private static Optional<BigDecimal> value(Place place, boolean share) {
    return share ? place.perHundred() : place.figure().value();
  }

  /** What is counted in another unit is left out: it has no place on the axis. */
  private static ChartMaker.Point point(Place place, boolean share, String unit) {
    return new ChartMaker.Point(
        value(place, share).filter(value -> place.figure().unit().equals(unit)), place.doubted());
  }

  /** In the latest year shown in which there is anybody to compare with. */
  private List<Standing> peers(Frame frame, FigureText text, Matrix matrix) {
    List<Held> all = reports.bodies(List.of());
    Peers peers = new Peers(frame, text, figures, vocabulary.regions());
    List<Standing> standings = new ArrayList<>();
    for (Held held : matrix.bodies().stream().limit(MOST_PEERS).toList()) {
      Body body = held.body();
      Standing standing =
          matrix.years().reversed().stream()
              .map(
                  year ->
                      new Standing(
                          frame.say("figures.peers", text.name(body), String.valueOf(year)),
                          peers.of(body, year, all, matrix.indicators())))
              .filter(one -> !one.table().rows().isEmpty())
              .findFirst()
              .orElseGet(
                  () ->
                      new Standing(text.name(body), new TableView("", List.of(), List.of(), true)));
      standings.add(standing);
    }
    return standings;
  }
}
