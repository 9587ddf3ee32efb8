package gongkai.app;

import gongkai.indexer.RunReport;
import gongkai.solr.holding.LedgerEntry.Outcome;
import java.io.PrintWriter;

/** A run report as a person reads it. */
final class RunTold {
  private static final int REASONS_SHOWN = 20;

  private RunTold() {}

  static void tell(RunReport result, PrintWriter out) {
    out.printf(
        "inputs 输入 %d = indexed 收录 %d + unchanged 未变 %d + duplicates 重复 %d + quarantined 隔离 %d +"
            + " withdrawn 撤下 %d%n",
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
}
