package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Rows;
import gongkai.noun.Dataset;
import gongkai.noun.Wire;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import java.util.stream.Stream;

/** Records of the index as rows, read as they are wanted. */
public final class HoldingRows {
  private HoldingRows() {}

  /** The records of a noun that are selected. */
  public static Rows of(Holdings holdings, Dataset.From noun, Selection selection) {
    Stream<JsonNode> rows =
        switch (noun) {
          case DISCLOSURES -> holdings.disclosures(selection).map(Wire::disclosure);
          case OBSERVATIONS -> holdings.observations(selection).map(Wire::observation);
          case FINDINGS -> holdings.findings(selection).map(Wire::finding);
        };
    return Rows.of(rows.iterator());
  }
}
