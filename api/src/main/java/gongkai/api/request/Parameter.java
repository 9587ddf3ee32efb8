package gongkai.api.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A parameter that an operation takes. What it means is said in the words {@code parameter.NAME}.
 *
 * @param many whether it may be given more than once
 * @param fallback what counts where it is not given
 * @param allowed the values of a {@link Type#CHOICE}
 * @param min least value of an {@link Type#INTEGER}
 * @param max greatest value of an integer, most characters of a {@link Type#TEXT}
 * @param described what it means, for one whose name is not in the words
 */
public record Parameter(
    String name,
    In in,
    Type type,
    boolean many,
    Optional<String> fallback,
    List<String> allowed,
    int min,
    int max,
    Optional<String> described) {

  /** Longest text that a parameter takes unless it says otherwise. */
  private static final int LONGEST = 200;

  public Parameter {
    allowed = List.copyOf(allowed);
  }

  /** Where it stands. */
  public enum In {
    PATH,
    QUERY;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it may hold. */
  public enum Type {
    TEXT,
    CHOICE,
    INTEGER,
    DATE,
    INSTANT,
    /** A year, a month or a day. */
    PERIOD,
    /** A decimal. */
    NUMBER,
    FLAG
  }

  public static Parameter path(String name) {
    return new Parameter(
        name, In.PATH, Type.TEXT, false, Optional.empty(), List.of(), 0, LONGEST, Optional.empty());
  }

  public static Parameter text(String name) {
    return query(name, Type.TEXT, List.of(), 0, LONGEST);
  }

  public static Parameter choice(String name, List<String> allowed) {
    return query(name, Type.CHOICE, allowed, 0, 0);
  }

  /** A choice among an enum's constants, in lower case. */
  public static <E extends Enum<E>> Parameter choice(String name, Class<E> of) {
    return choice(
        name,
        Arrays.stream(of.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  public static Parameter integer(String name, int min, int max) {
    return query(name, Type.INTEGER, List.of(), min, max);
  }

  public static Parameter date(String name) {
    return query(name, Type.DATE, List.of(), 0, 0);
  }

  /** A day, or an instant such as {@code 2021-09-01T08:00:00Z}. */
  public static Parameter instant(String name) {
    return query(name, Type.INSTANT, List.of(), 0, 0);
  }

  /** {@code 1} or {@code true}, {@code 0} or {@code false}. */
  public static Parameter flag(String name) {
    return query(name, Type.FLAG, List.of("1", "0", "true", "false"), 0, 0).orElse("0");
  }

  /** A year, a month or a day: {@code 2021}, {@code 2021-09}, {@code 2021-09-01}. */
  public static Parameter period(String name) {
    return query(name, Type.PERIOD, List.of(), 0, 0);
  }

  /** A decimal such as {@code 96171.6}. */
  public static Parameter number(String name) {
    return query(name, Type.NUMBER, List.of(), 0, 0);
  }

  /** A choice that stands in the path. */
  public static Parameter pathChoice(String name, List<String> allowed) {
    return new Parameter(
        name, In.PATH, Type.CHOICE, false, Optional.empty(), allowed, 0, 0, Optional.empty());
  }

  /** Said in both languages here, since it is not in the words. */
  public Parameter meaning(String chinese, String english) {
    return new Parameter(
        name, in, type, many, fallback, allowed, min, max, Optional.of(chinese + " / " + english));
  }

  public Parameter repeatable() {
    return new Parameter(name, in, type, true, fallback, allowed, min, max, described);
  }

  public Parameter orElse(String value) {
    return new Parameter(name, in, type, many, Optional.of(value), allowed, min, max, described);
  }

  public Parameter upTo(int characters) {
    return new Parameter(name, in, type, many, fallback, allowed, min, characters, described);
  }

  private static Parameter query(String name, Type type, List<String> allowed, int min, int max) {
    return new Parameter(
        name, In.QUERY, type, false, Optional.empty(), allowed, min, max, Optional.empty());
  }
}
