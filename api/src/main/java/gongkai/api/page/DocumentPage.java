package gongkai.api.page;

import java.util.List;
import java.util.OptionalInt;

/**
 * A document with all that is known about it.
 *
 * @param notices what must be known before the text is trusted
 * @param validity code, or empty where nothing states it
 * @param outline the headings and articles, to jump to
 * @param statistics beside the text, in groups: those of sentences, and those of each table
 * @param originalHref the original bytes
 * @param dataHref the same as data
 */
record DocumentPage(
    Frame frame,
    String id,
    String title,
    String kind,
    String validity,
    String validityLabel,
    List<String> notices,
    List<Fact> facts,
    List<Tie> ties,
    List<Source> sources,
    List<FindingView> findings,
    List<OutlineEntry> outline,
    List<PassageView> passages,
    int statisticCount,
    List<StatisticGroup> statistics,
    String originalHref,
    String originalLabel,
    String dataHref,
    String citation) {

  /**
   * A value and what says so.
   *
   * @param href where the value leads, or empty
   * @param note what was written, or the sentence that says so, where that adds something
   * @param evidence which part of the document says so, or empty
   */
  record Fact(String label, String value, String href, String note, String evidence) {}

  /** A document that this one is tied to. */
  record Tie(String relation, String title, String href, String detail) {}

  /** A place it was found at; without address where that leads nowhere for a reader. */
  record Source(String label, String href) {}

  /**
   * A doubt.
   *
   * @param severity code
   * @param links to the statistics and passages involved
   */
  record FindingView(
      String id, String severity, String severityLabel, String message, List<Link> links) {}

  record Link(String label, String href) {}

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
