package gongkai.api.page.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.catalogue.SchemaOrg;
import gongkai.api.dataset.DatasetResource;
import gongkai.api.dataset.DatasetRows;
import gongkai.api.label.Labels;
import gongkai.api.page.component.CellText;
import gongkai.api.page.component.ChartMaker;
import gongkai.api.page.component.Chip;
import gongkai.api.page.component.Download;
import gongkai.api.page.component.FactView;
import gongkai.api.page.component.Link;
import gongkai.api.page.component.Option;
import gongkai.api.page.component.Tab;
import gongkai.api.page.component.TableView;
import gongkai.api.page.frame.Address;
import gongkai.api.page.frame.Frame;
import gongkai.api.page.frame.Frames;
import gongkai.api.page.frame.PageAnswer;
import gongkai.api.page.frame.PageRoutes;
import gongkai.api.page.search.Paging;
import gongkai.api.problem.ProblemException;
import gongkai.api.words.Language;
import gongkai.dataset.Format;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.noun.Dataset;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Makes the pages of datasets. */
public final class DatasetPages {
  static final String PATH = "/datasets";

  private static final int ROWS_A_PAGE = 25;
  private static final int RELEASES_SHOWN = 10;

  /** A chart goes through all rows; of larger datasets one is drawn when it is asked for. */
  private static final int CHARTED_UNASKED = 1000;

  private static final int LONGEST_CELL = 80;
  private static final Set<String> NUMERIC = Set.of("integer", "number", "year");

  private final Frames frames;
  private final DatasetCatalogue catalogue;
  private final DatasetRows rows;
  private final ReleaseFolder releases;
  private final ValueChart charts;

  public DatasetPages(
      Frames frames,
      DatasetCatalogue catalogue,
      DatasetRows rows,
      ReleaseFolder releases,
      Labels labels) {
    this.frames = frames;
    this.catalogue = catalogue;
    this.rows = rows;
    this.releases = releases;
    this.charts = new ValueChart(labels);
  }

  public void install(PageRoutes routes) {
    routes.page(PATH, this::catalogue);
    routes.page(PATH + "/{name}", this::dataset);
  }

  private PageAnswer catalogue(ServerRequest request) {
    String query = request.query().first("q").orElse("").strip();
    Frame frame =
        frames.of(
            request,
            Address.of(PATH).set("q", query),
            Frames.words(request).say("datasets.title"),
            "datasets");
    DatasetsPage page = new DatasetsPage(frame, query, entries(frame, query));
    return new PageAnswer(frame, out -> JtedatasetsGenerated.render(out, null, page));
  }

