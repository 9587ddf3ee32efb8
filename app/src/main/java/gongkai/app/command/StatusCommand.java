package gongkai.app.command;

import gongkai.api.operate.SiteState;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.progress.QuarantineLine;
import gongkai.app.progress.QuarantineList;
import gongkai.app.run.RunningService;
import gongkai.app.run.SiteRuns;
import gongkai.app.trouble.ExitCode;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.Selection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what is held. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what is held, and what is in quarantine: its id, its place, at which stage and why,"
          + " and what to do. 查看收录情况和隔离原因。",
      "Reasons one by one: docs/operations.md. To try again: gongkai index --retry [ID…] 重试"
    })
public final class StatusCommand implements Callable<Integer> {

  @Mixin private InstallationOptions options;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Tell so many of each reason of quarantine (default: ${DEFAULT-VALUE}). 每种原因最多列出")
  private int most = 20;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<RunningService> running =
        options.embedded() ? RunningService.of(options.data()) : Optional.empty();
    if (running.isPresent()) {
      RunningService service = running.orElseThrow();
      out.printf(
          "A service is running on this data folder: http://localhost:%d/observe/health 服务运行中%n",
          service.port());
      QuarantineList list = new QuarantineList(most);
      service.quarantine(list::add);
      list.tell(out);
      tellSites(options.data().resolve("state"), out);
      out.flush();
      return ExitCode.OK.code();
    }
    try (Installation installation = Installation.open(options)) {
      tell(installation.holdings(), out);
      tellSites(installation.folder().state(), out);
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private void tell(Holdings holdings, PrintWriter out) {
    Selection all = Selection.ALL.withWithdrawn();
    out.printf("documents 文件      %d%n", holdings.count(Noun.DISCLOSURE, all));
    out.printf("observations 统计数 %d%n", holdings.count(Noun.OBSERVATION, all));
    out.printf("findings 核对提示   %d%n", holdings.count(Noun.FINDING, all));
    out.printf("sources 来源        %d%n", holdings.count(Noun.SOURCE, all));
    out.printf("quarantine 隔离     %d%n", holdings.count(Noun.SOURCE, LedgerEntry.QUARANTINED));
    QuarantineList list = new QuarantineList(most);
    holdings.ledger(LedgerEntry.QUARANTINED).forEach(entry -> list.add(QuarantineLine.of(entry)));
    list.tell(out);
  }

  /** The last run of each site of sites.csv. */
  private static void tellSites(Path state, PrintWriter out) {
    for (SiteState site : new SiteRuns(state).all()) {
      out.printf(
          "site 网站 %s  %s%n    %s%n",
          site.name(),
          site.start(),
          site.ended()
              .map(
                  ended ->
                      "last run 上次采集 %s: %d documents 文件, %d quarantined 隔离"
                          .formatted(
                              ended.truncatedTo(ChronoUnit.SECONDS),
                              site.documents(),
                              site.quarantined()))
              .orElse("under way since 正在采集，开始于 " + site.began().truncatedTo(ChronoUnit.SECONDS)));
      site.findings().forEach(finding -> out.printf("    ! %s%n", finding));
    }
  }
}
