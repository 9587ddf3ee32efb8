package gongkai.solr.plugin;

import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexableField;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.transform.DocTransformer;
import org.apache.solr.response.transform.TransformerFactory;

/**
 * {@code fl=json,found:[marks]}: gives, for each passage, what of the {@link Question} stands in
 * it, as {@code start-end} parted by blanks.
 */
public final class MarksTransformerFactory extends TransformerFactory {
  @Override
  public DocTransformer create(String field, SolrParams params, SolrQueryRequest request) {
    String json = request.getParams().get(Question.PARAMETER, "{}");
    Marks marks = new Marks(request.getSchema(), Question.fromJson(json));
    return new DocTransformer() {
      @Override
      public String getName() {
        return field;
      }

      @Override
      public String[] getExtraRequestFields() {
        return new String[] {Fields.JSON.name()};
      }

      @Override
      @SuppressWarnings("deprecation") // it is the one method that must be there
      public void transform(SolrDocument document, int docid) throws IOException {
        document.setField(field, shown(marks, text(document)));
      }
    };
  }

  /** Ranges in a text, parted by blanks. */
  static String shown(Marks marks, String text) throws IOException {
    return marks.in(text).stream()
        .map(range -> range.start() + "-" + range.end())
        .collect(Collectors.joining(" "));
  }

  private static String text(SolrDocument document) throws IOException {
    Object value = document.getFirstValue(Fields.JSON.name());
    String json =
        value instanceof IndexableField stored ? stored.stringValue() : String.valueOf(value);
    return value == null ? "" : StoredNoun.text(json);
  }
}
