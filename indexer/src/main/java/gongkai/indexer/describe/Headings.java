package gongkai.indexer.describe;

import gongkai.chinese.ChineseDates;
import gongkai.indexer.extract.structure.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The headings above a place. What the format marks as a heading is one; so is a short line that is
 * numbered as headings of documents and laws are.
 */
final class Headings {
  private static final int LONGEST = 40;

  /** Outermost first; the format's own levels, 1 to 6, lie outside all of these. */
  private static final List<Pattern> NUMBERED =
      List.of(
          Pattern.compile("^第[一二三四五六七八九十百0-9]{1,4}(?:编|分编|部分).*"),
          Pattern.compile("^第[一二三四五六七八九十百0-9]{1,4}章.*"),
          Pattern.compile("^第[一二三四五六七八九十百0-9]{1,4}节.*"),
          Pattern.compile("^[一二三四五六七八九十]{1,3}、.+"),
          Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[)）].+"));

  private static final int FIRST_IN_ARTICLE = 3;
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
    int rank = numbering(words);
    String inner = words.substring(0, words.length() - 1);
    return rank >= 0
        && !(inArticle && rank >= FIRST_IN_ARTICLE)
        && words.length() <= LONGEST
        && !inner.contains("。")
        && !GOES_ON.matcher(words).matches();
  }

  /** What stands behind the last article of a document without being part of it. */
  static boolean endsArticle(String words) {
    return ENDS_ARTICLE.matcher(words).matches() || ChineseDates.normalise(words).isPresent();
  }

  void enter(Block block, String words) {
    int numbering = numbering(words);
    int rank = numbering >= 0 ? 10 + numbering : Math.max(1, block.level());
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

  private static int numbering(String words) {
    for (int i = 0; i < NUMBERED.size(); i++) {
      if (NUMBERED.get(i).matcher(words).matches()) {
        return i;
      }
    }
    return -1;
  }
}
