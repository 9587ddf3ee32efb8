package gongkai.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.api.catalogue.Editions;
import gongkai.api.dataset.RowAccess;
import gongkai.api.request.AnswerJson;
import gongkai.api.request.Owner;
import gongkai.dataset.Licence;
import gongkai.noun.Dataset;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be asked, by the names of CKAN. */
final class CkanActions {
  private static final int MOST_PACKAGES = 1000;

  private static final List<String> LISTS =
      List.of(
          "limit",
          "offset",
          "all_fields",
          "sort",
          "order_by",
          "q",
          "query",
          "vocabulary_id",
          "include_dataset_count",
          "include_extras");

  private static final List<String> SHOWN =
      List.of(
          "id",
          "include_datasets",
          "include_dataset_count",
          "include_extras",
          "include_users",
          "include_groups",
          "include_tags",
          "include_followers");

  private final Editions editions;
  private final CkanPackages packages;
  private final CkanSearch search;
  private final CkanDatastore datastore;
  private final CkanSql sql;

  CkanActions(Editions editions, RowAccess rows, Owner owner) {
    this.editions = editions;
    this.packages = new CkanPackages(editions, owner);
    this.search = new CkanSearch(editions, packages, InstantSource.system());
    this.datastore = new CkanDatastore(packages, rows);
    this.sql = new CkanSql(datastore, rows);
  }

  /** What an action gives. */
  interface Action {
    Object result(CkanArguments arguments, String base);
  }

  /**
   * An action.
   *
   * @param of the type of its result
   */
  record Described(Class<?> of, List<String> parameters, Action action) {}

  Map<String, Described> all() {
    Map<String, Described> all = new LinkedHashMap<>();
    all.put(
        "status_show",
        new Described(CkanAnswer.Status.class, List.of(), (arguments, base) -> status(base)));
    all.put("site_read", new Described(Boolean.class, List.of(), (a, base) -> true));
    addPackages(all);
    addOthers(all);
    addRows(all);
    return all;
  }

  private void addPackages(Map<String, Described> all) {
    all.put(
        "package_list",
        new Described(String[].class, List.of("limit", "offset"), (a, base) -> names(a)));
    all.put(
        "current_package_list_with_resources",
        new Described(
            CkanPackage[].class,
            List.of("limit", "offset", "page"),
            (a, base) -> names(a).stream().map(name -> packages.show(base, named(name))).toList()));
    all.put(
        "package_show",
        new Described(
            CkanPackage.class,
            List.of("id", "name_or_id", "use_default_schema", "include_tracking"),
            (a, base) ->
                packages.show(
                    base,
                    named(
                        a.text("id")
                            .or(() -> a.text("name_or_id"))
                            .orElseThrow(() -> CkanException.missing("id"))))));
    all.put(
        "package_search",
        new Described(
            CkanAnswer.Found.class,
            List.of(
                "q",
                "fq",
                "fq_list",
                "fl",
                "rows",
                "start",
                "sort",
                "facet",
                "facet.field",
                "facet.limit",
                "facet.mincount",
                "include_drafts",
                "include_private",
                "include_deleted",
                "use_default_schema"),
            this::found));
    all.put(
        "resource_show",
        new Described(
            CkanPackage.Resource.class,
            List.of("id", "include_tracking"),
            (a, base) -> resource(a, base)));
  }

  private void addOthers(Map<String, Described> all) {
    all.put(
        "organization_list",
        new Described(
            JsonNode[].class,
            LISTS,
            (a, base) ->
                a.isTrue("all_fields") ? List.of(packages.organization()) : List.of("gongkai")));
    all.put(
        "organization_show",
        new Described(
            CkanPackage.Organization.class, SHOWN, (arguments, base) -> organization(arguments)));
    all.put("group_list", new Described(String[].class, LISTS, (a, base) -> List.of()));
    all.put(
        "group_show",
        new Described(
            JsonNode.class,
            SHOWN,
            (a, base) -> {
              throw CkanException.notFound(a.text("id").orElse("group"));
            }));
    all.put("tag_list", new Described(JsonNode[].class, LISTS, (a, base) -> tags(a)));
    all.put(
        "license_list",
        new Described(
            CkanAnswer.LicenceEntry[].class,
            List.of(),
            (a, base) ->
                Arrays.stream(Licence.values()).map(CkanAnswer.LicenceEntry::of).toList()));
  }

  private void addRows(Map<String, Described> all) {
    all.put(
        "datastore_search",
        new Described(
            CkanAnswer.Rows.class,
            List.of(
                "resource_id",
                "id",
                "filters",
                "q",
                "fields",
                "sort",
                "limit",
                "offset",
                "include_total",
                "total_estimation_threshold",
                "records_format",
                "plain",
                "full_text",
                "language",
                "distinct"),
            (arguments, base) -> datastore.search(arguments)));
    all.put(
        "datastore_info",
        new Described(
            CkanAnswer.Info.class,
            List.of("id", "resource_id", "include_meta", "include_fields_schema"),
            (arguments, base) -> datastore.info(arguments)));
    all.put(
        "datastore_search_sql",
        new Described(
            CkanAnswer.SqlRows.class, List.of("sql"), (arguments, base) -> sql.search(arguments)));
  }

