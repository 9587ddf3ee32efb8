package gongkai.app;

import gongkai.noun.SourcePlace;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.LedgerEntry;
import gongkai.solr.holding.LedgerEntry.Outcome;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
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
    description =
        "Tells what is held, what is in quarantine and why, and how fresh it is. 查看收录情况、隔离原因和更新时间。")
final class StatusCommand implements Callable<Integer> {
  private static final int SLICE = 500;

  @Mixin private InstallationOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Optional<RunningService> running =
        options.embedded() ? RunningService.of(options.data()) : Optional.empty();
    if (running.isPresent()) {
      out.printf(
          "A service is running on this data folder: http://localhost:%d/observe/health 服务运行中%n",
          running.orElseThrow().port());
      return ExitCode.OK.code();
    }
    try (Installation installation = Installation.open(options)) {
      tell(installation.holdings(), out);
    }
    out.flush();
    return ExitCode.OK.code();
  }

  private static void tell(Holdings holdings, PrintWriter out) {
    out.printf("documents 文件      %d%n", total(holdings.disclosures(Selection.ALL, none(), 0)));
    out.printf("observations 统计数 %d%n", total(holdings.observations(Selection.ALL, none(), 0)));
    out.printf("findings 疑点       %d%n", total(holdings.findings(Selection.ALL, none(), 0)));
    out.printf("sources 来源        %d%n", total(holdings.ledger(Selection.ALL, none(), 0)));
    Selection quarantined = Selection.of("outcome", Outcome.QUARANTINED.wire());
    out.printf("quarantine 隔离     %d%n", total(holdings.ledger(quarantined, none(), 0)));
    Optional<String> cursor = none();
    do {
      Slice<LedgerEntry> slice = holdings.ledger(quarantined, cursor, SLICE);
      for (LedgerEntry entry : slice.items()) {
        out.printf("  %s%n    %s%n", SourcePlace.shown(entry.source()), entry.message());
      }
      cursor = slice.next();
    } while (cursor.isPresent());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static long total(Slice<?> slice) {
    return slice.total();
  }
}
