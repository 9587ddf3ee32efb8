package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Value;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.query.RowQuery;
import gongkai.noun.Dataset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The years that the rows of a dataset are about, by the date that it is about; counted once for
 * each state of the data.
 */
public final class DatasetYears {
  private static final int DIGITS = 4;

  private final DatasetCatalogue catalogue;
  private final DatasetRows rows;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(String source, List<Integer> years) {}

  public DatasetYears(DatasetCatalogue catalogue, DatasetRows rows) {
    this.catalogue = catalogue;
    this.rows = rows;
  }

  /** In order; empty for a dataset that is no series. */
  public List<Integer> of(Dataset dataset) {
    Optional<Dataset.Column> about = catalogue.about(dataset);
    if (about.isEmpty()) {
      return List.of();
    }
    RowSource source = rows.source(dataset);
    Known before = known.get(dataset.name());
    if (before != null && before.source().equals(source.name())) {
      return before.years();
    }
    List<Integer> years = count(source, dataset, about.orElseThrow());
    known.put(dataset.name(), new Known(source.name(), years));
    return years;
  }

  private static List<Integer> count(RowSource source, Dataset dataset, Dataset.Column about) {
    TreeSet<Integer> years = new TreeSet<>();
    try (RowSource.Placed all = source.open(RowQuery.all(dataset), 0)) {
      while (all.hasNext()) {
        JsonNode row = all.next();
        String text = Value.text(Value.at(row, about));
        if (text.length() >= DIGITS && text.substring(0, DIGITS).matches("[0-9]{4}")) {
          years.add(Integer.parseInt(text.substring(0, DIGITS)));
        }
      }
    }
    return List.copyOf(years);
  }
}
