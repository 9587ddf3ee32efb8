package gongkai.indexer.describe;

import gongkai.chinese.ChineseDates;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads from the lines under a law's title when it was adopted or last amended: that day forms this
 * version of it.
 */
final class AdoptionReader {
  private static final int HEAD_BLOCKS = 24;
  private static final int LONGEST_SHOWN = 120;
  private static final Pattern EVENT = Pattern.compile("^[^。，；：]{0,120}?(?:通过|修订|修正|公布|发布|批准|颁布)");
  private static final Pattern BODY =
      Pattern.compile("^第[一二三四五六七八九十0-9]{1,3}[编章条节].*", Pattern.DOTALL);

  private AdoptionReader() {}

  /** A day on which the law was adopted, amended or promulgated, and the words that say so. */
  record Adoption(String iso, String words) {}

  /** In the order of the text. */
  static List<Adoption> read(Content content) {
    List<Adoption> adoptions = new ArrayList<>();
    for (Block block : content.blocks().stream().limit(HEAD_BLOCKS).toList()) {
      String words = content.text().substring(block.start(), block.end());
      if (BODY.matcher(words.strip()).matches()) {
        break;
      }
      // Such lines are no sentences; a sentence tells of any day.
      List<ChineseDates.Found> dates =
          words.contains("。") ? List.of() : ChineseDates.findAll(words);
      for (int i = 0; i < dates.size(); i++) {
        ChineseDates.Found date = dates.get(i);
        int end = i + 1 < dates.size() ? dates.get(i + 1).start() : words.length();
        if (startsEvent(words, date.start())
            && EVENT.matcher(words.substring(date.end(), end)).find()) {
          int shown = Math.min(end, date.start() + LONGEST_SHOWN);
          adoptions.add(new Adoption(date.iso(), words.substring(date.start(), shown).strip()));
        }
      }
    }
    return adoptions;
  }

  static void offer(List<Adoption> adoptions, Statements statements) {
    adoptions.stream()
        .max(Comparator.comparing(Adoption::iso))
        .ifPresent(
            last ->
                statements.offer(
                    Property.FORMED, last.iso(), last.words(), Evidence.HEAD, Certainty.LIKELY));
  }

  /** The date opens its line, its bracket or its clause; in a sentence it would be any date. */
  private static boolean startsEvent(String words, int at) {
    int i = at;
    while (i > 0 && (words.charAt(i - 1) == ' ' || words.charAt(i - 1) == '\u3000')) {
      i--;
    }
    return i == 0 || "（(\n".indexOf(words.charAt(i - 1)) >= 0 || i < at;
  }
}
