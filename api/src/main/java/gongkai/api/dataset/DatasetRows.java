package gongkai.api.dataset;

import gongkai.dataset.Rows;
import gongkai.dataset.derive.Derivations;
import gongkai.noun.Dataset;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;

/** Opens the rows of datasets. */
public final class DatasetRows {
  private final Holdings holdings;
  private final Derivations derivations;

  public DatasetRows(Holdings holdings, Vocabulary vocabulary) {
    this.holdings = holdings;
    this.derivations = new Derivations(vocabulary);
  }

  /** All rows of a dataset. */
  public Rows open(Dataset dataset) {
    return open(dataset, Selection.ALL);
  }

  /** The rows of a dataset that are chosen; of one that is computed all must be. */
  public Rows open(Dataset dataset, Selection chosen) {
    return RowFilters.within(dataset, chosen)
        .map(
            selection ->
                derivations.rows(dataset, HoldingRows.of(holdings, dataset.from(), selection)))
        .orElseGet(() -> Rows.of(Collections.emptyIterator()));
  }

  /** How many rows a dataset has; unknown where they would have to be computed for that. */
  public OptionalLong count(Dataset dataset) {
    if (!dataset.derivation().isEmpty()) {
      return OptionalLong.empty();
    }
    Selection all = new Selection(dataset.filter());
    return OptionalLong.of(
        switch (dataset.from()) {
          case DISCLOSURES -> holdings.disclosures(all, Optional.empty(), 1).total();
          case OBSERVATIONS -> holdings.observations(all, Optional.empty(), 1).total();
          case FINDINGS -> holdings.findings(all, Optional.empty(), 1).total();
        });
  }
}
