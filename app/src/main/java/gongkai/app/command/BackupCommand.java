package gongkai.app.command;

import gongkai.api.operate.BackupReport;
import gongkai.app.backup.Backup;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.run.RunningService;
import gongkai.app.trouble.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A copy of the data folder. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a backup of the data folder, also while a service runs on it: everything as it is at one moment. 备份数据目录，服务可照常运行。",
      "",
      "Each backup is a folder of its own in DIR and a whole data folder, with SHA256SUMS; what has not changed since the one before is linked and takes no room. Back from it: gongkai restore DIR."
    })
public final class BackupCommand implements Callable<Integer> {
  @Mixin private InstallationOptions options;

  @Parameters(
      paramLabel = "DIR",
      description = "Where backups are kept, best on another disk; of one data folder only. 备份目录")
  private Path directory = Path.of("");

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "0",
      description = "Then remove all but the N newest (default: none is removed). 只保留最新的 N 份")
  private int keep;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    IndexCommand.checkNotNegative("--keep", keep);
    BackupReport report = report();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "Backup 备份: %s%n%,d files 个文件, %,d MB; new since the one before 新增: %,d files 个文件, %,d MB%n",
        report.directory(),
        report.all().files(),
        report.all().bytes() >> 20,
        report.fresh().files(),
        report.fresh().bytes() >> 20);
    if (!report.index() && !options.embedded()) {
      out.printf(
          "The index of a Solr outside is not in it: before this command let Solr make its own backup (docs/operations.md), or restore with gongkai index --rebuild. 外部 Solr 的索引需用 Solr 自带的备份。%n");
    }
    report.damaged().forEach(file -> out.printf("DAMAGED 已损坏: %s%n", file));
    if (!report.damaged().isEmpty()) {
      out.printf(
          "These are not as they were written, in the data folder itself. An index: gongkai index --rebuild; an original: restore it from an earlier backup. 以上文件在数据目录中已损坏。%n");
    }
    out.flush();
    return (report.damaged().isEmpty() ? ExitCode.OK : ExitCode.DAMAGED).code();
  }

  private BackupReport report() {
    Optional<RunningService> running =
        options.embedded() ? RunningService.of(options.data()) : Optional.empty();
    if (running.isPresent()) {
      return running.orElseThrow().backup(directory, keep);
    }
    try (Installation installation = Installation.open(options.withoutVectors())) {
      return new Backup(installation.folder(), installation.solr(), Runnable::run)
          .make(directory, keep)
          .report();
    }
  }
}
