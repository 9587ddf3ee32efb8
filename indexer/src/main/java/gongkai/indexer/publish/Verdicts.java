package gongkai.indexer.publish;

import gongkai.chinese.ChineseDates;
import gongkai.noun.Citation;
import gongkai.noun.Citation.Role;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Statement;
import gongkai.noun.Statement.Evidence;
import gongkai.noun.Validity;
import gongkai.noun.Validity.Status;
import gongkai.noun.ValidityOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** What a file or a list is called says nothing that could be quoted. */
  private static final Set<Evidence> IN_THE_TEXT =
      Set.of(Evidence.HEAD, Evidence.TEXT, Evidence.SIGNATURE);

  /** A sentence that goes on for longer is shown around what it says, not whole. */
  private static final int LONGEST_SHOWN = 400;

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
    Optional<Statement> said =
        Optional.ofNullable(next.statements().get(Property.FORMED))
            .filter(formed -> IN_THE_TEXT.contains(formed.from()));
    replaced.add(
        new Validity(
            Status.AMENDED,
            next.date(Property.FORMED).or(() -> next.date(Property.EFFECTIVE)),
            next.id(),
            said.map(Statement::asWritten).orElse(""),
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
    int last = Math.min(text.length(), end + LONGEST_SHOWN);
    while (to < last && "。；！？\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    if (to < last && text.charAt(to) != '\n') {
      to++;
    }
    return text.substring(from, to).strip();
  }

  static int sentenceStart(String text, int at) {
    int from = at;
    int first = Math.max(0, at - LONGEST_SHOWN);
    while (from > first && "。；！？\n".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }
}
