package gongkai.solr.search;

import gongkai.solr.analysis.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Document numbers as people type them, in the form in which they are printed. */
final class NumberForm {
  private static final String YEAR = "((?:19|20)\\d{2})";

  /** With brackets of any kind there is no doubt; the serial may lack its 号. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(\\p{IsHan}{1,12})\\s*第?\\s*[〔\\[(【﹝〈《{]\\s*"
              + YEAR
              + "\\s*年?\\s*[〕\\])】﹞〉》}]\\s*第?\\s*(\\d{1,5})\\s*号?");

  /** Without brackets the agency's code must end as such codes do. */
  private static final Pattern BARE =
      Pattern.compile(
          "(\\p{IsHan}{0,11}[发函令字规电办告])\\s*第?\\s*" + YEAR + "\\s*年?\\s*第?\\s*(\\d{1,4})\\s*号?");

  private static final Pattern ORDER =
      Pattern.compile("(\\p{IsHan}{1,12}令)\\s*第?\\s*(\\d{1,5})\\s*号?");

  private NumberForm() {}

  /** The printed form, where all of the text is a number. */
  static Optional<String> of(String text) {
    String plain = Characters.simplify(text).strip();
    for (Pattern pattern : List.of(BRACKETED, BARE)) {
      Matcher matcher = pattern.matcher(plain);
      if (matcher.matches()) {
        return Optional.of(printed(matcher));
      }
    }
    Matcher order = ORDER.matcher(plain);
    return order.matches()
        ? Optional.of("%s第%s号".formatted(order.group(1), order.group(2)))
        : Optional.empty();
  }

  /** The numbers that stand, in brackets, among other words. */
  static List<String> in(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = BRACKETED.matcher(Characters.simplify(text));
    while (matcher.find() && numbers.size() < 5) {
      numbers.add(printed(matcher));
    }
    return numbers;
  }

  private static String printed(Matcher matcher) {
    return "%s〔%s〕%s号".formatted(matcher.group(1), matcher.group(2), matcher.group(3));
  }
}
