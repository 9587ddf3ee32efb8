package gongkai.api.ckan;

import gongkai.api.catalogue.Editions;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code package_search} over the few datasets that there are: words of {@code q} anywhere in the
 * names and descriptions, and in {@code fq} the terms that harvesters write: {@code +} or {@code -}
 * with id, name, organization or the like, and a span of {@code metadata_modified}. What it does
 * not know it refuses, since to pass over a filter would give too much.
 */
final class CkanSearch {
  /** Looks at each character a bounded number of times, whatever stands there. */
  private static final Pattern TERM =
      Pattern.compile(
          "(?<sign>[+-]?)(?<![A-Za-z_])(?<field>[A-Za-z_]++):"
              + "(?:\\[(?<from>[^\\s\\[\\]]++) TO (?<to>[^\\s\\[\\]]++)\\]"
              + "|\\((?<list>[^()]*+)\\)|\"(?<quoted>[^\"]*+)\"|(?<value>\\S++))");

  /** As the catalogue has them. */
  private static final Comparator<Dataset> UNORDERED = Comparator.comparing(dataset -> 0);

  private final Editions editions;
  private final CkanPackages packages;

  CkanSearch(Editions editions, CkanPackages packages) {
    this.editions = editions;
    this.packages = packages;
  }

  List<Dataset> find(String q, String fq, String sort) {
    List<Dataset> found = new ArrayList<>();
    for (Dataset dataset : editions.catalogue().all()) {
      if (words(dataset, q) && terms(dataset, fq)) {
        found.add(dataset);
      }
    }
    found.sort(order(sort));
    return found;
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
            case "", "score", "relevance", "metadata_created" -> UNORDERED;
            default -> throw CkanException.invalid("Cannot sort by " + words[0]);
          };
      boolean descending = words.length > 1 && words[1].equalsIgnoreCase("desc");
      order = order.thenComparing(descending ? one.reversed() : one);
    }
    return order;
  }

  private boolean words(Dataset dataset, String q) {
    String rest = q.strip();
    if (rest.isEmpty() || rest.equals("*:*") || rest.equals("*")) {
      return true;
    }
    if (TERM.matcher(rest).find()) {
      return terms(dataset, rest);
    }
    String text =
        String.join(
                " ",
                dataset.name(),
                dataset.words().title(),
                dataset.words().titleEn(),
                dataset.words().description(),
                dataset.words().descriptionEn())
            .toLowerCase(Locale.ROOT);
    return Stream.of(rest.toLowerCase(Locale.ROOT).split("\\s+", -1)).allMatch(text::contains);
  }

  private boolean terms(Dataset dataset, String fq) {
    Matcher matcher = TERM.matcher(fq);
    StringBuilder rest = new StringBuilder();
    int end = 0;
    boolean all = true;
    while (matcher.find()) {
      rest.append(fq, end, matcher.start());
      end = matcher.end();
      boolean holds = holds(dataset, matcher);
      all &= matcher.group("sign").equals("-") != holds;
    }
    rest.append(fq, end, fq.length());
    String unread = rest.toString().replace("AND", "").strip();
    if (!unread.isEmpty() && !unread.equals("*:*")) {
      throw CkanException.invalid("Search Query is invalid: " + unread);
    }
    return all;
  }

  private boolean holds(Dataset dataset, Matcher term) {
    String field = term.group("field");
    if (field.equals("metadata_modified") && term.group("from") != null) {
      String modified = packages.modified(dataset);
      String from = term.group("from");
      String to = term.group("to");
      return (from.equals("*") || modified.compareTo(from) >= 0)
          && (to.equals("*") || to.startsWith("NOW") || modified.compareTo(to) <= 0);
    }
    List<String> wanted =
        term.group("list") != null
            ? List.of(term.group("list").replace("\"", "").split("\\s+OR\\s+|\\s+", -1))
            : List.of(term.group("quoted") != null ? term.group("quoted") : term.group("value"));
    return wanted.stream().anyMatch(value -> holds(dataset, field, value));
  }

  private boolean holds(Dataset dataset, String field, String value) {
    boolean any = value.equals("*");
    return switch (field) {
      case "id", "name", "name_or_id" ->
          any || packages.named(value).filter(dataset::equals).isPresent();
      case "organization", "owner_org" ->
          any || value.equals("gongkai") || value.equals(packages.organization().named().id());
      case "dataset_type", "type" -> any || value.equals("dataset");
      case "state" -> any || value.equals("active");
      case "private" -> any || value.equals("false");
      case "capacity" -> any || value.equals("public");
      case "license_id" -> any || value.equals(dataset.licence());
      case "tags", "keyword" -> any || editions.keywords(dataset).contains(value);
      case "groups" -> false;
      case "res_format" ->
          any
              || Stream.of(gongkai.dataset.Format.values())
                  .anyMatch(format -> format.extension().equalsIgnoreCase(value));
      default -> throw CkanException.invalid("Search Query is invalid: unknown field " + field);
    };
  }
}
