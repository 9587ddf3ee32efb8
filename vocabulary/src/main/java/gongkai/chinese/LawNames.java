package gongkai.chinese;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How rules are named: with and without the State's name, with marks of a version behind it, by a
 * notice that issues them, as a draft.
 */
public final class LawNames {
  private static final String STATE = "中华人民共和国";
  private static final Pattern ISSUES =
      Pattern.compile("(?:印发|转发|发布|公布|下发|颁布)(?:实施|施行)?(?<name>.+?)(?:的(?:通知|公告|决定|通告|函|批复))?$");
  private static final Pattern QUOTED = Pattern.compile("^《(?<name>.+)》(?:的(?:通知|公告))?$");
  private static final Pattern ABOUT = Pattern.compile("^.{2,}?(?<name>关于.+)$");
  private static final Pattern TRIAL = Pattern.compile("^(?<name>.+)[（(](?:试行|暂行|草案|修订|修订版)[）)]$");

  /** What tells versions of one text apart, in brackets behind its title or without them. */
  private static final Pattern VERSION_MARK =
      Pattern.compile(
          "[（(〔\\[](?:[^（）()]{0,14}(?:修正|修订|修改|修订版|年版|年本|修正本|修订本|试行|暂行|[12][0-9]{3}年?))[)）〕\\]]$"
              + "|[12][0-9]{3}年?(?:修正|修订|版|本)?本?$");

  private static final Pattern DRAFT = Pattern.compile("草案|征求意见|送审稿|讨论稿|审议稿");

  /**
   * Texts that are amended as a whole and keep their title; a notice of the same title does not.
   */
  private static final Pattern LASTING =
      Pattern.compile(
          ".*(?:法|法典|条例|办法|规定|细则|规则|制度|解释|预案|通则)(?:[（(]" + Outline.WORDS + "{1,3}[)）])?$");

  private static final Pattern NATION_WIDE =
      Pattern.compile("^(?:中华人民共和国|国务院|最高人民法院|最高人民检察院|全国人民代表大会).*|.*(?<!办)(?:法|法典|条例)$");

  private LawNames() {}

  /** 安全生产法 of 中华人民共和国安全生产法; the State's name alone stays. */
  public static String withoutState(String name) {
    boolean more = name.startsWith(STATE) && name.length() > STATE.length() + 1;
    return more ? name.substring(STATE.length()) : name;
  }

  /** Without （2021年修订）, (试行) and the like behind it. */
  public static String withoutVersionMarks(String name) {
    String before = name;
    while (true) {
      String after = VERSION_MARK.matcher(before).replaceFirst("").strip();
      if (after.equals(before) || after.length() < 2) {
        return before;
      }
      before = after;
    }
  }

  /** The name without （试行）, （草案） or （修订版）, where one of them ends it. */
  public static Optional<String> withoutTrial(String name) {
    return part(TRIAL, name);
  }

  /** What a notice issues: 住房办法 of 关于印发住房办法的通知. */
  public static Optional<String> issued(String title) {
    return part(ISSUES, title);
  }

  /** What stands within 《》, where the whole title does. */
  public static Optional<String> quoted(String title) {
    return part(QUOTED, title);
  }

  /** 关于… without who says it. */
  public static Optional<String> subject(String title) {
    return part(ABOUT, title);
  }

  /** Whether a title is that of a draft, which replaces nothing. */
  public static boolean isDraft(String title) {
    return DRAFT.matcher(title).find();
  }

  /** Whether texts of such a name are amended as a whole and keep it. */
  public static boolean isLasting(String name) {
    return name.length() > 2 && LASTING.matcher(name).matches();
  }

  /** Whether nobody but the State can have made a text of this name. */
  public static boolean isNationWide(String name) {
    return NATION_WIDE.matcher(name).matches();
  }

  private static Optional<String> part(Pattern pattern, String title) {
    Matcher matcher = pattern.matcher(title);
    return matcher.find() ? Optional.of(matcher.group("name").strip()) : Optional.empty();
  }
}
