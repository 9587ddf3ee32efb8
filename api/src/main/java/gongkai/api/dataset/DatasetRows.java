package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.util.Collections;
import java.util.Optional;

/** Opens the rows of datasets. */
public final class DatasetRows {
  private final Holdings holdings;

  public DatasetRows(Holdings holdings) {
    this.holdings = holdings;
  }

  /** All rows of a dataset that are chosen. */
  public Rows open(Dataset dataset, Selection chosen) {
    return RowFilters.within(dataset, chosen)
        .<Rows>map(selection -> HoldingRows.of(holdings, dataset.from(), selection))
        .orElseGet(() -> Rows.of(Collections.emptyIterator()));
  }

  /** The first rows of a dataset. */
  public Rows first(Dataset dataset, int most) {
    Selection all = new Selection(dataset.filter());
    return Rows.of(
        switch (dataset.from()) {
          case DISCLOSURES ->
              holdings.disclosures(all, Optional.empty(), most).items().stream()
                  .<JsonNode>map(Wire::disclosure)
                  .iterator();
          case OBSERVATIONS ->
              holdings.observations(all, Optional.empty(), most).items().stream()
                  .<JsonNode>map(Wire::observation)
                  .iterator();
          case FINDINGS ->
              holdings.findings(all, Optional.empty(), most).items().stream()
                  .<JsonNode>map(Wire::finding)
                  .iterator();
        });
  }

  /** How many rows a dataset has. */
  public long count(Dataset dataset) {
    Selection all = new Selection(dataset.filter());
    return switch (dataset.from()) {
      case DISCLOSURES -> holdings.disclosures(all, Optional.empty(), 1).total();
      case OBSERVATIONS -> holdings.observations(all, Optional.empty(), 1).total();
      case FINDINGS -> holdings.findings(all, Optional.empty(), 1).total();
    };
  }
}