  private CkanAnswer.Status status(String base) {
    return new CkanAnswer.Status(
        base, packages.siteName(), "zh_CN", List.of("datastore"), CkanAnswer.VERSION);
  }

  private Dataset named(String id) {
    return packages.named(id).orElseThrow(() -> CkanException.notFound(id));
  }

  private List<String> names(CkanArguments arguments) {
    int limit = arguments.integer("limit", Integer.MAX_VALUE, Integer.MAX_VALUE);
    long page = arguments.integer("page", 1, Integer.MAX_VALUE) - 1L;
    return editions.catalogue().all().stream()
        .map(Dataset::name)
        .sorted()
        .skip(arguments.integer("offset", 0, Integer.MAX_VALUE) + page * limit)
        .limit(limit)
        .toList();
  }

  private Object found(CkanArguments arguments, String base) {
    List<String> questions = new ArrayList<>();
    questions.add(arguments.text("q").orElse(""));
    questions.add(arguments.text("fq").orElse(""));
    questions.addAll(arguments.list("fq_list"));
    String sort = arguments.text("sort").orElse("score desc, metadata_modified desc");
    List<Dataset> found = search.find(questions, sort);
    Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
    Map<String, CkanAnswer.Facet> shown = new LinkedHashMap<>();
    if (!arguments.text("facet").orElse("true").equalsIgnoreCase("false")) {
      arguments.list("facet.field").forEach(field -> count(field, found, arguments, facets, shown));
    }
    CkanAnswer.Found answer =
        new CkanAnswer.Found(
            found.size(),
            sort,
            facets,
            shown,
            found.stream()
                .skip(arguments.integer("start", 0, Integer.MAX_VALUE))
                .limit(arguments.integer("rows", 10, MOST_PACKAGES))
                .map(dataset -> packages.show(base, dataset))
                .toList());
    List<String> fields = arguments.list("fl");
    return fields.isEmpty() || fields.contains("*") ? answer : narrowed(answer, fields);
  }

  private void count(
      String field,
      List<Dataset> found,
      CkanArguments arguments,
      Map<String, Map<String, Integer>> facets,
      Map<String, CkanAnswer.Facet> shown) {
    if (!CkanSearch.FACETS.contains(field)) {
      throw CkanException.invalid(
          "facet.field", "%s is not one of %s".formatted(field, CkanSearch.FACETS));
    }
    int most = arguments.integer("facet.limit", 50, Integer.MAX_VALUE);
    int least = arguments.integer("facet.mincount", 1, Integer.MAX_VALUE);
    Map<String, Integer> counts = new LinkedHashMap<>();
    search.counts(found, field).entrySet().stream()
        .filter(one -> one.getValue() >= least)
        .limit(most)
        .forEach(one -> counts.put(one.getKey(), one.getValue()));
    facets.put(field, counts);
    shown.put(
        field,
        new CkanAnswer.Facet(
            field,
            counts.entrySet().stream()
                .map(
                    one ->
                        new CkanAnswer.FacetItem(
                            one.getKey(), display(field, one.getKey()), one.getValue()))
                .toList()));
  }

  private String display(String field, String value) {
    return field.equals("organization") ? packages.organization().named().title() : value;
  }

  /** Only these fields of each package. */
  private static JsonNode narrowed(CkanAnswer.Found answer, List<String> fields) {
    ObjectNode node = AnswerJson.mapper().valueToTree(answer);
    ArrayNode results = AnswerJson.mapper().createArrayNode();
    node.path("results")
        .forEach(result -> results.add(((ObjectNode) result).deepCopy().retain(fields)));
    node.set("results", results);
    return node;
  }

  private CkanPackage.Resource resource(CkanArguments arguments, String base) {
    String id = arguments.text("id").orElseThrow(() -> CkanException.missing("id"));
    return editions.catalogue().all().stream()
        .flatMap(dataset -> packages.show(base, dataset).files().resources().stream())
        .filter(resource -> resource.named().id().equals(id))
        .findFirst()
        .orElseThrow(() -> CkanException.notFound("Resource was not found."));
  }

  private List<Object> tags(CkanArguments arguments) {
    String wanted = arguments.text("query").or(() -> arguments.text("q")).orElse("");
    Stream<String> words =
        editions.catalogue().all().stream()
            .flatMap(dataset -> editions.keywords(dataset).stream())
            .distinct()
            .sorted()
            .filter(word -> word.contains(wanted));
    return arguments.isTrue("all_fields")
        ? words.<Object>map(CkanPackages::tag).toList()
        : words.<Object>map(word -> word).toList();
  }

  private CkanPackage.Organization organization(CkanArguments arguments) {
    String id = arguments.text("id").orElseThrow(() -> CkanException.missing("id"));
    CkanPackage.Organization organization = packages.organization();
    if (!id.equals("gongkai") && !id.equals(organization.named().id())) {
      throw CkanException.notFound(id);
    }
    return organization;
  }
}
