package gongkai.chinese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads document numbers (发文字号) in one normal form, however they are typed: {@code 国办发〔2021〕30号}
 * from any brackets or none, with blanks, full-width digits, 第, a missing 号, traditional
 * characters. Orders and announcements are {@code 国务院令第711号}, {@code 财政部公告2023年第3号}, {@code
 * 2023年第3号公告}.
 *
 * <p>Leading zeros of the serial are dropped: the rules of official documents forbid them (serials
 * are 1, not 01), and both are typed for one document.
 */
public final class DocumentNumbers {
  private static final String HAN = "[\\u4e00-\\u9fff]";
  private static final String YEAR = "((?:19|20)[0-9]{2})";
  private static final String YEAR_IN_WORDS =
      "((?:19|20)[0-9]{2}|[一二][〇○◯零Oo0九][〇○◯零Oo0一二三四五六七八九]{2})";

  /** A serial may have a part of its own: 39-1号 is another document than 39号. */
  private static final String SERIAL =
      "((?:[附补特增](?=[0-9]{1,5} ?号))?[0-9]{1,5}(?:(?:[-－—之附]|号附)[0-9]{1,3}(?= ?号))?|"
          + Outline.WORDS
          + "{1,7}(?= ?号))(?![0-9])(?![-－—][0-9]{1,3} ?号)";

  /** 〔2021〕39、40号 and 39号和40号 are two numbers of one series. */
  private static final Pattern AND_ANOTHER =
      Pattern.compile(
          "(?: ?号)? ?(?:[、和及与]|以及) ?第? ?([0-9]{1,5}(?:[-－—][0-9]{1,3})?)"
              + "(?=(?: ?[、和及与] ?第?[0-9]{1,5}){0,20} ?号(?!令|公告|楼|院|线|台风|文))( ?号)?");

  private static final String ORDINAL = "([0-9]{1,5}|[一二三四五六七八九十百千零〇]{1,9})";

  private static final Pattern USUAL_END = Pattern.compile(".*[发函字规电令秘复批办释]");

  private static final Pattern BRACKETED =
      Pattern.compile("(〔|\\() ?" + YEAR_IN_WORDS + " ?年? ?[〕)] ?第? ?" + SERIAL + " ?(号)?");
  private static final Pattern BARE =
      Pattern.compile("(?<=[发函字规电令秘复批办]) ?" + YEAR + "(?:( ?年? ?第 ?| ?年 ?| ))?([0-9]{1,4}) ?(号)");
  private static final Pattern ORDER =
      Pattern.compile("(令|公告|通告) ?(?:" + YEAR + " ?年 ?)?第? ?" + ORDINAL + " ?号");
  private static final Pattern ORDER_BEHIND =
      Pattern.compile("(?:" + YEAR + " ?年 ?)?第 ?" + ORDINAL + " ?号 ?(" + HAN + "{0,12}?)(令|公告|通告)");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern NORMAL = Pattern.compile("(.*)〔([0-9]{4})〕(.+)号");
  private static final Pattern NORMAL_ORDER =
      Pattern.compile("(.+?)(?:令|公告|通告)(?:[0-9]{4}年)?第[0-9]+号");

  private DocumentNumbers() {}

  /**
   * A document number in a text.
   *
   * @param number in normal form
   * @param start offset of its first character
   * @param end offset after its last character
   */
  public record Found(String number, int start, int end) {}

  /** The number that is typed, in normal form; empty where the whole of it is none. */
  public static Optional<String> normalise(String typed) {
    String whole = unwrapped(Folding.trim(typed));
    Optional<String> asTyped = wholly(whole);
    if (asTyped.isPresent() || !whole.matches(".*[0-9０-９]")) {
      return asTyped;
    }
    return wholly(whole + "号")
        .filter(number -> code(number).isEmpty() || USUAL_END.matcher(code(number)).matches());
  }

  private static Optional<String> wholly(String typed) {
    for (Found found : findAll(typed)) {
      if (found.start() == 0 && found.end() == typed.length()) {
        return Optional.of(found.number());
      }
    }
    return Optional.empty();
  }

  /** Every document number in a text, in order, without overlap. */
  public static List<Found> findAll(String text) {
    LetterSpacing.Closed closed = LetterSpacing.close(text);
    return findClosed(closed.text()).stream()
        .map(f -> new Found(f.number(), closed.start(f.start()), closed.end(f.end())))
        .toList();
  }

  private static List<Found> findClosed(String text) {
    String folded = NumberFolding.fold(text);
    List<Found> found = new ArrayList<>();
    collect(found, folded, BRACKETED, DocumentNumbers::bracketed);
    others(folded, found);
    collect(found, folded, BARE, DocumentNumbers::bare);
    collect(found, folded, ORDER, DocumentNumbers::order);
    collect(found, folded, ORDER_BEHIND, DocumentNumbers::orderBehind);
    found.sort(Comparator.comparingInt(Found::start).thenComparingInt(f -> -f.end()));
    List<Found> apart = new ArrayList<>();
    for (Found each : found) {
      if (apart.isEmpty() || each.start() >= apart.getLast().end()) {
        apart.add(each);
      }
    }
    return apart;
  }

  /** What a number in normal form consists of; what it has not is empty. */
  public record Parts(String code, String year, String serial) {
    /** What the numbers of one office and year have in common: {@code 国办发〔2021〕}. */
    public String series() {
      return code + "〔" + year + "〕";
    }

    /** The serial as a number; empty for 39-1, which stands beside 39. */
    public Optional<Integer> place() {
      return serial.matches("[0-9]{1,6}")
          ? Optional.of(Integer.parseInt(serial))
          : Optional.empty();
    }
  }

