package gongkai.api.page.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.catalogue.SchemaOrg;
import gongkai.api.dataset.DatasetResource;
import gongkai.api.dataset.DatasetRows;
import gongkai.api.label.Labels;
import gongkai.api.page.component.ChartMaker;
import gongkai.api.page.component.Chip;
import gongkai.api.page.component.Download;
import gongkai.api.page.component.FactView;
import gongkai.api.page.component.Link;
import gongkai.api.page.component.Option;
import gongkai.api.page.component.Tab;
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

/** Makes the pages of datasets. */
public final class DatasetPages {
  static final String PATH = "/datasets";

  private static final int ROWS_A_PAGE = 25;
  private static final int RELEASES_SHOWN = 10;

  /** A chart goes through all rows; of larger datasets one is drawn when it is asked for. */
  private static final int CHARTED_UNASKED = 1000;

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
    DatasetView view = DatasetView.of(request, dataset);
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

  private DatasetPage page(Frame frame, Dataset dataset, DatasetView view) throws Exception {
    OptionalLong known = rows.count(dataset);
    boolean whole = view.asksOfAllRows() || known.orElse(0) <= CHARTED_UNASKED;
    Scan all;
    try (Rows opened = rows.open(dataset)) {
      all = Scan.of(opened, whole ? Scan.MOST : view.page() * ROWS_A_PAGE);
    }
    Scan chosen =
        view.contains().isEmpty()
            ? all
            : all.containing(
                view.column().map(List::of).orElse(dataset.columns()), view.contains());
    Scan shown = view.order().map(chosen::sorted).orElse(chosen);
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
        DatasetTables.preview(frame, dataset, view, slice),
        Paging.links(view.address().without("page"), frame, current, last),
        by.filter(column -> whole)
            .flatMap(
                column -> charts.of(chosen, column, DatasetTables.label(column, frame), frame)),
        ValueChart.columns(dataset).stream()
            .map(
                column ->
                    new Tab(
                        DatasetTables.label(column, frame),
                        frame.link(view.address().set("chart", column.name())),
                        whole && by.filter(column::equals).isPresent()))
            .toList(),
        DatasetTables.dictionary(frame, dataset),
        releases(frame, dataset),
        use(frame, dataset));
  }

  private static String extent(Frame frame, int chosen, OptionalLong count, DatasetView view) {
    String total = count.isPresent() ? ChartMaker.grouped(String.valueOf(count.getAsLong())) : "?";
    return view.contains().isEmpty()
        ? frame.say("dataset.preview-of", total)
        : frame.say("dataset.chosen-of", ChartMaker.grouped(String.valueOf(chosen)), total);
  }

  private static DatasetPage.Filter filter(Frame frame, Dataset dataset, DatasetView view) {
    List<Option> columns = new ArrayList<>();
    columns.add(new Option("", frame.say("dataset.any-column"), view.column().isEmpty()));
    for (Dataset.Column column : dataset.columns()) {
      columns.add(
          new Option(
              column.name(),
              DatasetTables.label(column, frame),
              view.column().filter(column::equals).isPresent()));
    }
    Address without = view.address().without("column").without("contains").without("page");
    List<Chip> chips =
        view.contains().isEmpty()
            ? List.of()
            : List.of(
                new Chip(
                    columns.stream().filter(Option::chosen).findFirst().orElseThrow().label(),
                    view.contains(),
                    frame.link(without)));
    List<java.util.Map.Entry<String, String>> kept = new ArrayList<>(without.query());
    if (frame.english()) {
      kept.add(java.util.Map.entry("lang", "en"));
    }
    return new DatasetPage.Filter(
        view.address().path(), columns, view.contains(), kept, chips, frame.link(without));
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
}
