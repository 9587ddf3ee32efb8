package gongkai.api.page;

import java.util.List;

/**
 * A hit as it is listed.
 *
 * @param kind label of what the document is, or empty
 * @param facts publisher, number and dates, those that are stated
 * @param validity code, or empty where nothing states it
 */
record HitView(
    String href,
    String title,
    String kind,
    List<String> facts,
    String validity,
    String validityLabel,
    List<SnippetView> snippets) {

  /**
   * A place in the document.
   *
   * @param where headings and page, or empty
   */
  record SnippetView(String href, String where, List<Marked> text) {}
}
