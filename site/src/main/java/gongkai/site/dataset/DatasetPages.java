package gongkai.site.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.answer.Streamed;
import gongkai.api.answer.Vary;
import gongkai.api.answer.Whole;
import gongkai.api.catalogue.Dcat;
import gongkai.api.catalogue.Editions;
import gongkai.api.catalogue.RdfForm;
import gongkai.api.catalogue.SchemaOrg;
import gongkai.api.dataset.DatasetResource;
import gongkai.api.dataset.DatasetRows;
import gongkai.api.dataset.DatasetYears;
import gongkai.api.label.Labels;
import gongkai.api.problem.ProblemException;
import gongkai.api.usage.Usage;
import gongkai.api.words.Language;
import gongkai.api.work.Kind;
import gongkai.dataset.Format;
import gongkai.dataset.RowWriter;
import gongkai.dataset.Rows;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.dataset.release.UndatedZip;
import gongkai.noun.Dataset;
import gongkai.site.component.ChartMaker;
import gongkai.site.component.ChartView;
import gongkai.site.component.Chip;
import gongkai.site.component.Download;
import gongkai.site.component.Link;
import gongkai.site.component.Option;
import gongkai.site.component.Tab;
import gongkai.site.frame.Address;
import gongkai.site.frame.Frame;
import gongkai.site.frame.Frames;
import gongkai.site.frame.PageAnswer;
import gongkai.site.frame.PageRoutes;
import gongkai.site.search.Paging;
import gongkai.site.take.Thing;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Makes the pages of datasets. */
public final class DatasetPages {
  static final String PATH = "/datasets";

  /** After the address of a dataset: the rows that its page shows, on all pages. */
  private static final String CHOSEN = "/rows.csv";

  private static final String CHOSEN_EXCEL = "/rows.xlsx";

  private static final int ROWS_A_PAGE = 25;

  /** A chart goes through all rows; of larger datasets one is drawn when it is asked for. */
  private static final int CHARTED_UNASKED = 1000;

  private final Frames frames;
  private final DatasetCatalogue catalogue;
  private final DatasetRows rows;
  private final Editions editions;
  private final Dcat dcat;
  private final Fill fill;
  private final DatasetFacts facts;
  private final ValueChart charts;
  private final Labels labels;

  public DatasetPages(
      Frames frames,
      DatasetCatalogue catalogue,
      DatasetRows rows,
      ReleaseFolder releases,
      Usage usage,
      Labels labels) {
    this.frames = frames;
    this.catalogue = catalogue;
    this.rows = rows;
    this.editions = new Editions(catalogue, releases);
    this.dcat = new Dcat(editions, frames.site().owner(), new DatasetYears(catalogue, rows)::of);
    this.fill = new Fill(releases);
    this.facts = new DatasetFacts(releases, usage);
    this.charts = new ValueChart(labels);
    this.labels = labels;
  }

  public void install(PageRoutes routes) {
    routes.page(Kind.CATALOGUES, PATH, this::catalogue);
    routes.get(Kind.CATALOGUES, PATH + "/{name}", this::described);
    routes.get(
        Kind.EXPORTS,
        PATH + "/{name}" + CHOSEN,
        (request, response) -> chosen(request, response, Format.CSV));
    routes.get(
        Kind.EXPORTS,
        PATH + "/{name}" + CHOSEN_EXCEL,
        (request, response) -> chosen(request, response, Format.XLSX));
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
    List<Dataset> found =
        catalogue.all().stream()
            .filter(dataset -> wanted.stream().allMatch(told(dataset)::contains))
            .toList();
    List<OptionalLong> counts = rows.counts(found);
    return IntStream.range(0, found.size())
        .mapToObj(i -> entry(frame, found.get(i), counts.get(i)))
        .toList();
  }

