package gongkai.app.command;

import gongkai.app.installation.DataFolder;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.installation.LostIndex;
import gongkai.app.progress.ProgressLine;
import gongkai.app.run.IndexOrder;
import gongkai.app.run.ReleaseKeeper;
import gongkai.app.run.RunTold;
import gongkai.app.run.RunningService;
import gongkai.app.run.Runs;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.indexer.Indexer;
import gongkai.indexer.Intake;
import gongkai.indexer.RunReport;
import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.browser.BrowserShower;
import gongkai.indexer.collect.web.Site;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes documents in. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description = {
      "Takes in files, folders, archives, addresses and sites. What is known already is skipped;"
          + " what cannot be read goes to quarantine with a reason. 收录文件、文件夹、压缩包、网址和网站。",
      "",
      "It may be killed at any time and started again; Ctrl-C finishes what is in hand first."
          + " Reasons and what to do about them: docs/operations.md 隔离原因说明见该文件",
      "",
      "Examples:",
      "  gongkai index /srv/disclosure",
      "  gongkai index report.pdf policies.zip --report run.json",
      "  gongkai index https://www.example.gov.cn/zwgk/1.html list-of-addresses.txt",
      "  gongkai index --site https://www.example.gov.cn/zwgk/ --max-pages 500",
      "  gongkai index --retry                    everything in quarantine once more 重试全部隔离文件",
      "  gongkai index --rebuild                  after an update 升级后重建索引"
    })
