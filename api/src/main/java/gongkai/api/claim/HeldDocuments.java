package gongkai.api.claim;

import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.LawNames;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import gongkai.noun.ValidityOn;
import gongkai.solr.analysis.Keys;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Names;
import gongkai.solr.holding.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The documents that a text names, read once for one text. For one thread. */
final class HeldDocuments {
  private static final int MOST_TEXTS = 64;
  private static final int LONGEST_LEAD = 3;
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private final Holdings holdings;
  private final LocalDate day;
  private final Map<String, Literal> texts = lru();
  private final Map<String, List<Passage>> passages = lru();
  private final Map<String, List<Disclosure>> byNumber = new LinkedHashMap<>();
  private final Map<Named, Meant> meant = new LinkedHashMap<>();

  HeldDocuments(Holdings holdings, LocalDate day) {
    this.holdings = holdings;
    this.day = day;
  }

  /**
   * What a name may mean.
   *
   * @param texts one list for each text that may be meant, its versions by day, the latest last
   */
  record Meant(List<List<Disclosure>> texts) {
    boolean none() {
      return texts.isEmpty();
    }

    boolean one() {
      return texts.size() == 1;
    }
  }

  /** What a document is today, and what holds instead of it. */
  record Standing(Claim.Verdict verdict, Optional<Disclosure> now, Validity validity) {}

  Meant of(Named named) {
    return meant.computeIfAbsent(
        new Named(named.title(), named.number(), Optional.empty(), Optional.empty()), this::look);
  }

  private Meant look(Named named) {
    List<Disclosure> numbered = numbered(named.number());
    List<Disclosure> titled = titled(named.title());
    if (named.title().isEmpty()) {
      return meant(numbered);
    }
    List<Disclosure> both =
        titled.stream()
            .filter(one -> numbered.stream().anyMatch(n -> n.id().equals(one.id())))
            .toList();
    return meant(both.isEmpty() ? titled : both);
  }

  List<Disclosure> numbered(String number) {
    return number.isEmpty()
        ? List.of()
        : byNumber.computeIfAbsent(
            number,
            key -> rules(holdings.disclosures(Selection.of(Fields.NUMBER_KEY, key)).toList(), ""));
  }

  private List<Disclosure> titled(String title) {
    for (String name : Names.cited(title)) {
      List<Disclosure> found =
          rules(holdings.disclosures(Selection.of(Fields.NAMES, name)).toList(), name);
      if (!found.isEmpty()) {
        return found;
      }
    }
    String plain = LawNames.withoutVersionMarks(title);
    return plain.equals(title) ? List.of() : titled(plain);
  }

  /** Who explains a text or tells of it is meant only where his own title is named. */
  private List<Disclosure> rules(List<Disclosure> found, String name) {
    List<Disclosure> could =
        found.stream()
            .filter(
                one ->
                    holdings.vocabulary().makesRules(one) || Keys.ofName(one.title()).equals(name))
            .toList();
    return could.isEmpty() && !found.isEmpty() ? found : could;
  }

  private Meant meant(List<Disclosure> found) {
    Map<String, List<Disclosure>> byText =
        found.stream()
            .collect(Collectors.groupingBy(this::text, TreeMap::new, Collectors.toList()));
    List<List<Disclosure>> texts = new ArrayList<>();
    for (List<Disclosure> versions : byText.values()) {
      texts.add(
          versions.stream()
              .sorted(Comparator.comparing(HeldDocuments::dayOf).thenComparing(Disclosure::id))
              .toList());
    }
    return new Meant(texts);
  }

  private String text(Disclosure disclosure) {
    return Names.ofVersions(disclosure, holdings.vocabulary())
        .orElse(Keys.ofName(disclosure.title()) + "@" + disclosure.publisher());
  }

  static String dayOf(Disclosure disclosure) {
    for (Property date : List.of(Property.FORMED, Property.PUBLISHED, Property.EFFECTIVE)) {
      if (!disclosure.value(date).isEmpty()) {
        return disclosure.value(date);
      }
    }
    return "";
  }

