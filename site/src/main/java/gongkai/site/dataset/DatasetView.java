package gongkai.site.dataset;

import gongkai.dataset.query.Condition;
import gongkai.dataset.query.Order;
import gongkai.noun.Dataset;
import gongkai.site.frame.Address;
import io.helidon.webserver.http.ServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a dataset's page, as its address has it.
 *
 * @param column in which the text is looked for; empty for all
 * @param contains the text that is looked for, or empty
 * @param order empty for the order of the dataset
 * @param chart the column that a chart was asked of
 * @param page from 1
 * @param conditions on columns, as the rows of the API are asked: {@code year=2021}, {@code
 *     published.from=2021}
 */
record DatasetView(
    Address address,
    Optional<Dataset.Column> column,
    String contains,
    Optional<Order> order,
    Optional<Dataset.Column> chart,
    int page,
    List<Condition> conditions) {

  /** What the page itself is asked with; a column of that name is no condition. */
  private static final Set<String> OWN =
      Set.of("column", "contains", "sort", "chart", "page", "lang");

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
    List<Condition> conditions = conditions(request, dataset);
    Address narrowed = Address.of(DatasetPages.PATH + "/" + dataset.name());
    for (Condition condition : conditions) {
      narrowed = narrowed.set(asked(condition), condition.values().getFirst());
    }
    return new DatasetView(
        narrowed
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
        conditions);
  }

  private static List<Condition> conditions(ServerRequest request, Dataset dataset) {
    List<Condition> all = new ArrayList<>();
    for (Dataset.Column column : dataset.columns()) {
      for (Condition.Kind kind :
          List.of(Condition.Kind.IN, Condition.Kind.FROM, Condition.Kind.TO)) {
        Condition condition = new Condition(column, kind, List.of());
        String value = OWN.contains(asked(condition)) ? "" : value(request, asked(condition));
        if (!value.isEmpty()) {
          all.add(new Condition(column, kind, List.of(value)));
        }
      }
    }
    return all;
  }

  /** The name that a condition has in the address. */
  static String asked(Condition condition) {
    return switch (condition.kind()) {
      case FROM -> condition.column().name() + ".from";
      case TO -> condition.column().name() + ".to";
      default -> condition.column().name();
    };
  }

  /** Whether some rows are left out. */
  boolean narrows() {
    return !contains.isEmpty() || !conditions.isEmpty();
  }

  private static String value(ServerRequest request, String name) {
    String value = request.query().first(name).orElse("").strip();
    return value.substring(0, Math.min(200, value.length()));
  }

  private static Optional<Dataset.Column> column(Dataset dataset, String name) {
    return dataset.columns().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static String name(Optional<Dataset.Column> column) {
    return column.map(Dataset.Column::name).orElse("");
  }

  /** Whether more than the rows of one page have to be read. */
  boolean asksOfAllRows() {
    return narrows() || order.isPresent() || chart.isPresent();
  }

  /** Of rows those that have the text that is looked for. */
  Scan chosen(Scan all, Dataset dataset) {
    Scan kept = all.where(conditions);
    return contains.isEmpty()
        ? kept
        : kept.containing(column.map(List::of).orElse(dataset.columns()), contains);
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
