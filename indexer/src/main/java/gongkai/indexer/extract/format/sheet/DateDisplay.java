package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.sheet.FormatSection.Kind;
import gongkai.indexer.extract.format.sheet.FormatSection.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates, times and durations, which a sheet keeps as days since its epoch. */
final class DateDisplay {
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** 31 December 9999. */
  private static final double LAST_DAY = 2_958_466;

  private static final int DAY = 86_400;

  private final FormatSection section;
  private final LocalDateTime time;
  private final BigDecimal seconds;
  private final List<Token> tokens;
  private final boolean twelveHours;

  private DateDisplay(FormatSection section, LocalDateTime time, BigDecimal seconds) {
    this.section = section;
    this.time = time;
    this.seconds = seconds;
    this.tokens = section.tokens();
    this.twelveHours =
        tokens.stream().anyMatch(t -> t.text().contains("/") && t.kind() == Kind.DATE);
  }

  /** Empty for a value that no calendar has. */
  static Optional<String> show(double value, FormatSection section, boolean since1904) {
    boolean lasts = section.tokens().stream().anyMatch(t -> t.text().startsWith("["));
    double size = Math.abs(value);
    if (!Double.isFinite(value) || size >= LAST_DAY || (value < 0 && !lasts)) {
      return Optional.empty();
    }
    BigDecimal seconds =
        BigDecimal.valueOf(size)
            .multiply(BigDecimal.valueOf(DAY))
            .setScale(decimals(section.tokens()), RoundingMode.HALF_UP);
    long days = seconds.longValue() / DAY;
    long rest = seconds.longValue() % DAY;
    LocalDate first = since1904 ? EPOCH_1904 : EPOCH;
    // The day 60 is 29 February 1900, which never was; days before it are one further.
    long shift = !since1904 && days > 0 && days < 60 ? 1 : 0;
    LocalDateTime time = first.plusDays(days + shift).atStartOfDay().plusSeconds(rest);
    String shown = new DateDisplay(section, time, seconds).show();
    return Optional.of(value < 0 ? "-" + shown : shown);
  }

  /** Places behind the point of the seconds: ss.000. */
  private static int decimals(List<Token> tokens) {
    return (int) Math.min(3, tokens.stream().filter(t -> t.kind() == Kind.PLACE).count());
  }

  private String show() {
    if (section.language().equals("f800")) {
      return time.getYear() + "年" + time.getMonthValue() + "月" + time.getDayOfMonth() + "日";
    }
    if (section.language().equals("f400")) {
      return "%d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
    }
    StringBuilder out = new StringBuilder();
    List<String> before = new ArrayList<>();
    int places = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case WORDS -> out.append(token.text());
        case DATE -> {
          String letters = token.text().toLowerCase(Locale.ROOT);
          boolean minutes = letters.matches("m{1,2}") && (afterHours(before) || beforeSeconds(i));
          out.append(part(letters, token.text(), minutes));
          before.add(letters);
        }
        case POINT -> out.append('.');
        case PLACE -> out.append(decimal(places++));
        case COMMA -> out.append(',');
        case OVER -> out.append('/');
        case PERCENT, POWER, GENERAL, TEXT -> {
          // They mean nothing in a date.
        }
      }
    }
    return out.toString();
  }

  private char decimal(int place) {
    String digits = seconds.toPlainString();
    int at = digits.indexOf('.') + 1 + place;
    return digits.indexOf('.') >= 0 && at < digits.length() ? digits.charAt(at) : '0';
  }

  private static boolean afterHours(List<String> before) {
    return !before.isEmpty() && before.getLast().matches("h+|\\[h+\\]");
  }

  private boolean beforeSeconds(int i) {
    for (int j = i + 1; j < tokens.size(); j++) {
      if (tokens.get(j).kind() == Kind.DATE) {
        return tokens.get(j).text().toLowerCase(Locale.ROOT).matches("s+|\\[s+\\]");
      }
    }
    return false;
  }

  private String part(String letters, String written, boolean minutes) {
    if (written.contains("/")) {
      return half(written);
    }
    if (minutes) {
      return number(time.getMinute(), letters.length());
    }
    return switch (letters) {
      case "yyyy", "yyy", "e", "ee", "eeee" ->
          ChineseDigits.each(Integer.toString(time.getYear()), section.digits());
      case "yy", "y" ->
          ChineseDigits.each("%02d".formatted(time.getYear() % 100), section.digits());
      case "bbbb" -> Integer.toString(time.getYear() + 543);
      case "bb" -> "%02d".formatted((time.getYear() + 543) % 100);
      case "g", "gg", "ggg", "gggg" -> "公元";
      case "m", "mm" -> number(time.getMonthValue(), letters.length());
      case "mmm" -> month(TextStyle.SHORT);
      case "mmmm" -> month(TextStyle.FULL);
      case "mmmmm" -> month(TextStyle.FULL).substring(0, 1);
      case "d", "dd" -> number(time.getDayOfMonth(), letters.length());
      case "ddd" -> day(TextStyle.SHORT, words());
      case "dddd" -> day(TextStyle.FULL, words());
      case "aaa" -> day(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE);
      case "aaaa" -> day(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
      case "h", "hh" -> number(hours(), letters.length());
      case "s", "ss" -> number(time.getSecond(), letters.length());
      default -> elapsed(letters);
    };
  }

  /** [h], [mm], [ss]: all hours, minutes or seconds that the value has. */
  private String elapsed(String letters) {
    long all = seconds.longValue();
    long shown =
        switch (letters.charAt(1)) {
          case 'h' -> all / 3600;
          case 'm' -> all / 60;
          default -> all;
        };
    String digits = Long.toString(shown);
    return "0".repeat(Math.max(0, letters.length() - 2 - digits.length())) + digits;
  }

  private int hours() {
    int hour = time.getHour();
    return twelveHours ? (hour + 11) % 12 + 1 : hour;
  }

  private String half(String written) {
    boolean morning = time.getHour() < 12;
    String[] halves = written.split("/", -1);
    boolean chinese = section.language().endsWith("804") || section.language().endsWith("404");
    if (chinese && written.equalsIgnoreCase("AM/PM")) {
      return morning ? "上午" : "下午";
    }
    return morning ? halves[0] : halves[1];
  }

  /** In Chinese digits a day is counted: 二十六; a leading zero is never written there. */
  private String number(int value, int width) {
    if (section.digits() > 0) {
      return ChineseDigits.counted(Integer.toString(value), section.digits());
    }
    return width > 1 ? "%02d".formatted(value) : Integer.toString(value);
  }

  private Locale words() {
    return section.language().endsWith("804") || section.language().endsWith("404")
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.ENGLISH;
  }

  private String month(TextStyle style) {
    return time.getMonth().getDisplayName(style, words());
  }

  private String day(TextStyle style, Locale language) {
    return time.getDayOfWeek().getDisplayName(style, language);
  }
}
