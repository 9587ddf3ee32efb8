package gongkai.api.page;

import java.util.List;
import java.util.OptionalLong;

/**
 * A dataset.
 *
 * @param rows in all, where that is known without computing them
 * @param preview the first of them, each a cell a column
 * @param citation how to cite it
 */
record DatasetPage(
    Frame frame,
    String name,
    String title,
    String description,
    String licence,
    String updates,
    String cannotTell,
    OptionalLong rows,
    List<ColumnView> columns,
    List<List<CellText>> preview,
    List<Download> downloads,
    String citation) {

  record ColumnView(
      String name, String label, String type, String unit, String basis, String description) {}

  /** A value; with an address where the column is a link. */
  record CellText(String text, String href, boolean number) {}

  /**
   * A file to take away.
   *
   * @param first whether it is the one that most want
   */
  record Download(String label, String hint, String href, boolean first) {}
}
