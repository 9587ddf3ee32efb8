package gongkai.indexer.describe.cut;

import gongkai.chinese.Folding;
import gongkai.chinese.Outline;
import java.util.Optional;

/**
 * The number at the head of an article: 第十二条, 第十二条之一.
 *
 * @param inserted 1 for 之一; 0 for an article that was not inserted
 */
record ArticleNumber(int number, int inserted) {
  /**
   * The article that begins with these words. 第五条规定的… in prose begins none: without a gap behind
   * it, the number must follow that of the article before.
   */
  static Optional<ArticleNumber> at(String words, int last) {
    return Outline.at(words)
        .filter(numbered -> numbered.level() == Outline.Level.ARTICLE)
        .filter(numbered -> hasGap(words, numbered.end()) || follows(numbered, last))
        .map(numbered -> new ArticleNumber(numbered.number(), numbered.inserted()));
  }

  private static boolean hasGap(String words, int end) {
    return end == words.length()
        || " :\n".indexOf(Folding.fold(words.substring(end, end + 1)).charAt(0)) >= 0;
  }

  private static boolean follows(Outline numbered, int last) {
    return numbered.number() == last + 1 || (numbered.inserted() > 0 && numbered.number() == last);
  }

  String anchor() {
    return "article-" + number + (inserted > 0 ? "-" + inserted : "");
  }
}
