package gongkai.indexer.measure;

import gongkai.chinese.Folding;
import gongkai.indexer.describe.Described;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Property;
import gongkai.vocabulary.Indicators.Indicator;
import gongkai.vocabulary.Units.Unit;
import gongkai.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes Observations of what the sentences state. */
final class NarrativeObservations {
  private static final String CATEGORY = "category";

  /** Words between two figures of the same thing, which name nothing new. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "(?=.)(?:[从由自比较与和是为的至到达了]|同比|同期|上升|提升|提高|增长|增加|增|升|下降|降低|降|减少|减"
              + "|压缩|缩短|缩减|压减|扩大|精简|调整|全年|当年|(?:19|20)[0-9]{2}年度?|去年|上一?年度?|今年|本年度?)+[（(]?");

  private final Vocabulary vocabulary;
  private final Narrative narrative;
  private final IndicatorMatcher matcher;
  private final Dimensions dimensions;

  NarrativeObservations(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.narrative = new Narrative(vocabulary);
    this.matcher = new IndicatorMatcher(vocabulary.indicators());
    this.dimensions = new Dimensions(vocabulary.measureWords().dimensionWords());
  }

  List<Observation> of(Described described) {
    String text = described.content().text();
    Narrative.Found found = narrative.read(text, described.content().blocks());
    Maker maker = new Maker(described.disclosure(), text, new Anchors(described.passages()));
    List<Observation> observations = new ArrayList<>();
    for (Statistic statistic : found.statistics()) {
      observations.add(maker.statistic(statistic));
    }
    for (ZeroReader.Zero zero : found.zeros()) {
      observations.add(maker.zero(zero));
    }
    observations.sort(java.util.Comparator.comparingInt(o -> o.place().start()));
    return observations;
  }

  /** For one document. */
  private final class Maker {
    private final Disclosure disclosure;
    private final String text;
    private final Anchors anchors;
    private final Map<Integer, String> idAt = new HashMap<>();
    private final Map<Integer, Indicator> named = new HashMap<>();
    private Optional<Statistic> before = Optional.empty();
    private Meaning meaningBefore = new Meaning("", "", Map.of(), Meaning.NARRATIVE);

    Maker(Disclosure disclosure, String text, Anchors anchors) {
      this.disclosure = disclosure;
      this.text = text;
      this.anchors = anchors;
    }

    Observation statistic(Statistic statistic) {
      Quantity quantity = statistic.quantity();
      Phrase phrase = statistic.phrase();
      String id = id(quantity.start()) + (statistic.turn() == 0 ? "" : "-" + statistic.turn());
      idAt.putIfAbsent(quantity.start(), id);
      Map<String, String> narrowed = new TreeMap<>(dimensions.of(phrase, quantity.ratio()));
      narrowed.putAll(statistic.dimensions());
      statistic
          .partOf()
          .ifPresent(start -> narrowed.put("partOf", idAt.getOrDefault(start, id(start))));
      boolean inBracket =
          quantity.start() > 0 && "（(".indexOf(text.charAt(quantity.start() - 1)) >= 0;
      // 去年的三倍 is told of this year.
      OptionalInt year =
          quantity.unit().name().equals("倍")
              ? disclosure.reportingYear()
              : Periods.of(phrase, inBracket, disclosure.reportingYear());
      Meaning meaning =
          sameAgain(statistic)
              ? new Meaning(
                  meaningBefore.indicator(),
                  meaningBefore.indicatorLabel(),
                  narrowed,
                  Meaning.NARRATIVE)
              : meaning(phrase, quantity.unit(), narrowed, statistic.partOf());
      before = Optional.of(statistic);
      meaningBefore = meaning;
      vocabulary
          .indicators()
          .byId(meaning.indicator())
          .ifPresent(indicator -> named.putIfAbsent(quantity.start(), indicator));
      return observation(
          id,
          year,
          meaning,
          Reading.of(quantity.value(), quantity.unit().name(), quantity.approximate()),
          place(new Span(quantity.start(), quantity.end()), statistic.sentence()));
    }

    Observation zero(ZeroReader.Zero zero) {
      Unit unit = vocabulary.units().byName(zero.noun().unit()).orElseThrow();
      Phrase phrase = new Phrase(zero.earlier(), zero.thing().in(text), "");
      return observation(
          id(zero.span().start()),
          disclosure.reportingYear(),
          meaning(phrase, unit, dimensions.of(phrase, false), Optional.empty()),
          Reading.of(BigDecimal.ZERO, unit.name(), false),
          place(zero.span(), zero.sentence()));
    }

    /** 行政诉讼由上年8件降为3件, 申请260件，是上年（104件）的2.5倍: a second figure of one thing. */
    private boolean sameAgain(Statistic statistic) {
      return before.isPresent()
          && before.get().sentence().equals(statistic.sentence())
          && before.get().quantity().unit().equals(statistic.quantity().unit())
          && statistic.dimensions().isEmpty()
          && AGAIN.matcher(Folding.squeeze(statistic.phrase().before())).matches();
    }

    private Meaning meaning(
        Phrase phrase, Unit unit, Map<String, String> narrowed, Optional<Integer> partOf) {
      Optional<Indicator> own = matcher.match(phrase, unit);
      Optional<Indicator> indicator = own.or(() -> ofWhole(partOf, unit));
      if (own.isPresent() && !own.get().phraseAs().isEmpty()) {
        narrowed.put(own.get().phraseAs(), Phrases.label(phrase));
      } else if (own.isEmpty() && indicator.isPresent()) {
        narrowed.put(CATEGORY, Phrases.label(phrase));
      }
      return new Meaning(
          indicator.map(Indicator::id).orElse(""),
          indicator.map(Indicator::label).orElseGet(() -> Phrases.label(phrase)),
          narrowed,
          Meaning.NARRATIVE);
    }

    /** A part in the unit of its whole counts the same thing, narrowed. */
    private Optional<Indicator> ofWhole(Optional<Integer> partOf, Unit unit) {
      return partOf
          .map(named::get)
          .filter(whole -> whole.units().contains(unit.name()))
          .map(whole -> vocabulary.indicators().byId(whole.partsAs()).orElse(whole));
    }

    private Place place(Span span, Span sentence) {
      return new Place(
          "",
          "",
          "",
          span.in(text),
          sentence.in(text).strip(),
          anchors.at(span.start()),
          span.start(),
          span.end());
    }

    private String id(int start) {
      return disclosure.id() + ":" + anchors.at(start) + ":" + start;
    }

    private Observation observation(
        String id, OptionalInt year, Meaning meaning, Reading reading, Place place) {
      return new Observation(
          id,
          disclosure.id(),
          new Subject(disclosure.publisher(), disclosure.value(Property.REGION), year),
          meaning,
          reading,
          place,
          List.of());
    }
  }
}
