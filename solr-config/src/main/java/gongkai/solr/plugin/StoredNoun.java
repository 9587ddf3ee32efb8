package gongkai.solr.plugin;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import gongkai.noun.NounJson;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Records as they are kept in the index, where only a piece of them is wanted. */
final class StoredNoun {
  private static final String TEXT = "text";
  private static final Set<String> JSON = Set.of(Fields.JSON.name());

  private StoredNoun() {}

  static String json(IndexSearcher searcher, int number) throws IOException {
    String json = searcher.storedFields().document(number, JSON).get(Fields.JSON.name());
    return json == null ? "{}" : json;
  }

  /** The text of a passage, out of its JSON. */
  static String text(String json) throws IOException {
    try (JsonParser parser = NounJson.mapper().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isText = parser.currentName().equals(TEXT);
        parser.nextToken();
        if (isText) {
          return parser.getText();
        }
        parser.skipChildren();
      }
      return "";
    }
  }

  /** The value of a key; empty where the record has none. */
  static BytesRef key(IndexSearcher searcher, int number, Field field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
    SortedDocValues values = DocValues.getSorted(leaf.reader(), field.name());
    return values.advanceExact(number - leaf.docBase)
        ? BytesRef.deepCopyOf(values.lookupOrd(values.ordValue()))
        : new BytesRef();
  }
}
