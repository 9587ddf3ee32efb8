package gongkai.site.component;

/**
 * What stands in a cell of a table.
 *
 * @param href where it leads, or empty
 * @param note a doubt or a remark, or empty
 */
public record CellText(String text, String href, boolean number, String note) {
  public static CellText of(String text) {
    return new CellText(text, "", false, "");
  }

  public static CellText number(String text) {
    return new CellText(text, "", true, "");
  }

  public static CellText link(String text, String href) {
    return new CellText(text, href, false, "");
  }

  public CellText leadingTo(String address) {
    return new CellText(text, address, number, note);
  }

  public CellText noted(String remark) {
    return new CellText(text, href, number, remark);
  }
}
