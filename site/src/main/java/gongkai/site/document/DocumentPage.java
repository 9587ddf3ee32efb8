package gongkai.site.document;

import gongkai.site.component.FactView;
import gongkai.site.component.FindingView;
import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.frame.Frame;
import java.util.List;
import java.util.OptionalInt;

/**
 * A document with all that is known about it.
 *
 * @param head what stands under the title
 * @param notices what must be known before the text is trusted
 * @param matches of what was searched for
 * @param ties to other documents, in groups
 * @param outline the headings and articles, to jump to
 * @param statistics beside the text, in groups: those of sentences, and those of each table
 * @param dataHref the same as data
 */
record DocumentPage(
    Frame frame,
    Head head,
    List<Notice> notices,
    Matches matches,
    List<FactView> facts,
    ValidityView validity,
    List<TieGroup> ties,
    List<Source> sources,
    List<FindingView> findings,
    List<OutlineEntry> outline,
    List<PassageView> passages,
    int statisticCount,
    List<StatisticGroup> statistics,
    Original original,
    String dataHref,
    String citation) {

  /** Whether anything stands beside the text. */
  public boolean hasBeside() {
    return !findings.isEmpty() || !ties.isEmpty() || !statistics.isEmpty();
  }

  /**
   * What must be known before the text is trusted.
   *
   * @param see what says so, its label empty where nothing does
   */
  record Notice(String text, Link see) {}

  /**
   * What stands under the title.
   *
   * @param validity code, or empty where nothing states it
   * @param timeliness code such as {@code late}, or empty for what has no deadline
   */
  record Head(
      String kind,
      String validity,
      String validityLabel,
      String timeliness,
      String timelinessLabel,
      List<HitView.Fact> facts) {}

  /**
   * The matches in the text.
   *
   * @param query what was searched for, or empty
   * @param links the first of them
   * @param plain this page without them
   */
  record Matches(String query, int count, List<Link> links, String plain) {}

  /**
   * Whether it is in force, and who says so.
   *
   * @param sentence that says so, or empty
   * @param by the document that says so, with an address where it is held
   */
  record ValidityView(String label, String sentence, Link by) {}

  /** Documents to which it is tied in one way. */
  record TieGroup(String label, List<Tie> ties) {}

  /**
   * A document that this one is tied to.
   *
   * @param href empty where it is not held
   * @param detail its number, its date, the days between
   * @param actions such as reading both side by side
   */
  record Tie(
      String title,
      String href,
      String validity,
      String validityLabel,
      String detail,
      List<Link> actions) {}

  /** A place it was found at; without address where that leads nowhere for a reader. */
  record Source(String label, String href) {}

  record Original(String href, String name, String format, String size) {}

  record OutlineEntry(String label, String href, int depth) {}

  /**
   * A passage.
   *
   * @param kind code
   * @param level of a heading, 2 to 4; 0 for others
   * @param page on which it begins, where that is not the page of the passage before
   * @param lines of all but a table
   * @param rows of a table; empty for others
   */
  record PassageView(
      String anchor,
      String kind,
      int level,
      OptionalInt page,
      List<List<Run>> lines,
      List<RowView> rows) {}

  /**
   * A row of a table.
   *
   * @param sentence whether the row is what states a number of its cells
   */
  record RowView(boolean sentence, List<CellView> cells) {}

  record CellView(boolean head, int rowSpan, int columnSpan, List<Run> runs) {}

  record StatisticGroup(String label, boolean open, List<StatisticView> statistics) {}

  /**
   * A statistic.
   *
   * @param href its words in the text
   * @param value with its unit, or what stands in a place without a number
   * @param number whether there is a number
   * @param narrowed what narrows it: year, scope …
   * @param written the words it was read from
   * @param doubts messages of the findings that name it
   */
  record StatisticView(
      String id,
      String href,
      String label,
      String value,
      boolean number,
      boolean approximate,
      String narrowed,
      String written,
      List<String> doubts) {}
}
