package gongkai.solr.connection;

import java.io.IOException;
import java.time.Instant;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.CoreAdminRequest;
import org.apache.solr.common.SolrException;

/**
 * Cores of a standalone Solr over HTTP. That Solr makes a new one from the configset {@code
 * gongkai} in its {@code configsets} folder, with the plug-in in the {@code lib} of its home.
 */
final class RemoteCores implements SideBySide {
  private final SolrClient client;

  RemoteCores(SolrClient client) {
    this.client = client;
  }

  @Override
  public String createBeside() {
    dropBeside();
    CoreAdminRequest.Create create = new CoreAdminRequest.Create();
    create.setCoreName(SolrConnection.BESIDE);
    create.setInstanceDir(SolrConnection.CORE + "-" + Instant.now().toEpochMilli());
    create.setConfigSet(SolrConnection.CORE);
    call(() -> create.process(client), "make a core beside the one that answers");
    return SolrConnection.BESIDE;
  }

  @Override
  public void switchOver() {
    call(
        () -> CoreAdminRequest.swapCore(SolrConnection.CORE, SolrConnection.BESIDE, client),
        "swap the cores");
    dropBeside();
  }

  @Override
  public void dropBeside() {
    call(
        () -> {
          boolean there =
              CoreAdminRequest.getStatus(SolrConnection.BESIDE, client)
                      .getCoreStatus(SolrConnection.BESIDE)
                      .size()
                  > 0;
          return there
              ? CoreAdminRequest.unloadCore(SolrConnection.BESIDE, true, true, client)
              : null;
        },
        "drop the core beside");
  }

  private static void call(Call call, String purpose) {
    try {
      call.on();
    } catch (SolrServerException | IOException | SolrException e) {
      throw new SolrUnavailableException(
          "Solr cannot %s (%s); lay conf of './gongkai solr configset DIR' into configsets/gongkai of Solr's home and its lib into lib there."
              .formatted(purpose, Causes.first(e)),
          e);
    }
  }

  private interface Call {
    Object on() throws SolrServerException, IOException;
  }
}
