package gongkai.measure.sentence;

import gongkai.chinese.Folding;
import gongkai.vocabulary.figure.MeasureWords.DimensionWord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what narrows a figure: 全区, 微信, 自然人, 累计, 下降. */
public final class Dimensions {
  static final String CHANGE = "change";

  private static final String UP = "增长";
  private static final String DOWN = "下降";

  /** 由92.1%提高到95.4% states two levels, not a change. */
  private static final Pattern TO_A_LEVEL =
      Pattern.compile("(?:增长|上升|提高|提升|增加|下降|减少|降低|压减|压缩|缩减|缩短)(?:到|至|为)");

  private static final Pattern MORE = Pattern.compile("[比较][^，,。；;（(]{0,20}(?:多|高)(?:出|了)?$");
  private static final Pattern LESS = Pattern.compile("[比较][^，,。；;（(]{0,20}(?:少|低)(?:了)?$");

  /** 网站、微信 and 微信和微博 together are neither the one nor the other. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?:网站?|微信|微博|公众号|平台|公报|广播|电视|报刊|客户端|抖音)[》”号]?(?:、|和|及|与|以及)[^，,。；;]*(?:网|微信|微博|公众号|公报|广播|电视|报刊|客户端|抖音|头条)");

  private static final Pattern SAME_AS = Pattern.compile("[同环]比$");

  /** Websites and accounts that are counted themselves are no channel of anything. */
  private static final Set<String> OF_THINGS = Set.of("个", "家");

  /** What may follow the name of a thing that is counted: 微信公众号共, 网站总数为. */
  private static final Pattern THINGS = Pattern.compile("(?:账号|总数|数量|共计?|有|为|是|计|达|[,，])+$");

  /** The thing behind its number: 153个门户网站, 26个省级政府网站. */
  private static final Pattern THING =
      Pattern.compile("[^，,。；;]{0,12}?(?:网站|公众号|新媒体|微信|微博|账号|客户端|公开栏|查阅点)");

  private static final String SCOPE = "scope";
  private static final String CHANNEL = "channel";
  private static final String APPLICANT = "applicant";

  /** 公民、法人和其他组织 are all that can apply: that narrows nothing. */
  private static final Pattern EVERYONE = Pattern.compile("(?:公民|自然人)[、，,和及与或]+法人");

  private final List<DimensionWord> words;
  private final Changes changes;

  /** The same by their first characters. */
  private final Map<Character, List<DimensionWord>> beginning;

  public Dimensions(List<DimensionWord> longestFirst) {
    this.words = longestFirst;
    this.changes = new Changes(longestFirst);
    this.beginning =
        longestFirst.stream().collect(Collectors.groupingBy(word -> word.word().charAt(0)));
  }

  /**
   * What the phrase says; the scope may also be said earlier in the sentence. Of two words for one
   * dimension the nearer to the number counts. A count is a change only where the word stands right
   * before it (较上年增加16件); a ratio, wherever its phrase says so.
   */
  public Map<String, String> of(Phrase phrase, Quantity quantity) {
    Map<String, String> found = of(phrase, quantity.ratio());
    String before = phrase.before().strip();
    if (!found.containsKey(CHANGE)) {
      boolean plus =
          before.endsWith("+")
              && SAME_AS.matcher(before.substring(0, before.length() - 1).strip()).find();
      if (MORE.matcher(before).find() || plus) {
        found.put(CHANGE, UP);
      } else if (LESS.matcher(before).find()
          || (SAME_AS.matcher(before).find() && quantity.value().signum() < 0)) {
        found.put(CHANGE, DOWN);
      }
    }
    if (OF_THINGS.contains(quantity.unit().name()) && ofThings(phrase)) {
      found.remove(CHANNEL);
    }
    return found;
  }

  public Map<String, String> ofZero(Phrase phrase) {
    return of(phrase, false);
  }

  private boolean ofThings(Phrase phrase) {
    String before = THINGS.matcher(Folding.squeeze(phrase.before())).replaceFirst("");
    String after = Folding.squeeze(phrase.after());
    return words.stream()
        .filter(word -> word.dimension().equals(CHANNEL))
        .anyMatch(word -> before.endsWith(word.word()) || THING.matcher(after).lookingAt());
  }

  Map<String, String> of(Phrase phrase, boolean ratio) {
    Map<String, String> found = new TreeMap<>();
    collect(phrase.before(), found);
    boolean several = SEVERAL.matcher(phrase.before()).find() && channels(phrase.before()) > 1;
    if (found.containsKey(CHANNEL)
        && (several || !named(Channels.single(phrase.before()), CHANNEL))) {
      found.remove(CHANNEL);
    }
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
    return changes.says(before);
  }

  /** How many different channels are named. */
  private long channels(String text) {
    return words.stream()
        .filter(word -> word.dimension().equals(CHANNEL) && text.contains(word.word()))
        .map(DimensionWord::value)
        .distinct()
        .count();
  }

  private boolean named(String text, String dimension) {
    Map<String, String> found = new TreeMap<>();
    collect(text, found);
    return found.containsKey(dimension);
  }

  /** 区政府门户网站 is no 区政府, and 比全省 no figure of the province. */
  private static boolean standsFree(DimensionWord word, String text, int start, int end) {
    return word.notFollowedBy().stream().noneMatch(next -> text.startsWith(next, end))
        && word.notAfter().stream()
            .noneMatch(before -> text.startsWith(before, start - before.length()));
  }

  /** From left to right, the longest word at each place: 全市政府 is 全市, and no 市政府. */
  private void collect(String text, Map<String, String> found) {
    int at = 0;
    while (at < text.length()) {
      int next = at + 1;
      for (DimensionWord word : beginning.getOrDefault(text.charAt(at), List.of())) {
        if (text.startsWith(word.word(), at)) {
          int end = at + word.word().length();
          if (standsFree(word, text, at, end)) {
            found.put(word.dimension(), word.value());
            next = Math.max(next, end);
          }
          break;
        }
      }
      at = next;
    }
  }
}
