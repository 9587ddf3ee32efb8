package gongkai.indexer.describe.conclude;

import gongkai.indexer.describe.statement.Statements;
import gongkai.indexer.describe.statement.TitleReader;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the year that a report is of: from its title, else from the period that its text states.
 */
public final class ReportingYear {
  private static final Pattern PERIOD =
      Pattern.compile("(?:自|从|为|，|:|：)?((?:19|20)[0-9]{2})年1月1日(?:起)?(?:至|到|—|-|~)(?:\\1年)?12月31日");

  private ReportingYear() {}

  public static void offer(String text, Statements statements) {
    String title = statements.value(Property.TITLE);
    Optional<Integer> named = TitleReader.year(title);
    named.ifPresent(
        year ->
            statements.offer(
                Property.REPORTING_YEAR, year.toString(), title, Evidence.HEAD, Certainty.STATED));
    List<String> periods =
        PERIOD
            .matcher(gongkai.chinese.Folding.squeeze(gongkai.chinese.Folding.fold(text)))
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    if (named.isEmpty() && periods.size() == 1) {
      statements.offer(
          Property.REPORTING_YEAR,
          periods.getFirst(),
          periods.getFirst() + "年1月1日至12月31日",
          Evidence.TEXT,
          Certainty.LIKELY);
    }
  }
}
