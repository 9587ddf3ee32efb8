package gongkai.solr.holding;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.analysis.Keys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document is called. A notice that issues 实施办法 is asked for, and cited, by the name of what
 * it issues; one who interprets or amends it is not. A law is asked for without the State's name.
 */
public final class Names {
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
      Pattern.compile(".*(?:法|法典|条例|办法|规定|细则|规则|制度|解释|预案|通则)(?:[（(][一二三四五六七八九十]{1,3}[)）])?$");

  private static final Pattern NATION_WIDE =
      Pattern.compile("^(?:中华人民共和国|国务院|最高人民法院|最高人民检察院|全国人民代表大会).*|.*(?<!办)(?:法|法典|条例)$");
  private static final Pattern OF_A_REGION =
      Pattern.compile("^[\\u4e00-\\u9fff]{2,10}?(?:省|自治区|自治州|自治县|市|区|县|旗|盟).*");

  private Names() {}

  /** Keys of all names, that of the title first. */
  public static List<String> of(Disclosure disclosure) {
    return of(disclosure.title().strip(), disclosure.value(Property.KIND).equals("interpretation"));
  }

  static List<String> of(String title, boolean interprets) {
    Set<String> names = new LinkedHashSet<>();
    names.add(title);
    if (!interprets) {
      part(ISSUES, title).ifPresent(names::add);
    }
    part(ABOUT, title).filter(name -> !name.contains("印发")).ifPresent(names::add);
    for (String name : List.copyOf(names)) {
      part(QUOTED, name).ifPresent(names::add);
    }
    for (String name : List.copyOf(names)) {
      part(TRIAL, name).ifPresent(names::add);
      names.add(withoutVersionMarks(name));
    }
    for (String name : List.copyOf(names)) {
      names.add(withoutState(name));
    }
    return names.stream().map(Keys::ofName).filter(key -> !key.isEmpty()).distinct().toList();
  }

  /**
   * Keys by which a citation of this title may mean a document: its own words, then what they say
   * is issued.
   */
  public static List<String> cited(String title) {
    String whole = part(QUOTED, title.strip()).orElse(title.strip());
    return Stream.of(Optional.of(whole), Optional.of(withoutState(whole)), part(ISSUES, whole))
        .flatMap(Optional::stream)
        .map(name -> part(QUOTED, name).orElse(name))
        .map(Keys::ofName)
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }

  /**
   * What all versions of one text have in common: its name, and whose it is where the name does not
   * say so. Empty for drafts, for what is not kept up to date under one title, and for what may be
   * anybody's.
   */
  public static Optional<String> ofVersions(Disclosure disclosure) {
    String title = disclosure.title().strip();
    if (disclosure.value(Property.KIND).equals("interpretation") || isDraft(title)) {
      return Optional.empty();
    }
    String issued = part(ISSUES, title).orElse(title);
    String name = withoutVersionMarks(part(QUOTED, issued).orElse(issued));
    if (!LASTING.matcher(name).matches() || name.length() < 3) {
      return Optional.empty();
    }
    boolean saysWhose =
        NATION_WIDE.matcher(name).matches()
            || (!disclosure.value(Property.REGION).isEmpty()
                && OF_A_REGION.matcher(name).matches());
    String whose = saysWhose ? "" : disclosure.publisher();
    return saysWhose || !whose.isEmpty()
        ? Optional.of(Keys.ofName(withoutState(name)) + "@" + Keys.of(whose))
        : Optional.empty();
  }

  /** Whether a title is that of a draft, which replaces nothing. */
  public static boolean isDraft(String title) {
    return DRAFT.matcher(title).find();
  }

  private static String withoutVersionMarks(String name) {
    String before = name;
    while (true) {
      String after = VERSION_MARK.matcher(before).replaceFirst("").strip();
      if (after.equals(before) || after.length() < 2) {
        return before;
      }
      before = after;
    }
  }

  private static String withoutState(String name) {
    boolean more = name.startsWith(STATE) && name.length() > STATE.length() + 1;
    return more ? name.substring(STATE.length()) : name;
  }

  private static Optional<String> part(Pattern pattern, String title) {
    Matcher matcher = pattern.matcher(title);
    return matcher.find() ? Optional.of(matcher.group("name").strip()) : Optional.empty();
  }
}
