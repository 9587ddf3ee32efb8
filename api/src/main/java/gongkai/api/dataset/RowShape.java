package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Value;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;

/** A row as an object of the columns asked for; what is absent is null, as in the files. */
final class RowShape {
  private RowShape() {}

  static ObjectNode of(Dataset shape, JsonNode row) {
    ObjectNode node = NounJson.mapper().createObjectNode();
    for (Dataset.Column column : shape.columns()) {
      JsonNode cell = Value.at(row, column);
      if (cell.isMissingNode()) {
        node.putNull(column.name());
      } else {
        node.set(column.name(), cell);
      }
    }
    return node;
  }
}