  private static DatasetEntry entry(Frame frame, Dataset dataset, OptionalLong count) {
    return new DatasetEntry(
        title(dataset, frame.english()),
        description(dataset, frame.english()),
        dataset.words().updates(),
        count,
        frame.link(PATH + "/" + dataset.name()),
        List.of(
            new Link("Excel", DatasetResource.path(dataset, Format.XLSX)),
            new Link("CSV", DatasetResource.path(dataset, Format.CSV) + "?excel=1")));
  }

  private static String told(Dataset dataset) {
    StringBuilder all = new StringBuilder();
    for (String text :
        List.of(
            dataset.name(),
            dataset.words().title(),
            dataset.words().titleEn(),
            dataset.words().description(),
            dataset.words().descriptionEn())) {
      all.append(text).append('\n');
    }
    dataset
        .columns()
        .forEach(c -> all.append(c.label()).append(' ').append(c.labelEn()).append('\n'));
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private static String title(Dataset dataset, boolean english) {
    return english ? dataset.words().titleEn() : dataset.words().title();
  }

  private static String description(Dataset dataset, boolean english) {
    return english ? dataset.words().descriptionEn() : dataset.words().description();
  }

  /** As a page for people, as RDF for whoever asks for that. */
  private void described(ServerRequest request, ServerResponse response) throws Exception {
    Optional<RdfForm> form = RdfForm.insteadOfPage(request);
    if (form.isPresent()) {
      form.orElseThrow()
          .negotiated(request, response, dcat.dataset(frames.origin(request), named(request)));
      return;
    }
    Vary.add(response, "Accept");
    PageRoutes.sendOrTake(request, response, dataset(request));
  }

  private PageAnswer dataset(ServerRequest request) throws Exception {
    Dataset dataset = named(request);
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
        plain.saying(SchemaOrg.dataset(dataset, editions, frames.site().owner(), plain.origin()));
    DatasetPage page = page(frame, dataset, view);
    PageAnswer answer = new PageAnswer(frame, out -> JtedatasetGenerated.render(out, null, page));
    return page.chart().isPresent()
        ? answer.offering(java.util.Map.of("chart-1", Thing.of(page.chart().orElseThrow())))
        : answer;
  }

  private DatasetPage page(Frame frame, Dataset dataset, DatasetView view) throws Exception {
    OptionalLong known = rows.count(dataset);
    boolean whole = view.asksOfAllRows() || known.orElse(0) <= CHARTED_UNASKED;
    Scan all = scan(dataset, whole ? Scan.MOST : view.page() * ROWS_A_PAGE);
    Scan chosen = view.chosen(all, dataset);
    Scan shown = view.order().map(chosen::sorted).orElse(chosen);
    Optional<Fill.Counted> full = fill.of(dataset);
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
        frame.english() ? dataset.words().cannotTellEn() : dataset.words().cannotTell(),
        downloads(frame, dataset),
        filter(frame, dataset, view, whole ? all : Scan.NONE),
        extent(frame, chosen.rows().size(), count, view),
        all.cut() && whole ? frame.say("dataset.cut", Scan.MOST) : "",
        take(frame, view, chosen.rows().size()),
        new DatasetTables(labels).preview(frame, dataset, view, slice),
        Paging.links(view.address().without("page"), frame, current, last),
        by.filter(column -> whole)
            .flatMap(
                column ->
                    (view.chart().isEmpty()
                            ? charts.figures(chosen, frame)
                            : Optional.<ChartView>empty())
                        .or(
                            () ->
                                charts.of(
                                    chosen, column, DatasetTables.label(column, frame), frame))),
        ValueChart.columns(dataset).stream()
            .map(
                column ->
                    new Tab(
                        DatasetTables.label(column, frame),
                        frame.link(view.address().set("chart", column.name())),
                        whole && by.filter(column::equals).isPresent()))
            .toList(),
        DatasetTables.dictionary(frame, dataset, full),
        full.map(counted -> DatasetFacts.quality(frame, dataset, counted)).orElse(List.of()),
        facts.releases(frame, dataset),
        facts.use(frame, dataset));
  }

