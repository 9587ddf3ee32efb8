package gongkai.site.dataset;

import gongkai.site.component.ChartView;
import gongkai.site.component.Chip;
import gongkai.site.component.Download;
import gongkai.site.component.FactView;
import gongkai.site.component.Link;
import gongkai.site.component.Option;
import gongkai.site.component.PageLink;
import gongkai.site.component.Tab;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dataset.
 *
 * @param extent how many rows there are and how many are looked at, in words
 * @param cut where not all rows are looked at, what that means; or empty
 * @param takes the rows that the preview is narrowed to, as a file
 * @param chart how many rows have each value of a column, where a column lends itself to that
 * @param chartBy the columns that do
 */
record DatasetPage(
    Frame frame,
    String name,
    String title,
    String description,
    String cannotTell,
    List<Download> downloads,
    Filter filter,
    String extent,
    String cut,
    List<Link> takes,
    TableView preview,
    List<PageLink> pages,
    Optional<ChartView> chart,
    List<Tab> chartBy,
    TableView dictionary,
    List<FactView> quality,
    List<ReleaseView> releases,
    List<FactView> use) {

  /**
   * How the preview is narrowed.
   *
   * @param fields lists to choose from, column by column
   * @param fieldsHref where they are, where they take all of a large dataset to make; or empty
   * @param kept what the form must send along
   */
  record Filter(
      String action,
      List<Option> columns,
      List<Filters.Field> fields,
      String fieldsHref,
      String contains,
      List<Map.Entry<String, String>> kept,
      List<Chip> chips,
      String clearHref) {}

  /**
   * An edition of the dataset.
   *
   * @param files that most want
   * @param others for programs, and to check the files by
   */
  record ReleaseView(String name, String rows, List<Link> files, List<Link> others) {}
}
