package gongkai.api.document;

import com.fasterxml.jackson.annotation.JsonValue;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.noun.Validity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What happened to a document and to its text, as far as the documents held say.
 *
 * @param events by day, those of no known day last
 * @param notKnown what no document that is held states: the day of publication, the day of effect
 */
public record History(List<Event> events, List<Happened> notKnown) {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  public History {
    events = List.copyOf(events);
    notKnown = List.copyOf(notKnown);
  }

  /** What happened. */
  public enum Happened {
    PUBLISHED,
    EFFECTIVE,
    /** Another version of the text came about. */
    VERSION,
    /** It took the place of another text. */
    REPLACES,
    /** Another document changed some of its words. */
    AMENDED,
    /** Another text took its place. */
    REPLACED,
    /** It was repealed or its time ran out. */
    ENDED,
    /** It was put into this index. */
    INDEXED,
    /** It was no longer where it had been found. */
    WITHDRAWN;

    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One of the events.
   *
   * @param other the other document that takes part in it, where one does
   * @param sentence that says so, word for word, or empty
   * @param link to the sentence, or empty
   */
  public record Event(
      Optional<LocalDate> day,
      Happened happened,
      Optional<Verdict.Text> other,
      String sentence,
      String link) {
    static Event on(Optional<LocalDate> day, Happened happened) {
      return new Event(day, happened, Optional.empty(), "", "");
    }
  }

  /** Of a document and what is said of it today. */
  static History of(Disclosure held, Verdict verdict) {
    List<Event> events = new ArrayList<>();
    List<Happened> notKnown = new ArrayList<>();
    stated(held.date(Property.PUBLISHED), Happened.PUBLISHED, events, notKnown);
    if (verdict.applies()) {
      stated(held.date(Property.EFFECTIVE), Happened.EFFECTIVE, events, notKnown);
    }
    verdict.line().versions().stream()
        .filter(version -> !version.id().equals(held.id()))
        .forEach(version -> add(version, Happened.VERSION, events));
    verdict.line().replaces().forEach(other -> add(other, Happened.REPLACES, events));
    verdict.line().amendedBy().forEach(other -> add(other, Happened.AMENDED, events));
    verdict.line().replacedBy().forEach(other -> add(other, Happened.REPLACED, events));
    if (verdict.status() == Validity.Status.REPEALED
        || verdict.status() == Validity.Status.EXPIRED) {
      events.add(
          new Event(
              verdict.since(),
              Happened.ENDED,
              verdict.said().document(),
              verdict.said().sentence(),
              verdict.said().link()));
    }
    events.add(Event.on(Optional.of(held.indexed().atZone(CHINA).toLocalDate()), Happened.INDEXED));
    held.withdrawn()
        .ifPresent(
            when ->
                events.add(
                    Event.on(Optional.of(when.atZone(CHINA).toLocalDate()), Happened.WITHDRAWN)));
    events.sort(
        Comparator.comparing((Event event) -> event.day().orElse(LocalDate.MAX))
            .thenComparing(Event::happened));
    return new History(events, notKnown);
  }

  private static void stated(
      Optional<LocalDate> day, Happened happened, List<Event> events, List<Happened> notKnown) {
    if (day.isPresent()) {
      events.add(Event.on(day, happened));
    } else {
      notKnown.add(happened);
    }
  }

  /** A text comes about on its own day; what it replaces ended on the day of this one. */
  private static void add(Verdict.Text other, Happened happened, List<Event> events) {
    events.add(new Event(other.day(), happened, Optional.of(other), "", other.link()));
  }
}
