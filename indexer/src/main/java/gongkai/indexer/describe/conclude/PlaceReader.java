package gongkai.indexer.describe.conclude;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.Folding;
import gongkai.indexer.collect.Source;
import gongkai.indexer.describe.statement.Statements;
import gongkai.indexer.extract.Content;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the place of a document says: its address, its path of columns, its file name. */
public final class PlaceReader {
  private static final Pattern STEPS = Pattern.compile("\\s*[>＞»→›]+\\s*");

  /** Collections of laws keep versions apart by the day behind the name. */
  private static final Pattern DATED =
      Pattern.compile("^(?<name>.+?)[ _]?[（(\\[]?(?<date>[12][0-9]{3}-[0-9]{2}-[0-9]{2})[)）\\]]?$");

  private static final Pattern NAMED_BY_DAY =
      Pattern.compile("^t((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])_[0-9]+(?:_[0-9]+)?$");

  public void offer(Source source, Content content, Statements statements) {
    String uri = source.uri().toString();
    if (uri.startsWith("http")) {
      statements.offer(Property.URL, uri, uri, Evidence.PLACE, Certainty.STATED);
    }
    offerColumn(content.margin(), statements);
    String name = source.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    Matcher dated = DATED.matcher(name);
    if (dated.matches()) {
      ChineseDates.normalise(dated.group("date"))
          .ifPresent(
              iso ->
                  statements.offer(
                      Property.FORMED,
                      iso,
                      dated.group("date"),
                      Evidence.PLACE,
                      Certainty.INFERRED));
      name = dated.group("name");
    }
    offerTitle(name, source, statements);
    offerDay(name, statements);
  }

  /** t20230412_987654.html: the day on which a publishing system put the page up. */
  private static void offerDay(String name, Statements statements) {
    Matcher named = NAMED_BY_DAY.matcher(name);
    if (named.matches()) {
      ChineseDates.normalise("%s-%s-%s".formatted(named.group(1), named.group(2), named.group(3)))
          .ifPresent(
              iso ->
                  statements.offer(
                      Property.PUBLISHED, iso, iso, Evidence.PLACE, Certainty.INFERRED));
    }
  }

  private static void offerTitle(String name, Source source, Statements statements) {
    boolean words = name.codePoints().filter(Character::isIdeographic).count() >= 4;
    if (words) {
      statements.offer(
          Property.TITLE,
          Folding.trim(name),
          source.fileName(),
          Evidence.PLACE,
          Certainty.INFERRED);
    }
  }

  /** The last step of a breadcrumb is the column, unless it is the page's own title or 正文. */
  private static void offerColumn(List<String> margin, Statements statements) {
    for (String line : margin) {
      List<String> steps =
          STEPS.splitAsStream(line).map(Folding::trim).filter(s -> !s.isEmpty()).toList();
      boolean breadcrumb = STEPS.matcher(line).find() && line.length() < 120;
      for (int i = steps.size() - 1; breadcrumb && i >= 0; i--) {
        String step = steps.get(i);
        if (step.length() <= 20
            && !step.matches("正文|首页|详情|内容|浏览文章")
            && !step.equals(statements.value(Property.TITLE))) {
          statements.offer(Property.COLUMN, step, line, Evidence.METADATA_BLOCK, Certainty.LIKELY);
          return;
        }
      }
    }
  }
}
