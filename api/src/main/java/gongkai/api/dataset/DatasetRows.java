package gongkai.api.dataset;

import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.SiteUrl;
import gongkai.dataset.Format;
import gongkai.dataset.Rows;
import gongkai.dataset.derive.Derivations;
import gongkai.dataset.query.Condition;
import gongkai.dataset.query.RowQuery;
import gongkai.dataset.release.ReleaseFolder;
import gongkai.dataset.release.ReleasedRows;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Opens the rows of datasets: from their latest release where that is the present data, else from
 * the index.
 */
public final class DatasetRows {
  private final Holdings holdings;
  private final Derivations derivations;
  private final ReleaseFolder releases;
  private final DataState state;
  private final SiteUrl site;

  /**
   * Opens rows.
   *
   * @param site put before the links of rows where the operator has said it: rows travel
   */
  public DatasetRows(
      Holdings holdings, Vocabulary vocabulary, ReleaseFolder releases, SiteUrl site) {
    this.site = site;
    this.holdings = holdings;
    this.derivations = new Derivations(vocabulary);
    this.releases = releases;
    this.state = new DataState(holdings, releases, site);
  }

  /**
   * Whether withdrawn documents are among the rows, which then say so. Elsewhere they would count
   * twice, beside the version that took their place.
   */
  static boolean tellsWithdrawn(Dataset dataset) {
    return dataset.columns().stream().anyMatch(column -> column.name().equals("withdrawn"));
  }

  /** All rows of a dataset, from the latest release where that is the present data. */
  public Rows open(Dataset dataset) {
    return current(dataset)
        .<Rows>map(
            release ->
                ReleasedRows.open(
                    releases.file(release, Format.NDJSON.fileName()).orElseThrow(), 0, List.of()))
        .orElseGet(() -> fromIndex(dataset, Selection.ALL));
  }

  /** How many rows each dataset has, in their order; likewise {@link #count}. */
  public List<OptionalLong> counts(List<Dataset> datasets) {
    Map<Dataset.From, String> states = new EnumMap<>(Dataset.From.class);
    return datasets.stream()
        .map(
            dataset ->
                count(
                    dataset,
                    state.current(
                        dataset,
                        DataState.of(
                            states.computeIfAbsent(dataset.origin().from(), holdings::state),
                            dataset,
                            site))))
        .toList();
  }

  /** How many rows a dataset has; unknown where they would have to be computed for that. */
  public OptionalLong count(Dataset dataset) {
    return count(dataset, current(dataset));
  }

  // The present release, if there is one.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private OptionalLong count(Dataset dataset, Optional<Release> current) {
    if (current.isPresent()) {
      return OptionalLong.of(current.orElseThrow().rows());
    }
    if (!Derivations.keepsRecords(dataset)) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(
        holdings.count(Noun.of(dataset.origin().from()), records(dataset, Selection.ALL)));
  }

  public DataState state() {
    return state;
  }

  /** The latest release, where it is the present data. */
  public Optional<Release> current(Dataset dataset) {
    return state.current(dataset, state.of(dataset));
  }

  RowSource source(Dataset dataset) {
    String now = state.of(dataset);
    return state
        .current(dataset, now)
        .<RowSource>map(this::released)
        .orElseGet(() -> new RowSource.Live(now, query -> fromIndex(dataset, selection(query))));
  }

  /** The source that a cursor names. A release serves it for ever, the index while it stays. */
  RowSource source(Dataset dataset, RowCursor cursor) {
    RowSource present = source(dataset);
    if (present.name().equals(cursor.source())) {
      return present;
    }
    Optional<RowSource> release =
        releases.byName(dataset.name(), cursor.source()).map(this::released);
    String now = state.of(dataset);
    RowSource live = new RowSource.Live(now, query -> fromIndex(dataset, selection(query)));
    return release
        .or(() -> Optional.of(live).filter(source -> source.name().equals(cursor.source())))
        .orElseThrow(() -> ProblemException.invalid(Fault.of("cursor", "cursor-outdated")));
  }

  private RowSource released(Release release) {
    Path ndjson = releases.file(release, Format.NDJSON.fileName()).orElseThrow();
    return new RowSource.Released(release, ndjson);
  }

  /** The conditions that the index can answer by itself; they are checked again on each row. */
  private static Selection selection(RowQuery query) {
    if (!Derivations.keepsRecords(query.dataset())) {
      return Selection.ALL;
    }
    List<String> known = RowFilters.keys(query.dataset().origin().from());
    Map<String, List<String>> filter = new LinkedHashMap<>();
    for (Condition condition : query.conditions()) {
      String name = condition.column().name();
      if (condition.kind() == Condition.Kind.IN && known.contains(name)) {
        filter.put(name, condition.values());
      }
    }
    return RowFilters.narrowed(Selection.ALL, query.dataset().origin().from(), filter);
  }

  /** The records that a dataset is made of: the rule for its rows, its count and its releases. */
  private static Selection records(Dataset dataset, Selection chosen) {
    Selection records =
        RowFilters.narrowed(chosen, dataset.origin().from(), dataset.origin().filter());
    return tellsWithdrawn(dataset) ? records.withWithdrawn() : records;
  }

  private Rows fromIndex(Dataset dataset, Selection chosen) {
    return derived(
        dataset, HoldingRows.of(holdings, dataset.origin().from(), records(dataset, chosen)));
  }

  /** The rows that a dataset is computed from, given from elsewhere. */
  Rows derived(Dataset dataset, Rows records) {
    Rows rows = derivations.rows(dataset, records);
    return site.configured().isEmpty() ? rows : new Linked(rows, site.configured().orElseThrow());
  }
}
