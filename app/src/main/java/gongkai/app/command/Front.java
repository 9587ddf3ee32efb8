package gongkai.app.command;

import gongkai.api.ApiConfig;
import gongkai.api.ApiServer;
import gongkai.api.Services;
import gongkai.api.Site;
import gongkai.app.installation.Installation;
import gongkai.app.run.AuditedOperator;
import gongkai.app.run.IndexingOperator;
import gongkai.app.run.Runs;
import gongkai.indexer.Indexer;
import gongkai.site.Pages;
import java.util.Optional;

/**
 * How an installation shows itself to the world.
 *
 * @param port 0 takes a free one
 * @param site what it says of itself on every page
 * @param adminToken opens the operator's addresses
 * @param openData how data is given away
 */
public record Front(
    String host, int port, Site site, Optional<String> adminToken, OpenDataOptions openData) {

  /** On this machine alone, on a free port. */
  public static Front local(Site site, Optional<String> adminToken) {
    return new Front("127.0.0.1", 0, site, adminToken, new OpenDataOptions());
  }

  /** Starts the service; the indexer does what the operator asks of it, without releases. */
  public ApiServer open(Installation installation, Indexer indexer) {
    return open(installation, new Runs(installation, indexer, () -> {}));
  }

  /** Starts the service; what the operator asks for becomes a run. */
  public ApiServer open(Installation installation, Runs runs) {
    return ApiServer.start(
        new ApiConfig(
            host,
            port,
            site,
            adminToken,
            installation.folder().originals(),
            openData.config(installation.folder()),
            openData.operating()),
        new Services(
            installation.vocabulary(),
            installation.holdings(),
            installation.searcher(),
            installation.datasets(),
            new AuditedOperator(
                new IndexingOperator(runs, installation.holdings(), runs.backup()),
                installation.folder().root().resolve("audit.log"))),
        Pages::new);
  }
}
