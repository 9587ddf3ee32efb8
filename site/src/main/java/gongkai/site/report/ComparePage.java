package gongkai.site.report;

import gongkai.site.component.Download;
import gongkai.site.component.Link;
import gongkai.site.component.Tab;
import gongkai.site.component.TableView;
import gongkai.site.frame.Frame;
import java.util.List;

/**
 * Two reports side by side.
 *
 * @param reports the two
 * @param notices what must be known before comparing
 * @param views all numbers, or those alone that differ
 * @param textsExplained what is struck through and what is underlined
 * @param texts what changed in the words, section by section
 */
record ComparePage(
    Frame frame,
    List<Link> reports,
    List<String> notices,
    List<Tab> views,
    List<Download> downloads,
    List<TableView> tables,
    String textsExplained,
    List<Section> texts) {

  /** What became of the words under one heading. */
  record Section(String heading, List<Piece> pieces) {}

  /** A stretch of words that both have, or one of them. */
  record Piece(boolean added, boolean removed, String text) {}
}
