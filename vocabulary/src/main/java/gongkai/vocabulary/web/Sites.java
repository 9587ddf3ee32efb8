package gongkai.vocabulary.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.web.SiteFamily.Find;
import gongkai.vocabulary.web.SiteFamily.ListRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How sites publish: the families of publishing systems, one file each in {@code families/}; what
 * pages say that are no documents ({@code page-signs.csv}); what columns are called ({@code
 * columns.csv}); what rows of lists call their values ({@code row-keys.csv}); how pages name
 * another site as their source ({@code origins.csv}).
 */
public final class Sites {
  private static final Set<String> COUNTED = Set.of("page", "from", "to", "offset");

  /** So many groups of an expression are read where it finds. */
  private static final Map<Find, Integer> GROUPS =
      Map.of(Find.ADDRESS, 1, Find.GROUP, 1, Find.POSTBACK, 2);

  private static final Pattern NAME = Pattern.compile("\\$\\{([^}|]*)(?:\\|[^}]*)?}");
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final List<SiteFamily> families;
  private final List<Sign> signs;
  private final List<Column> columns;
  private final Map<String, RowKey> rowKeys;
  private final List<OriginSign> origins;

  private Sites(
      List<SiteFamily> families,
      List<Sign> signs,
      List<Column> columns,
      Map<String, RowKey> rowKeys,
      List<OriginSign> origins) {
    this.families = families;
    this.signs = signs;
    this.columns = columns;
    this.rowKeys = rowKeys;
    this.origins = origins;
  }

  public static Sites load(VocabularyFolder folder) {
    Map<String, String> ids = new HashMap<>();
    List<SiteFamily> families = new ArrayList<>();
    for (String name : folder.names("families", ".json")) {
      families.add(new FamilyFile(folder.shown(name), folder.read(name)).family(ids));
    }
    families.sort(Comparator.comparingInt(SiteFamily::rank).thenComparing(SiteFamily::family));
    return new Sites(
        List.copyOf(families),
        StrictTable.read(folder, "page-signs.csv", "kind", "where", "words", "source")
            .rows()
            .stream()
            .map(
                row ->
                    new Sign(
                        row.constant("kind", NoDocument.class),
                        row.constant("where", Where.class),
                        row.pattern("words")))
            .toList(),
        StrictTable.read(folder, "columns.csv", "words", "rank", "source").rows().stream()
            .map(row -> new Column(row.pattern("words"), rank(row)))
            .toList(),
        StrictTable.read(folder, "row-keys.csv", "key", "means", "source")
            .byId("key", row -> row.constant("means", RowKey.class)),
        StrictTable.read(folder, "origins.csv", "mark", "words", "source").rows().stream()
            .map(
                row ->
                    new OriginSign(
                        row.constant("mark", OriginSign.Mark.class), row.pattern("words")))
            .toList());
  }

  private static int rank(StrictTable.Row row) {
    if (!row.required("rank").matches("[0-9]{1,3}")) {
      throw row.problem("the rank " + row.get("rank") + " is not a number");
    }
    return Integer.parseInt(row.get("rank"));
  }

  /** In the order in which they are tried. */
  public List<SiteFamily> families() {
    return families;
  }

  public List<Sign> signs() {
    return signs;
  }

  /** What columns of disclosure are called; those that hold documents of weight first. */
  public List<Column> columns() {
    return columns;
  }

  /** What the keys of a row mean, by the key in small letters. */
  public Map<String, RowKey> rowKeys() {
    return rowKeys;
  }

  /** How pages name another site as their source. */
  public List<OriginSign> origins() {
    return origins;
  }

  /** Words that name another site as the source of a page. */
  public record OriginSign(Mark mark, Pattern words) {
    /** Where they stand. */
    public enum Mark {
      /** All the words of a link. */
      LINK,
      /** In front of a link, or of an address that is written out. */
      BEFORE
    }
  }

  /** What a page is that is no document. */
  public enum NoDocument {
    /** The page is not there. */
    MISSING,
    /** A firewall, a captcha, a login: the site does not want to answer. */
    REFUSED,
    /** The site is in trouble. */
    TROUBLE
  }

  /** Where its words stand. */
  public enum Where {
    /** In the title or a heading. */
    TITLE,
    /** Anywhere in a short text. */
    TEXT,
    /** In the address that it was redirected to. */
    ADDRESS,
    /** In its markup. */
    CODE
  }

  /** One sign of a page that is no document. */
  public record Sign(NoDocument kind, Where where, Pattern words) {}

