package gongkai.api.claim;

import gongkai.api.claim.Named.At;
import gongkai.chinese.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Laws that are named without 《》, before the number of an article: 依照劳动合同法第三十六条. */
final class LawMentions {
  private static final int LONGEST = 40;
  private static final int SHORTEST = 3;
  private static final Pattern BEFORE_ARTICLE =
      Pattern.compile("(?<=法|法典|条例|规定|办法|细则|解释|规则)第 ?(?:" + Outline.ORDINAL + ") ?条");
  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]");

  private final HeldDocuments held;

  LawMentions(HeldDocuments held) {
    this.held = held;
  }

  /** Those that are held; what is not cannot be told from the words before it. */
  List<Named> in(String text, List<Named> marked) {
    List<Named> found = new ArrayList<>();
    Matcher matcher = BEFORE_ARTICLE.matcher(text);
    while (matcher.find()) {
      int end = matcher.start();
      boolean inMarks = marked.stream().anyMatch(one -> one.start() < end && end <= one.end());
      if (!inMarks) {
        name(text, end).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Named> name(String text, int end) {
    int start = end;
    while (start > 0
        && end - start < LONGEST
        && HAN.matcher(text.substring(start - 1, start)).matches()) {
      start--;
    }
    List<String> names = new ArrayList<>();
    for (int from = start; from <= end - SHORTEST; from++) {
      names.add(text.substring(from, end));
    }
    return held.longestName(names)
        .map(
            name ->
                new Named(
                    name, "", Optional.of(new At(end - name.length(), end)), Optional.empty()));
  }
}