  /** The version that is named: of the year that stands behind the name, else what holds today. */
  Disclosure version(Named named, List<Disclosure> versions) {
    String title = named.title();
    Matcher year = YEAR.matcher(title.substring(LawNames.withoutVersionMarks(title).length()));
    if (year.find()) {
      Optional<Disclosure> ofYear =
          versions.stream().filter(one -> dayOf(one).startsWith(year.group())).findFirst();
      if (ofYear.isPresent()) {
        return ofYear.orElseThrow();
      }
    }
    return latest(versions);
  }

  /** The last that holds already; the first where none does. */
  Disclosure latest(List<Disclosure> versions) {
    return versions.stream()
        .filter(one -> one.date(Property.EFFECTIVE).filter(from -> from.isAfter(day)).isEmpty())
        .reduce((first, second) -> second)
        .orElse(versions.getFirst());
  }

  /** Whether the version that is named still holds, and what does if not. */
  Standing standing(Disclosure named, List<Disclosure> versions) {
    Validity validity = ValidityOn.of(named, day);
    Disclosure latest = latest(versions);
    boolean old = !latest.id().equals(named.id()) && dayOf(latest).compareTo(dayOf(named)) > 0;
    Optional<Disclosure> by =
        validity.by().isEmpty() || validity.by().equals(named.id())
            ? Optional.empty()
            : holdings.disclosure(validity.by());
    Optional<Disclosure> now =
        old
            ? Optional.of(latest)
            : named.relations().supersededBy().stream()
                .findFirst()
                .flatMap(holdings::disclosure)
                .or(() -> by);
    return switch (validity.status()) {
      case REPEALED, EXPIRED -> new Standing(Claim.Verdict.REPEALED, now, validity);
      case AMENDED -> new Standing(Claim.Verdict.AMENDED, now, validity);
      default ->
          new Standing(
              old
                  ? Claim.Verdict.AMENDED
                  : named.relations().supersededBy().isEmpty()
                      ? Claim.Verdict.FOUND
                      : Claim.Verdict.REPEALED,
              now,
              validity);
    };
  }

  /**
   * A number without the words before it that were read as part of the office's code: of
   * 见清政发〔2021〕9号 the whole where that is held, else 清政发〔2021〕9号 where that is.
   */
  DocumentNumbers.Found withoutLead(DocumentNumbers.Found found) {
    int code = DocumentNumbers.code(found.number()).length();
    for (int cut = 0; cut <= Math.min(LONGEST_LEAD, code - 2); cut++) {
      String number = found.number().substring(cut);
      if (!numbered(number).isEmpty()) {
        return new DocumentNumbers.Found(number, found.start() + cut, found.end());
      }
    }
    return found;
  }

  /** The longest of the names by which a document is held. */
  Optional<String> longestName(List<String> longestFirst) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    longestFirst.forEach(name -> keys.put(name, Names.cited(name)));
    List<String> all = keys.values().stream().flatMap(Collection::stream).distinct().toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<String> held =
        holdings
            .disclosures(Selection.of(Fields.NAMES, all))
            .limit(200)
            .flatMap(one -> Names.of(one).stream())
            .toList();
    return longestFirst.stream()
        .filter(name -> keys.get(name).stream().anyMatch(held::contains))
        .findFirst();
  }

  Optional<Disclosure> byId(String id) {
    return holdings.disclosure(id);
  }

  Literal text(String id) {
    return texts.computeIfAbsent(id, key -> new Literal(holdings.text(key).orElse("")));
  }

  List<Passage> passages(String id) {
    return passages.computeIfAbsent(id, holdings::passages);
  }

  Optional<Passage> article(String id, String anchor) {
    return passages(id).stream().filter(passage -> passage.anchor().equals(anchor)).findFirst();
  }

  private static <T> Map<String, T> lru() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > MOST_TEXTS;
      }
    };
  }
}
