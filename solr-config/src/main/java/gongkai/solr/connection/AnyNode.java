package gongkai.solr.connection;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.NamedList;

/**
 * Several nodes of one cluster: the one that answered last is asked, and where it does not answer
 * the next. What is written is named by ids, so that twice is as good as once.
 */
final class AnyNode extends SolrClient {
  private static final long serialVersionUID = 1L;

  private final transient List<SolrClient> nodes;
  private final AtomicInteger first = new AtomicInteger();

  AnyNode(List<SolrClient> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  @Override
  public NamedList<Object> request(SolrRequest<?> request, String collection)
      throws SolrServerException, IOException {
    int began = first.get();
    for (int i = 0; ; i++) {
      int node = (began + i) % nodes.size();
      boolean last = i == nodes.size() - 1;
      try {
        NamedList<Object> answer = nodes.get(node).request(request, collection);
        first.set(node);
        return answer;
      } catch (SolrServerException | IOException e) {
        if (last) {
          throw e;
        }
      } catch (SolrException e) {
        if (last || !Faults.isPassing(e)) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SolrClient node : nodes) {
      node.close();
    }
  }
}
