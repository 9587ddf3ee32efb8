package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.sheet.FormatSection.Kind;
import gongkai.indexer.extract.format.sheet.FormatSection.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Plain numbers, percents, powers and fractions by one section of a format. */
final class NumberDisplay {
  /** A spreadsheet keeps so many digits. */
  private static final MathContext KEPT = new MathContext(15);

  /** From here on even a full cell shows a power. */
  private static final double LARGE = 1e21;

  private static final int MAX_PLACES = 30;

  private NumberDisplay() {}

  /** What Excel shows without any format, except that no digit of a long number is lost. */
  static String general(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal kept = new BigDecimal(value).round(KEPT).stripTrailingZeros();
    boolean tiny = value != 0 && Math.abs(value) < 1e-9;
    return Math.abs(value) >= LARGE || tiny ? power(kept, "0.#####", "+") : kept.toPlainString();
  }

  /**
   * @param value not negative, unless the section is for all numbers
   */
  static String show(double value, FormatSection section) {
    List<Token> tokens = section.tokens();
    if (section.has(Kind.GENERAL)) {
      String shown = ChineseDigits.counted(general(value), section.digits());
      return words(tokens, Kind.GENERAL, shown);
    }
    if (!section.has(Kind.PLACE)) {
      return words(tokens, Kind.GENERAL, "");
    }
    BigDecimal exact = new BigDecimal(value).round(KEPT);
    for (Token token : tokens) {
      exact = token.kind() == Kind.PERCENT ? exact.movePointRight(2) : exact;
    }
    if (section.has(Kind.POWER)) {
      return scientific(exact, tokens);
    }
    if (section.has(Kind.OVER)) {
      return new Fraction(tokens).show(exact);
    }
    return ChineseDigits.each(decimal(exact, tokens), section.digits());
  }

