package gongkai.indexer.describe.text;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.DocumentNumbers;
import gongkai.chinese.Folding;
import gongkai.chinese.Outline;
import gongkai.indexer.describe.statement.PublisherNames;
import gongkai.indexer.describe.statement.Statements;
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
public final class AdoptionReader {
  private static final int HEAD_BLOCKS = 24;
  private static final int LONGEST_SHOWN = 120;
  private static final Pattern EVENT = Pattern.compile("^[^。，；：]{0,120}?(?:通过|修订|修正|公布|发布|批准|颁布)");
  private static final Pattern ENDS_EVENT =
      Pattern.compile("(?:通过|修订|修正|公布|发布|批准|颁布|施行)[）)；;，,]?$");
  private static final Pattern LEADS_ON = Pattern.compile("(?:[\\s　，,；;、）)]|自|根据|并|经|由|的){1,20}+$");
  private static final Pattern PUBLISHES = Pattern.compile("公布|发布|颁布");
  private static final Pattern AMENDS = Pattern.compile("修正|修改|批准");

  /** Where the name of who acted ends: 国务院|第198次常务会议通过, 公安部|令第1号公布, 交通部|发布. */
  private static final Pattern ACT =
      Pattern.compile(
          "(?:联合)?(?:令|公告|(?:[0-9]{4}年)?"
              + Outline.NUMBERED
              + "(?:次|号)|主席团|常务会议|全体会议|[部局室署委行院]?务会议"
              + "|办公会议|审判委员会|检察委员会|《|公布|发布|颁布|印发|通过|修订|修正)");

  private static final Pattern SESSION = Pattern.compile(Outline.NUMBERED + "届");
  private static final Pattern LEADS_IN = Pattern.compile("^(?:[\\s　]|根据|经|由)++");
  private static final int LONGEST_ISSUER = 80;

  private AdoptionReader() {}

  /** A day on which the law was adopted, amended or promulgated, and the words that say so. */
  record Adoption(String iso, String words) {}

  /** In the order of the text. */
  public static List<Adoption> read(Content content) {
    List<Adoption> adoptions = new ArrayList<>();
    for (Block block : content.blocks().stream().limit(HEAD_BLOCKS).toList()) {
      String words = content.text().substring(block.start(), block.end());
      if (Outline.at(words).filter(numbered -> !numbered.level().isItem()).isPresent()) {
        break;
      }
      List<ChineseDates.Found> dates = isSentence(words) ? List.of() : ChineseDates.findAll(words);
      for (int i = 0; i < dates.size(); i++) {
        ChineseDates.Found date = dates.get(i);
        int end = i + 1 < dates.size() ? dates.get(i + 1).start() : words.length();
        if (startsEvent(words, date.start())
            && EVENT.matcher(words.substring(date.end(), end)).find()) {
          int shown = Math.min(end, date.start() + LONGEST_SHOWN);
          adoptions.add(new Adoption(date.iso(), tidy(words.substring(date.start(), shown))));
        }
      }
    }
    return adoptions;
  }

  /** Without what leads to the next event, and the bracket around all of them. */
  private static String tidy(String words) {
    return LEADS_ON.matcher(words).replaceFirst("");
  }

  /**
   * Such lines are no sentences; a sentence tells of any day. What a bracket holds is no sentence.
   */
  private static boolean isSentence(String words) {
    String stripped = words.strip();
    return stripped.contains("。") && (stripped.isEmpty() || "（(".indexOf(stripped.charAt(0)) < 0);
  }

  /** The day that forms this version, who issued it, and the number of the order that did. */
  public static void offer(
      List<Adoption> adoptions, PublisherNames publishers, Statements statements) {
    adoptions.stream()
        .max(Comparator.comparing(Adoption::iso))
        .ifPresent(
            last ->
                statements.offer(
                    Property.FORMED, last.iso(), last.words(), Evidence.HEAD, Certainty.LIKELY));
    adoptions.stream()
        .filter(adoption -> PUBLISHES.matcher(adoption.words()).find())
        .max(Comparator.comparing(Adoption::iso))
        .filter(
            last -> adoptions.stream().noneMatch(other -> last.iso().compareTo(other.iso()) < 0))
        .ifPresent(
            last ->
                statements.offer(
                    Property.PUBLISHED, last.iso(), last.words(), Evidence.HEAD, Certainty.LIKELY));
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
    String name = issuer(words);
    if (!name.isEmpty() && publishers.areAuthorities(name)) {
      statements.offer(
          Property.PUBLISHER, publishers.canonical(name), words, Evidence.HEAD, Certainty.LIKELY);
    }
  }

  /**
   * Who acted on the day that the words begin with: 全国人民代表大会常务委员会 of 第九届全国人民代表大会常务委员会第二次会议通过.
   * Several stay joined by 、.
   */
  static String issuer(String words) {
    int from = ChineseDates.findAll(words).stream().findFirst().map(date -> date.end()).orElse(0);
    String behind = LEADS_IN.matcher(words.substring(from)).replaceFirst("");
    String near = behind.substring(0, Math.min(behind.length(), LONGEST_ISSUER));
    String named = SESSION.matcher(near).replaceFirst("");
    Matcher act = ACT.matcher(named);
    return act.find() && act.start() > 1 ? Folding.trim(named.substring(0, act.start())) : "";
  }

  /** Whether the State Council approved what a ministry then published, as until 2002. */
  public static boolean approvedByStateCouncil(List<Adoption> adoptions) {
    return adoptions.stream()
        .anyMatch(
            adoption ->
                adoption.words().contains("批准")
                    && issuer(adoption.words().replace("批准", "发布")).endsWith("国务院"));
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
    return i == 0
        || "（(\n".indexOf(words.charAt(i - 1)) >= 0
        || at > from
        || ENDS_EVENT.matcher(words.substring(Math.max(0, i - 8), i)).find();
  }
}
