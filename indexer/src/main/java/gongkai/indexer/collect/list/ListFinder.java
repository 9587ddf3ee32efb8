package gongkai.indexer.collect.list;

import gongkai.indexer.collect.page.JsReader;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.page.Scripts;
import gongkai.vocabulary.web.SiteFamily;
import gongkai.vocabulary.web.SiteFamily.Find;
import gongkai.vocabulary.web.SiteFamily.ListRule;
import gongkai.vocabulary.web.Sites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Finds the lists that a page tells of, by the families of publishing systems. */
public final class ListFinder {
  private static final int MOST = 500;

  /** The value that says which nodes of a tree a list lies below. */
  static final String PATH = "path to it";

  /** What a script puts around the number of a page: {@code "index_" + i + ".shtml"}. */
  private static final Pattern FILE_OF_PAGE =
      Pattern.compile(
          "[\"'=/]([\\w-]{1,60}?)_\\\\?[\"']\\s*\\+[^;]{1,80}?\\+\\s*\\\\?[\"']\\.(s?html?|jhtml|aspx|jsp)");

  private final Sites sites;

  public ListFinder(Sites sites) {
    this.sites = sites;
  }

  /**
   * The lists of a page: those of the first family that finds any. Several rules of one family may
   * find the same list; they are alternatives, in the order of the file.
   *
   * @param only the family to use; empty for whichever fits
   */
  public List<List<FoundList>> in(PageView page, String only) {
    Scripts scripts = new Scripts(page);
    for (SiteFamily family : sites.families()) {
      boolean asked = only.isEmpty() || only.equals(family.family());
      if (asked && family.marks(page.text())) {
        List<List<FoundList>> found = of(family, page, scripts);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<List<FoundList>> of(SiteFamily family, PageView page, Scripts scripts) {
    Map<String, List<FoundList>> byUnit = new LinkedHashMap<>();
    int rank = 0;
    for (ListRule rule : family.lists()) {
      int place = 0;
      for (FoundList list : of(family, rule, page, scripts)) {
        // The second list of one rule and the second of another are the same unit of the page.
        String unit =
            rule.kind() == Find.ADDRESS || family.lists().size() == 1
                ? rank + "/" + place
                : "/" + place;
        byUnit.computeIfAbsent(unit, key -> new ArrayList<>()).add(list);
        place++;
      }
      rank++;
    }
    return byUnit.values().stream().limit(MOST).map(List::copyOf).toList();
  }

  private static List<FoundList> of(
      SiteFamily family, ListRule rule, PageView page, Scripts scripts) {
    List<Map<String, String>> found =
        switch (rule.kind()) {
          case CALL -> scripts.calls(rule.mark());
          case ADDRESS -> addresses(rule.mark(), page);
          case ELEMENT -> elements(rule.mark(), page);
          case TREE -> leaves(rule, scripts);
          case GROUP -> groups(rule.mark(), page);
          case PAGER -> pagers(rule.mark(), scripts);
          case FORM ->
              Forms.counting(page, rule.mark()).stream()
                  .map(field -> Map.of(Forms.NUMBER, field.attr("value")))
                  .toList();
          case POSTBACK -> postbacks(rule.mark(), page);
          case LINK ->
              NextLink.in(page, rule.mark(), 1).isPresent() ? List.of(Map.of()) : List.of();
        };
    List<FoundList> lists = new ArrayList<>();
    Set<Map<String, String>> seen = new LinkedHashSet<>();
    for (Map<String, String> each : found) {
      Map<String, String> values = new LinkedHashMap<>(each);
      rule.variables().forEach((name, pattern) -> variable(name, pattern, page, values));
      boolean whole =
          rule.needs().stream().noneMatch(name -> values.getOrDefault(name, "").isBlank());
      FoundList list = new FoundList(family, rule, page, Map.copyOf(values));
      if (whole && seen.add(values) && counts(list) && staysHome(list)) {
        lists.add(list);
      }
    }
    return lists;
  }

  /** A script asks for many things; a list is what is asked for page by page, or a file of JSON. */
  private static boolean counts(FoundList list) {
    boolean chosen = !list.rule().pageParameters().isEmpty() && list.rule().kind() == Find.CALL;
    return !chosen || !list.pageParameter().isEmpty();
  }

  private static boolean staysHome(FoundList list) {
    return list.rule().address().isEmpty()
        || list.request("GET", Map.of("page", "1", "from", "1", "to", "15", "offset", "0"))
            .filter(request -> list.leadsTo(request.address()))
            .isPresent();
  }

  private static void variable(
      String name, Pattern pattern, PageView page, Map<String, String> values) {
    boolean inAddress = name.startsWith("url.");
    String key = inAddress ? name.substring("url.".length()) : name;
    Matcher matcher = pattern.matcher(inAddress ? page.uri().toString() : page.text());
    if (matcher.find() && matcher.groupCount() > 0 && matcher.group(1) != null) {
      values.putIfAbsent(key, matcher.group(1));
    }
  }

  private static List<Map<String, String>> addresses(Pattern mark, PageView page) {
    Set<String> addresses = new LinkedHashSet<>();
    Matcher matcher = mark.matcher(page.text());
    while (matcher.find() && addresses.size() < MOST) {
      addresses.add(matcher.group(1).replace("\\/", "/").replace("&amp;", "&"));
    }
    return addresses.stream().map(address -> Map.of("address", address)).toList();
  }

  private static List<Map<String, String>> elements(Pattern mark, PageView page) {
    List<Map<String, String>> found = new ArrayList<>();
    for (Element element : page.html().select(mark.pattern())) {
      Map<String, String> values = new LinkedHashMap<>();
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue().strip();
        values.put(attribute.getKey(), value);
        if (value.startsWith("{")
            && JsReader.read(value, 0, Map.of()).orElse("") instanceof Map<?, ?> object) {
          object.forEach(
              (key, inner) ->
                  values.put(
                      attribute.getKey() + "." + key,
                      inner instanceof String words ? words : json(inner)));
        }
      }
      found.add(values);
    }
    return found;
  }

  private static String json(Object value) {
    try {
      return value instanceof JsReader.Name
          ? ""
          : gongkai.noun.NounJson.mapper().writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return "";
    }
  }

  private static List<Map<String, String>> leaves(ListRule rule, Scripts scripts) {
    List<Map<String, String>> leaves = new ArrayList<>();
    Matcher tree = rule.mark().matcher(scripts.text());
    while (tree.find() && leaves.isEmpty()) {
      JsReader.read(scripts.text(), tree.end(), scripts.variables())
          .ifPresent(value -> leaves(value, new Branch(rule.part(), "", ""), leaves));
    }
    return leaves;
  }

  /** The way down to a node: names for people, and what addresses call its nodes by {@code key}. */
  private record Branch(String key, String names, String parts) {
    Branch with(Map<?, ?> node) {
      String name = JsReader.text(node.get("name"));
      return new Branch(
          key,
          names.isEmpty() ? name : names + "/" + name,
          parts + "/" + JsReader.text(node.get(key)));
    }
  }

  private static void leaves(Object node, Branch above, List<Map<String, String>> leaves) {
    if (node instanceof List<?> nodes) {
      nodes.forEach(each -> leaves(each, above, leaves));
    } else if (node instanceof Map<?, ?> object) {
      Branch here = above.with(object);
      String elsewhere = JsReader.text(object.get("jump_url"));
      Object children = object.get("children");
      if (children instanceof List<?> below && !below.isEmpty()) {
        leaves(below, here, leaves);
      } else if (elsewhere.isBlank() && !JsReader.text(object.get("id")).isEmpty()) {
        Map<String, String> values = new LinkedHashMap<>();
        object.forEach((key, value) -> values.put(String.valueOf(key), JsReader.text(value)));
        values.put("name", here.names());
        values.put(PATH, here.parts());
        leaves.add(values);
      }
    }
  }

  private static List<Map<String, String>> groups(Pattern mark, PageView page) {
    List<Map<String, String>> groups = new ArrayList<>();
    Matcher group = mark.matcher(page.text());
    while (group.find()) {
      String href = GroupLink.in(group.group(1));
      if (!href.isEmpty()) {
        groups.add(Map.of("address", href));
      }
    }
    return groups;
  }

  private static List<Map<String, String>> pagers(Pattern mark, Scripts scripts) {
    List<Map<String, String>> pagers = new ArrayList<>();
    for (Map<String, String> call : scripts.calls(mark)) {
      List<String> numbers = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (int i = 0; call.containsKey(Integer.toString(i)) || i < 10; i++) {
        String argument = call.getOrDefault(Integer.toString(i), "");
        if (argument.matches("[0-9]{1,7}")) {
          numbers.add(argument);
        } else if (argument.matches("[\\w./-]{1,120}") && !numbers.isEmpty()) {
          words.add(argument);
        }
      }
      String stated = scripts.variables().getOrDefault("countPage", "");
      String pages = numbers.isEmpty() ? stated : numbers.getFirst();
      if (pages.matches("[0-9]{1,7}") && !pages.equals("0") && !words.isEmpty()) {
        String ending = words.size() > 1 ? words.get(1).replaceFirst("^\\.", "") : "";
        pagers.add(
            Map.of(
                "pages",
                pages,
                FilePager.FILE,
                words.getFirst().replaceFirst("\\.\\w+$", ""),
                "ending",
                ending));
      } else if (pages.matches("[0-9]{1,7}") && !pages.equals("0")) {
        pagers.add(Map.of("pages", pages, FilePager.FILE, "index", "ending", ""));
      }
    }
    String counted = scripts.variables().getOrDefault("countPage", "");
    if (pagers.isEmpty() && counted.matches("[1-9][0-9]{0,6}")) {
      // A name that is put together of pieces is a name.
      String joined = scripts.text().replaceAll("([\"'])\\s*\\+\\s*\\1", "");
      Matcher written = FILE_OF_PAGE.matcher(joined);
      boolean told = written.find();
      pagers.add(
          Map.of(
              "pages",
              counted,
              FilePager.FILE,
              told ? written.group(1) : "",
              "ending",
              told ? written.group(2) : ""));
    }
    return pagers;
  }

  private static List<Map<String, String>> postbacks(Pattern mark, PageView page) {
    return mark.matcher(page.text()).find() && !page.html().select("form").isEmpty()
        ? List.of(Map.of())
        : List.of();
  }
}
