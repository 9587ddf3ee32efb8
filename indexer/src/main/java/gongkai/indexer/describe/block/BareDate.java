package gongkai.indexer.describe.block;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.Folding;
import gongkai.indexer.describe.statement.Statements;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a date that stands without a label beside a page's title, alone or before its source. Where
 * other dates stand so, too, it is one of a list and says nothing.
 */
public final class BareDate {
  private static final Pattern BEHIND =
      Pattern.compile(
          "[\\s　]*(?:[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[\\s"
              + "　|]*(?:(?:信息|文章|稿件)?来源|作者|编辑|字号|字体|【|浏览|点击|阅读|访问).*|[\\s"
              + "　]*(?:[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?)?[\\s　]*");

  private BareDate() {}

  /**
   * Offers the only date that stands without a label.
   *
   * @param fields what stands under labels, and is not bare
   */
  public static void offer(List<String> margin, List<Field> fields, Statements statements) {
    Set<String> labelled = fields.stream().map(Field::value).collect(Collectors.toSet());
    List<String> dates =
        margin.stream()
            .map(Folding::trim)
            .filter(line -> !labelled.contains(line))
            .map(BareDate::at)
            .filter(d -> !d.isEmpty())
            .toList();
    if (dates.stream().distinct().count() == 1) {
      String iso = dates.getFirst();
      statements.offer(Property.PUBLISHED, iso, iso, Evidence.METADATA_BLOCK, Certainty.INFERRED);
    }
  }

  private static String at(String line) {
    List<ChineseDates.Found> dates = line.length() > 120 ? List.of() : ChineseDates.findAll(line);
    if (dates.isEmpty() || dates.getFirst().start() > 0 || dates.getFirst().iso().length() < 10) {
      return "";
    }
    Matcher behind = BEHIND.matcher(line.substring(dates.getFirst().end()));
    return behind.matches() ? dates.getFirst().iso() : "";
  }
}
