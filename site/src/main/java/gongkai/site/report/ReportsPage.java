package gongkai.site.report;

import gongkai.site.component.ChartView;
import gongkai.site.component.Option;
import gongkai.site.component.PageLink;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.List;
import java.util.Optional;

/**
 * Which bodies report, and how they rank.
 *
 * @param coverage how many report, in words
 * @param late whose report of the year came late
 * @param year that is looked at; 0 where there is none
 * @param tiles the regions, coloured by what is ranked
 * @param bodies a row each
 */
record ReportsPage(
    Frame frame,
    List<Option> regions,
    List<Option> years,
    List<Option> indicators,
    String coverage,
    Optional<Ranking> ranking,
    TableView late,
    int year,
    Optional<Tiles> tiles,
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
