package gongkai.indexer.describe.cut;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.Outline;
import gongkai.chinese.Outline.Level;
import gongkai.indexer.extract.structure.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The headings above a place. What the format marks as a heading is one; so is a short line that is
 * numbered as headings of documents and laws are.
 */
final class Headings {
  private static final int LONGEST = 40;

  /** The format's own levels, 1 to 6, lie outside all numbered ones. */
  private static final int OUTSIDE = 10;

  private static final Pattern GOES_ON = Pattern.compile(".*[；：;:，,]$");
  private static final Pattern ENDS_ARTICLE =
      Pattern.compile("^(?:附件|附表|附录|附[:：]|[（(]此件).*", Pattern.DOTALL);

  private record Heading(int rank, String words) {}

  private final Deque<Heading> open = new ArrayDeque<>();

  /**
   * @param inArticle there, 一、 and （一） number the article's own items
   */
  static boolean isHeading(Block block, String words, boolean inArticle) {
    if (words.isEmpty() || block.kind() == Block.Kind.TABLE) {
      return false;
    }
    if (block.kind() == Block.Kind.HEADING) {
      return true;
    }
    Optional<Level> level = numbering(words);
    String inner = words.substring(0, words.length() - 1);
    return level.isPresent()
        && !(inArticle && level.orElseThrow().isItem())
        && words.length() <= LONGEST
        && !inner.contains("。")
        && !GOES_ON.matcher(words).matches();
  }

  /** What stands behind the last article of a document without being part of it. */
  static boolean endsArticle(String words) {
    return ENDS_ARTICLE.matcher(words).matches() || ChineseDates.normalise(words).isPresent();
  }

  void enter(Block block, String words) {
    int rank =
        numbering(words).map(level -> OUTSIDE + level.depth()).orElse(Math.max(1, block.level()));
    while (!open.isEmpty() && open.peekLast().rank() >= rank) {
      open.removeLast();
    }
    open.addLast(
        new Heading(rank, words.endsWith("。") ? words.substring(0, words.length() - 1) : words));
  }

  /**
   * Outermost first.
   *
   * @param ofHeading whether the innermost one is the passage itself
   */
  List<String> above(boolean ofHeading) {
    List<String> words = new java.util.ArrayList<>();
    for (Iterator<Heading> i = open.iterator(); i.hasNext(); ) {
      String heading = i.next().words();
      if (!ofHeading || i.hasNext()) {
        words.add(heading);
      }
    }
    return words;
  }

  /** What numbers a heading: 编, 章, 节, 一、 or （一）, with words behind it. */
  private static Optional<Level> numbering(String words) {
    return Outline.at(words)
        .filter(numbered -> !numbered.level().isItem() || numbered.end() < words.length())
        .map(Outline::level)
        .filter(level -> level != Level.ARTICLE && level.compareTo(Level.SECOND) <= 0);
  }
}
