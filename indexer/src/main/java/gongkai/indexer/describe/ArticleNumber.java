package gongkai.indexer.describe;

import gongkai.chinese.Folding;
import gongkai.chinese.SmallOrdinals;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number at the head of an article: 第十二条, 第十二条之一.
 *
 * @param inserted 1 for 之一; 0 for an article that was not inserted
 */
record ArticleNumber(int number, int inserted) {
  private static final Pattern HEAD =
      Pattern.compile(
          "^第 ?([0-9]{1,4}|[一二三四五六七八九十百千零〇]{1,7}) ?条(?: ?之 ?([一二三四五六七八九十]{1,3}))?(?<gap>[\\s:]|$)?");

  /**
   * The article that begins with these words. 第五条规定的… in prose begins none: without a gap behind
   * it, the number must follow that of the article before.
   */
  static Optional<ArticleNumber> at(String words, int last) {
    Matcher matcher =
        HEAD.matcher(Folding.fold(words.length() > 24 ? words.substring(0, 24) : words));
    if (!matcher.find()) {
      return Optional.empty();
    }
    int number = SmallOrdinals.read(matcher.group(1)).orElse(0);
    int inserted = matcher.group(2) == null ? 0 : SmallOrdinals.read(matcher.group(2)).orElse(0);
    boolean follows = number == last + 1 || (inserted > 0 && number == last);
    boolean begins = number > 0 && (matcher.group("gap") != null || follows);
    return begins ? Optional.of(new ArticleNumber(number, inserted)) : Optional.empty();
  }

  String anchor() {
    return "article-" + number + (inserted > 0 ? "-" + inserted : "");
  }
}
