package gongkai.app.command;

import gongkai.api.ApiServer;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.installation.LostIndex;
import gongkai.app.installation.ReadOnlyFolder;
import gongkai.app.progress.ProgressLine;
import gongkai.app.run.ReleaseKeeper;
import gongkai.app.run.RunTold;
import gongkai.app.run.RunningService;
import gongkai.app.run.Runs;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.app.watch.FolderWatch;
import gongkai.app.watch.SiteWatch;
import gongkai.indexer.Indexer;
import gongkai.indexer.Intake;
import gongkai.indexer.RunReport;
import gongkai.noun.Disclosure;
import gongkai.solr.holding.Selection;
import gongkai.work.Threads;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The service. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves search, open data and the web pages. 启动检索、开放数据和网页服务。",
      "",
      "Examples:",
      "  gongkai serve --sample                   look around in an invented district 用示例数据试用",
      "  gongkai serve --data /srv/gongkai --watch /srv/disclosure"
    })
public final class ServeCommand implements Callable<Integer> {
  @Mixin private InstallationOptions options;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 takes a free one. 端口")
  private int port = 8080;

  @Option(
      names = "--host",
      defaultValue = "0.0.0.0",
      description = "The address to listen on (default: ${DEFAULT-VALUE}). 监听地址")
  private String host = "0.0.0.0";

  @Option(
      names = "--sample",
      description = "First index the sample corpus, where the data folder is empty. 数据目录为空时先收录示例数据")
  private boolean sample;

  @Option(
      names = "--read-only",
      description =
          "Serve the data folder as it is and write nothing into it: nothing is indexed or released, and"
              + " the operator's addresses stay shut. 只读方式提供服务，不收录、不发布")
  private boolean readOnly;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description =
          "Index this folder at the start and whenever it changes; may be given again."
              + " 监视文件夹，有变化即收录")
  private List<Path> watched = List.of();

  @Mixin private SiteOptions siteOptions;

  @Option(
      names = "--admin-token",
      defaultValue = "${GONGKAI_ADMIN_TOKEN}",
      paramLabel = "TOKEN",
      description =
          "Opens the operator's addresses to whoever has it, 16 characters or more (default: the"
              + " environment's GONGKAI_ADMIN_TOKEN; without one they stay shut). 管理令牌")
  private String adminToken;

  @Mixin private OpenDataOptions openData;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    IndexCommand.checkPaths(watched);
    siteOptions.check();
    if (sample) {
      checkSample();
    }
    checkPort();
    if (readOnly) {
      serveAsItIs();
    } else {
      serveAndIndex();
    }
    return ExitCode.OK.code();
  }

  private void serveAsItIs() throws IOException, InterruptedException {
    if (sample || !watched.isEmpty()) {
      throw new Trouble(
          ExitCode.USAGE,
          "--read-only takes nothing in; give it without --sample and --watch. --read-only 不收录文件。");
    }
    try (Shutdown shutdown = Shutdown.onSignal();
        ReadOnlyFolder folder = ReadOnlyFolder.over(options.data());
        Installation installation = Installation.open(options.in(folder.path()));
        Indexer indexer = installation.openIndexer()) {
      LostIndex.refuse(installation, indexer);
      Runs runs = new Runs(installation, indexer, () -> {});
      Front front =
          new Front(
              host,
              port,
              siteOptions.site(false, installation.folder()),
              Optional.empty(),
              openData);
      try (ApiServer server = front.open(installation, runs)) {
        sayReady(server);
        shutdown.await();
      }
    }
  }

  private void sayReady(ApiServer server) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Gongkai is ready at http://localhost:%d/  (stop: Ctrl-C)  服务已就绪%n", server.port());
    out.flush();
  }

  private void serveAndIndex() throws IOException, InterruptedException {
    try (Shutdown shutdown = Shutdown.onSignal();
        Installation installation = Installation.open(options);
        Indexer indexer = installation.openIndexer();
        ReleaseKeeper releases = keeper(installation)) {
      shutdown.before(indexer::halt);
      LostIndex.refuse(installation, indexer);
      // Of a folder of a version that did not write it down.
      Threads.start("known", indexer::keepKnown);
      Runs runs = new Runs(installation, indexer, releases::order);
      serve(installation, runs, releases, shutdown);
    }
  }

  /** Releases carry the address of the service, so that is kept first. */
  private ReleaseKeeper keeper(Installation installation) {
    openData.config(installation.folder());
    siteOptions.site(false, installation.folder());
    return new ReleaseKeeper(installation.publication());
  }

  private void serve(
      Installation installation, Runs runs, ReleaseKeeper releases, Shutdown shutdown)
      throws IOException, InterruptedException {
    Optional<Disclosure> held =
        sample
            ? installation.holdings().disclosures(Selection.ALL.withWithdrawn()).findFirst()
            : Optional.empty();
    boolean comes = sample && held.isEmpty();
    boolean sampleData = comes || held.filter(ServeCommand::isOfSample).isPresent();
    Path data = installation.folder().root();
    RunningService self = RunningService.here(port, Optional.ofNullable(adminToken));
    Front front =
        new Front(
            host,
            port,
            siteOptions.site(sampleData, installation.folder()),
            Optional.of(self.token()),
            openData);
    PrintWriter out = spec.commandLine().getOut();
    try (ApiServer server = front.open(installation, runs);
        SiteWatch sites =
            new SiteWatch(
                runs, installation.vocabulary().sites(), installation.folder(), runs.sites(), out);
        FolderWatch watch =
            new FolderWatch(runs, installation.holdings(), installation.folder().state(), out)) {
      watch.over(watched);
      sites.start();
      self.at(server.port()).announce(data);
      if (comes) {
        // Whoever looks in meanwhile sees the pages, and soon the documents.
        indexSample(runs, server.port());
      } else {
        // What an earlier process indexed and did not live to release.
        releases.order();
      }
      sayReady(server);
      if (runs.isOutdated()) {
        out.println(
            "The index was built by an earlier version or other words; it answers while it is made"
                + " anew. 索引由旧版本或旧词表建立，正在后台重建，期间照常检索。");
        Threads.start("upgrade", runs::renew);
      }
      out.flush();
      shutdown.await();
    } finally {
      RunningService.leave(data);
    }
  }

  /**
   * Told before anything is opened: the index takes seconds, and a used port is a usual mistake.
   */
  private void checkPort() {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.PORT_IN_USE,
          "Port %d cannot be used (%s); stop what listens there or give another --port. 端口被占用，请更换。"
              .formatted(port, e.getMessage()),
          e);
    }
  }

  private static Path sampleDocuments() {
    return Path.of(System.getProperty("gongkai.home", "."), "datasets", "sample", "documents");
  }

  /** Whether a document was indexed from the sample by an earlier start. */
  private static boolean isOfSample(Disclosure document) {
    String sample = sampleDocuments().toUri().toString();
    return document.sources().stream().anyMatch(place -> place.uri().startsWith(sample));
  }

  private static void checkSample() {
    if (!Files.isDirectory(sampleDocuments())) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "The sample corpus is not at %s; start from the project's folder. 找不到示例数据。"
              .formatted(sampleDocuments()));
    }
  }

  private void indexSample(Runs runs, int port) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "The pages are at http://localhost:%d/ while the sample corpus comes in … 页面已可打开，正在收录示例数据%n",
        port);
    err.flush();
    List<Path> documents = List.of(sampleDocuments());
    try (ProgressLine progress = ProgressLine.on(err, documents)) {
      RunReport report = runs.index(Intake.of(documents, false), progress);
      RunTold.tell(report, spec.commandLine().getOut());
    }
  }
}
