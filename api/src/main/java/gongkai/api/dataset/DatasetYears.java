package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.query.Aggregate;
import gongkai.dataset.query.RowQuery;
import gongkai.noun.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The years that a dataset has rows of; counted once for each state of the data. */
public final class DatasetYears {
  private final DatasetRows rows;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String source, List<Integer> years) {}

  public DatasetYears(DatasetRows rows) {
    this.rows = rows;
  }

  /** In order; empty for a dataset without a column of years. */
  public List<Integer> of(Dataset dataset) {
    Optional<Dataset.Column> year =
        dataset.columns().stream().filter(column -> column.type().equals("year")).findFirst();
    if (year.isEmpty()) {
      return List.of();
    }
    RowSource source = rows.source(dataset);
    Known before = known.get(dataset.name());
    if (before != null && before.source().equals(source.name())) {
      return before.years();
    }
    List<Integer> years = count(source, dataset, year.orElseThrow());
    known.put(dataset.name(), new Known(source.name(), years));
    return years;
  }

  private static List<Integer> count(RowSource source, Dataset dataset, Dataset.Column year) {
    RowQuery query =
        new RowQuery(
            dataset, List.of(), List.of(), List.of(year), List.of(Aggregate.count()), List.of());
    try (RowSource.Placed all = source.open(query, 0)) {
      return query.groups(all).stream()
          .map(row -> row.path(year.name()))
          .filter(JsonNode::isNumber)
          .map(JsonNode::intValue)
          .toList();
    }
  }
}
