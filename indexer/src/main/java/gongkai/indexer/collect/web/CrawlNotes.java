package gongkai.indexer.collect.web;

import gongkai.indexer.collect.list.ListWalk;
import gongkai.indexer.collect.page.PageNotes;
import gongkai.indexer.collect.web.SiteReport.ListReport;
import gongkai.indexer.collect.web.SiteReport.Reprint;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** What is told of a crawl as a whole, as it comes up. */
final class CrawlNotes {
  private static final int MOST_FINDINGS = 200;

  private static final int MOST_REPRINTS = 10_000;

  private final List<ListReport> lists = new ArrayList<>();
  private final Map<String, Long> passedOver = new TreeMap<>();
  private final Map<String, Long> elsewhere = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();
  private final List<Reprint> reprints = new ArrayList<>();
  private long requests;
  private long documents;

  void request() {
    requests++;
  }

  void document() {
    documents++;
  }

  void passed(String kind) {
    passedOver.merge(kind, 1L, Long::sum);
  }

  /** A row or page that another site publishes. */
  void elsewhere(URI address) {
    elsewhere.merge(address.getHost(), 1L, Long::sum);
  }

  /** A page that was on another site before, if it is one. */
  void reprint(URI page, Map<String, String> says) {
    String origin = says.getOrDefault(PageNotes.ORIGIN, "");
    if (!origin.isEmpty() && reprints.size() < MOST_REPRINTS) {
      String name = says.getOrDefault(PageNotes.ORIGIN_NAME, "");
      reprints.add(new Reprint(page.toString(), origin, name));
    }
  }

  void finding(String finding) {
    if (findings.size() < MOST_FINDINGS && !findings.contains(finding)) {
      findings.add(finding);
    }
  }

  void list(ListWalk walk) {
    OptionalLong total = walk.total();
    Optional<Long> stated = total.isPresent() ? Optional.of(total.getAsLong()) : Optional.empty();
    boolean complete = !walk.isShort();
    lists.add(
        new ListReport(
            walk.name(),
            walk.start().toString(),
            walk.family(),
            stated,
            walk.rows(),
            walk.ended(),
            complete));
    if (walk.isUnderstated()) {
      finding(
          "%s%s: the site states %d rows and has %d at least 网站标明的条数有误：标明 %d 条，实有至少 %d 条"
              .formatted(
                  walk.start(),
                  walk.name().isEmpty() ? "" : " " + walk.name(),
                  total.orElse(0),
                  walk.rows(),
                  total.orElse(0),
                  walk.rows()));
    }
    if (!complete) {
      finding(
          "%s%s: %d of %s rows were met, %s 列表不完整：共 %s 条，只取得 %d 条"
              .formatted(
                  walk.start(),
                  walk.name().isEmpty() ? "" : " " + walk.name(),
                  walk.rows(),
                  stated.map(String::valueOf).orElse("more"),
                  walk.ended(),
                  stated.map(String::valueOf).orElse("?"),
                  walk.rows()));
    }
  }

  SiteReport report(String start) {
    List<String> all = new ArrayList<>(findings);
    if (!elsewhere.isEmpty()) {
      Map<String, Long> most = new LinkedHashMap<>();
      elsewhere.entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
          .limit(10)
          .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
      all.add(
          "%d rows lead to other sites and were not collected 指向其他网站，未采集: %s"
              .formatted(elsewhere.values().stream().mapToLong(Long::longValue).sum(), most));
    }
    return new SiteReport(start, requests, documents, lists, passedOver, reprints, all);
  }
}
