package gongkai.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Original;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Reports of which nothing is known but year and date. */
public final class Reports {
  private Reports() {}

  /**
   * A report.
   *
   * @param year that it reports on; 0 where it does not say
   * @param published or empty
   */
  public static Disclosure on(String id, int year, String published) {
    Map<Property, Statement> statements = new TreeMap<>();
    if (year > 0) {
      statements.put(Property.REPORTING_YEAR, statement(Integer.toString(year)));
    }
    if (!published.isEmpty()) {
      statements.put(Property.PUBLISHED, statement(published));
    }
    return Disclosure.stated(
        id, new Original("0".repeat(64), "text/plain", 1, "report.txt"), statements);
  }

  private static Statement statement(String value) {
    return new Statement(value, value, Statement.Evidence.TEXT, Statement.Certainty.STATED);
  }
}
