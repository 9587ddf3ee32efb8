package gongkai.measure.sentence;

import gongkai.measure.sentence.Statistic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Undoes 分别 and 各: {@code 微信和微博分别发布1408条、6502条} gives each number its own noun, {@code
 * 行政复议和行政诉讼各3件} gives one number to each noun. Where nouns and numbers are not as many, nothing is
 * handed out and the phrase stays whole.
 */
final class Distribution {
  private static final Pattern RESPECTIVELY = Pattern.compile("^(.*?)(?:分别|依次)(.*)$");
  private static final Pattern EACH =
      Pattern.compile("^(.*?)(?:均为?|都为|各)(?:自|为|有|发布|公开|收到|受理|召开|举办|组织|开展)?$");

  /** 2021年至2023年，申请量分别为18件、25件、33件; 2021年、2022年、2023年，…. */
  private static final Pattern YEARS =
      Pattern.compile(
          "((?:19|20)[0-9]{2})年?度?(?:[至到—–~-]+((?:19|20)[0-9]{2})|((?:[、和](?:19|20)[0-9]{2}年?度?){1,9}))年?度?[，,]?$");

  /** 发布会数量与去年持平，均为6场: what is compared with is no second thing. */
  private static final Pattern COMPARED =
      Pattern.compile("^(?:(?:19|20)[0-9]{2}年|去年|前年|上一?年|同期)|(?:持平|相当|相比|一致|相同)[，,]?$");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern BETWEEN = Pattern.compile("[、，,和与及\\s]|以及");
  private static final Pattern LEAD = Pattern.compile("^(?:通过|利用|其中|在|由|全年|共|对)+");
  private static final int LONGEST_ITEM = 24;

  private Distribution() {}

  static List<Statistic> undo(String text, List<Statistic> statistics) {
    List<Statistic> out = new ArrayList<>();
    int i = 0;
    while (i < statistics.size()) {
      int run = runFrom(text, statistics, i);
      Optional<List<Statistic>> handed = respectively(statistics.subList(i, i + run));
      if (handed.isPresent()) {
        out.addAll(handed.get());
        i += run;
      } else {
        out.addAll(shared(statistics.subList(i, i + run)));
        i += run;
      }
    }
    return out;
  }

  /**
   * Numbers that share one phrase (次、人次), or that could not be handed out: each then says which in
   * turn it is, so that none is taken for the whole.
   */
  private static List<Statistic> shared(List<Statistic> run) {
    Phrase phrase = run.getFirst().phrase();
    boolean unclear = run.size() > 1 && phrase.before().contains("分别");
    List<Statistic> out = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      Statistic own = run.get(i);
      if (i > 0 && own.phrase().before().isEmpty()) {
        own = own.with(phrase, 0, own.dimensions(), own.rule());
      }
      out.addAll(unclear ? List.of(inTurn(own, i + 1)) : each(own));
    }
    return out;
  }

  private static Statistic inTurn(Statistic statistic, int turn) {
    return statistic.with(
        statistic.phrase(), 0, Map.of("inTurn", Integer.toString(turn)), Rule.IN_TURN);
  }

  /** How many numbers follow one another with nothing but a comma between them. */
  private static int runFrom(String text, List<Statistic> statistics, int from) {
    int to = from + 1;
    while (to < statistics.size()
        && statistics.get(to).sentence().equals(statistics.get(from).sentence())
        && statistics.get(to - 1).quantity().end() <= statistics.get(to).quantity().start()
        && BETWEEN
            .matcher(
                text.substring(
                    statistics.get(to - 1).quantity().end(), statistics.get(to).quantity().start()))
            .replaceAll("")
            .isEmpty()) {
      to++;
    }
    return to - from;
  }

  private static Optional<List<Statistic>> respectively(List<Statistic> run) {
    Phrase phrase = run.getFirst().phrase();
    Matcher matcher = RESPECTIVELY.matcher(phrase.before());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> items = items(matcher.group(1));
    if (items.size() != run.size()) {
      items = ofYears(phrase.sentence(), matcher.group(1));
    }
    if (items.size() != run.size()) {
      return Optional.empty();
    }
    String after = run.getLast().phrase().after();
    List<Statistic> handed = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      Phrase own =
          new Phrase(phrase.earlier() + matcher.group(1), items.get(i) + matcher.group(2), after);
      handed.add(run.get(i).with(own, 0, Map.of(), Rule.RESPECTIVELY));
    }
    return Optional.of(handed);
  }

  /** The same thing in each of the years that the clause before lists. */
  private static List<String> ofYears(String before, String thing) {
    Matcher years = YEARS.matcher(before);
    if (!years.find()) {
      return List.of();
    }
    if (years.group(2) == null) {
      return YEAR.matcher(years.group()).results().map(year -> year.group() + "年" + thing).toList();
    }
    int first = Integer.parseInt(years.group(1));
    int last = Integer.parseInt(years.group(2));
    return IntStream.rangeClosed(first, last).mapToObj(year -> year + "年" + thing).toList();
  }

  private static List<Statistic> each(Statistic statistic) {
    Phrase phrase = statistic.phrase();
    Matcher matcher = EACH.matcher(phrase.before());
    if (!matcher.matches()) {
      return List.of(statistic);
    }
    List<String> items = items(matcher.group(1));
    if (items.size() < 2 || items.stream().anyMatch(item -> COMPARED.matcher(item).find())) {
      return List.of(statistic);
    }
    List<Statistic> handed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Phrase own =
          new Phrase(
              phrase.context(), phrase.sentence() + matcher.group(1), items.get(i), phrase.after());
      handed.add(statistic.with(own, i, statistic.dimensions(), Rule.EACH));
    }
    return handed;
  }

  private static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    for (String item : LEAD.matcher(list).replaceFirst("").split("、|和|与|以及|及", -1)) {
      if (item.isBlank() || item.length() > LONGEST_ITEM) {
        return List.of();
      }
      items.add(item.strip());
    }
    return items;
  }
}
