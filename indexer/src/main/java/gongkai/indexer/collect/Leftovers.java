package gongkai.indexer.collect;

import java.util.Locale;
import java.util.Set;

/**
 * Files that were never published: what macOS, Windows and office suites leave in folders and
 * archives. They are known by name, because some of them look like documents ({@code ~$x.docx}).
 */
final class Leftovers {
  private static final Set<String> NAMES =
      Set.of(".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", ".git", ".svn");

  private Leftovers() {}

  /**
   * @param path of a member, or the name of a file or folder
   */
  static boolean contains(String path) {
    for (String part : path.split("/", -1)) {
      if (NAMES.contains(part.toLowerCase(Locale.ROOT))
          || part.startsWith("~$")
          || part.startsWith("._")
          || part.startsWith(".~lock.")) {
        return true;
      }
    }
    return false;
  }
}
