package gongkai.site.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Format;
import gongkai.dataset.Value;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.dataset.release.ReleasedRows;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How full the latest release of each dataset is. Counted once a release, over no more than {@link
 * Scan#MOST} rows.
 */
final class Fill {
  /** Ids of the findings that doubt a row. */
  private static final String DOUBTS = "findings";

  private final ReleaseFolder releases;
  private final Map<String, Counted> counted = new ConcurrentHashMap<>();

  Fill(ReleaseFolder releases) {
    this.releases = releases;
  }

  /**
   * What was counted.
   *
   * @param rows looked at
   * @param filled by the name of the column, rows that have something in it
   * @param doubted rows that a check doubts
   */
  record Counted(Release release, long rows, Map<String, Long> filled, long doubted) {
    /** Whether all rows of the release were looked at. */
    boolean whole() {
      return rows == release.rows();
    }

    /** Percent of the rows that have something in a column, rounded down: 100 means all. */
    long percent(Dataset.Column column) {
      return rows == 0 ? 0 : filled.getOrDefault(column.name(), 0L) * 100 / rows;
    }

    List<Dataset.Column> gaps(Dataset dataset) {
      return dataset.columns().stream()
          .filter(column -> filled.getOrDefault(column.name(), 0L) < rows)
          .toList();
    }
  }

  /** Whether a dataset's rows name the findings that doubt them. */
  static boolean tellsDoubts(Dataset dataset) {
    return dataset.columns().stream().anyMatch(column -> column.name().equals(DOUBTS));
  }

  /** Of the latest release; empty where there is none. */
  Optional<Counted> of(Dataset dataset) {
    return releases
        .latest(dataset.name())
        .map(
            release ->
                counted.compute(
                    dataset.name(),
                    (name, known) ->
                        known != null && known.release().equals(release)
                            ? known
                            : count(dataset, release)));
  }

  private Counted count(Dataset dataset, Release release) {
    Map<String, Long> filled = new HashMap<>();
    long rows = 0;
    long doubted = 0;
    try (ReleasedRows all =
        ReleasedRows.open(
            releases.file(release, Format.NDJSON.fileName()).orElseThrow(), 0, List.of())) {
      while (rows < Scan.MOST && all.hasNext()) {
        JsonNode row = all.next();
        rows++;
        for (Dataset.Column column : dataset.columns()) {
          if (!Value.at(row, column).isMissingNode()) {
            filled.merge(column.name(), 1L, Long::sum);
            doubted += column.name().equals(DOUBTS) ? 1 : 0;
          }
        }
      }
    }
    return new Counted(release, rows, filled, doubted);
  }
}