  private Dataset named(ServerRequest request) {
    String name = request.path().pathParameters().get("name");
    return catalogue
        .byName(name)
        .orElseThrow(() -> ProblemException.notFound("no-such-dataset-page", name));
  }

  private Scan scan(Dataset dataset, int most) throws IOException {
    try (Rows opened = rows.open(dataset)) {
      return Scan.of(opened, most);
    }
  }

  /** What the preview is narrowed to, as a table; it ends where the preview ends. */
  private void chosen(ServerRequest request, ServerResponse response, Format format)
      throws Exception {
    Dataset dataset = named(request);
    DatasetView view = DatasetView.of(request, dataset);
    Scan chosen = view.chosen(scan(dataset, Scan.MOST), dataset);
    List<JsonNode> shown = view.order().map(chosen::sorted).orElse(chosen).rows();
    response
        .headers()
        .set(
            HeaderNames.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-rows.%s\"".formatted(dataset.name(), format.extension()));
    if (format == Format.XLSX) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Rows all = Rows.of(shown.iterator())) {
        RowWriter.of(format).write(dataset, all, bytes);
      }
      Whole.send(request, response, format.mediaType(), UndatedZip.workbook(bytes.toByteArray()));
      return;
    }
    Streamed.answer(
        request,
        response,
        format.mediaType(),
        out -> {
          try (Rows all = Rows.of(shown.iterator())) {
            RowWriter.csvForExcel().write(dataset, all, out);
          }
        });
  }

  /** A link to those rows, where they are not simply all. */
  private static List<Link> take(Frame frame, DatasetView view, long chosen) {
    if (view.contains().isEmpty() && view.order().isEmpty() && !view.narrowed()) {
      return List.of();
    }
    String rows = ChartMaker.grouped(String.valueOf(chosen));
    Address asked = view.address().without("chart").without("page").without("filter");
    return List.of(
        new Link(
            frame.say("dataset.take-excel", rows),
            asked.at(view.address().path() + CHOSEN_EXCEL).toString()),
        new Link(
            frame.say("dataset.take", rows), asked.at(view.address().path() + CHOSEN).toString()));
  }

  private static String extent(Frame frame, int chosen, OptionalLong count, DatasetView view) {
    String total = count.isPresent() ? ChartMaker.grouped(String.valueOf(count.getAsLong())) : "?";
    return view.contains().isEmpty() && !view.narrowed()
        ? frame.say("dataset.preview-of", total)
        : frame.say("dataset.chosen-of", ChartMaker.grouped(String.valueOf(chosen)), total);
  }

  private DatasetPage.Filter filter(Frame frame, Dataset dataset, DatasetView view, Scan all) {
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
    List<Filters.Field> fields = view.filters().fields(frame, labels, dataset, all);
    List<Chip> chips = new ArrayList<>(view.filters().chips(frame, labels, view.address()));
    if (!view.contains().isEmpty()) {
      chips.add(
          new Chip(
              columns.stream().filter(Option::chosen).findFirst().orElseThrow().label(),
              view.contains(),
              frame.link(without)));
    }
    Address cleared = view.filters().without(without);
    // What the form shows it sends itself; conditions on other columns go along.
    List<java.util.Map.Entry<String, String>> kept =
        new ArrayList<>(
            without.query().stream()
                .filter(
                    entry ->
                        fields.stream()
                            .noneMatch(
                                field ->
                                    entry
                                        .getKey()
                                        .replaceFirst("\\.(from|to)$", "")
                                        .equals(field.name())))
                .toList());
    if (frame.english()) {
      kept.add(java.util.Map.entry("lang", "en"));
    }
    return new DatasetPage.Filter(
        view.address().path(),
        columns,
        fields,
        fields.isEmpty() && all.rows().isEmpty()
            ? frame.link(view.address().set("filter", "1"))
            : "",
        view.contains(),
        kept,
        chips,
        frame.link(cleared));
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
