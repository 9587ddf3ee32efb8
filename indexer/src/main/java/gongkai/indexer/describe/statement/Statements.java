package gongkai.indexer.describe.statement;

import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read about one document so far. The one place that settles which of several readings
 * holds: the surer one; of equally sure ones that with the better evidence, in the order of {@link
 * Evidence}; of equal ones the first. Of two names of one authority the fuller one holds.
 */
public final class Statements {
  private static final Comparator<Statement> BETTER_FIRST =
      Comparator.comparing(Statement::certainty).thenComparing(Statement::from);

  private final Map<Property, Statement> held = new TreeMap<>();

  public void offer(Property property, Statement offered) {
    held.merge(property, offered, (a, b) -> better(property, a, b));
  }

  private static Statement better(Property property, Statement a, Statement b) {
    if (property == Property.PUBLISHER && isShortFor(a.value(), b.value())) {
      return b;
    }
    if (property == Property.PUBLISHER && isShortFor(b.value(), a.value())) {
      return a;
    }
    return BETTER_FIRST.compare(b, a) < 0 ? b : a;
  }

  /** 市水务局 says of 合肥市水务局 all but whose it is. */
  private static boolean isShortFor(String name, String full) {
    return name.length() > 2
        && "省市县区州盟旗".indexOf(name.charAt(0)) >= 0
        && full.length() > name.length()
        && full.endsWith(name);
  }

  /** An offer without a value is none. */
  public void offer(
      Property property, String value, String asWritten, Evidence from, Certainty certainty) {
    if (!value.isBlank()) {
      offer(property, new Statement(value, asWritten, from, certainty));
    }
  }

  public boolean has(Property property) {
    return held.containsKey(property);
  }

  /** The value that holds now, or the empty string. */
  public String value(Property property) {
    Statement statement = held.get(property);
    return statement == null ? "" : statement.value();
  }

  /** The words of the value that holds now, or the empty string. */
  public String asWritten(Property property) {
    Statement statement = held.get(property);
    return statement == null ? "" : statement.asWritten();
  }

  public Map<Property, Statement> settled() {
    return Map.copyOf(held);
  }
}