  private static String words(List<Token> tokens, Kind kind, String shown) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens) {
      if (token.kind() == kind) {
        out.append(shown);
      } else if (token.kind() == Kind.WORDS || token.kind() == Kind.PERCENT) {
        out.append(token.text());
      }
    }
    return out.toString();
  }

  private static String decimal(BigDecimal value, List<Token> tokens) {
    int last = lastPlace(tokens);
    int point = point(tokens);
    int scale = 0;
    int least = 0;
    int decimals = 0;
    int wholePlaces = 0;
    boolean grouped = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.PLACE && i > point) {
        decimals++;
      } else if (token.kind() == Kind.PLACE) {
        wholePlaces++;
        least += token.text().equals("0") || least > 0 ? 1 : 0;
      } else if (token.kind() == Kind.COMMA) {
        // Behind the last digit it divides by a thousand, between digits it parts thousands.
        boolean behind = i > last || (i == point - 1 && lastWhole(tokens, point) < i);
        scale += behind ? 1 : 0;
        grouped |= !behind;
      }
    }
    BigDecimal rounded =
        value
            .movePointLeft(3 * scale)
            .setScale(Math.min(decimals, MAX_PLACES), RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    String whole = decimals == 0 ? digits : digits.substring(0, digits.indexOf('.'));
    String part = decimals == 0 ? "" : digits.substring(digits.indexOf('.') + 1);
    whole = whole.equals("0") && least == 0 ? "" : whole;
    whole = "0".repeat(Math.max(0, least - whole.length())) + whole;
    String sign = rounded.signum() < 0 ? "-" : "";
    return sign + lay(tokens, whole, part, wholePlaces, point, grouped);
  }

  /** Puts the digits into their places; what does not fit stands in the first one. */
  private static String lay(
      List<Token> tokens, String whole, String part, int places, int point, boolean grouped) {
    StringBuilder out = new StringBuilder();
    int place = 0;
    int decimal = 0;
    int optional = part.length();
    for (int i = tokens.size() - 1, at = part.length() - 1; i > point && at >= 0; i--) {
      if (tokens.get(i).kind() == Kind.PLACE) {
        if (tokens.get(i).text().equals("0") || part.charAt(at) != '0') {
          break;
        }
        optional = at--;
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case PLACE -> {
          if (i > point) {
            out.append(decimal < optional ? part.charAt(decimal) : "");
            decimal++;
          } else {
            int right = places - place - 1;
            int from = place == 0 ? 0 : Math.max(0, whole.length() - right - 1);
            int to = Math.max(0, whole.length() - right);
            for (int d = from; d < to; d++) {
              out.append(whole.charAt(d));
              int behind = whole.length() - 1 - d;
              out.append(grouped && behind > 0 && behind % 3 == 0 ? "," : "");
            }
            place++;
          }
        }
        case POINT -> {
          if (i == point) {
            // Excel keeps the point of 0.# without decimals.
            out.append('.');
          }
        }
        case WORDS, PERCENT -> out.append(token.text());
        case COMMA, POWER, OVER, GENERAL, TEXT, DATE -> {
          // Counted above, or without meaning here.
        }
      }
    }
    return out.toString();
  }

  private static int point(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.POINT) {
        return i;
      }
    }
    return tokens.size();
  }

  private static int lastPlace(List<Token> tokens) {
    return lastWhole(tokens, tokens.size());
  }

  private static int lastWhole(List<Token> tokens, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (tokens.get(i).kind() == Kind.PLACE) {
        return i;
      }
    }
    return -1;
  }

  private static String scientific(BigDecimal value, List<Token> tokens) {
    StringBuilder mantissa = new StringBuilder();
    StringBuilder before = new StringBuilder();
    String sign = "+";
    int exponent = 0;
    boolean behind = false;
    for (Token token : tokens) {
      switch (token.kind()) {
        case POWER -> {
          sign = token.text().substring(1);
          behind = true;
        }
        case PLACE, POINT -> {
          if (behind) {
            exponent++;
          } else {
            mantissa.append(token.text());
          }
        }
        case WORDS -> before.append(mantissa.isEmpty() ? token.text() : "");
        default -> {}
      }
    }
    String shown = power(value, mantissa.toString(), sign);
    int e = shown.lastIndexOf('E') + 1;
    int signed = shown.charAt(e) == '+' || shown.charAt(e) == '-' ? e + 1 : e;
    String digits = shown.substring(signed);
    return before
        + shown.substring(0, signed)
        + "0".repeat(Math.max(0, exponent - digits.length()))
        + digits;
  }

  private static String power(BigDecimal value, String mantissa, String sign) {
    int point = mantissa.indexOf('.');
    int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
    int wholes = Math.max(1, point < 0 ? mantissa.length() : point);
    if (value.signum() == 0) {
      return "0"
          + (decimals > 0 && mantissa.endsWith("0") ? "." + "0".repeat(decimals) : "")
          + "E+0";
    }
    int exponent = value.precision() - value.scale() - 1;
    // ##0.0E+0 counts powers in threes.
    exponent = wholes > 1 ? Math.floorDiv(exponent, wholes) * wholes : exponent;
    BigDecimal scaled = value.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
    if (scaled.abs().compareTo(BigDecimal.TEN.pow(wholes)) >= 0) {
      exponent += wholes;
      scaled = value.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP);
    }
    String digits =
        mantissa.endsWith("#")
            ? scaled.stripTrailingZeros().toPlainString()
            : scaled.toPlainString();
    return digits + "E" + (exponent < 0 ? "-" : sign.equals("+") ? "+" : "") + Math.abs(exponent);
  }

  /** {@code # ?/?}, {@code ??/100}. */
  private record Fraction(List<Token> tokens) {
    String show(BigDecimal value) {
      int over = 0;
      while (tokens.get(over).kind() != Kind.OVER) {
        over++;
      }
      StringBuilder below = new StringBuilder();
      for (Token token : tokens.subList(over + 1, tokens.size())) {
        below.append(token.text());
      }
      boolean mixed = false;
      boolean gap = false;
      for (Token token : tokens.subList(0, over)) {
        mixed |= gap && token.kind() == Kind.PLACE;
        gap |= token.kind() == Kind.WORDS && lastWhole(tokens, over) > 0;
      }
      double size = Math.abs(value.doubleValue());
      long whole = mixed ? (long) Math.floor(size) : 0;
      double rest = size - whole;
      String denominator = below.toString().strip();
      long best = 1;
      if (denominator.matches("[1-9][0-9]*")) {
        best = Long.parseLong(denominator);
      } else {
        int most = (int) Math.pow(10, Math.min(3, Math.max(1, denominator.length()))) - 1;
        double error = Double.MAX_VALUE;
        for (int d = 1; d <= most; d++) {
          double off = Math.abs(rest - Math.round(rest * d) / (double) d);
          if (off < error - 1e-12) {
            error = off;
            best = d;
          }
        }
      }
      long above = Math.round(rest * best);
      if (mixed && above == best) {
        whole++;
        above = 0;
      }
      String sign = value.signum() < 0 ? "-" : "";
      if (above == 0) {
        return sign + (mixed ? Long.toString(whole) : "0");
      }
      return sign + (whole > 0 ? whole + " " : "") + above + "/" + best;
    }
  }
}
