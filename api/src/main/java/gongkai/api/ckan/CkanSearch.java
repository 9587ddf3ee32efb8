package gongkai.api.ckan;

import gongkai.api.catalogue.Editions;
import gongkai.dataset.Format;
import gongkai.noun.Dataset;
import gongkai.noun.Release;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code package_search} over the few datasets that there are. */
final class CkanSearch implements CkanQuery.Terms {
  /** By which hits are counted where {@code facet.field} asks for it. */
  static final List<String> FACETS =
      List.of("organization", "groups", "tags", "res_format", "license_id", "dataset_type");

  /** As the catalogue has them. */
  private static final Comparator<Dataset> UNORDERED = Comparator.comparing(dataset -> 0);

  private final Editions editions;
  private final CkanPackages packages;
  private final InstantSource now;

  CkanSearch(Editions editions, CkanPackages packages, InstantSource now) {
    this.editions = editions;
    this.packages = packages;
    this.now = now;
  }

  /** The datasets for which all of these hold, in the order asked for. */
  List<Dataset> find(List<String> questions, String sort) {
    Predicate<Dataset> all = dataset -> true;
    for (String question : questions) {
      all = all.and(CkanQuery.read(question.equals("*") ? "" : question, this));
    }
    return editions.catalogue().all().stream().filter(all).sorted(order(sort)).toList();
  }

  /** How many of these have each value of a field, the most frequent first. */
  Map<String, Integer> counts(List<Dataset> found, String field) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    found.forEach(
        dataset -> values(dataset, field).forEach(value -> counts.merge(value, 1, Integer::sum)));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }

  private Comparator<Dataset> order(String sort) {
    Comparator<Dataset> order = UNORDERED;
    for (String part : sort.split(",", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      Comparator<Dataset> one =
          switch (words[0]) {
            case "id", "name" -> Comparator.comparing(Dataset::name);
            case "title", "title_string" ->
                Comparator.comparing(dataset -> dataset.words().title());
            case "metadata_modified" -> Comparator.comparing(packages::modified);
            case "metadata_created" -> Comparator.comparing(packages::created);
            case "", "score", "relevance", "views_recent", "views_total" -> UNORDERED;
            default -> throw CkanException.invalid("Cannot sort by " + words[0]);
          };
      boolean descending = words.length > 1 && words[1].equalsIgnoreCase("desc");
      order = order.thenComparing(descending ? one.reversed() : one);
    }
    return order;
  }

  @Override
  public Predicate<Dataset> words(String words) {
    String wanted = words.toLowerCase(Locale.ROOT).replaceFirst("\\*$", "");
    return dataset ->
        Stream.of("name", "title", "notes", "text", "tags")
            .flatMap(field -> values(dataset, field).stream())
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
  }

  @Override
  public Predicate<Dataset> span(String field, String from, String to) {
    Function<Dataset, java.util.Optional<Release>> dated =
        switch (field) {
          case "metadata_modified" -> editions::latest;
          case "metadata_created" -> editions::first;
          default -> throw CkanException.invalid("Search Query is invalid: no span of " + field);
        };
    Instant first = from.equals("*") ? Instant.MIN : CkanTime.of(from, now.instant(), false);
    Instant last = to.equals("*") ? Instant.MAX : CkanTime.of(to, now.instant(), true);
    return dataset ->
        dated
            .apply(dataset)
            .map(Release::moment)
            .filter(moment -> !moment.isBefore(first) && !moment.isAfter(last))
            .isPresent();
  }

  @Override
  public Predicate<Dataset> value(String field, String value) {
    if (field.equals("id") || field.equals("name") || field.equals("name_or_id")) {
      return value.endsWith("*")
          ? dataset -> matches(dataset.name(), value)
          : dataset -> packages.named(value).filter(dataset::equals).isPresent();
    }
    values(editions.catalogue().all().getFirst(), field);
    return dataset -> values(dataset, field).stream().anyMatch(one -> matches(one, value, field));
  }

  private static boolean matches(String value, String wanted, String field) {
    return switch (field) {
      case "title", "notes", "text" ->
          value
              .toLowerCase(Locale.ROOT)
              .contains(wanted.toLowerCase(Locale.ROOT).replaceFirst("\\*$", ""));
      default -> matches(value, wanted);
    };
  }

  private static boolean matches(String value, String wanted) {
    return wanted.endsWith("*")
        ? value.startsWith(wanted.substring(0, wanted.length() - 1))
        : value.equalsIgnoreCase(wanted);
  }

  private List<String> values(Dataset dataset, String field) {
    return switch (field) {
      case "name" -> List.of(dataset.name());
      case "title", "title_string" -> List.of(dataset.words().title(), dataset.words().titleEn());
      case "notes", "description" ->
          List.of(dataset.words().description(), dataset.words().descriptionEn());
      case "text" ->
          List.of(
              dataset.words().title(),
              dataset.words().titleEn(),
              dataset.words().description(),
              dataset.words().descriptionEn());
      case "organization" -> List.of("gongkai");
      case "owner_org" -> List.of(packages.organization().named().id(), "gongkai");
      case "author", "maintainer" -> List.of(packages.organization().named().title());
      case "dataset_type", "type" -> List.of("dataset");
      case "state" -> List.of("active");
      case "private" -> List.of("false");
      case "capacity" -> List.of("public");
      case "license_id" -> List.of(dataset.licence());
      case "tags", "keyword" -> editions.keywords(dataset);
      case "groups" -> List.of();
      case "res_format" ->
          Stream.of(Format.values())
              .map(format -> format.extension().toUpperCase(Locale.ROOT))
              .toList();
      default -> throw CkanException.invalid("Search Query is invalid: unknown field " + field);
    };
  }
}
