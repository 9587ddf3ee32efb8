package gongkai.dataset.catalogue;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import gongkai.noun.Dataset;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A definition file as written; what it says is checked by {@link Definitions}. */
record DefinitionFile(
    String name,
    Dataset.Words words,
    String licence,
    Dataset.Origin origin,
    List<String> key,
    List<Entry> columns) {

  /**
   * A column: its name alone, to be looked up in the dictionary of {@code from}, or a whole
   * definition, for a column that is computed.
   *
   * @param line in the file, so that a message can name it
   */
  @JsonDeserialize(using = EntryReader.class)
  record Entry(int line, String name, Optional<Dataset.Column> own) {}

  static final class EntryReader extends JsonDeserializer<Entry> {
    @Override
    public Entry deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      int line = parser.currentTokenLocation().getLineNr();
      if (parser.currentToken() == JsonToken.VALUE_STRING) {
        return new Entry(line, parser.getText(), Optional.empty());
      }
      Dataset.Column column = context.readValue(parser, Dataset.Column.class);
      return new Entry(line, column.name(), Optional.of(column));
    }
  }
}
