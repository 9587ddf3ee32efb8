package gongkai.solr.holding;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.analysis.Keys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document is called. A notice that issues 实施办法 is asked for, and cited, by the name of what
 * it issues; one who interprets or amends it is not.
 */
final class Names {
  private static final Pattern ISSUES =
      Pattern.compile("(?:印发|转发|发布|公布|下发|颁布)(?:实施|施行)?(?<name>.+?)(?:的(?:通知|公告|决定|通告|函|批复))?$");
  private static final Pattern QUOTED = Pattern.compile("^《(?<name>.+)》(?:的(?:通知|公告))?$");
  private static final Pattern ABOUT = Pattern.compile("^.{2,}?(?<name>关于.+)$");
  private static final Pattern TRIAL = Pattern.compile("^(?<name>.+)[（(](?:试行|暂行|草案|修订|修订版)[）)]$");

  private Names() {}

  /** Keys of all names, that of the title first. */
  static List<String> of(Disclosure disclosure) {
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
    }
    return names.stream().map(Keys::ofName).filter(key -> !key.isEmpty()).distinct().toList();
  }

  private static java.util.Optional<String> part(Pattern pattern, String title) {
    Matcher matcher = pattern.matcher(title);
    return matcher.find()
        ? java.util.Optional.of(matcher.group("name").strip())
        : java.util.Optional.empty();
  }
}