public final class IndexCommand implements Callable<Integer> {
  @Mixin private InstallationOptions options;
  @Mixin private WebOptions web;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Files, folders, archives, http(s) addresses, or text files with one address a line."
              + " 要收录的文件、文件夹、压缩包、网址或网址列表")
  private List<String> places = List.of();

  @Option(
      names = "--retry",
      arity = "0..*",
      paramLabel = "ID",
      fallbackValue = IndexOrder.ALL,
      description =
          "Try what is in quarantine again: these ids (see: gongkai status), or all of it. 重试隔离的文件")
  private List<String> retry;

  @Option(
      names = "--report",
      paramLabel = "FILE.json",
      description = "Write what became of every source to this file. 把每个来源的处理结果写入该文件")
  private Path report;

  @Option(names = "--force", description = "Take known documents in anew. 已收录的也重新处理")
  private boolean force;

  @Option(
      names = "--rebuild",
      description =
          "Read every original anew into a new index, which then takes the place of the old one;"
              + " search goes on meanwhile. 用保存的原件重建索引，期间检索不中断")
  private boolean rebuild;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    IndexOrder order = order();
    try (Shutdown shutdown = Shutdown.onSignal()) {
      RunReport result = run(order, shutdown);
      if (report != null) {
        write(result, report);
      }
      PrintWriter out = spec.commandLine().getOut();
      RunTold.tell(result, out);
      if (result.interrupted()) {
        out.println(
            "Interrupted: what is listed is in, whole; the same command goes on from here."
                + " 已中断，以上文件已完整收录，再次执行同一命令即可继续。");
        out.flush();
        return ExitCode.INTERRUPTED.code();
      }
      if (result.inputs() == 0 && !rebuild && result.sites().isEmpty()) {
        throw new Trouble(ExitCode.BAD_INPUT, nothingFound(order));
      }
      boolean all = result.quarantined() == 0 && result.isComplete();
      return (all ? ExitCode.OK : ExitCode.QUARANTINED).code();
    }
  }

  private IndexOrder order() {
    List<Path> paths = new ArrayList<>();
    List<URI> addresses = new ArrayList<>();
    for (String place : places) {
      Optional<URI> address = Addresses.absolute(place);
      if (address.isPresent()) {
        addresses.add(address.orElseThrow());
      } else {
        Path path = Path.of(place);
        UrlList.recognise(path).ifPresentOrElse(addresses::addAll, () -> paths.add(path));
      }
    }
    checkPaths(paths);
    addresses.addAll(web.listed());
    List<Site> sites = web.sites();
    List<String> again = retry == null ? List.of() : retry;
    boolean none = paths.isEmpty() && addresses.isEmpty() && sites.isEmpty() && again.isEmpty();
    if (rebuild && !none) {
      throw new Trouble(
          ExitCode.USAGE,
          "--rebuild reads what is held already; give it alone, and index other things after it."
              + " --rebuild 请单独使用。");
    }
    if (none && !rebuild) {
      throw new Trouble(
          ExitCode.USAGE,
          "Nothing to index was named: give a PATH, an address, --urls, --site or --retry (see:"
              + " gongkai index --help). 未指定要收录的内容。");
    }
    return new IndexOrder(paths, addresses, sites, again, web.pauseMillis(), force);
  }

  private RunReport run(IndexOrder order, Shutdown shutdown) {
    PrintWriter err = spec.commandLine().getErr();
    Optional<RunningService> running =
        options.embedded() ? RunningService.of(options.data()) : Optional.empty();
    if (running.isPresent()) {
      err.println("A running service owns the data folder; it does the work. 交由运行中的服务处理 …");
      return rebuild ? running.orElseThrow().rebuild() : running.orElseThrow().index(order);
    }
    checkBrowser(order);
    if (rebuild && options.embedded() && !DataFolder.isOwned(options.data())) {
      String damaged = LostIndex.putAway(options.data().toAbsolutePath().normalize());
      if (!damaged.isEmpty()) {
        err.println(damaged);
      }
    }
    try (Installation installation = Installation.open(options);
        Indexer indexer = installation.openIndexer();
        ProgressLine progress = ProgressLine.on(err, order.paths())) {
      shutdown.before(
          () -> {
            progress.say("Stopping: what is in hand is finished first. 正在停止，先处理完手头的文件 …");
            indexer.halt();
          });
      WebOptions.checkFamily(web.family(), installation.vocabulary().sites());
      Runs runs = new Runs(installation, indexer, () -> release(installation));
      if (rebuild) {
        if (LostIndex.isLost(installation, indexer)) {
          progress.say(
              "The index is empty; of %d documents it is known what they were. 索引为空，由原件重建"
                  .formatted(LostIndex.recall(installation, indexer)));
        }
        return runs.rebuild(progress);
      }
      if (indexer.knowsOriginals()) {
        LostIndex.refuse(installation, indexer);
      }
      Intake intake = order.intake(installation.holdings());
      if (intake.isEmpty()) {
        return new RunReport(List.of(), false);
      }
      return runs.index(intake, progress);
    } catch (IllegalArgumentException e) {
      throw new Trouble(ExitCode.BAD_INPUT, e.getMessage(), e);
    }
  }

  private static void checkBrowser(IndexOrder order) {
    if (order.sites().stream().anyMatch(Site::render) && !BrowserShower.isInstalled()) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "--render needs Chromium and its driver (Debian: apt-get install chromium"
              + " chromium-driver). 需要安装 chromium 和 chromium-driver。");
    }
  }

  /** The datasets follow what is held; a disk that is full costs them, not the documents. */
  private void release(Installation installation) {
    try {
      installation.publication().publish(ReleaseKeeper.LOGGED);
    } catch (UncheckedIOException e) {
      spec.commandLine()
          .getErr()
          .println(
              "The documents are indexed, but the releases were not made: %s; run gongkai release. 文件已收录，数据集版本未能生成。"
                  .formatted(e.getMessage()));
    }
  }

  private static String nothingFound(IndexOrder order) {
    return order.retry().isEmpty()
        ? "There is nothing to index in %s: the folder is empty, or nothing there is a document. 没有可收录的文件。"
            .formatted(shown(order))
        : "There is nothing in quarantine. 隔离区是空的。";
  }

  static void checkPaths(List<Path> paths) {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new Trouble(
            ExitCode.BAD_INPUT,
            "%s does not exist; nothing was indexed. 路径不存在，未收录任何文件。".formatted(path));
      }
    }
  }

  static void checkNotNegative(String option, int number) {
    if (number < 0) {
      throw new Trouble(
          ExitCode.USAGE, "%s %d: give 0 or more. 请输入非负整数。".formatted(option, number));
    }
  }

  static void write(RunReport result, Path file) {
    try {
      Path target = file.toAbsolutePath();
      Path draft = Files.createTempFile(target.getParent(), "report", ".part");
      NounJson.mapper().writerWithDefaultPrettyPrinter().writeValue(draft.toFile(), result);
      try {
        Files.move(
            draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "The report %s cannot be written: %s. The documents are indexed. 报告无法写入，但文件已收录。"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static String shown(IndexOrder order) {
    List<String> shown = new ArrayList<>(order.paths().stream().map(Path::toString).toList());
    order.addresses().forEach(address -> shown.add(address.toString()));
    order.sites().forEach(site -> shown.add(site.start().toString()));
    return String.join(", ", shown);
  }
}
