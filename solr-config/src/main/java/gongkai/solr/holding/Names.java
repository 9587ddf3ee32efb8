package gongkai.solr.holding;

import gongkai.chinese.LawNames;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document is called. A notice that issues 实施办法 is asked for, and cited, by the name of what
 * it issues; one who interprets or amends it is not. A law is asked for without the State's name.
 */
public final class Names {
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
      LawNames.issued(title).ifPresent(names::add);
    }
    LawNames.subject(title).filter(name -> !name.contains("印发")).ifPresent(names::add);
    for (String name : List.copyOf(names)) {
      LawNames.quoted(name).ifPresent(names::add);
    }
    for (String name : List.copyOf(names)) {
      LawNames.withoutTrial(name).ifPresent(names::add);
      names.add(LawNames.withoutVersionMarks(name));
    }
    for (String name : List.copyOf(names)) {
      names.add(LawNames.withoutState(name));
    }
    return names.stream().map(Keys::ofName).filter(key -> !key.isEmpty()).distinct().toList();
  }

  /**
   * Keys by which a citation of this title may mean a document: its own words, then what they say
   * is issued.
   */
  public static List<String> cited(String title) {
    String whole = LawNames.quoted(title.strip()).orElse(title.strip());
    return Stream.of(
            Optional.of(whole), Optional.of(LawNames.withoutState(whole)), LawNames.issued(whole))
        .flatMap(Optional::stream)
        .map(name -> LawNames.quoted(name).orElse(name))
        .map(Keys::ofName)
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }

  /** The day on which a version came about; where that is open, when it took effect or came out. */
  public static Optional<LocalDate> day(Disclosure disclosure) {
    return Stream.of(Property.FORMED, Property.EFFECTIVE, Property.PUBLISHED)
        .map(disclosure::date)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * What all versions of one text have in common: its name, and whose it is where the name does not
   * say so. Empty for what makes no rules, for what is not kept up to date under one title, and for
   * what may be anybody's.
   */
  public static Optional<String> ofVersions(Disclosure disclosure, IndexVocabulary vocabulary) {
    String title = disclosure.title().strip();
    if (!vocabulary.makesRules(disclosure)) {
      return Optional.empty();
    }
    String issued = LawNames.issued(title).orElse(title);
    String name = LawNames.withoutVersionMarks(LawNames.quoted(issued).orElse(issued));
    if (!LawNames.isLasting(name)) {
      return Optional.empty();
    }
    boolean saysWhose =
        LawNames.isNationWide(name)
            || (!disclosure.value(Property.REGION).isEmpty()
                && OF_A_REGION.matcher(name).matches());
    String whose = saysWhose ? "" : disclosure.publisher();
    return saysWhose || !whose.isEmpty()
        ? Optional.of(Keys.ofName(LawNames.withoutState(name)) + "@" + Keys.of(whose))
        : Optional.empty();
  }
}
