package gongkai.app;

import gongkai.indexer.Indexer;
import gongkai.indexer.RunReport;
import gongkai.noun.NounJson;
import gongkai.solr.holding.LedgerEntry.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
      "Takes in files, folders and archives. What is known already is skipped; what cannot be read goes to quarantine with a reason. 收录文件、文件夹和压缩包。",
      "",
      "Examples:",
      "  gongkai index /srv/disclosure",
      "  gongkai index report.pdf policies.zip --report run.json"
    })
final class IndexCommand implements Callable<Integer> {
  private static final int REASONS_SHOWN = 20;

  @Mixin private InstallationOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or archives. 要收录的文件、文件夹或压缩包")
  private List<Path> paths;

  @Option(
      names = "--report",
      paramLabel = "FILE.json",
      description = "Write what became of every source to this file. 把每个来源的处理结果写入该文件")
  private Path report;

  @Option(names = "--force", description = "Take known documents in anew. 已收录的也重新处理")
  private boolean force;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    checkPaths(paths);
    RunReport result = run();
    if (report != null) {
      write(result, report);
    }
    tell(result, spec.commandLine().getOut());
    if (result.inputs() == 0) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "There is nothing to index in %s: the folder is empty. 文件夹是空的，没有可收录的文件。"
              .formatted(shown(paths)));
    }
    return (result.quarantined() > 0 ? ExitCode.QUARANTINED : ExitCode.OK).code();
  }

  private RunReport run() {
    Optional<RunningService> running =
        options.embedded() ? RunningService.of(options.data()) : Optional.empty();
    if (running.isPresent()) {
      spec.commandLine()
          .getErr()
          .println("A running service owns the data folder; it does the work. 交由运行中的服务处理 …");
      return running.orElseThrow().index(paths, force);
    }
    try (Installation installation = Installation.open(options);
        Indexer indexer = installation.openIndexer();
        ProgressLine progress = ProgressLine.on(spec.commandLine().getErr())) {
      return new Runs(installation, indexer, () -> release(installation))
          .index(paths, force, progress);
    }
  }

  /** The datasets follow what is held; a disk that is full costs them, not the documents. */
  private void release(Installation installation) {
    try {
      new Publication(installation).publish((dataset, made) -> {});
    } catch (UncheckedIOException e) {
      spec.commandLine()
          .getErr()
          .println(
              "The documents are indexed, but the releases were not made: %s; run gongkai release. 文件已收录，数据集版本未能生成。"
                  .formatted(e.getMessage()));
    }
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

  static void tell(RunReport result, PrintWriter out) {
    out.printf(
        "inputs 输入 %d = indexed 收录 %d + unchanged 未变 %d + duplicates 重复 %d + quarantined 隔离 %d + withdrawn 撤下 %d%n",
        result.inputs(),
        result.indexed(),
        result.unchanged(),
        result.duplicates(),
        result.quarantined(),
        result.withdrawn());
    result.items().stream()
        .filter(item -> item.outcome() == Outcome.QUARANTINED)
        .limit(REASONS_SHOWN)
        .forEach(item -> out.printf("  %s%n    %s%n", item.source(), item.reason()));
    if (result.quarantined() > REASONS_SHOWN) {
      out.printf("  … %d more: gongkai status%n", result.quarantined() - REASONS_SHOWN);
    }
    out.flush();
  }

  private static String shown(List<Path> paths) {
    return String.join(", ", paths.stream().map(Path::toString).toList());
  }
}
