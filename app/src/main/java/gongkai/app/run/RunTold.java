package gongkai.app.run;

import gongkai.indexer.RunReport;
import gongkai.indexer.collect.web.SiteReport;
import gongkai.solr.holding.LedgerEntry.Outcome;
import java.io.PrintWriter;

/** A run report as a person reads it. */
public final class RunTold {
  private static final int REASONS_SHOWN = 20;

  private RunTold() {}

  public static void tell(RunReport result, PrintWriter out) {
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
    result.sites().forEach(site -> tell(site, out));
    out.flush();
  }

  private static void tell(SiteReport site, PrintWriter out) {
    if (!site.start().isEmpty()) {
      out.printf(
          "site 网站 %s: %d lists 列表, %d documents 文件, %d requests 请求%n",
          site.start(), site.lists().size(), site.documents(), site.requests());
    }
    site.lists().stream()
        .limit(REASONS_SHOWN)
        .forEach(
            list ->
                out.printf(
                    "  %s%s [%s]: %d%s rows 条 (%s)%n",
                    list.name().isEmpty() ? "" : list.name() + " ",
                    list.address(),
                    list.family(),
                    list.rows(),
                    list.total().map(total -> " of " + total).orElse(""),
                    list.ended()));
    if (!site.passedOver().isEmpty()) {
      out.printf("  no documents 非文件页面: %s%n", site.passedOver());
    }
    site.findings().stream()
        .limit(REASONS_SHOWN)
        .forEach(finding -> out.printf("  ! %s%n", finding));
  }
}