  /** The datasets, those alone of which the words tell where there are any. */
  public List<DatasetEntry> entries(Frame frame, String query) {
    List<String> wanted =
        List.of(query.toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    return catalogue.all().stream()
        .filter(dataset -> wanted.stream().allMatch(told(dataset)::contains))
        .map(
            dataset ->
                new DatasetEntry(
                    title(dataset, frame.english()),
                    description(dataset, frame.english()),
                    dataset.updates(),
                    rows.count(dataset),
                    frame.link(PATH + "/" + dataset.name()),
                    List.of(
                        new Link("Excel", DatasetResource.path(dataset, Format.XLSX)),
                        new Link("CSV", DatasetResource.path(dataset, Format.CSV) + "?excel=1"))))
        .toList();
  }

  private static String told(Dataset dataset) {
    StringBuilder all = new StringBuilder();
    for (String text :
        List.of(
            dataset.name(),
            dataset.title(),
            dataset.titleEn(),
            dataset.description(),
            dataset.descriptionEn())) {
      all.append(text).append('\n');
    }
    dataset
        .columns()
        .forEach(c -> all.append(c.label()).append(' ').append(c.labelEn()).append('\n'));
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static String title(Dataset dataset, boolean english) {
    return english ? dataset.titleEn() : dataset.title();
  }

  private static String description(Dataset dataset, boolean english) {
    return english ? dataset.descriptionEn() : dataset.description();
  }

  private PageAnswer dataset(ServerRequest request) throws Exception {
    String name = request.path().pathParameters().get("name");
    Dataset dataset =
        catalogue
            .byName(name)
            .orElseThrow(() -> ProblemException.notFound("no-such-dataset-page", name));
    View view = View.of(request, dataset);
    Frame plain =
        frames
            .of(
                request,
                view.address(),
                title(dataset, Frames.words(request).language() == Language.EN),
                "datasets")
            .under(Frames.words(request).say("column.datasets"), PATH);
    Frame frame =
        plain.saying(
            SchemaOrg.dataset(
                dataset, releases.latest(name), plain.origin(), frames.site().name()));
    DatasetPage page = page(frame, dataset, view);
    return new PageAnswer(frame, out -> JtedatasetGenerated.render(out, null, page));
  }

  private DatasetPage page(Frame frame, Dataset dataset, View view) throws Exception {
    OptionalLong known = rows.count(dataset);
    boolean whole = view.asksOfAllRows() || known.orElse(0) <= CHARTED_UNASKED;
    Scan all;
    try (Rows opened = rows.open(dataset)) {
      all = Scan.of(dataset, opened, whole ? Scan.MOST : view.page() * ROWS_A_PAGE);
    }
    Scan chosen = view.contains().isEmpty() ? all : all.containing(view.column(), view.contains());
    Scan shown = view.sort().isEmpty() ? chosen : chosen.sorted(view.sort(), view.descending());
    long pages =
        ((whole ? shown.rows().size() : Math.min(known.orElse(0), Scan.MOST)) + ROWS_A_PAGE - 1)
            / ROWS_A_PAGE;
    int last = (int) Math.max(1, pages);
    int current = Math.min(view.page(), last);
    List<JsonNode> slice =
        shown
            .rows()
            .subList(
                Math.min(shown.rows().size(), (current - 1) * ROWS_A_PAGE),
                Math.min(shown.rows().size(), current * ROWS_A_PAGE));
    OptionalLong count = all.cut() ? known : OptionalLong.of(all.rows().size());
    Optional<Dataset.Column> by = view.chartColumn(dataset);
    return new DatasetPage(
        frame,
        dataset.name(),
        frame.title(),
        description(dataset, frame.english()),
        frame.english() ? dataset.cannotTellEn() : dataset.cannotTell(),
        downloads(frame, dataset),
        filter(frame, dataset, view),
        extent(frame, chosen.rows().size(), count, view),
        all.cut() && whole ? frame.say("dataset.cut", Scan.MOST) : "",
        preview(frame, dataset, view, slice),
        Paging.links(view.address().without("page"), frame, current, last),
        by.filter(column -> whole)
            .flatMap(column -> charts.of(chosen, column, label(column, frame), frame)),
        ValueChart.columns(dataset).stream()
            .map(
                column ->
                    new Tab(
                        label(column, frame),
                        frame.link(view.address().set("chart", column.name())),
                        whole && by.filter(column::equals).isPresent()))
            .toList(),
        dictionary(frame, dataset),
        releases(frame, dataset),
        use(frame, dataset));
  }

  private static String extent(Frame frame, int chosen, OptionalLong count, View view) {
    String total = count.isPresent() ? ChartMaker.grouped(String.valueOf(count.getAsLong())) : "?";
    return view.contains().isEmpty()
        ? frame.say("dataset.preview-of", total)
        : frame.say("dataset.chosen-of", ChartMaker.grouped(String.valueOf(chosen)), total);
  }

  private static DatasetPage.Filter filter(Frame frame, Dataset dataset, View view) {
    List<Option> columns = new ArrayList<>();
    columns.add(new Option("", frame.say("dataset.any-column"), view.column().isEmpty()));
    for (Dataset.Column column : dataset.columns()) {
      columns.add(
          new Option(column.name(), label(column, frame), column.name().equals(view.column())));
    }
    Address without = view.address().without("column").without("contains").without("page");
    List<Chip> chips =
        view.contains().isEmpty()
            ? List.of()
            : List.of(
                new Chip(
                    columns.stream()
                        .filter(Option::chosen)
                        .findFirst()
                        .map(Option::label)
                        .orElse(view.column()),
                    view.contains(),
                    frame.link(without)));
    List<java.util.Map.Entry<String, String>> kept = new ArrayList<>(without.query());
    if (frame.english()) {
      kept.add(java.util.Map.entry("lang", "en"));
    }
    return new DatasetPage.Filter(
        view.address().path(), columns, view.contains(), kept, chips, frame.link(without));
  }

  private static TableView preview(Frame frame, Dataset dataset, View view, List<JsonNode> slice) {
    List<Dataset.Column> shown = linkFirst(dataset);
    List<TableView.Column> columns =
        shown.stream()
            .map(
                column ->
                    new TableView.Column(
                        label(column, frame),
                        column.unit(),
                        NUMERIC.contains(column.type()),
                        frame.link(view.sortedBy(column.name())),
                        view.direction(column.name())))
            .toList();
    List<TableView.Row> rows =
        slice.stream()
            .map(
                row ->
                    new TableView.Row(
                        "", shown.stream().map(column -> cell(frame, column, row)).toList()))
            .toList();
    return new TableView("", columns, rows, false);
  }

  /** What leads to the words comes first here; in the files it stands where the dictionary says. */
  private static List<Dataset.Column> linkFirst(Dataset dataset) {
    return java.util.stream.Stream.concat(
            dataset.columns().stream().filter(column -> column.name().equals("link")),
            dataset.columns().stream().filter(column -> !column.name().equals("link")))
        .toList();
  }

  private static CellText cell(Frame frame, Dataset.Column column, JsonNode row) {
    String text = Scan.text(row, column.name());
    if (column.name().equals("link") && text.startsWith("/")) {
      return CellText.link(frame.say("dataset.open"), frame.link(text));
    }
    return NUMERIC.contains(column.type()) ? CellText.number(text) : CellText.of(shortened(text));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_CELL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL)) + "…";
  }

