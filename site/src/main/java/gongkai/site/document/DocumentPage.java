package gongkai.site.document;

import gongkai.api.label.Labels;
import gongkai.noun.Property;
import gongkai.site.component.FactView;
import gongkai.site.component.FindingView;
import gongkai.site.component.HitView;
import gongkai.site.component.Link;
import gongkai.site.frame.Frame;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A document with all that is known about it.
 *
 * @param head what stands above the text
 * @param notices what must be known before the text is trusted, beside the verdict
 * @param matches of what was searched for
 * @param ties to other documents, in groups
 * @param outline the headings and articles, to jump to
 * @param folds the text
 * @param statistics beside the text, in groups: those of sentences, and those of each table
 * @param dataHref the same as data
 * @param retrieved when and from where, for whoever prints it
 */
record DocumentPage(
    Frame frame,
    Head head,
    List<Notice> notices,
    Matches matches,
    VerdictView verdict,
    About about,
    List<TieGroup> ties,
    List<FindingView> findings,
    OutlineView outline,
    List<Fold> folds,
    int statisticCount,
    List<StatisticGroup> statistics,
    Original original,
    String dataHref,
    String citation,
    String retrieved) {

  /** Of a service guide where one applies, what to bring and the like; empty for others. */
  public List<FactView> service() {
    List<String> labels =
        Property.stated().stream()
            .filter(property -> property.wire().startsWith("service"))
            .map(property -> Labels.of(property.wire(), frame.words()))
            .toList();
    return about.facts().stream().filter(fact -> labels.contains(fact.label())).toList();
  }

  /**
   * What must be known before the text is trusted.
   *
   * @param see what says so, its label empty where nothing does
   */
  record Notice(String text, Link see) {}

  /**
   * What stands above the text.
   *
   * @param title the words of the title as they stand in the text, in lines; empty where the text
   *     does not begin with the title
   * @param anchor of these words, or empty
   * @param kind what it is
   * @param timeliness code such as {@code late}, or empty for what has no deadline
   */
  record Head(
      List<List<Run>> title,
      String anchor,
      String kind,
      String timeliness,
      String timelinessLabel,
      List<HitView.Fact> facts) {}

  /**
   * What is known about it.
   *
   * @param whence of each fact where it was read, for those who ask
   * @param sources the places at which it was found
   */
  record About(List<FactView> facts, List<HitView.Fact> whence, List<Source> sources) {}

  /**
   * The matches in the text.
   *
   * @param query what was searched for, or empty
   * @param links the first of them
   * @param plain this page without them
   */
  record Matches(String query, int count, List<Link> links, String plain) {}

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

  /**
   * The bytes as published.
   *
   * @param beside the page that shows them beside the text, or empty where a browser cannot show
   *     them
   */
  record Original(String href, String name, String format, String size, String beside) {}

  /**
   * The headings and articles.
   *
   * @param articles whether there are articles to jump to by number
   * @param missing the article that was asked for and is not there, or empty
   */
  record OutlineView(List<OutlineGroup> groups, boolean articles, String missing) {
    public boolean isEmpty() {
      return groups.isEmpty();
    }
  }

  /**
   * A heading and what stands under it.
   *
   * @param label empty for what stands under none
   * @param folded whether it is shown when asked for
   */
  record OutlineGroup(String label, String href, boolean folded, List<OutlineEntry> entries) {}

  /** A place to jump to; articles are short and stand in a row. */
  record OutlineEntry(String label, String href, int depth, boolean article) {}

  /**
   * A part of the text.
   *
   * @param label what can be seen of it when it is folded; empty where it never is
   * @param heading whose words are the label, where there is one
   * @param passages behind the heading; empty where there are inner parts
   */
  record Fold(
      String label,
      Optional<PassageView> heading,
      boolean open,
      List<PassageView> passages,
      List<Fold> inner) {}

  /**
   * A passage.
   *
   * @param anchor of it, or empty
   * @param kind code, or how it is laid out: {@code signature}, {@code addressee}, {@code centred}
   * @param level of a heading, 2 to 4; 0 for others
   * @param page on which it begins, where that is not the page of the passage before
   * @param pageHref the page of the original, or empty
   * @param lines of all but a table
   * @param table of a table
   */
  record PassageView(
      String anchor,
      String kind,
      int level,
      OptionalInt page,
      String pageHref,
      List<List<Run>> lines,
      Optional<Grid> table) {}

  /**
   * A table.
   *
   * @param cards whether each row can stand by itself: every cell has its own head
   * @param folded whether it is so long that it is shown when asked for
   */
  record Grid(List<RowView> head, List<RowView> body, boolean cards, boolean folded) {}

  /**
   * A row of a table.
   *
   * @param sentence whether the row is what states a number of its cells
   */
  record RowView(boolean sentence, List<CellView> cells) {}

  /**
   * A cell.
   *
   * @param label the words of its head where the row can stand by itself, or empty
   */
  record CellView(int rowSpan, int columnSpan, String label, List<Run> runs) {}

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
