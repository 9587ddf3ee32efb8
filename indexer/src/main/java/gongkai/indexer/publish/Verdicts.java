package gongkai.indexer.publish;

import gongkai.chinese.ChineseDates;
import gongkai.noun.Citation;
import gongkai.noun.Citation.Role;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.noun.Validity;
import gongkai.noun.Validity.Status;
import gongkai.noun.ValidityOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What others and itself say about one document's validity, and what follows: a repeal weighs more
 * than its own expiry, that more than a newer version, and that more than an amendment; of equal
 * ones the first in time.
 */
final class Verdicts {
  private static final Pattern ENDS_ON = Pattern.compile("(?:起|后)[^。；]{0,12}(?:废止|失效|停止执行|不再执行)");
  private static final Comparator<Validity> FIRST =
      Comparator.comparing((Validity verdict) -> verdict.since().orElse(LocalDate.MAX))
          .thenComparing(Validity::by)
          .thenComparing(Validity::sentence);

  private final Index index;
  private final Disclosure held;
  private final LocalDate today;
  private final List<Validity> repealed = new ArrayList<>();
  private final List<Validity> replaced = new ArrayList<>();
  private final List<Validity> amended = new ArrayList<>();

  Verdicts(Index index, Disclosure held, LocalDate today) {
    this.index = index;
    this.held = held;
    this.today = today;
  }

  /** Another document repeals or amends it in the sentence around a citation. */
  void say(Citation citation, Disclosure by) {
    String sentence = sentence(index.text(by.id()), citation.start(), citation.end());
    boolean repeals = citation.role() == Role.REPEALS;
    Optional<LocalDate> since =
        repeals
            ? endsOn(sentence).or(() -> by.date(Property.EFFECTIVE))
            : by.date(Property.EFFECTIVE);
    (repeals ? repealed : amended)
        .add(
            new Validity(
                repeals ? Status.REPEALED : Status.AMENDED, since, by.id(), sentence, by.id()));
  }

  /** A newer version of it is held. */
  void replaced(Disclosure next) {
    Statement formed = next.statements().get(Property.FORMED);
    replaced.add(
        new Validity(
            Status.AMENDED,
            next.date(Property.FORMED).or(() -> next.date(Property.EFFECTIVE)),
            next.id(),
            formed == null ? "" : formed.asWritten(),
            next.id()));
  }

  Validity settled() {
    Validity own = own();
    Optional<Validity> repeal = first(repealed);
    if (repeal.isPresent()) {
      return repeal.orElseThrow();
    }
    if (own.status() == Status.REPEALED || own.status() == Status.EXPIRED) {
      return own;
    }
    return first(replaced).or(() -> first(amended)).orElse(own);
  }

  /** What its own metadata block says; else what follows from its dates. */
  private Validity own() {
    Validity stored = held.validity();
    boolean byItself = stored.saidIn().equals(held.id()) && stored.by().isEmpty();
    boolean byItsDates =
        stored.sentence().isEmpty()
            || stored.sentence().equals(written(Property.EFFECTIVE))
            || stored.sentence().equals(written(Property.EXPIRES));
    return byItself && !byItsDates ? stored : ValidityOn.byDates(held, today);
  }

  private String written(Property property) {
    Statement statement = held.statements().get(property);
    return statement == null ? "" : statement.asWritten();
  }

  /** What is to come does not hold yet. */
  private Optional<Validity> first(List<Validity> verdicts) {
    return verdicts.stream()
        .filter(verdict -> verdict.since().filter(day -> day.isAfter(today)).isEmpty())
        .min(FIRST);
  }

  /** 自2020年1月1日起废止 names the day itself. */
  private static Optional<LocalDate> endsOn(String sentence) {
    List<ChineseDates.Found> dates = ChineseDates.findAll(sentence);
    return dates.stream()
        .filter(date -> date.iso().length() == 10)
        .filter(date -> ENDS_ON.matcher(sentence.substring(date.end())).lookingAt())
        .map(date -> LocalDate.parse(date.iso()))
        .reduce((first, second) -> second);
  }

  /** The sentence around a place, without the white space about it. */
  static String sentence(String text, int start, int end) {
    if (end > text.length()) {
      return "";
    }
    int from = sentenceStart(text, start);
    int to = end;
    while (to < text.length() && "。；！？\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    if (to < text.length() && text.charAt(to) != '\n') {
      to++;
    }
    return text.substring(from, to).strip();
  }

  static int sentenceStart(String text, int at) {
    int from = at;
    while (from > 0 && "。；！？\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }
}