  private static String label(Dataset.Column column, Frame frame) {
    return frame.english() ? column.labelEn() : column.label();
  }

  private static TableView dictionary(Frame frame, Dataset dataset) {
    return new TableView(
        "",
        List.of("name", "label", "type", "unit", "meaning", "basis").stream()
            .map(column -> TableView.Column.of(frame.say("column." + column)))
            .toList(),
        dataset.columns().stream()
            .map(
                column ->
                    TableView.Row.of(
                        CellText.of(column.name()),
                        CellText.of(label(column, frame)),
                        CellText.of(frame.words().sayOr("type." + column.type(), column.type())),
                        CellText.of(column.unit()),
                        CellText.of(column.description()),
                        CellText.of(column.basis())))
            .toList(),
        true);
  }

  private List<DatasetPage.ReleaseView> releases(Frame frame, Dataset dataset) {
    return releases.releases(dataset.name()).stream()
        .limit(RELEASES_SHOWN)
        .map(
            release ->
                new DatasetPage.ReleaseView(
                    release.name(),
                    frame.say("dataset.rows", release.rows()),
                    release.files().stream()
                        .map(
                            file ->
                                new Link(
                                    file.name(),
                                    "/api/v1/datasets/%s/releases/%s/%s"
                                        .formatted(dataset.name(), release.name(), file.name())))
                        .toList()))
        .toList();
  }

  private static List<FactView> use(Frame frame, Dataset dataset) {
    String api = "/api/v1/datasets/" + dataset.name();
    return List.of(
        new FactView(frame.say("dataset.licence"), dataset.licence(), "", "", ""),
        new FactView(frame.say("dataset.updates"), dataset.updates(), "", "", ""),
        new FactView(
            frame.say("document.cite"),
            frame.say("dataset.citation", frame.site().name(), frame.title(), dataset.name())
                + " "
                + frame.origin()
                + PATH
                + "/"
                + dataset.name(),
            "",
            "",
            ""),
        new FactView(frame.say("dataset.api"), api, api, "", ""),
        new FactView("Data Package", api + "/datapackage.json", api + "/datapackage.json", "", ""));
  }

  private static List<Download> downloads(Frame frame, Dataset dataset) {
    List<Download> downloads = new ArrayList<>();
    for (Format format :
        List.of(Format.XLSX, Format.CSV, Format.JSON, Format.NDJSON, Format.PARQUET)) {
      String path = DatasetResource.path(dataset, format);
      downloads.add(
          new Download(
              frame.words().sayOr("download." + format.extension(), format.extension()),
              frame.words().sayOr("download." + format.extension() + ".hint", ""),
              format == Format.CSV ? path + "?excel=1" : path,
              format == Format.XLSX));
    }
    return downloads;
  }

  /** The state of a dataset's page. */
  private record View(
      Address address,
      String column,
      String contains,
      String sort,
      boolean descending,
      String chart,
      int page) {

    static View of(ServerRequest request, Dataset dataset) {
      String contains = value(request, "contains");
      String column = known(dataset, value(request, "column"));
      String order = value(request, "sort");
      boolean descending = order.startsWith("-");
      String sort = known(dataset, descending ? order.substring(1) : order);
      String chart = known(dataset, value(request, "chart"));
      String page = value(request, "page");
      boolean paged = page.matches("[1-9][0-9]{0,2}");
      return new View(
          Address.of(PATH + "/" + dataset.name())
              .set("column", column)
              .set("contains", contains)
              .set("sort", sort.isEmpty() ? "" : order)
              .set("chart", chart)
              .set("page", paged ? page : ""),
          column,
          contains,
          sort,
          descending,
          chart,
          paged ? Integer.parseInt(page) : 1);
    }

    private static String value(ServerRequest request, String name) {
      String value = request.query().first(name).orElse("").strip();
      return value.substring(0, Math.min(200, value.length()));
    }

    private static String known(Dataset dataset, String column) {
      return dataset.columns().stream().anyMatch(one -> one.name().equals(column)) ? column : "";
    }

    /** Whether more than the rows of one page have to be read. */
    boolean asksOfAllRows() {
      return !contains.isEmpty() || !sort.isEmpty() || !chart.isEmpty();
    }

    /** The first click sorts upwards, the second downwards, the third not at all. */
    Address sortedBy(String name) {
      String next = !name.equals(sort) ? name : descending ? "" : "-" + name;
      return address.without("page").set("sort", next);
    }

    String direction(String name) {
      return !name.equals(sort) ? "" : descending ? "descending" : "ascending";
    }

    Optional<Dataset.Column> chartColumn(Dataset dataset) {
      return ValueChart.columns(dataset).stream()
          .filter(column -> chart.isEmpty() || column.name().equals(chart))
          .findFirst();
    }
  }
}
