package gongkai.vocabulary;

import gongkai.vocabulary.table.StrictTable;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Lines of a page that are not the document's words, from furniture.csv: breadcrumbs, buttons, the
 * rows of a metadata block.
 */
public final class Furniture {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");

  private final List<Rule> rules;
  private final Set<String> labels;

  private Furniture(List<Rule> rules, Set<String> labels) {
    this.rules = rules;
    this.labels = labels;
  }

  static Furniture load(VocabularyFolder folder) {
    StrictTable table =
        StrictTable.read(folder, "furniture.csv", "id", "kind", "pattern", "where", "source");
    Set<String> labels = new HashSet<>();
    List<Rule> rules =
        table
            .byId(
                "id",
                row -> {
                  if (row.get("kind").equals("label")) {
                    labels.add(plain(row.required("pattern")));
                  }
                  return rule(row);
                })
            .values()
            .stream()
            .toList();
    return new Furniture(rules, Set.copyOf(labels));
  }

  private static Rule rule(StrictTable.Row row) {
    String pattern = row.required("pattern");
    Where where =
        switch (row.required("where")) {
          case "top" -> Where.TOP;
          case "bottom" -> Where.BOTTOM;
          case "any" -> Where.ANY;
          case "value" -> Where.VALUE;
          case String other ->
              throw row.problem("the place " + other + " is not top, bottom, any or value");
        };
    Predicate<String> test =
        switch (row.required("kind")) {
          case "prefix" -> line -> line.startsWith(pattern);
          case "contains" -> line -> line.contains(pattern);
          case "equals" -> pattern::equals;
          case "regex" -> regex(row, pattern);
          // 索引号：某某, in a line of its own.
          case "label" -> line -> isLabelled(line, pattern);
          case String other -> throw row.problem("the kind " + other + " is unknown");
        };
    return new Rule(where, test);
  }

  private static Predicate<String> regex(StrictTable.Row row, String pattern) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      return line -> compiled.matcher(line).matches();
    } catch (PatternSyntaxException e) {
      throw row.problem("not a regular expression: " + e.getDescription());
    }
  }

  private static boolean isLabelled(String line, String label) {
    return line.length() > label.length()
        && line.startsWith(label)
        && "：:".indexOf(line.charAt(label.length())) >= 0;
  }

  /** Whether a whole line is furniture when it stands there. */
  public boolean matches(String line, Where where) {
    String plain = plain(line);
    return rules.stream().anyMatch(rule -> rule.where() == where && rule.test().test(plain));
  }

  /** Whether a cell is the label of a metadata row, or holds a label, a colon and the value. */
  public boolean isLabel(String cell) {
    return labels.contains(plain(cell).replaceFirst("[：:].*", ""));
  }

  /** Labels are spaced out to be of one width, so white space says nothing. */
  private static String plain(String line) {
    return SPACE.matcher(line).replaceAll("");
  }

  /** Where in a document a rule holds. */
  public enum Where {
    TOP,
    BOTTOM,
    ANY,
    /** It may be text, but is nowhere the value of a label. */
    VALUE
  }

  private record Rule(Where where, Predicate<String> test) {}
}
