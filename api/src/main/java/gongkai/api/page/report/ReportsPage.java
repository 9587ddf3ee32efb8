package gongkai.api.page.report;

import gongkai.api.page.component.ChartView;
import gongkai.api.page.component.Option;
import gongkai.api.page.component.PageLink;
import gongkai.api.page.component.TableView;
import gongkai.api.page.frame.Frame;
import java.util.List;
import java.util.Optional;

/**
 * Which bodies report, and how they rank.
 *
 * @param coverage how many report, in words
 * @param bodies a row each, a column a year
 */
record ReportsPage(
    Frame frame,
    List<Option> regions,
    List<Option> years,
    List<Option> indicators,
    String coverage,
    Optional<Ranking> ranking,
    TableView bodies,
    List<PageLink> pages) {

  /**
   * A ranking.
   *
   * @param stated how many of how many state the figure, in words
   * @param missing the bodies that do not, each with the reason
   */
  record Ranking(
      String title, String stated, TableView table, Optional<ChartView> chart, TableView missing) {}
}
