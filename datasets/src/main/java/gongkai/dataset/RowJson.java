package gongkai.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Dataset;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** A row as a JSON object of the dataset's columns; what is absent is null. */
final class RowJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private RowJson() {}

  /**
   * A generator that leaves the stream open when it is closed.
   *
   * @param between what parts one row from the next
   */
  static JsonGenerator generator(OutputStream out, String between) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter(between));
    return json;
  }

  static void write(JsonGenerator json, Dataset dataset, JsonNode row) throws IOException {
    json.writeStartObject();
    for (Dataset.Column column : dataset.columns()) {
      json.writeFieldName(column.name());
      write(json, Value.at(row, column));
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, JsonNode node) throws IOException {
    if (node.isMissingNode() || node.isNull()) {
      json.writeNull();
    } else if (node.isTextual()) {
      json.writeString(Value.wellFormed(node.textValue()));
    } else if (node.isArray()) {
      json.writeStartArray();
      for (JsonNode item : node) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (node.isObject()) {
      json.writeStartObject();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        json.writeFieldName(Value.wellFormed(entry.getKey()));
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (node.isBoolean()) {
      json.writeBoolean(node.booleanValue());
    } else {
      json.writeNumber(node.decimalValue().toPlainString());
    }
  }
}