  /** The parts of a number in normal form with a year in brackets; empty for orders and others. */
  public static Optional<Parts> parts(String normal) {
    Matcher matcher = NORMAL.matcher(normal);
    return matcher.matches()
        ? Optional.of(new Parts(matcher.group(1), matcher.group(2), matcher.group(3)))
        : Optional.empty();
  }

  /** Who issued an order or announcement, of its number in normal form: 国务院 of 国务院令第711号. */
  public static Optional<String> issuer(String normal) {
    Matcher matcher = NORMAL_ORDER.matcher(normal);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The agency's code of a number in normal form: 国办发 of {@code 国办发〔2021〕30号}; else empty. */
  public static String code(String normal) {
    int bracket = normal.indexOf('〔');
    return bracket < 0 ? "" : normal.substring(0, bracket);
  }

  private interface Reader {
    Optional<Found> read(String folded, Matcher matcher);
  }

  private static void collect(List<Found> into, String folded, Pattern pattern, Reader reader) {
    Matcher matcher = pattern.matcher(folded);
    while (matcher.find()) {
      reader.read(folded, matcher).ifPresent(into::add);
    }
  }

  /** The numbers that follow one of a series without its code. */
  private static void others(String folded, List<Found> found) {
    Matcher more = AND_ANOTHER.matcher(folded);
    for (Found first : List.copyOf(found)) {
      String series = parts(first.number()).map(Parts::series).orElse("");
      int at = folded.charAt(first.end() - 1) == '号' ? first.end() - 1 : first.end();
      while (!series.isEmpty() && more.region(at, folded.length()).lookingAt()) {
        serial(more.group(1))
            .ifPresent(
                serial -> found.add(new Found(series + serial + "号", more.start(1), more.end())));
        at = more.end(1);
      }
    }
  }

  private static Optional<Found> bracketed(String folded, Matcher m) {
    boolean weakBrackets = m.group(1).equals("(");
    if (weakBrackets && m.group(4) == null) {
      return Optional.empty(); // (2016)30 is anything; only 号 makes it a number
    }
    Optional<Integer> year = ChineseDates.year(m.group(2));
    Optional<String> serial = serial(m.group(3));
    return AgencyCodes.before(folded, m.start())
        .filter(code -> year.isPresent() && serial.isPresent())
        .map(code -> found(code, year.orElseThrow().toString(), serial.orElseThrow(), m.end()));
  }

  private static Optional<Found> bare(String folded, Matcher m) {
    return AgencyCodes.before(folded, m.start())
        .filter(code -> code.text().length() > 1)
        .filter(code -> !code.text().endsWith("令"))
        .map(code -> found(code, m.group(1), serial(m.group(3)).orElseThrow(), m.end()));
  }

  /** 39, 39-1; words in digits; empty where the words are no number. */
  private static Optional<String> serial(String written) {
    if (!DIGITS.matcher(written).find()) {
      return SmallOrdinals.read(written).map(String::valueOf);
    }
    StringBuilder serial = new StringBuilder();
    Matcher digits = DIGITS.matcher(written.replaceAll("[－—]", "-").replace("号附", "附"));
    while (digits.find()) {
      digits.appendReplacement(serial, Integer.toString(Integer.parseInt(digits.group())));
    }
    return Optional.of(digits.appendTail(serial).toString());
  }

  private static Found found(AgencyCodes.Code code, String year, String serial, int end) {
    return new Found(code.text() + "〔" + year + "〕" + serial + "号", code.start(), end);
  }

  private static Optional<Found> order(String folded, Matcher m) {
    Optional<Integer> ordinal = SmallOrdinals.read(m.group(3));
    if (ordinal.isEmpty()) {
      return Optional.empty();
    }
    return AgencyCodes.issuerBefore(folded, m.start())
        .map(
            issuer ->
                new Found(
                    orderForm(issuer.text(), m.group(1), m.group(2), ordinal.orElseThrow()),
                    issuer.start(),
                    m.end()));
  }

  private static Optional<Found> orderBehind(String folded, Matcher m) {
    Optional<Integer> ordinal = SmallOrdinals.read(m.group(2));
    String between = m.group(3);
    if (ordinal.isEmpty() || (!between.isEmpty() && !AgencyCodes.isIssuer(between))) {
      return Optional.empty();
    }
    if (!between.isEmpty()) {
      String issuer = AgencyCodes.shortForm(between);
      return Optional.of(
          new Found(
              orderForm(issuer, m.group(4), m.group(1), ordinal.orElseThrow()),
              m.start(),
              m.end()));
    }
    Optional<AgencyCodes.Code> issuer = AgencyCodes.issuerBefore(folded, m.start());
    if (issuer.isEmpty() && m.group(1) == null) {
      return Optional.empty(); // 第3号公告 alone names no document
    }
    String form =
        issuer
            .map(i -> orderForm(i.text(), m.group(4), m.group(1), ordinal.orElseThrow()))
            .orElseGet(() -> m.group(1) + "年第" + ordinal.orElseThrow() + "号" + m.group(4));
    return Optional.of(
        new Found(form, issuer.map(AgencyCodes.Code::start).orElse(m.start()), m.end()));
  }

  /** {@code year} may be absent, as a regular expression's group is. */
  private static String orderForm(String issuer, String what, String year, int ordinal) {
    return issuer + what + (year == null ? "" : year + "年") + "第" + ordinal + "号";
  }

  private static String unwrapped(String typed) {
    boolean wrapped =
        typed.length() > 2
            && "（(".indexOf(typed.charAt(0)) >= 0
            && "）)".indexOf(typed.charAt(typed.length() - 1)) >= 0;
    return wrapped ? Folding.trim(typed.substring(1, typed.length() - 1)) : typed;
  }
}
