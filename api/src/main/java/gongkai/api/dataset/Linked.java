package gongkai.api.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.Rows;

/** Rows whose links are whole addresses. */
record Linked(Rows rows, String base) implements Rows {
  private static final String LINK = "link";

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public JsonNode next() {
    JsonNode row = rows.next();
    if (row instanceof ObjectNode object && row.path(LINK).asText("").startsWith("/")) {
      object.put(LINK, base + row.path(LINK).asText());
    }
    return row;
  }

  @Override
  public void close() {
    rows.close();
  }
}
