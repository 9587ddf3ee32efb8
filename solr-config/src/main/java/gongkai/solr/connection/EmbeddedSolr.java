package gongkai.solr.connection;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexCommit;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.params.UpdateParams;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.MetricsConfig;
import org.apache.solr.core.NodeConfig;
import org.apache.solr.core.SolrCore;
import org.apache.solr.update.UpdateLog;

/** Solr in this process. Closing it releases the index and ends Solr's threads. */
final class EmbeddedSolr extends EmbeddedSolrServer implements SideBySide {
  /** Longer no question takes. */
  private static final Duration READERS = Duration.ofMinutes(1);

  private static final int OURS_AND_ITS_CONTAINERS = 2;

  private final CoreFolders folders;
  private final ConfigSet present;
  private final Path data;

  private EmbeddedSolr(CoreContainer container, CoreFolders folders, ConfigSet present, Path data) {
    super(container, SolrConnection.CORE);
    this.folders = folders;
    this.present = present;
    this.data = data;
  }

  /** Whether the index was built by another schema or other words than the program has now. */
  boolean isOutdated() {
    return !folders.isOf(SolrConnection.CORE, present.name());
  }

  Set<Path> damaged() {
    return IndexFiles.damaged(data);
  }

  /**
   * Lays all that the index holds now, durable and whole, into another home: its files never change
   * once they are written, so links to them are enough and take no time.
   */
  void snapshot(Path other) throws IOException, SolrServerException {
    UpdateRequest durable = new UpdateRequest();
    durable.setAction(UpdateRequest.ACTION.COMMIT, true, true);
    // What a run has put stays unseen until the run says so.
    durable.setParam(UpdateParams.OPEN_SEARCHER, "false");
    durable.process(this, SolrConnection.CORE);
    try (SolrCore core = core()) {
      Path files =
          Files.createDirectories(
              folders.layInto(other, SolrConnection.CORE).resolve("data").resolve("index"));
      IndexCommit commit = core.getDeletionPolicy().getAndSaveLatestCommit();
      try {
        for (String name : commit.getFileNames()) {
          linkOrCopy(Path.of(core.getIndexDir()).resolve(name), files.resolve(name));
        }
      } finally {
        core.getDeletionPolicy().releaseCommitPoint(commit);
      }
    }
  }

  private static void linkOrCopy(Path file, Path other) throws IOException {
    try {
      Files.createLink(other, file);
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(file, other);
    }
  }

  /** Makes an empty core of the present schema beside the one that answers. */
  @Override
  public String createBeside() {
    dropBeside();
    getCoreContainer()
        .create(SolrConnection.BESIDE, folders.fresh(), Map.of("configSet", present.name()), false);
    return SolrConnection.BESIDE;
  }

  @Override
  public void dropBeside() {
    if (getCoreContainer().getAllCoreNames().contains(SolrConnection.BESIDE)) {
      getCoreContainer().unload(SolrConnection.BESIDE, true, true, true);
    }
  }

  /**
   * From one request to the next the other core answers; what was asked before ends as it began.
   */
  @Override
  public void switchOver() {
    folders.decide(SolrConnection.BESIDE);
    getCoreContainer().swap(SolrConnection.CORE, SolrConnection.BESIDE);
    awaitReaders();
    dropBeside();
    folders.done();
  }

  /**
   * The last reader of a core that is unloaded would have to close it, and fails where Solr's own
   * searchers are not done with it.
   */
  private void awaitReaders() {
    long patience = System.nanoTime() + READERS.toNanos();
    try (SolrCore old = getCoreContainer().getCore(SolrConnection.BESIDE)) {
      while (old.getOpenCount() > OURS_AND_ITS_CONTAINERS && System.nanoTime() < patience) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static EmbeddedSolr start(Path data, ConfigSet present) {
    Path home = data.toAbsolutePath().normalize().resolve("solr");
    Path configSets = home.resolve("configsets");
    // Nobody calls Solr's second HTTP interface in here, and building it takes a good part of the
    // start.
    System.setProperty("disable.v2.api", "true");
    CoreContainer container = null;
    try {
      Files.createDirectories(home);
      CoreFolders folders = new CoreFolders(home, present);
      folders.tidy();
      folders.writeConfiguration();
      container = new CoreContainer(config(home, configSets));
      container.load();
      if (!container.getAllCoreNames().contains(SolrConnection.CORE)) {
        refuseBrokenCore(container, home);
        container.create(SolrConnection.CORE, Map.of("configSet", present.name()));
      }
      EmbeddedSolr solr = new EmbeddedSolr(container, folders, present, data);
      solr.awaitReplay();
      return solr;
    } catch (IOException | RuntimeException e) {
      if (container != null) {
        container.shutdown();
      }
      if (e instanceof SolrUnavailableException unavailable) {
        throw unavailable;
      }
      throw new SolrUnavailableException(
          "The index in %s cannot be opened: %s; check that the folder is writable and that no other process uses it."
              .formatted(home, Causes.first(e)),
          e);
    }
  }

  private static NodeConfig config(Path home, Path configSets) {
    return new NodeConfig.NodeConfigBuilder(SolrConnection.CORE, home)
        .setConfigSetBaseDirectory(configSets.toString())
        .setUseSchemaCache(true)
        .setBooleanQueryMaxClauseCount(4096)
        .setHideStackTrace(true)
        .setMetricsConfig(new MetricsConfig.MetricsConfigBuilder().setEnabled(false).build())
        .build();
  }

  private static void refuseBrokenCore(CoreContainer container, Path home) {
    CoreContainer.CoreLoadFailure failure =
        container.getCoreInitFailures().get(SolrConnection.CORE);
    if (failure != null) {
      throw new SolrUnavailableException(
          "The index in %s is damaged (%s); it is made anew from the originals by 'gongkai index --rebuild --data %s', or put %s back from a backup. 索引已损坏，请用 index --rebuild 由原件重建，或从备份恢复。"
              .formatted(home, Causes.first(failure.exception), home.getParent(), home),
          failure.exception);
    }
  }

  /**
   * After a kill Solr puts what was not committed in again from its log, behind the caller's back;
   * until that is done its answers lack documents.
   */
  private void awaitReplay() {
    try (SolrCore core = core()) {
      UpdateLog log = core.getUpdateHandler().getUpdateLog();
      while (log != null && log.getState() != UpdateLog.State.ACTIVE) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SolrUnavailableException("Interrupted while the index was recovering.", e);
    }
  }

  /** What the tests look at: the core itself, with its schema. */
  SolrCore core() {
    return getCoreContainer().getCore(SolrConnection.CORE);
  }

  @Override
  public void close() throws IOException {
    // A server that was handed its container leaves it running, and its threads keep the JVM.
    super.close();
    getCoreContainer().shutdown();
  }
}
