package gongkai.indexer.measure;

import gongkai.vocabulary.MeasureWords.DimensionWord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what narrows a figure: 全区, 微信, 自然人, 累计, 下降. */
final class Dimensions {
  static final String CHANGE = "change";

  /** 由92.1%提高到95.4% states two levels, not a change. */
  private static final Pattern TO_A_LEVEL =
      Pattern.compile("(?:增长|上升|提高|提升|增加|下降|减少|降低|压减|压缩|缩减|缩短)(?:到|至|为)");

  private static final String SCOPE = "scope";
  private static final String APPLICANT = "applicant";

  /** 公民、法人和其他组织 are all that can apply: that narrows nothing. */
  private static final Pattern EVERYONE = Pattern.compile("(?:公民|自然人)[、，,和及与或]+法人");

  private final List<DimensionWord> words;

  /** The same by their first characters. */
  private final Map<Character, List<DimensionWord>> beginning;

  Dimensions(List<DimensionWord> longestFirst) {
    this.words = longestFirst;
    this.beginning =
        longestFirst.stream().collect(Collectors.groupingBy(word -> word.word().charAt(0)));
  }

  /**
   * What the phrase says; the scope may also be said earlier in the sentence. Of two words for one
   * dimension the nearer to the number counts. A count is a change only where the word stands right
   * before it (较上年增加16件); a ratio, wherever its phrase says so.
   */
  Map<String, String> of(Phrase phrase, boolean ratio) {
    Map<String, String> found = new TreeMap<>();
    collect(phrase.before(), found);
    if (found.isEmpty()) {
      collect(phrase.after(), found);
    }
    if (!found.containsKey(SCOPE)) {
      Map<String, String> earlier = new TreeMap<>();
      collect(phrase.sentence(), earlier);
      if (earlier.containsKey(SCOPE)) {
        found.put(SCOPE, earlier.get(SCOPE));
      }
    }
    if (EVERYONE.matcher(phrase.before() + "|" + phrase.after()).find()) {
      found.remove(APPLICANT);
    }
    if (TO_A_LEVEL.matcher(phrase.before() + "|" + phrase.after()).find()
        || (!ratio && !changedBy(phrase.before()))) {
      found.remove(CHANGE);
    }
    return found;
  }

  private boolean changedBy(String before) {
    String bare = before.endsWith("了") ? before.substring(0, before.length() - 1) : before;
    return words.stream()
        .anyMatch(word -> word.dimension().equals(CHANGE) && bare.endsWith(word.word()));
  }

  /** From left to right, the longest word at each place: 全市政府 is 全市, and no 市政府. */
  private void collect(String text, Map<String, String> found) {
    int at = 0;
    while (at < text.length()) {
      int next = at + 1;
      for (DimensionWord word : beginning.getOrDefault(text.charAt(at), List.of())) {
        if (text.startsWith(word.word(), at)) {
          found.put(word.dimension(), word.value());
          next = Math.max(next, at + word.word().length());
          break;
        }
      }
      at = next;
    }
  }
}
