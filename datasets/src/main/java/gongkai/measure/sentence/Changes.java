package gongkai.measure.sentence;

import gongkai.measure.piece.Span;
import gongkai.vocabulary.figure.MeasureWords.DimensionWord;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells a change (较上年减少2件, 负增长0.94%, 比全省高6个百分点) from a level (由92.1%提高到95.4%). A change is no whole
 * and no part.
 */
final class Changes {
  /** What may stand between the word and its number: 增加了约, 下降了. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?:了|约|近|达|为|幅度|比例|额|数|量|率|到|至|[:：\\s]){1,20}+$");

  /** 增幅: 12%, 增长率为12%. */
  private static final Pattern HOW_MUCH =
      Pattern.compile("(?:幅度?|比例|额|率)(?:了|约|近|达|为|到|[:：\\s])*$");

  /** 由92.1%提高到95.4% states two levels, not a change. */
  private static final Pattern TO_A_LEVEL = Pattern.compile("(?:到|至|为)[\\s约近]*$");

  /** 较上年多11件, 比全省高6个百分点. */
  private static final Pattern COMPARED =
      Pattern.compile("[比较][^，,。；;（(]{0,20}(?:多|高|少|低)(?:出|了)?\\s*$");

  private static final Pattern SAME_AS = Pattern.compile("[同环]比\\s*$");

  private static final int REACH = 30;

  private final List<String> words;

  Changes(List<DimensionWord> dimensionWords) {
    this.words =
        dimensionWords.stream()
            .filter(word -> word.dimension().equals(Dimensions.CHANGE))
            .map(DimensionWord::word)
            .toList();
  }

  boolean isChange(String text, Span sentence, Quantity quantity) {
    return says(
        text.substring(Math.max(sentence.start(), quantity.start() - REACH), quantity.start()));
  }

  /** Whether the words right before a number make it one. */
  boolean says(String before) {
    String clause = before.substring(lastBoundary(before) + 1);
    if (COMPARED.matcher(clause).find() || SAME_AS.matcher(clause).find()) {
      return true;
    }
    if (TO_A_LEVEL.matcher(clause).find() && !HOW_MUCH.matcher(clause).find()) {
      return false;
    }
    String bare = BETWEEN.matcher(clause).replaceFirst("");
    return words.stream().anyMatch(bare::endsWith);
  }

  private static int lastBoundary(String before) {
    for (int at = before.length() - 1; at >= 0; at--) {
      if ("，,。；;（()）".indexOf(before.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }
}
