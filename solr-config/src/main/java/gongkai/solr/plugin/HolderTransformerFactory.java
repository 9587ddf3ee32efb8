package gongkai.solr.plugin;

import gongkai.solr.field.Fields;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.response.transform.DocTransformer;
import org.apache.solr.response.transform.TransformerFactory;
import org.apache.solr.search.SolrIndexSearcher;

/**
 * {@code fl=json,holder:[holder]}: gives, for each passage, the JSON of its document, which lies on
 * the same shard.
 */
public final class HolderTransformerFactory extends TransformerFactory {
  @Override
  public DocTransformer create(String field, SolrParams params, SolrQueryRequest request) {
    return new DocTransformer() {
      private final Map<BytesRef, String> known = new HashMap<>();

      @Override
      public String getName() {
        return field;
      }

      @Override
      public boolean needsSolrIndexSearcher() {
        return true;
      }

      @Override
      @SuppressWarnings("deprecation") // it is the one method that must be there
      public void transform(SolrDocument document, int number) throws IOException {
        SolrIndexSearcher searcher = context.getSearcher();
        BytesRef id = StoredNoun.key(searcher, number, Fields.DOCUMENT);
        String json = known.get(id);
        if (json == null) {
          json = json(searcher, id);
          known.put(id, json);
        }
        if (!json.isEmpty()) {
          document.setField(field, json);
        }
      }
    };
  }

  private static String json(SolrIndexSearcher searcher, BytesRef id) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum holder = leaf.reader().postings(new Term(Fields.ID.name(), id));
      var live = leaf.reader().getLiveDocs();
      while (holder != null && holder.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (live == null || live.get(holder.docID())) {
          return StoredNoun.json(searcher, leaf.docBase + holder.docID());
        }
      }
    }
    return "";
  }
}
