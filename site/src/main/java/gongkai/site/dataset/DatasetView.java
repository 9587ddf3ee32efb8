package gongkai.site.dataset;

import gongkai.dataset.DatePart;
import gongkai.dataset.query.Order;
import gongkai.noun.Dataset;
import gongkai.site.frame.Address;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/**
 * The state of a dataset's page, as its address has it.
 *
 * @param column in which the text is looked for; empty for all
 * @param contains the text that is looked for, or empty
 * @param order empty for the order of the dataset
 * @param chart the column that a chart was asked of
 * @param page from 1
 * @param filters what rows must hold
 * @param filtering whether the lists to filter by are asked for, which takes all rows
 */
record DatasetView(
    Address address,
    Optional<Dataset.Column> column,
    String contains,
    Optional<Order> order,
    Optional<Dataset.Column> chart,
    int page,
    Filters filters,
    boolean filtering) {

  /** What is no state, such as a column that there is not, is left out. */
  static DatasetView of(ServerRequest request, Dataset dataset) {
    String contains = value(request, "contains");
    Optional<Dataset.Column> column = column(dataset, value(request, "column"));
    String sort = value(request, "sort");
    boolean descending = sort.startsWith("-");
    Optional<Order> order =
        column(dataset, descending ? sort.substring(1) : sort).map(by -> new Order(by, descending));
    Optional<Dataset.Column> chart = column(dataset, value(request, "chart"));
    String page = value(request, "page");
    boolean paged = page.matches("[1-9][0-9]{0,2}");
    Filters filters = Filters.of(request, dataset);
    boolean filtering = !value(request, "filter").isEmpty();
    return new DatasetView(
        filters
            .on(Address.of(DatasetPages.PATH + "/" + dataset.name()))
            .set("filter", filtering ? "1" : "")
            .set("column", name(column))
            .set("contains", contains)
            .set("sort", order.isPresent() ? sort : "")
            .set("chart", name(chart))
            .set("page", paged ? page : ""),
        column,
        contains,
        order,
        chart,
        paged ? Integer.parseInt(page) : 1,
        filters,
        filtering);
  }

  private static String value(ServerRequest request, String name) {
    String value = request.query().first(name).orElse("").strip();
    return value.substring(0, Math.min(200, value.length()));
  }

  private static Optional<Dataset.Column> column(Dataset dataset, String name) {
    return DatePart.withParts(dataset.columns()).stream()
        .filter(one -> one.name().equals(name))
        .findFirst();
  }

  private static String name(Optional<Dataset.Column> column) {
    return column.map(Dataset.Column::name).orElse("");
  }

  /** Whether more than the rows of one page have to be read. */
  boolean asksOfAllRows() {
    return !contains.isEmpty() || order.isPresent() || chart.isPresent() || filtering || narrowed();
  }

  boolean narrowed() {
    return !filters.conditions().isEmpty();
  }

  /** Of rows those that have the text that is looked for. */
  Scan chosen(Scan all, Dataset dataset) {
    Scan narrowed = filters.of(all);
    return contains.isEmpty()
        ? narrowed
        : narrowed.containing(column.map(List::of).orElse(dataset.columns()), contains);
  }

  /** The first click sorts upwards, the second downwards, the third not at all. */
  Address sortedBy(Dataset.Column column) {
    String next =
        switch (direction(column)) {
          case "ascending" -> "-" + column.name();
          case "descending" -> "";
          default -> column.name();
        };
    return address.without("page").set("sort", next);
  }

  /** {@code ascending}, {@code descending}, or empty where the column is not sorted by. */
  String direction(Dataset.Column column) {
    return order
        .filter(by -> by.column().equals(column))
        .map(by -> by.descending() ? "descending" : "ascending")
        .orElse("");
  }

  Optional<Dataset.Column> chartColumn(Dataset dataset) {
    return ValueChart.columns(dataset).stream()
        .filter(column -> chart.isEmpty() || chart.filter(column::equals).isPresent())
        .findFirst();
  }
}
