package gongkai.indexer.publish;

import gongkai.noun.Citation;
import gongkai.noun.Disclosure;
import gongkai.solr.field.Field;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Names;
import gongkai.solr.holding.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks up who is called by a name or number, once for each in a run. What was withdrawn is nobody.
 */
final class Index {
  private static final int AT_ONCE = 300;
  private static final int MOST_TEXTS = 64;
  private static final int MOST_NAMES = 100_000;

  /** Weekly notices of one wording are many; each is tied to those around it. */
  private static final int MOST_OF_WORDING = 50;

  private final Holdings holdings;
  private final Map<String, List<Known>> byName = new HashMap<>();
  private final Map<String, List<Known>> byNumber = new HashMap<>();
  private final Map<String, List<String>> wordings = new HashMap<>();
  private final Map<String, String> texts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST_TEXTS;
        }
      };

  Index(Holdings holdings) {
    this.holdings = holdings;
  }

  Known known(Disclosure held) {
    return Known.of(held, holdings.vocabulary());
  }

  /** By which a document number is compared. */
  String numberKey(String number) {
    return holdings.vocabulary().numberKey(number);
  }

  /** Reads ahead all that these documents call others by. */
  void expect(Collection<Disclosure> documents) {
    if (byName.size() > MOST_NAMES) {
      byName.clear();
      byNumber.clear();
    }
    Set<String> names = new LinkedHashSet<>();
    Set<String> numbers = new LinkedHashSet<>();
    for (Disclosure document : documents) {
      for (Citation citation : document.citations()) {
        names.addAll(Names.cited(citation.title()));
        numbers.add(numberKey(citation.number()));
      }
    }
    numbers.remove("");
    read(Fields.NAMES, names, byName, Known::names);
    read(Fields.NUMBER_KEY, numbers, byNumber, known -> List.of(known.number()));
  }

  private void read(
      Field key,
      Set<String> wanted,
      Map<String, List<Known>> into,
      Function<Known, List<String>> calledBy) {
    List<String> values = wanted.stream().filter(value -> !into.containsKey(value)).toList();
    for (int from = 0; from < values.size(); from += AT_ONCE) {
      List<String> some = values.subList(from, Math.min(values.size(), from + AT_ONCE));
      some.forEach(value -> into.put(value, new ArrayList<>()));
      for (Disclosure found : holdings.disclosures(Selection.of(key, some)).toList()) {
        Known known = known(found);
        calledBy.apply(known).stream()
            .filter(some::contains)
            .forEach(value -> into.get(value).add(known));
      }
    }
  }

  List<Known> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  List<Known> numbered(String number) {
    return byNumber.getOrDefault(number, List.of());
  }

  /** Those that interpret, amend or repeal something that is called as this document is. */
  List<Disclosure> actingOn(Disclosure held) {
    return others(held, Fields.ACTS_ON, namesOf(held));
  }

  /** Those that lead to a place where this document lies. */
  List<Disclosure> leadingTo(Disclosure held) {
    return others(
        held, Fields.POINTS_TO, held.sources().stream().map(place -> place.uri()).toList());
  }

  List<Disclosure> versionsOf(Disclosure held) {
    return Names.ofVersions(held, holdings.vocabulary())
        .map(key -> holdings.disclosures(Selection.of(Fields.VERSION_KEY, key)).toList())
        .orElse(List.of());
  }

  /**
   * Documents of their own with the same words under the same title: those of the nearest days, as
   * many before as after. What remains of one wording when all are merged that are one.
   */
  List<String> sameWording(Disclosure held) {
    String key =
        holdings.compared(List.of(held.id())).stream()
            .map(Holdings.Compared::sameText)
            .findFirst()
            .orElse("");
    if (key.isEmpty()) {
      return List.of();
    }
    List<String> all = wordings.computeIfAbsent(key, this::byDay);
    int at = all.indexOf(held.id());
    return at < 0
        ? List.of()
        : all
            .subList(
                Math.max(0, at - MOST_OF_WORDING / 2),
                Math.min(all.size(), at + MOST_OF_WORDING / 2 + 1))
            .stream()
            .filter(id -> !id.equals(held.id()))
            .toList();
  }

  private List<String> byDay(String textKey) {
    return holdings
        .disclosures(Selection.of(Fields.TEXT_KEY, textKey))
        .sorted(
            Comparator.comparing((Disclosure one) -> Known.day(one).orElse(LocalDate.MIN))
                .thenComparing(Disclosure::id))
        .map(Disclosure::id)
        .toList();
  }

  /** Those whose text may be almost the same. */
  List<Disclosure> perhapsAlike(Disclosure held) {
    return holdings.compared(List.of(held.id())).stream()
        .flatMap(compared -> others(held, Fields.ALIKE, compared.alike()).stream())
        .toList();
  }

  /** Versions of it that lie no more where it lies now. */
  List<String> leftFor(String id) {
    return holdings.ids(Selection.of(Fields.SUPERSEDED_BY, id).onlyWithdrawn());
  }

  /** The ids of all that cite, contain, share or are tied to one of these. */
  Set<String> around(Collection<Disclosure> documents) {
    Set<String> calls = new LinkedHashSet<>();
    Set<String> versions = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Disclosure document : documents) {
      ids.add(document.id());
      calls.addAll(namesOf(document));
      document.sources().forEach(place -> calls.add(place.uri()));
      Names.ofVersions(document, holdings.vocabulary()).ifPresent(versions::add);
    }
    Set<String> around = new LinkedHashSet<>(ids(Fields.POINTS_TO, calls));
    around.addAll(ids(Fields.VERSION_KEY, versions));
    around.addAll(ids(Fields.TIED_TO, ids));
    return around;
  }

  String text(String id) {
    return texts.computeIfAbsent(id, wanted -> holdings.text(wanted).orElse(""));
  }

  /** The document that lies at a place. */
  Optional<String> at(String uri) {
    return holdings.ledgerEntry(uri).map(entry -> entry.document()).filter(id -> !id.isEmpty());
  }

  private List<String> namesOf(Disclosure held) {
    Known known = known(held);
    List<String> names = new ArrayList<>(known.names());
    if (!known.number().isEmpty()) {
      names.add(known.number());
    }
    return names;
  }

  private Set<String> ids(Field key, Set<String> values) {
    Set<String> ids = new LinkedHashSet<>();
    List<String> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      ids.addAll(holdings.ids(Selection.of(key, some).withWithdrawn()));
    }
    return ids;
  }

  private List<Disclosure> others(Disclosure held, Field key, List<String> values) {
    return values.isEmpty()
        ? List.of()
        : holdings
            .disclosures(Selection.of(key, values))
            .filter(found -> !found.id().equals(held.id()))
            .toList();
  }
}