  /** A column's name. */
  public record Column(Pattern words, int rank) {}

  /** What a key of a row means. */
  public enum RowKey {
    TITLE,
    ADDRESS,
    NUMBER,
    INDEX,
    DATE,
    PUBLISHER,
    TOTAL,
    PAGES
  }

  /** One file, checked. */
  private record FamilyFile(String file, String json) {

    SiteFamily family(Map<String, String> ids) {
      SiteFamily family = parsed();
      require(family.family(), "family");
      require(family.label(), "label");
      require(family.source(), "source");
      if (family.rank() < 1) {
        throw problem("\"rank\"", "the key rank is missing or below 1");
      }
      String before = ids.putIfAbsent(family.family(), file);
      if (before != null) {
        throw problem(
            "\"" + family.family() + "\"",
            "the family " + family.family() + " is in " + before + " already");
      }
      if (family.lists().isEmpty()) {
        throw problem("\"lists\"", "there is no list; give one way to find a list at least");
      }
      family.lists().forEach(this::check);
      return family;
    }

    private SiteFamily parsed() {
      try {
        return MAPPER.readValue(json, SiteFamily.class);
      } catch (UnrecognizedPropertyException e) {
        throw problem("\"" + e.getPropertyName() + "\"", "unknown key " + e.getPropertyName());
      } catch (JacksonException e) {
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        throw new VocabularyException(file, line, e.getOriginalMessage());
      }
    }

    private void check(ListRule rule) {
      if (rule.find().size() != 1) {
        throw problem("\"find\"", "find has one key: " + List.of(Find.values()));
      }
      boolean asks =
          !Set.of(Find.GROUP, Find.PAGER, Find.POSTBACK, Find.FORM, Find.LINK)
              .contains(rule.kind());
      if (asks && (rule.address().isBlank() || rule.count().isEmpty())) {
        throw problem(
            rule.mark().pattern(), "a list found by " + rule.kind() + " needs address and count");
      }
      int groups = GROUPS.getOrDefault(rule.kind(), 0);
      if (groupsOf(rule.mark()) < groups) {
        throw problem(
            rule.mark().pattern(),
            "what is found by " + rule.kind() + " is in " + groups + " group(s) of its expression");
      }
      rule.variables()
          .forEach(
              (name, pattern) -> {
                if (groupsOf(pattern) < 1) {
                  throw problem(
                      "\"" + name + "\"",
                      "the value of " + name + " is the expression's first group");
                }
              });
      if (rule.kind() == Find.ELEMENT && !isClosed(rule.mark().pattern())) {
        throw problem(rule.mark().pattern(), "this selector is not closed");
      }
      for (String method : rule.methods()) {
        if (!Set.of("GET", "POST", "JSON").contains(method)) {
          throw problem("\"" + method + "\"", "a method is GET, POST or JSON, not " + method);
        }
      }
      List<String> templates = new ArrayList<>(rule.parameters().values());
      templates.add(rule.address());
      for (String template : templates) {
        boolean open =
            NAME.matcher(template).results().count()
                != template.chars().filter(c -> c == '$').count();
        if (open) {
          throw problem(template, "this is no pattern of ${name} or ${name|other}: " + template);
        }
      }
      boolean counts =
          templates.stream()
              .flatMap(template -> NAME.matcher(template).results())
              .anyMatch(name -> COUNTED.contains(name.group(1)));
      if (asks
          && rule.count().orElseThrow() != SiteFamily.Count.ONCE
          && !counts
          && rule.pageParameters().isEmpty()) {
        throw problem(
            rule.address(), "nothing in this list counts: use ${page}, ${from}, or pageParameters");
      }
    }

    private static int groupsOf(Pattern pattern) {
      return pattern.matcher("").groupCount();
    }

    /** Whether every bracket of a selector is closed. */
    private static boolean isClosed(String selector) {
      return times(selector, '[') == times(selector, ']')
          && times(selector, '(') == times(selector, ')');
    }

    private static long times(String words, char c) {
      return words.chars().filter(each -> each == c).count();
    }

    private void require(String value, String key) {
      if (value == null || value.isBlank()) {
        throw problem(key, "the key " + key + " is missing or empty");
      }
    }

    private VocabularyException problem(String near, String what) {
      int at = Math.max(0, json.indexOf(near));
      return new VocabularyException(
          file, 1 + json.substring(0, at).chars().filter(c -> c == '\n').count(), what);
    }
  }
}
