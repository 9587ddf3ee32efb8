package gongkai.indexer.extract.format.sheet;

import gongkai.indexer.extract.format.sheet.FormatSection.Kind;
import gongkai.indexer.extract.format.sheet.FormatSection.Token;
import gongkai.indexer.extract.structure.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells as a Chinese Excel shows them. A format that cannot be shown costs the look of that cell:
 * its number stands as it is.
 */
final class Display {
  private static final int MAX_FORMATS = 10_000;

  private final Map<String, List<FormatSection>> known = new HashMap<>();

  /**
   * A number.
   *
   * @param index of the format, for those that a file names by their number only
   * @param format its code; empty where the file has none
   * @param since1904 whether days count from 1904
   */
  String number(double value, int index, String format, boolean since1904) {
    try {
      return shown(value, sections(BuiltInFormats.code(index, format)), since1904).strip();
    } catch (RuntimeException e) {
      return NumberDisplay.general(value);
    }
  }

  /** A text, to which a format may add words ({@code @"人"}). */
  String text(String words, int index, String format) {
    try {
      List<FormatSection> sections = sections(BuiltInFormats.code(index, format));
      FormatSection last = sections.getLast();
      boolean forText = sections.size() == 4 || last.has(Kind.TEXT);
      if (!forText) {
        return words;
      }
      StringBuilder out = new StringBuilder();
      for (Token token : last.tokens()) {
        out.append(
            token.kind() == Kind.TEXT ? words : token.kind() == Kind.WORDS ? token.text() : "");
      }
      return out.toString();
    } catch (RuntimeException e) {
      return words;
    }
  }

  private List<FormatSection> sections(String format) {
    if (known.size() > MAX_FORMATS) {
      known.clear();
    }
    return known.computeIfAbsent(format, FormatSection::all);
  }

  private static String shown(double value, List<FormatSection> sections, boolean since1904) {
    int chosen = choose(value, sections);
    if (chosen < 0) {
      return NumberDisplay.general(value);
    }
    FormatSection section = sections.get(chosen);
    if (section.isDate()) {
      return DateDisplay.show(value, section, since1904)
          .orElseGet(() -> NumberDisplay.general(value));
    }
    if (section.has(Kind.TEXT) && !section.has(Kind.PLACE)) {
      StringBuilder out = new StringBuilder();
      for (Token token : section.tokens()) {
        out.append(
            token.kind() == Kind.TEXT
                ? NumberDisplay.general(value)
                : token.kind() == Kind.WORDS ? token.text() : "");
      }
      return out.toString();
    }
    // The part for negative numbers writes their sign itself, or leaves it to brackets and colours.
    boolean own = chosen > 0 && value < 0;
    String shown = NumberDisplay.show(own ? -value : value, section);
    boolean signed = !own && value < 0 && shown.indexOf('-') > 0 && !section.has(Kind.GENERAL);
    return signed && !section.has(Kind.POWER) ? "-" + shown.replaceFirst("-", "") : shown;
  }

  private static int choose(double value, List<FormatSection> sections) {
    boolean conditions = sections.stream().anyMatch(section -> section.condition() != null);
    int numbers = sections.size() == 4 ? 3 : sections.size();
    if (numbers > 1 && sections.getLast().has(Kind.TEXT) && numbers == sections.size()) {
      numbers--;
    }
    if (conditions) {
      for (int i = 0; i < numbers; i++) {
        FormatSection section = sections.get(i);
        boolean last = section.condition() == null && (i == numbers - 1 || (i == 1 && value < 0));
        if (last || (section.condition() != null && section.condition().test(value))) {
          return i;
        }
      }
      return -1;
    }
    if (value < 0 && numbers > 1) {
      return 1;
    }
    return value == 0 && numbers > 2 ? 2 : 0;
  }

  /** The words of a cell in one line. */
  static String line(String shown) {
    StringBuilder words = new StringBuilder();
    shown.lines().forEach(line -> Words.join(words, Words.clean(line)));
    return words.toString();
  }
}
