package gongkai.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.api.Served;
import gongkai.noun.Disclosure;
import gongkai.solr.holding.Holding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A withdrawn document stays among the disclosures with its date, and counts nowhere else. */
class WithdrawnTest {
  private static final String KEPT = "4".repeat(20);
  private static final String GONE = "5".repeat(20);
  private static final Pattern ROWS = Pattern.compile("([0-9]+) 行");

  @Test
  void catalogueRowsAndReleaseAgreeBeforeAndAfterTheNextRelease() {
    Holding gone = YearReportsTest.report(GONE, "撤下县人民政府", 2022, "2023-03-20", "12");
    Served served =
        Served.of(
            List.of(gone, YearReportsTest.report(KEPT, "留存县人民政府", 2022, "2023-03-20", "30")),
            Pages::new);
    assertRows(served, "annual-report-statistics", 2);
    assertRows(served, "disclosures", 2);
    Disclosure withdrawn =
        gone.disclosure().withWithdrawn(Optional.of(Instant.parse("2026-01-02T03:04:05Z")));
    served.holdings.update(List.of(withdrawn));
    served.holdings.commit();
    assertCounts(served);
    served.publication.publish((dataset, made) -> {});
    assertCounts(served);
    assertEquals(
        1,
        served
            .json("/api/v1/datasets/annual-report-statistics/releases")
            .at("/items/0/rows")
            .asInt());
  }

  private static void assertCounts(Served served) {
    assertRows(served, "annual-report-statistics", 1);
    assertRows(served, "report-timeliness", 1);
    assertRows(served, "disclosures", 2);
    String told = served.get("/api/v1/datasets/disclosures/rows?id=" + GONE).body();
    assertTrue(told.contains("2026-01-02"), told);
    assertEquals(
        1,
        served
            .json("/api/3/action/datastore_search?resource_id=annual-report-statistics")
            .at("/result/total")
            .asInt());
  }

  /** As the API and the catalogue count them. */
  private static void assertRows(Served served, String dataset, int rows) {
    assertEquals(
        rows,
        served.json("/api/v1/datasets/" + dataset + "/rows?size=1").get("total").asInt(),
        dataset);
    String page = served.get("/datasets").body();
    String entry = page.substring(page.indexOf("/datasets/" + dataset + "\""));
    Matcher counted = ROWS.matcher(entry.substring(0, entry.indexOf(".xlsx")));
    // What is computed from records is counted by its rows alone.
    if (!dataset.equals("report-timeliness")) {
      assertTrue(counted.find(), entry);
      assertEquals(rows, Integer.parseInt(counted.group(1)), dataset);
    }
  }
}
