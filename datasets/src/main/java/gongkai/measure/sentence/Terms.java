package gongkai.measure.sentence;

import gongkai.chinese.Folding;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a year that a figure counts, as written of it: {@code 2023-11}, {@code
 * 2023-01/2023-09}, {@code 2023-Q4}, {@code 2023-H1}, {@code 2023-W28}. The day up to which is
 * counted (截至11月底) is no part of a year, and neither is one day.
 */
public final class Terms {
  private static final String CHINESE = "一二三四五六七八九十";

  private static final Pattern TERM =
      Pattern.compile(
          "(?<from>[0-9]{1,2})月?份?[-—–~至到](?<to>[0-9]{1,2})月份?(?![0-9]*[日号底])"
              + "|(?<month>[0-9]{1,2}|十?[一二三四五六七八九十])月份?(?![0-9〇一二三四五六七八九十]*[日号底末初中旬])"
              + "|(?<first>前[二三])季度|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|第(?<week>[0-9]{1,2})周"
              + "|(?<year>[0-9]{1,2}月[0-9]{1,2}[日号]|全年|年度|本年|今年以来|累计|历年)");

  private static final Pattern UNTIL = Pattern.compile("(?:截至|截止|自|从|到|至|每|于)[^，,。；;]{0,8}$");

  private Terms() {}

  /** The last one that the words name, or the empty string. */
  public static String of(String words, OptionalInt year) {
    String squeezed = Folding.fold(Folding.squeeze(words));
    String last = "";
    Matcher term = TERM.matcher(squeezed);
    while (term.find()) {
      if (term.group("year") != null) {
        last = "";
      } else if (!UNTIL
          .matcher(squeezed.substring(Math.max(0, term.start() - 12), term.start()))
          .find()) {
        String read = read(term, year.isPresent() ? year.getAsInt() + "-" : "-");
        last = read.isEmpty() ? last : read;
      }
    }
    return last;
  }

  private static String read(Matcher term, String year) {
    if (term.group("from") != null) {
      return month(year, term.group("from")) + "/" + month(year, term.group("to"));
    }
    if (term.group("month") != null) {
      return month(year, term.group("month"));
    }
    if (term.group("first") != null) {
      return year + "Q1/" + year + "Q" + (term.group("first").charAt(1) == '二' ? 2 : 3);
    }
    if (term.group("quarter") != null) {
      int index = CHINESE.indexOf(term.group("quarter"));
      return year + "Q" + (index >= 0 ? Integer.toString(index + 1) : term.group("quarter"));
    }
    if (term.group("half") != null) {
      return year + (term.group("half").equals("上") ? "H1" : "H2");
    }
    return year + "W" + term.group("week");
  }

  private static String month(String year, String written) {
    int number = 0;
    if (Character.isDigit(written.charAt(0))) {
      number = Integer.parseInt(written);
    } else {
      for (int i = 0; i < written.length(); i++) {
        number += CHINESE.indexOf(written.charAt(i)) + 1;
      }
    }
    return number < 1 || number > 12 ? "" : "%s%02d".formatted(year, number);
  }
}
