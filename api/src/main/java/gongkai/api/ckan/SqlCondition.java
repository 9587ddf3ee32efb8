package gongkai.api.ckan;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.dataset.Value;
import gongkai.dataset.query.Condition;
import gongkai.noun.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands after WHERE: {@code = <> != < <= > >=}, IN, BETWEEN, LIKE and ILIKE, IS NULL, joined
 * by AND, OR, NOT and brackets. As in SQL, a cell with nothing in it agrees with no comparison.
 */
final class SqlCondition {
  private static final int DEEPEST = 50;

  private final SqlTokens tokens;
  private final Dataset dataset;

  SqlCondition(SqlTokens tokens, Dataset dataset) {
    this.tokens = tokens;
    this.dataset = dataset;
  }

  Predicate<JsonNode> read() {
    return either(0);
  }

  private Predicate<JsonNode> either(int depth) {
    if (depth > DEEPEST) {
      throw CkanException.invalid("conditions are nested too deeply");
    }
    Predicate<JsonNode> one = all(depth);
    while (tokens.take("OR")) {
      one = one.or(all(depth));
    }
    return one;
  }

  private Predicate<JsonNode> all(int depth) {
    Predicate<JsonNode> one = single(depth);
    while (tokens.take("AND")) {
      one = one.and(single(depth));
    }
    return one;
  }

  private Predicate<JsonNode> single(int depth) {
    if (depth > DEEPEST) {
      throw CkanException.invalid("conditions are nested too deeply");
    }
    if (tokens.take("NOT")) {
      return single(depth + 1).negate();
    }
    if (tokens.take("(")) {
      Predicate<JsonNode> inner = either(depth + 1);
      tokens.expect(")");
      return inner;
    }
    Dataset.Column column = tokens.column(dataset);
    if (tokens.take("IS")) {
      boolean not = tokens.take("NOT");
      tokens.expect("NULL");
      return row -> Value.at(row, column).isMissingNode() != not;
    }
    boolean not = tokens.take("NOT");
    Optional<Predicate<JsonNode>> listed = listed(column);
    if (listed.isPresent()) {
      Predicate<JsonNode> holds = listed.orElseThrow();
      return not ? present(column).and(holds.negate()) : holds;
    }
    if (not) {
      tokens.expectAt("IN, LIKE or BETWEEN");
    }
    return compared(column);
  }

  private Optional<Predicate<JsonNode>> listed(Dataset.Column column) {
    if (tokens.take("IN")) {
      tokens.expect("(");
      List<String> values = new ArrayList<>();
      do {
        values.add(tokens.literal());
      } while (tokens.take(","));
      tokens.expect(")");
      return Optional.of(row -> values.stream().anyMatch(value -> equal(row, column, value)));
    }
    if (tokens.take("BETWEEN")) {
      String from = tokens.literal();
      tokens.expect("AND");
      String to = tokens.literal();
      return Optional.of(atLeast(column, from).and(atMost(column, to)));
    }
    boolean folded = tokens.is("ILIKE");
    if (tokens.take("LIKE") || tokens.take("ILIKE")) {
      String pattern = tokens.literal();
      return Optional.of(
          present(column)
              .and(
                  row -> {
                    String text = Value.text(Value.at(row, column));
                    return folded
                        ? like(text.toLowerCase(Locale.ROOT), pattern.toLowerCase(Locale.ROOT))
                        : like(text, pattern);
                  }));
    }
    return Optional.empty();
  }

  private Predicate<JsonNode> compared(Dataset.Column column) {
    for (String sign : List.of("=", "<>", "!=", "<=", ">=", "<", ">")) {
      if (tokens.take(sign)) {
        String value = tokens.literal();
        Predicate<JsonNode> equal = row -> equal(row, column, value);
        return switch (sign) {
          case "=" -> equal;
          case "<>", "!=" -> present(column).and(equal.negate());
          case "<=" -> atMost(column, value);
          case ">=" -> atLeast(column, value);
          case "<" -> present(column).and(atLeast(column, value).negate());
          default -> present(column).and(atMost(column, value).negate());
        };
      }
    }
    tokens.expect("a comparison");
    throw new IllegalStateException("a comparison that is none");
  }

  private static Predicate<JsonNode> present(Dataset.Column column) {
    return row -> !Value.at(row, column).isMissingNode();
  }

  private static Predicate<JsonNode> atLeast(Dataset.Column column, String value) {
    return new Condition(column, Condition.Kind.FROM, List.of(value))::holds;
  }

  /** A date alone bounds exactly, unlike where rows are asked for in the address. */
  private static Predicate<JsonNode> atMost(Dataset.Column column, String value) {
    Condition from = new Condition(column, Condition.Kind.FROM, List.of(value));
    return present(column).and(row -> !from.holds(row) || equal(row, column, value));
  }

  private static boolean equal(JsonNode row, Dataset.Column column, String value) {
    String text = Value.text(Value.at(row, column));
    var number = Value.number(column, text);
    var wanted = Value.number(column, value);
    return (number.isPresent() && wanted.isPresent())
        ? number.orElseThrow().compareTo(wanted.orElseThrow()) == 0
        : !text.isEmpty() && text.equals(value);
  }

  /** Percent for any characters, underscore for one; goes back to the last percent alone. */
  static boolean like(String text, String pattern) {
    int at = 0;
    int in = 0;
    int star = -1;
    int from = 0;
    while (at < text.length()) {
      char wanted = in < pattern.length() ? pattern.charAt(in) : 0;
      if (in < pattern.length() && wanted == '%') {
        star = in++;
        from = at;
      } else if (in < pattern.length() && (wanted == '_' || wanted == text.charAt(at))) {
        at++;
        in++;
      } else if (star >= 0) {
        in = star + 1;
        at = ++from;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '%') {
      in++;
    }
    return in == pattern.length();
  }
}
