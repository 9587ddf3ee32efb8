package gongkai.dataset.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import gongkai.dataset.Rows;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The rows of a data.ndjson of ours, one at a time. */
record NdjsonRows(MappingIterator<JsonNode> lines) implements Rows {
  static NdjsonRows open(Path file) throws IOException {
    return new NdjsonRows(
        NounJson.mapper().readerFor(JsonNode.class).<JsonNode>readValues(file.toFile()));
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  @Override
  public JsonNode next() {
    return lines.next();
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
