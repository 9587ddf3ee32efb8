package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Passage;
import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * C9: the period that the report says its figures count (自2022年1月1日起至2022年12月31日止) is that of
 * another year: a report of another year was pasted in, or its dates were not brought up to date.
 */
final class PeriodCheck implements DocumentCheck {
  private static final String NAME = "C9";
  private static final Pattern PERIOD =
      Pattern.compile("(20[0-9]{2})年1月1日(?:起|零时)?(?:至|到|[-—–~～])+(?:(20[0-9]{2})年|当年|同年)?12月31日");

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    OptionalInt year = document.year();
    if (!document.annualReport() || year.isEmpty()) {
      return;
    }
    for (Passage passage : document.passages()) {
      String words =
          Normalizer.normalize(passage.text(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
      Matcher matcher = PERIOD.matcher(words);
      while (matcher.find()) {
        int stated =
            Integer.parseInt(matcher.group(2) == null ? matcher.group(1) : matcher.group(2));
        if (stated != year.getAsInt()) {
          findings.add(
              About.of(document),
              NAME,
              "period",
              Severity.WARNING,
              new Words(
                  "报告年度为%d年，而文中统计期限为%d年。".formatted(year.getAsInt(), stated),
                  "The report is on %d, the period it states is %d."
                      .formatted(year.getAsInt(), stated)),
              new Figures(Integer.toString(year.getAsInt()), Integer.toString(stated)),
              List.of());
        }
      }
    }
  }
}
