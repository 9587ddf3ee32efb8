package gongkai.indexer.describe.text;

import gongkai.chinese.ChineseDates;
import gongkai.chinese.Folding;
import gongkai.chinese.Outline;
import gongkai.chinese.Sentences;
import gongkai.chinese.SmallOrdinals;
import gongkai.indexer.describe.statement.Statements;
import gongkai.indexer.extract.Content;
import gongkai.noun.Property;
import gongkai.noun.Statement.Certainty;
import gongkai.noun.Statement.Evidence;
import gongkai.vocabulary.ValidityWordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a document's own sentences from when and until when it is in force. A sentence about
 * another document is left alone: the words before must speak of this one.
 */
public final class ValidityReader {
  private static final Pattern WORTH_READING = Pattern.compile("施行|实施|生效|有效期|执行|试行|适用");
  private static final Pattern SPEAKS_OF_ITSELF =
      Pattern.compile(
          "^(?:本[^《》]{0,24}|上述[^《》]{0,12}|[（(]DATE[^。；《》]{0,60}(?:公布|发布|颁布|印发|通过|批准|修订)[，,\\s"
              + "　]*|以上[^《》]{0,12}|.{0,80}(?:现|现予|予以)(?:公布|发布|印发)(?:给你们)?[，,]?|[，,]?)$");
  private static final Pattern DATES = Pattern.compile("DATE");

  private final List<ValidityWordings.Wording> wordings;

  public ValidityReader(ValidityWordings wordings) {
    this.wordings = wordings.wordings();
  }

  private record Reading(ValidityWordings.Means means, String iso, int months, String sentence) {}

  /** States the dates that the text gives. */
  public void offer(Content content, Statements statements) {
    List<Reading> readings = new ArrayList<>();
    String issued = issued(AdoptionReader.read(content), statements);
    for (Sentences.Sentence sentence : Sentences.of(content.text())) {
      if (WORTH_READING.matcher(sentence.text()).find()) {
        read(sentence.text(), issued, readings);
      }
    }
    last(readings, Property.EFFECTIVE).ifPresent(r -> offer(Property.EFFECTIVE, r, statements));
    last(readings, Property.EXPIRES).ifPresent(r -> offer(Property.EXPIRES, r, statements));
    lasts(readings, statements);
  }

  private void read(String sentence, String issued, List<Reading> readings) {
    List<ChineseDates.Found> dates = ChineseDates.findAll(sentence);
    String pattern = Folding.trim(withoutDates(sentence, dates));
    for (ValidityWordings.Wording wording : wordings) {
      Matcher matcher = wording.pattern().matcher(pattern);
      if (matcher.find()
          && speaksOfItself(pattern.substring(0, matcher.start()), readings, sentence)) {
        String iso = date(wording, matcher, pattern, dates, issued);
        int months = months(wording, matcher);
        if (!iso.isEmpty() || months > 0) {
          readings.add(new Reading(wording.means(), iso, months, Folding.trim(sentence)));
        }
      }
    }
  }

  /** 有效期5年 follows in the same sentence as, or behind, what was said of this document before. */
  private static boolean speaksOfItself(String before, List<Reading> readings, String sentence) {
    boolean goesOn =
        !readings.isEmpty() && readings.getLast().sentence().equals(Folding.trim(sentence));
    return goesOn || SPEAKS_OF_ITSELF.matcher(Outline.withoutNumber(before)).matches();
  }

  private static String withoutDates(String sentence, List<ChineseDates.Found> dates) {
    StringBuilder words = new StringBuilder();
    int from = 0;
    for (ChineseDates.Found date : dates) {
      words.append(sentence, from, date.start()).append("DATE");
      from = date.end();
    }
    return Folding.fold(words.append(sentence, from, sentence.length()).toString())
        .replace(',', '，');
  }

  private static String date(
      ValidityWordings.Wording wording,
      Matcher matcher,
      String pattern,
      List<ChineseDates.Found> dates,
      String issued) {
    return switch (wording.means()) {
      case EFFECTIVE -> dateAt(matcher.start("date"), pattern, dates);
      case EXPIRES -> dateAt(matcher.start("until"), pattern, dates);
      case EFFECTIVE_ON_ISSUE -> issued;
      case EFFECTIVE_AFTER_ISSUE ->
          issued.length() == 10
              ? LocalDate.parse(issued).plusDays(Long.parseLong(matcher.group("count"))).toString()
              : "";
      case LASTS -> "";
    };
  }

  /**
   * The day on which it was issued: what it bears itself, before when a site showed it. Of a law
   * that was amended, the day on which it was last issued as a whole.
   */
  private static String issued(List<AdoptionReader.Adoption> adoptions, Statements statements) {
    if (adoptions.size() > 1) {
      return AdoptionReader.issue(adoptions).map(AdoptionReader.Adoption::iso).orElse("");
    }
    String formed = statements.value(Property.FORMED);
    return formed.isEmpty() ? statements.value(Property.PUBLISHED) : formed;
  }

  private static String dateAt(int offset, String pattern, List<ChineseDates.Found> dates) {
    long before = DATES.matcher(pattern.substring(0, offset)).results().count();
    return before < dates.size() ? dates.get((int) before).iso() : "";
  }

  private static int months(ValidityWordings.Wording wording, Matcher matcher) {
    if (wording.means() != ValidityWordings.Means.LASTS) {
      return 0;
    }
    int count = SmallOrdinals.read(matcher.group("count")).orElse(0);
    return matcher.group("unit").equals("年") ? count * 12 : count;
  }

  private static Optional<Reading> last(List<Reading> readings, Property property) {
    return readings.stream()
        .filter(r -> !r.iso().isEmpty() && property(r) == property)
        .reduce((first, second) -> second);
  }

  private static Property property(Reading reading) {
    return switch (reading.means()) {
      case EXPIRES, LASTS -> Property.EXPIRES;
      default -> Property.EFFECTIVE;
    };
  }

  private static void offer(Property property, Reading reading, Statements statements) {
    boolean derived =
        reading.means() != ValidityWordings.Means.EFFECTIVE
            && reading.means() != ValidityWordings.Means.EXPIRES;
    statements.offer(
        property,
        reading.iso(),
        reading.sentence(),
        Evidence.TEXT,
        derived ? Certainty.INFERRED : Certainty.STATED);
  }

  /**
   * A length of validity counts from the day of effect; its last day is the day before the same
   * date.
   */
  private static void lasts(List<Reading> readings, Statements statements) {
    String effective = statements.value(Property.EFFECTIVE);
    for (Reading reading : readings) {
      if (reading.months() > 0 && effective.length() == 10) {
        LocalDate until = LocalDate.parse(effective).plusMonths(reading.months()).minusDays(1);
        statements.offer(
            Property.EXPIRES,
            until.toString(),
            reading.sentence(),
            Evidence.TEXT,
            Certainty.INFERRED);
      }
    }
  }
}
