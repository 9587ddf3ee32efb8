package gongkai.app.command;

import gongkai.app.backup.Restore;
import gongkai.app.trouble.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A data folder out of a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Puts a backup into an empty data folder; every file is checked against its sum. 从备份恢复到空的数据目录，逐个文件校验。",
      "",
      "Examples:",
      "  gongkai restore /mnt/backup --data /srv/gongkai       the newest 最新的一份",
      "  gongkai restore /mnt/backup --check                   only read it through 只校验"
    })
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "What gongkai backup was given, or one of the backups in it. 备份目录")
  private Path directory = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The data folder, empty or not there yet (default: ${DEFAULT-VALUE}). 数据目录")
  private Path data = Path.of("data");

  @Option(
      names = "--at",
      paramLabel = "NAME",
      description = "The backup of this name, such as 20261128T185512Z (default: the newest). 备份名称")
  private String name;

  @Option(names = "--check", description = "Read the backup through and touch nothing. 只校验，不恢复")
  private boolean check;

  @Option(
      names = "--accept-damage",
      description =
          "Leave out what is damaged in the backup and use the rest. 备份有损坏时，舍弃损坏的文件，恢复其余部分")
  private boolean acceptDamage;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Restore restore = Restore.of(directory, Optional.ofNullable(name));
    Restore.Outcome outcome = check ? restore.check() : restore.into(data, acceptDamage);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %,d files as they were 个文件校验无误 (%s)%n",
        outcome.backup(), outcome.files(), outcome.note().moment());
    outcome.damaged().forEach(file -> out.printf("DAMAGED 已损坏: %s%n", file));
    out.printf("%s%n", end(outcome));
    out.flush();
    boolean whole = outcome.damaged().isEmpty() || acceptDamage;
    return (whole ? ExitCode.OK : ExitCode.DAMAGED).code();
  }

  private String end(Restore.Outcome outcome) {
    if (!outcome.damaged().isEmpty() && !acceptDamage) {
      return check
          ? "The backup is damaged. 备份已损坏。"
          : "The backup is damaged, and %s is not used: take an earlier one (--at), or do without these files (--accept-damage). 备份已损坏，请换用较早的备份，或舍弃上列文件。"
              .formatted(data);
    }
    if (check) {
      return "The backup is whole. 备份完好。";
    }
    String next =
        outcome.note().index() && outcome.damaged().stream().noneMatch(f -> f.startsWith("solr/"))
            ? "gongkai serve --data %s"
            : "gongkai index --rebuild --data %s";
    return "Restored; next 已恢复，下一步: " + next.formatted(data);
  }
}
