package gongkai.measure;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The year, and part of a year, that the figures of a document count where no sentence says
 * otherwise: the reporting year; else the one in the title; else one that the text opens with; else
 * the year in which the document was signed or published.
 *
 * @param stated whether the document says so, and it was not concluded from a date
 * @param term part of the year that the title names, see {@link gongkai.measure.sentence.Terms}; or
 *     empty
 * @param reports whether the document is a report on that year, in which no paragraph speaks of
 *     another one unless it says so in the sentence
 */
record Years(OptionalInt year, boolean stated, String term, boolean reports) {
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9〔\\[【（(])((?:19|20)[0-9]{2})\\s*年(?![〕\\]】])");

  /** How much of a text opens it. */
  private static final int OPENING = 400;

  static Years of(Disclosure disclosure, String text) {
    if (disclosure.reportingYear().isPresent()) {
      return new Years(disclosure.reportingYear(), true, "", true);
    }
    String title = disclosure.value(Property.TITLE);
    OptionalInt inTitle = first(title);
    OptionalInt dated =
        dated(disclosure.value(Property.FORMED)).isPresent()
            ? dated(disclosure.value(Property.FORMED))
            : dated(disclosure.value(Property.PUBLISHED));
    OptionalInt year = inTitle.isPresent() ? inTitle : opening(text, dated);
    boolean stated = year.isPresent();
    OptionalInt any = stated ? year : dated;
    return new Years(any, stated, gongkai.measure.sentence.Terms.of(title, any), false);
  }

  /** A year that the text opens with counts where the document is of that year or the next. */
  private static OptionalInt opening(String text, OptionalInt dated) {
    OptionalInt opening = first(text.substring(0, Math.min(OPENING, text.length())));
    boolean near =
        opening.isPresent()
            && (dated.isEmpty()
                || dated.getAsInt() == opening.getAsInt()
                || dated.getAsInt() == opening.getAsInt() + 1);
    return near ? opening : OptionalInt.empty();
  }

  private static OptionalInt first(String words) {
    Matcher year = YEAR.matcher(words);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
  }

  /**
   * The last year that earlier sentences of a paragraph name; that of the document if none does.
   */
  OptionalInt after(String context) {
    OptionalInt last = year;
    if (!reports) {
      Matcher named = YEAR.matcher(context);
      while (named.find()) {
        boolean compared =
            named.start() > 0 && "比较与同至到".indexOf(context.charAt(named.start() - 1)) >= 0;
        last = compared ? last : OptionalInt.of(Integer.parseInt(named.group(1)));
      }
    }
    return last;
  }

  private static OptionalInt dated(String date) {
    return date.matches("[12][0-9]{3}-.*")
        ? OptionalInt.of(Integer.parseInt(date.substring(0, 4)))
        : OptionalInt.empty();
  }
}
