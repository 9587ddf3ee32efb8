package gongkai.app;

import gongkai.noun.SourcePlace;
import gongkai.solr.field.Noun;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry.Outcome;
import gongkai.solr.holding.Selection;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
final class StatusCommand implements Callable<Integer> {

  @Mixin private InstallationOptions options;
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
      service.quarantine(entry -> tell(entry, out));
      out.flush();
      return ExitCode.OK.code();
    }
    try (Installation installation = Installation.open(options)) {
      tell(installation.holdings(), out);
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private static void tell(Holdings holdings, PrintWriter out) {
    out.printf("documents 文件      %d%n", holdings.count(Noun.DISCLOSURE, Selection.ALL));
    out.printf("observations 统计数 %d%n", holdings.count(Noun.OBSERVATION, Selection.ALL));
    out.printf("findings 疑点       %d%n", holdings.count(Noun.FINDING, Selection.ALL));
    out.printf("sources 来源        %d%n", holdings.count(Noun.SOURCE, Selection.ALL));
    Selection quarantined = Selection.of("outcome", Outcome.QUARANTINED.wire());
    out.printf("quarantine 隔离     %d%n", holdings.count(Noun.SOURCE, quarantined));
    holdings.ledger(quarantined).forEach(entry -> tell(QuarantineLine.of(entry), out));
  }

  private static void tell(QuarantineLine line, PrintWriter out) {
    out.printf("  %s  %s%n    %s%n", line.id(), SourcePlace.shown(line.source()), line.message());
    if (!line.detail().isEmpty()) {
      out.printf("    (%s: %s)%n", line.reason(), line.detail());
    }
  }
}
