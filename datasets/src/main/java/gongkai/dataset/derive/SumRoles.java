package gongkai.dataset.derive;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.vocabulary.figure.Forms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows and columns of forms are totals, and which are parts of one: what a form's identities
 * say, where one side is a single row or column and the other several.
 */
final class SumRoles {
  static final String TOTAL = "total";
  static final String PART = "part";
  static final String PLAIN = "plain";

  private final Map<String, String> roles = new HashMap<>();

  SumRoles(Forms forms) {
    for (Forms.Form form : forms.all()) {
      for (Forms.Identity identity : form.identities()) {
        Forms.Table table = form.table(identity.table()).orElseThrow();
        List<Forms.Line> lines = identity.along().equals("rows") ? table.rows() : table.columns();
        List<String> left = named(lines, identity.left());
        List<String> right = named(lines, identity.right());
        if (left.size() == 1 || right.size() == 1) {
          List<String> total = left.size() == 1 ? left : right;
          List<String> parts = left.size() == 1 ? right : left;
          String place = String.join(" ", form.form(), table.id(), identity.along(), "");
          parts.forEach(part -> roles.putIfAbsent(place + part, PART));
          roles.put(place + total.getFirst(), TOTAL);
        }
      }
    }
  }

  private static List<String> named(List<Forms.Line> lines, List<String> names) {
    return lines.stream()
        .map(Forms.Line::id)
        .filter(
            id ->
                names.stream()
                    .anyMatch(
                        name ->
                            name.endsWith(".*")
                                ? id.startsWith(name.substring(0, name.length() - 1))
                                : id.equals(name)))
        .toList();
  }

  String ofRow(String form, String table, String row) {
    return roles.getOrDefault(String.join(" ", form, table, "rows", row), PLAIN);
  }

  String ofColumn(String form, String table, String column) {
    return roles.getOrDefault(String.join(" ", form, table, "columns", column), PLAIN);
  }

  /** A figure that more than its scope narrows is a part; a whole one may have parts beside it. */
  static String ofSentence(JsonNode dimensions) {
    boolean narrowed =
        dimensions.properties().stream().anyMatch(entry -> !entry.getKey().equals("scope"));
    return narrowed ? PART : TOTAL;
  }
}
