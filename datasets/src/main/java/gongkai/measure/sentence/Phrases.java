package gongkai.measure.sentence;

import gongkai.measure.piece.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that say what a number counts: before it, after it, or in the clause before. */
public final class Phrases {
  private static final Pattern INSERTION =
      Pattern.compile("(?<=\\p{IsHan})[（(]\\p{IsHan}{1,4}[）)]$");

  private static final int LONGEST_INSERTION = 6;

  private static final String BOUNDARY = "，。；：！？,;:!?（）()【】\t|｜";

  /** A line that begins so is a point of a list; any other one only went on. */
  private static final Pattern POINT =
      Pattern.compile("\\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[-—●·•◆■※*])");

  private static final Pattern CONNECTOR =
      Pattern.compile("^(?:[\\s、]|和|及|与|以及|并且|并|或|其中|另有?|还|同时)++");

  /** So many cells or clauses before a number may say nothing of it. */
  private static final int MOST_WIDENED = 3;

  /** What can stand in a phrase without saying what is counted. */
  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?:[\\s、]|(?:19|20)[0-9]{2}年度?|今年|本年度?|全年|年内|共计?|合计|总计|计|累计|共有|达到?|为|是|有|已|均|各|约|总数|数量|分别|了|[|｜，,]|[0-9０-９.]+(?=[\\s|｜])|[0-9０-９]+$)*");

  private static final Pattern NOUN_AND = Pattern.compile("\\p{IsHan}{2,12}(?:和|及|与|以及|、)");

  private Phrases() {}

  static Phrase of(String text, Span sentence, List<Quantity> quantities, int index) {
    Quantity quantity = quantities.get(index);
    int previous =
        index == 0 ? sentence.start() : Math.max(sentence.start(), quantities.get(index - 1).end());
    int next =
        index + 1 == quantities.size()
            ? sentence.end()
            : Math.min(sentence.end(), quantities.get(index + 1).start());
    int start = boundaryBefore(text, quantity.start(), previous);
    boolean lineEnds = quantity.end() < sentence.end() && text.charAt(quantity.end()) == '\n';
    int end =
        lineEnds
            ? quantity.end()
            : boundaryAfter(text, quantity.end(), Math.max(next, quantity.end()));
    String before = trim(text.substring(start, quantity.start()));
    boolean follows = index > 0 && previous == quantities.get(index - 1).end();
    if (follows
        && start == previous
        && nounsBehind(text, previous, quantity.start(), quantity.end(), end)) {
      Phrase first = of(text, sentence, quantities, index - 1);
      return new Phrase(first.sentence(), first.before(), text.substring(quantity.end(), end));
    }
    int widened = 0;
    while (widened < MOST_WIDENED && start > previous && SAYS_NOTHING.matcher(before).matches()) {
      int clause = boundaryBefore(text, start - 1, previous);
      String wider = text.substring(clause, quantity.start());
      if (("（(".indexOf(text.charAt(start - 1)) >= 0 && !before.isEmpty())
          || wider.indexOf('；') >= 0
          || wider.indexOf('。') >= 0) {
        break;
      }
      before = trim(wider);
      start = clause;
      widened++;
    }
    return new Phrase(
        text.substring(sentence.start(), start), before, text.substring(quantity.end(), end));
  }

  /** 3名专职人员和12名兼职人员: what stands between belongs to the number before it. */
  private static boolean nounsBehind(String text, int previous, int start, int end, int after) {
    String between = bare(text.substring(previous, start));
    return NOUN_AND.matcher(between).matches()
        && after - end > 1
        && Character.isIdeographic(text.charAt(end));
  }

  private static int boundaryBefore(String text, int from, int limit) {
    int at = from;
    while (at > limit) {
      int open = insertionFrom(text, at, limit);
      if (open < at) {
        at = open;
      } else if (boundary(text, at - 1)) {
        return at;
      } else {
        at--;
      }
    }
    return at;
  }

  /** A short remark within a noun parts nothing: 因公出国（境）经费, 县（市）区. */
  private static int insertionFrom(String text, int at, int limit) {
    Matcher insertion = INSERTION.matcher(text).region(Math.max(limit, at - LONGEST_INSERTION), at);
    return insertion.find() ? insertion.start() : at;
  }

  private static boolean boundary(String text, int at) {
    char c = text.charAt(at);
    return c == '\n'
        ? POINT.matcher(text).region(at + 1, text.length()).lookingAt()
        : BOUNDARY.indexOf(c) >= 0;
  }

  private static int boundaryAfter(String text, int from, int limit) {
    int at = from;
    while (at < limit && !boundary(text, at) && text.charAt(at) != '、') {
      at++;
    }
    return at;
  }

  static String trim(String phrase) {
    return CONNECTOR.matcher(phrase.strip()).replaceFirst("").strip();
  }

  /** The phrase as a label, where the vocabulary has none. */
  public static String label(Phrase phrase) {
    String before = LEADING.matcher(bare(phrase.before())).replaceFirst("").strip();
    String after = bare(phrase.after());
    String label = EDGES.matcher(before.length() < 3 ? before + after : before).replaceAll("");
    return label.length() > LONGEST ? label.substring(label.length() - LONGEST) : label;
  }

  /** Without the blanks that typesetting puts between characters. */
  static String bare(String words) {
    return CUT.matcher(words).replaceAll("").strip();
  }

  private static final Pattern CUT =
      Pattern.compile("(?<=[\\p{IsHan}\\p{P}])[\\s\\p{Zs}]+|[\\s\\p{Zs}]+(?=[\\p{IsHan}\\p{P}])");
  private static final int LONGEST = 40;
  private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:今年|本年度?|全年|年内|截至目前|目前|(?:19|20)\\d\\d年(?:度)?|共计?|累计|已|还|均|其中|共有|有|的|了)+");
}
