package gongkai.indexer.extract.format.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts what Word numbers by itself in a DOC. */
final class OldNumbering {
  private static final int LEVELS = 9;

  /** The names of [MS-OSHARED] 2.2.1.3 that {@link Numerals} knows, by their numbers. */
  private static final Map<Integer, String> FORMATS =
      Map.ofEntries(
          Map.entry(1, "upperRoman"),
          Map.entry(2, "lowerRoman"),
          Map.entry(3, "upperLetter"),
          Map.entry(4, "lowerLetter"),
          Map.entry(10, "ideographDigital"),
          Map.entry(11, "japaneseCounting"),
          Map.entry(14, "decimalFullWidth"),
          Map.entry(18, "decimalEnclosedCircle"),
          Map.entry(22, "decimalZero"),
          Map.entry(28, "decimalEnclosedCircleChinese"),
          Map.entry(33, "taiwaneseCounting"),
          Map.entry(35, "taiwaneseCountingThousand"),
          Map.entry(37, "chineseCounting"),
          Map.entry(39, "chineseCountingThousand"));

  private static final List<Integer> UNNUMBERED = List.of(23, 255);

  private final Map<Integer, int[]> counters = new HashMap<>();

  /** The number that is printed before a paragraph; empty for bullets and unlisted ones. */
  Optional<String> next(Paragraph paragraph) {
    int level = paragraph.getIlvl();
    if (!paragraph.isInList() || level < 0 || level >= LEVELS) {
      return Optional.empty();
    }
    HWPFList list = paragraph.getList();
    int[] counter = counters.computeIfAbsent(list.getLsid(), key -> new int[LEVELS]);
    counter[level] = counter[level] == 0 ? list.getStartAt((char) level) : counter[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counter[deeper] = 0;
    }
    String text = list.getNumberText((char) level);
    if (text == null || UNNUMBERED.contains(list.getNumberFormat((char) level))) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      // A level stands in the text as a character of its number.
      if (c < LEVELS) {
        int count = counter[c] == 0 ? list.getStartAt(c) : counter[c];
        out.append(Numerals.print(FORMATS.getOrDefault(list.getNumberFormat(c), ""), count));
      } else {
        out.append(c);
      }
    }
    return Optional.of(out.toString());
  }
}
