package gongkai.indexer.describe;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.DocumentNumbers;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from the lines under a law's title when it was adopted or last amended: that day forms this
 * version of it.
 */
final class AdoptionReader {
  private static final int HEAD_BLOCKS = 24;
  private static final int LONGEST_SHOWN = 120;
  private static final Pattern EVENT = Pattern.compile("^[^。，；：]{0,120}?(?:通过|修订|修正|公布|发布|批准|颁布)");
  private static final Pattern AMENDS = Pattern.compile("修正|修改|批准");

  /** 河南省第十届人民代表大会常务委员会…通过, 国务院第198次常务会议通过, 公安部令第1号公布. */
  private static final Pattern ISSUER =
      Pattern.compile(
          "[日\\s　](?:经)?(?:中华人民共和国)?(?:(?<who>[\\u4e00-\\u9fff]{2,12}?)?(?:第[一二三四五六七八九十百零〇0-9]{1,5}届)?"
              + "(?<congress>(?:全国)?人民代表大会(?:常务委员会)?)(?=第|主席团|通过)"
              + "|(?<by>国务院(?=第|常务|令|发布|公布)|最高人民法院|最高人民检察院"
              + "|[\\u4e00-\\u9fff]{2,24}?(?:部|委员会|总局|局|署|银行|政府|办公室)(?=令|公告|第[0-9一二三四五六七八九十]{1,4}号令)))");

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

  /** The day that forms this version, who issued it, and the number of the order that did. */
  static void offer(List<Adoption> adoptions, PublisherNames publishers, Statements statements) {
    adoptions.stream()
        .max(Comparator.comparing(Adoption::iso))
        .ifPresent(
            last ->
                statements.offer(
                    Property.FORMED, last.iso(), last.words(), Evidence.HEAD, Certainty.LIKELY));
    issue(adoptions)
        .ifPresent(
            issue -> {
              DocumentNumbers.findAll(issue.words()).stream()
                  .filter(found -> found.number().matches(".*[令告〕].*"))
                  .findFirst()
                  .ifPresent(
                      found ->
                          statements.offer(
                              Property.DOCUMENT_NUMBER,
                              found.number(),
                              issue.words(),
                              Evidence.HEAD,
                              Certainty.LIKELY));
              offerIssuer(issue.words(), publishers, statements);
            });
    adoptions.stream()
        .filter(adoption -> !adoption.words().contains("批准"))
        .forEach(adoption -> offerIssuer(adoption.words(), publishers, statements));
  }

  private static void offerIssuer(String words, PublisherNames publishers, Statements statements) {
    Matcher issuer = ISSUER.matcher(words);
    if (issuer.find()) {
      String who = issuer.group("who") == null ? "" : issuer.group("who");
      String body =
          issuer.group("congress") == null ? issuer.group("by") : issuer.group("congress");
      statements.offer(
          Property.PUBLISHER,
          publishers.canonical(who + body),
          words,
          Evidence.HEAD,
          Certainty.LIKELY);
    }
  }

  /**
   * The last time it was issued as a whole: a decision that amends it (修正, 关于修改…的决定) leaves its
   * other articles as they were, that of its taking effect too.
   */
  static Optional<Adoption> issue(List<Adoption> adoptions) {
    return adoptions.stream()
        .filter(adoption -> !AMENDS.matcher(adoption.words()).find())
        .max(Comparator.comparing(Adoption::iso));
  }

  /** The date opens its line, its bracket or its clause; in a sentence it would be any date. */
  private static boolean startsEvent(String words, int at) {
    int i = words.startsWith("根据", at - 2) ? at - 2 : at;
    int from = i;
    while (i > 0 && (words.charAt(i - 1) == ' ' || words.charAt(i - 1) == '\u3000')) {
      i--;
    }
    return i == 0 || "（(\n".indexOf(words.charAt(i - 1)) >= 0 || i < from;
  }
}
