package gongkai.indexer.collect.list;

import gongkai.indexer.collect.row.Records;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the next group in what stands between its marks. */
final class GroupLink {
  private static final Pattern HREF =
      Pattern.compile("(?is)\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))");

  private GroupLink() {}

  /** As written, its entities opened; or empty. */
  static String in(String xml) {
    Matcher href = HREF.matcher(Records.opened(xml));
    if (!href.find()) {
      return "";
    }
    for (int i = 1; i <= 3; i++) {
      if (href.group(i) != null) {
        return href.group(i).replace("&amp;", "&").strip();
      }
    }
    return "";
  }
}
