package gongkai.bench.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.util.NamedList;

/** Passes requests on and keeps them, so that the same can be asked again without the service. */
final class SentRequests extends SolrClient {
  private final SolrClient solr;
  private List<Sent> kept = new ArrayList<>();

  SentRequests(SolrClient solr) {
    this.solr = solr;
  }

  private record Sent(SolrRequest<?> request, String collection) {}

  /** Requests that belong together. */
  record Batch(List<Sent> requests) {}

  @Override
  public synchronized NamedList<Object> request(SolrRequest<?> request, String collection)
      throws SolrServerException, IOException {
    kept.add(new Sent(request, collection));
    return solr.request(request, collection);
  }

  /** What was sent since this was last asked. */
  synchronized Batch taken() {
    Batch batch = new Batch(List.copyOf(kept));
    kept = new ArrayList<>();
    return batch;
  }

  /** Asks them again by SolrJ, one after another. */
  void replay(Batch batch) throws IOException {
    for (Sent sent : batch.requests()) {
      try {
        solr.request(sent.request(), sent.collection());
      } catch (SolrServerException e) {
        throw new IOException(e);
      }
    }
  }

  @Override
  public void close() {
    // The client belongs to whoever opened it.
  }
}
