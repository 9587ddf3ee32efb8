package gongkai.indexer.collect.list;

import gongkai.indexer.collect.address.Addresses;
import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.page.PageView;
import gongkai.indexer.collect.row.AnswerReader;
import gongkai.vocabulary.web.SiteFamily;
import gongkai.vocabulary.web.SiteFamily.Find;
import gongkai.vocabulary.web.SiteFamily.ListRule;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list that a page tells of.
 *
 * @param values what the page says of it, by name
 */
public record FoundList(
    SiteFamily family, ListRule rule, PageView page, Map<String, String> values) {
  private static final Pattern NAME = Pattern.compile("\\$\\{([^}|]*)(?:\\|([^}]*))?}");

  /** What people call it: the name of its column, or empty. */
  public String name() {
    return values.getOrDefault("name", "");
  }

  /** The number of rows that the page itself states. */
  OptionalLong total() {
    for (String name : rule.total()) {
      for (Map.Entry<String, String> value : values.entrySet()) {
        if (value.getKey().equalsIgnoreCase(name) && value.getValue().matches("[0-9]{1,9}")) {
          return OptionalLong.of(Long.parseLong(value.getValue()));
        }
      }
    }
    return AnswerReader.total(page.text(), rule.total());
  }

  int number(String template, int otherwise) {
    String filled = filled(template, Map.of());
    return filled.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(filled) : otherwise;
  }

  String filled(String template, Map<String, String> counted) {
    Matcher name = NAME.matcher(template);
    StringBuilder out = new StringBuilder();
    while (name.find()) {
      String value = counted.get(name.group(1));
      if (value == null) {
        value = values.get(name.group(1));
      }
      if (value == null || value.isEmpty()) {
        value = name.group(2) == null ? "" : name.group(2);
      }
      name.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    name.appendTail(out);
    return out.toString();
  }

  /** The parameter that counts pages where the page chose its name; or empty. */
  String pageParameter() {
    String query = filled(rule.address(), Map.of()).replaceFirst("^[^?]*\\??", "");
    for (String name : rule.pageParameters()) {
      for (String template : rule.parameters().values()) {
        for (String under : template.split("\\|", -1)) {
          if (values.containsKey(under + "." + name)) {
            return name;
          }
        }
      }
      if (("&" + query).contains("&" + name + "=")) {
        return name;
      }
    }
    return "";
  }

  /** The parameters of a request, those that are counted filled in. */
  private Map<String, String> parameters(Map<String, String> counted) {
    Map<String, String> parameters = new LinkedHashMap<>();
    rule.parameters()
        .forEach(
            (name, template) -> {
              if (name.equals("*")) {
                for (String under : template.split("\\|", -1)) {
                  below(under + ".", parameters);
                }
              } else {
                parameters.put(name, filled(template, counted));
              }
            });
    String page = pageParameter();
    if (!page.isEmpty() && counted.containsKey("page")) {
      parameters.put(page, counted.get("page"));
    }
    return parameters;
  }

  private void below(String under, Map<String, String> parameters) {
    values.forEach(
        (key, value) -> {
          if (key.startsWith(under)) {
            parameters.putIfAbsent(key.substring(under.length()), value);
          }
        });
  }

  /**
   * A request.
   *
   * @param method one of the rule's
   * @param counted page, from and to
   * @return empty where the page's values make no address
   */
  Optional<ListRequest> request(String method, Map<String, String> counted) {
    String address = filled(rule.address(), counted).replace("&amp;", "&");
    Map<String, String> parameters = parameters(counted);
    if (method.equals("GET")) {
      String query = address;
      for (Map.Entry<String, String> each : parameters.entrySet()) {
        query = with(query, each.getKey(), encoded(each.getValue()));
      }
      return page.resolve(query).map(ListRequest::get).map(ListRequest::byScript);
    }
    Optional<URI> to = page.resolve(address);
    if (method.equals("JSON")) {
      return to.map(uri -> ListRequest.post(uri, json(parameters), "application/json").byScript());
    }
    StringBuilder body = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    String pageName = pageParameter();
    Optional<URI> counting =
        pageName.isEmpty() || !address.contains(pageName + "=")
            ? to
            : page.resolve(with(address, pageName, counted.getOrDefault("page", "1")));
    return counting.map(
        uri ->
            ListRequest.post(
                    uri,
                    body.toString(),
                    "application/x-www-form-urlencoded; charset=" + page.charset().name())
                .byScript());
  }

  private static String json(Map<String, String> parameters) {
    StringBuilder json = new StringBuilder("{");
    parameters.forEach(
        (name, value) ->
            json.append(json.length() == 1 ? "" : ",")
                .append(quoted(name))
                .append(':')
                .append(value.matches("0|[1-9][0-9]{0,8}") ? value : quoted(value)));
    return json.append('}').toString();
  }

  private static String quoted(String words) {
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(words).toString();
  }

  private String encoded(String value) {
    return URLEncoder.encode(value, page.charset());
  }

  /** An address with a parameter set, in its place or at the end. */
  static String with(String address, String name, String encodedValue) {
    Matcher there = Pattern.compile("([?&]" + Pattern.quote(name) + "=)[^&#]*").matcher(address);
    if (there.find()) {
      return there.replaceFirst("$1" + Matcher.quoteReplacement(encodedValue));
    }
    return address + (address.contains("?") ? "&" : "?") + name + "=" + encodedValue;
  }

  /** Whether what was found are columns of a tree, which stand in the page like rows. */
  public static boolean isTree(List<List<FoundList>> found) {
    return found.stream().flatMap(List::stream).anyMatch(list -> list.rule().kind() == Find.TREE);
  }

  /**
   * Of the columns of a tree those that a part of the address names, with what is below; all where
   * it names none.
   *
   * @param part what follows the {@code #}; or empty
   */
  public static List<List<FoundList>> chosen(List<List<FoundList>> found, String part) {
    boolean choosable =
        !part.isEmpty()
            && found.stream().flatMap(List::stream).anyMatch(list -> !list.rule().part().isEmpty());
    return choosable
        ? found.stream()
            .filter(ways -> ways.stream().anyMatch(list -> list.isWithin(part)))
            .toList()
        : found;
  }

  /** What tells it from the other lists of its page. */
  public String unit(int place) {
    String path = values.getOrDefault(ListFinder.PATH, "");
    return name() + "#" + (path.isEmpty() ? Integer.toString(place) : path);
  }

  private boolean isWithin(String part) {
    return List.of(values.getOrDefault(ListFinder.PATH, "").split("/", -1)).contains(part);
  }

  /** The same within one server. */
  boolean leadsTo(URI address) {
    return Addresses.sameHost(page.uri(), address);
  }
}
