package gongkai.site.component;

import java.util.List;

/**
 * A hit as it is listed.
 *
 * @param edition which of several texts of this title it is, or empty
 * @param kind label of what the document is, or empty
 * @param facts publisher, number and dates, those that are stated
 * @param validity code, or empty where nothing states it
 */
public record HitView(
    String href,
    String title,
    String edition,
    String kind,
    List<Fact> facts,
    String validity,
    String validityLabel,
    List<SnippetView> snippets) {

  public HitView inEdition(String other) {
    return new HitView(href, title, other, kind, facts, validity, validityLabel, snippets);
  }

  /** A value, with a label where it does not explain itself. */
  public record Fact(String label, String value) {}

  /**
   * A place in the document.
   *
   * @param where headings and page, or empty
   */
  public record SnippetView(String href, String where, List<Marked> text) {}
}
