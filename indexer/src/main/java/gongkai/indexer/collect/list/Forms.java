package gongkai.indexer.collect.list;

import gongkai.indexer.collect.fetch.ListRequest;
import gongkai.indexer.collect.page.PageView;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The forms of a page, sent as a browser sends them. */
final class Forms {
  /** The value under which a list keeps the number that its form came with. */
  static final String NUMBER = "number";

  private Forms() {}

  /**
   * The field of a form in which a script of the page counts pages.
   *
   * @param names what such a field is called
   */
  static Optional<Element> counting(PageView page, Pattern names) {
    for (Element field : page.html().select("form input[name]")) {
      String name = field.attr("name");
      boolean fits =
          names.matcher(name).matches() && !field.attr("type").matches("(?i)submit|button");
      if (fits && isSet(page.text(), name, field.id())) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static boolean isSet(String text, String name, String id) {
    String either = Pattern.quote(name) + (id.isEmpty() ? "" : "|" + Pattern.quote(id));
    return Pattern.compile(
            "(?:\\b(?:"
                + either
                + ")(?:[\"']?\\s*[)\\]])*\\s*\\.value\\s*=[^=])"
                + "|(?:[#=\"'](?:"
                + either
                + ")[\"']?\\]?[\"']\\s*\\)\\s*\\.val\\(\\s*[^)\\s])")
        .matcher(text)
        .find();
  }

  /** What a form holds, without what is clicked on. */
  static Map<String, String> fields(Element form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : form.select("input[name]")) {
      String type = field.attr("type").toLowerCase(java.util.Locale.ROOT);
      boolean sent =
          switch (type) {
            case "submit", "button", "image", "reset", "file" -> false;
            case "checkbox", "radio" -> field.hasAttr("checked");
            default -> true;
          };
      if (sent) {
        fields.put(field.attr("name"), field.attr("value"));
      }
    }
    for (Element choice : form.select("select[name]")) {
      Element chosen = choice.selectFirst("option[selected]");
      Element first = chosen == null ? choice.selectFirst("option") : chosen;
      fields.put(choice.attr("name"), first == null ? "" : first.attr("value"));
    }
    return fields;
  }

  /** The request that sends it. */
  static Optional<ListRequest> request(PageView page, Element form, Map<String, String> fields) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, page.charset()))
                .append('=')
                .append(URLEncoder.encode(value, page.charset())));
    String action = form.attr("action");
    Optional<URI> to = action.isBlank() ? Optional.of(page.uri()) : page.resolve(action);
    if (form.attr("method").equalsIgnoreCase("post")) {
      return to.map(
          uri -> ListRequest.post(uri, body.toString(), "application/x-www-form-urlencoded"));
    }
    return to.map(uri -> uri.toString().replaceFirst("\\?.*", ""))
        .flatMap(address -> page.resolve(address + "?" + body))
        .map(ListRequest::get);
  }
}
