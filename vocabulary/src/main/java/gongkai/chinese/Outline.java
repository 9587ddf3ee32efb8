package gongkai.chinese;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a heading, an article or an item begins with: 第X编, 第X章, 第X条之一, 一、, （一）, 1., （1）,
 * ①.
 *
 * @param number 1 or more
 * @param inserted 1 for 之一; 0 for what was not inserted
 * @param end offset behind the number and its marks in the words that were read
 * @see <a href="https://www.gov.cn/zwgk/2013-02/22/content_2337704.htm">党政机关公文处理工作条例 and GB/T
 *     9704-2012, 7.3.3</a>
 */
public record Outline(Level level, int number, int inserted, int end) {
  /** A digit of an ordinal in words, as a class of characters. */
  static final String WORDS = "[一二三四五六七八九十百千零〇○]";

  /** An ordinal in digits or in words, as part of a regular expression. */
  public static final String ORDINAL = "(?:[0-9０-９]{1,4}|" + WORDS + "{1,9})";

  /** 第 with an ordinal, as part of a regular expression. */
  public static final String NUMBERED = "第 ?" + ORDINAL;

  /** A division of a law with its number, as part of a regular expression: 第三条, 第2款, 第（四）项. */
  public static final String DIVISION = "第[（(]?" + ORDINAL + "[)）]?(?:分?编|[章节条款项目])";

  /** Longer heads hold no number that is not over. */
  private static final int REACH = 24;

  private static final Pattern HEAD =
      Pattern.compile(
          "^(?:第 ?(?<of>[0-9]{1,4}|"
              + WORDS
              + "{1,9}) ?(?<unit>分?编|部分|章|节|条)(?: ?之 ?(?<inserted>[一二三四五六七八九十]{1,3}))?"
              + "|(?<first>[一二三四五六七八九十百]{1,4}) ?[、.]"
              + "|\\(? ?(?<second>[一二三四五六七八九十百]{1,4}) ?\\)、?"
              + "|(?<third>[0-9]{1,3}) ?[.、](?![0-9])"
              + "|\\(? ?(?<fourth>[0-9]{1,3}) ?\\)、?"
              + "|(?<sign>[\u2460-\u249B\u3220-\u3229])[、.]?)");

  /** From the outermost to the innermost. */
  public enum Level {
    /** 编, 分编, 部分. */
    PART(0),
    CHAPTER(1),
    SECTION(2),
    ARTICLE(3),
    /** 一、. */
    FIRST(4),
    /** （一）. */
    SECOND(5),
    /** 1. and 1、. */
    THIRD(6),
    /** （1）. */
    FOURTH(7),
    /** ①. */
    FIFTH(8);

    private final int depth;

    Level(int depth) {
      this.depth = depth;
    }

    /** 0 for the outermost. */
    public int depth() {
      return depth;
    }

    /** Whether it is one of the levels of documents, 一、 to ①, not of laws. */
    public boolean isItem() {
      return compareTo(ARTICLE) > 0;
    }
  }

  /** The number that the words begin with, blanks before it left out of account. */
  public static Optional<Outline> at(String words) {
    int from = 0;
    while (from < words.length() && from < REACH && Folding.isBlank(words.charAt(from))) {
      from++;
    }
    Matcher head =
        HEAD.matcher(Folding.fold(words.substring(from, Math.min(words.length(), from + REACH))));
    if (!head.find()) {
      return Optional.empty();
    }
    int end = from + head.end();
    if (head.group("of") != null) {
      int inserted = head.group("inserted") == null ? 0 : ordinal(head.group("inserted"));
      return valid(ofUnit(head.group("unit")), ordinal(head.group("of")), inserted, end);
    }
    if (head.group("sign") != null) {
      return sign(head.group("sign").charAt(0), end);
    }
    for (Level level : Level.values()) {
      String written = level.isItem() ? item(head, level) : null;
      if (written != null) {
        return valid(level, ordinal(written), 0, end);
      }
    }
    return Optional.empty();
  }

  /** 第十七条之一 of the words of an article; nothing of words that begin with another number. */
  public static Optional<String> article(String words) {
    return at(words)
        .filter(numbered -> numbered.level() == Level.ARTICLE)
        .map(numbered -> words.substring(0, numbered.end()).replaceAll("\\s|　", ""));
  }

  /** The words behind the number that they begin with; all of them where they begin with none. */
  public static String withoutNumber(String words) {
    return at(words).map(numbered -> Folding.trim(words.substring(numbered.end()))).orElse(words);
  }

  private static String item(Matcher head, Level level) {
    return switch (level) {
      case FIRST -> head.group("first");
      case SECOND -> head.group("second");
      case THIRD -> head.group("third");
      case FOURTH -> head.group("fourth");
      default -> null;
    };
  }

  private static int ordinal(String written) {
    return SmallOrdinals.read(written).orElse(0);
  }

  private static Level ofUnit(String unit) {
    return switch (unit) {
      case "章" -> Level.CHAPTER;
      case "节" -> Level.SECTION;
      case "条" -> Level.ARTICLE;
      default -> Level.PART;
    };
  }

  /** ① ⑴ ⒈ ㈠ are one character each. */
  private static Optional<Outline> sign(char c, int end) {
    if (c >= '\u3220') {
      return valid(Level.SECOND, c - '\u3220' + 1, 0, end);
    }
    if (c >= '\u2488') {
      return valid(Level.THIRD, c - '\u2488' + 1, 0, end);
    }
    return c >= '\u2474'
        ? valid(Level.FOURTH, c - '\u2474' + 1, 0, end)
        : valid(Level.FIFTH, c - '\u2460' + 1, 0, end);
  }

  private static Optional<Outline> valid(Level level, int number, int inserted, int end) {
    return number > 0 ? Optional.of(new Outline(level, number, inserted, end)) : Optional.empty();
  }
}
