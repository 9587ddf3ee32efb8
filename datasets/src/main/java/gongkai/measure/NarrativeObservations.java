package gongkai.measure;

import gongkai.chinese.Folding;
import gongkai.measure.piece.Line;
import gongkai.measure.piece.Span;
import gongkai.measure.sentence.Dimensions;
import gongkai.measure.sentence.IndicatorMatcher;
import gongkai.measure.sentence.Narrative;
import gongkai.measure.sentence.Periods;
import gongkai.measure.sentence.Phrase;
import gongkai.measure.sentence.Phrases;
import gongkai.measure.sentence.Quantity;
import gongkai.measure.sentence.Statistic;
import gongkai.measure.sentence.Statistic.Rule;
import gongkai.measure.sentence.Terms;
import gongkai.measure.sentence.ZeroReader;
import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Confidence;
import gongkai.noun.Observation.Meaning;
import gongkai.noun.Observation.Place;
import gongkai.noun.Observation.Reading;
import gongkai.noun.Observation.Subject;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Indicators.Indicator;
import gongkai.vocabulary.figure.Units.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes Observations of what the sentences state. */
public final class NarrativeObservations {
  private static final String CATEGORY = "category";
  private static final String CHANGE = "change";
  private static final Set<String> CHANNELS = Set.of("proactive.website", "proactive.new_media");
  private static final String DISCLOSED = "proactive.";
  private static final String SCOPE = "scope";
  private static final String PERIOD = "period";
  private static final String POINT = "百分点";
  private static final String NUMBER_RULE = Rule.NUMBER.wire();
  private static final String ZERO_RULE = "zero_words";
  private static final String AGAIN_RULE = "again";
  private static final String OF_WHOLE_RULE = "of_whole";

  private static final Pattern WHOLE_YEAR = Pattern.compile("全年|年度|本年|今年以来|累计|历年|截至|截止");

  private static final String BETWEEN_FIGURES =
      "[从由自比较与和是为的至到达了仅只共约近则]|同比|同期|上升|提升|提高|增长|增加|增|升|下降|降低|降|减少|减"
          + "|压缩|缩短|缩减|压减|扩大|精简|调整|全年|当年|(?:19|20)[0-9]{2}年度?|前年|去年|上一?年度?|今年|本年度?|年[初末底]";

  /** Words between two figures of the same thing, which name nothing new. */
  private static final Pattern SAME = Pattern.compile("(?=.)(?:" + BETWEEN_FIGURES + ")++[（(]?");

  /** The same, and words of other times, where the first figure has a name. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "[，,]?(?=.)(?:" + BETWEEN_FIGURES + "|环比|前?第?[一二三四]季度|[上下]半年|[0-9]{1,2}月份?)++[（(]?");

  /** A figure that another one is compared with, before that one is named: 与2022年的12场相比. */
  private static final Pattern COMPARED_WITH =
      Pattern.compile("[与比较同和]?(?:(?:19|20)[0-9]{2}年度?|去年|上一?年度?)(?:同期)?的?");

  private final Vocabulary vocabulary;
  private final Narrative narrative;
  private final IndicatorMatcher matcher;
  private final Dimensions dimensions;

  public NarrativeObservations(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.narrative = new Narrative(vocabulary);
    this.matcher = new IndicatorMatcher(vocabulary.indicators());
    this.dimensions = new Dimensions(vocabulary.measureWords().dimensionWords());
  }

  /**
   * The numbers that the sentences of a document state, in text order.
   *
   * @param text of the document
   * @param read the same in simplified characters, offset for offset
   * @param lines of the text
   * @param passages of the document, in order; where one is told by them it has the anchor
   */
  public List<Observation> of(
      Disclosure disclosure, String text, String read, List<Line> lines, List<Passage> passages) {
    Narrative.Found found = narrative.read(read, lines);
    Maker maker = new Maker(disclosure, text, read, passages);
    List<Observation> observations = new ArrayList<>();
    for (Statistic statistic : found.statistics()) {
      observations.add(maker.statistic(statistic));
    }
    nameCompared(found.statistics(), observations);
    for (ZeroReader.Zero zero : found.zeros()) {
      observations.add(maker.zero(zero));
    }
    observations.sort(java.util.Comparator.comparingInt(o -> o.place().start()));
    return observations;
  }

  /** 与2022年的12场相比，新闻发布会增至15场: what the first figure counts is said of the second. */
  private static void nameCompared(List<Statistic> statistics, List<Observation> observations) {
    for (int i = 0; i + 1 < statistics.size(); i++) {
      Statistic one = statistics.get(i);
      Statistic next = statistics.get(i + 1);
      Meaning named = observations.get(i + 1).meaning();
      if (observations.get(i).meaning().indicator().isEmpty()
          && !named.indicator().isEmpty()
          && !named.dimensions().containsKey(CHANGE)
          && next.sentence().equals(one.sentence())
          && next.quantity().unit().equals(one.quantity().unit())
          && COMPARED_WITH.matcher(Folding.squeeze(one.phrase().before())).matches()) {
        observations.set(i, observations.get(i).named(named.indicator(), named.indicatorLabel()));
      }
    }
  }

  /** What a number counts, and by which rule that was told. */
  private record Named(Meaning meaning, String rule, Confidence confidence) {}

  /** The figure of a unit that was named last. */
  private record Told(Statistic statistic, Meaning meaning) {}

  /** For one document. */
  private final class Maker {
    private final Disclosure disclosure;
    private final String text;
    private final String read;
    private final Anchors anchors;
    private final Years years;
    private final Map<Integer, String> idAt = new HashMap<>();
    private final Map<Integer, Indicator> named = new HashMap<>();
    private final Map<Integer, String> periods = new HashMap<>();
    private final Map<Integer, String> scopes = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();

    Maker(Disclosure disclosure, String text, String read, List<Passage> passages) {
      this.read = read;
      this.disclosure = disclosure;
      this.text = text;
      this.anchors = new Anchors(passages);
      this.years = Years.of(disclosure, text);
    }

    Observation statistic(Statistic statistic) {
      Quantity quantity = statistic.quantity();
      Phrase phrase = statistic.phrase();
      String id = id(quantity.start()) + (statistic.turn() == 0 ? "" : "-" + statistic.turn());
      idAt.putIfAbsent(quantity.start(), id);
      Map<String, String> narrowed = new TreeMap<>(dimensions.of(phrase, quantity));
      scope(statistic, narrowed);
      narrowed.putAll(statistic.dimensions());
      statistic
          .partOf()
          .ifPresent(start -> narrowed.put("partOf", idAt.getOrDefault(start, id(start))));
      boolean inBracket =
          quantity.start() > 0 && "（(".indexOf(text.charAt(quantity.start() - 1)) >= 0;
      OptionalInt year = year(statistic, inBracket);
      period(phrase, year)
          .or(() -> statistic.partOf().map(periods::get))
          .ifPresent(
              period -> {
                narrowed.put(PERIOD, period);
                periods.put(quantity.start(), period);
              });
      Optional<Told> first = Optional.ofNullable(told.get(counted(quantity.unit()).name()));
      Named name =
          first
              .filter(one -> sameAgain(one, statistic))
              .map(one -> again(one.meaning(), narrowed))
              .orElseGet(() -> meaning(statistic, narrowed));
      Meaning meaning = name.meaning();
      boolean namelessChange = meaning.indicator().isEmpty() && narrowed.containsKey(CHANGE);
      if (!namelessChange || first.isEmpty() || !sameSentence(first.get().statistic(), statistic)) {
        told.put(counted(quantity.unit()).name(), new Told(statistic, meaning));
      }
      vocabulary
          .indicators()
          .byId(meaning.indicator())
          .ifPresent(indicator -> named.putIfAbsent(quantity.start(), indicator));
      String rule = statistic.rule() == Rule.NUMBER ? name.rule() : statistic.rule().wire();
      return observation(
          id,
          year,
          meaning,
          Reading.of(quantity.value(), quantity.unit().name(), quantity.approximate())
              .by(rule, Sureness.of(statistic, name.confidence(), years.stated())),
          place(new Span(quantity.start(), quantity.end()), statistic.sentence()));
    }

    /**
     * A part has the scope that its own words give, or else its whole's, not that of the part
     * before.
     */
    private void scope(Statistic statistic, Map<String, String> narrowed) {
      Phrase own = new Phrase("", statistic.phrase().before(), statistic.phrase().after());
      if (statistic.partOf().isPresent()
          && !dimensions.of(own, statistic.quantity()).containsKey(SCOPE)) {
        narrowed.remove(SCOPE);
        statistic.partOf().map(scopes::get).ifPresent(scope -> narrowed.put(SCOPE, scope));
      }
      if (narrowed.containsKey(SCOPE)) {
        scopes.put(statistic.quantity().start(), narrowed.get(SCOPE));
      }
    }

    private OptionalInt year(Statistic statistic, boolean inBracket) {
      OptionalInt own = years.after(statistic.phrase().context());
      // 去年的三倍 is told of this year.
      return statistic.quantity().unit().name().equals("倍")
          ? own
          : Periods.of(statistic.phrase(), inBracket, own);
    }

    /** The part of the year that the sentence names, or else the paragraph or the title. */
    private Optional<String> period(Phrase phrase, OptionalInt year) {
      String words = phrase.sentence() + phrase.before();
      String own = Terms.of(years.reports() ? words : phrase.context() + words, year);
      boolean ofTitle =
          own.isEmpty() && year.equals(years.year()) && !WHOLE_YEAR.matcher(words).find();
      return Optional.of(ofTitle ? years.term() : own).filter(term -> !term.isEmpty());
    }

    Observation zero(ZeroReader.Zero zero) {
      Unit unit = vocabulary.units().byName(zero.noun().unit()).orElseThrow();
      Phrase phrase = new Phrase(zero.earlier(), zero.thing().in(read), "");
      Named name =
          meaning(phrase, unit, new TreeMap<>(dimensions.ofZero(phrase)), Optional.empty());
      return observation(
          id(zero.span().start()),
          Periods.of(phrase, false, years.year()),
          name.meaning(),
          Reading.of(BigDecimal.ZERO, unit.name(), false).by(ZERO_RULE, name.confidence()),
          place(zero.span(), zero.sentence()));
    }

    /** A difference in points of a rate is one of the rate. */
    private Unit counted(Unit unit) {
      return unit.name().equals(POINT) ? vocabulary.units().byName("%").orElse(unit) : unit;
    }

    private static Named again(Meaning first, Map<String, String> narrowed) {
      return new Named(
          new Meaning(first.indicator(), first.indicatorLabel(), narrowed, Meaning.NARRATIVE),
          AGAIN_RULE,
          Confidence.LIKELY);
    }

    private static boolean sameSentence(Statistic first, Statistic second) {
      return first.sentence().equals(second.sentence());
    }

    /**
     * 行政诉讼由上年8件降为3件, 申请260件，是上年（104件）的2.5倍, 去年收到申请25件，今年收到33件: a second figure of one thing. Its
     * words tell another time, and nothing that the first one's do not.
     */
    private boolean sameAgain(Told told, Statistic second) {
      Statistic first = told.statistic();
      if (!sameSentence(first, second) || !second.dimensions().isEmpty()) {
        return false;
      }
      String words = Folding.squeeze(second.phrase().before());
      if (told.meaning().indicator().isEmpty()) {
        return SAME.matcher(words).matches();
      }
      Matcher again = AGAIN.matcher(words);
      if (!again.lookingAt()) {
        return false;
      }
      String rest = words.substring(again.end());
      return rest.isEmpty()
          || (rest.length() > 1
              && Folding.squeeze(first.phrase().before()).contains(rest)
              && matcher.match(second.phrase(), second.quantity().unit()).isEmpty());
    }

    private Named meaning(Statistic statistic, Map<String, String> narrowed) {
      return meaning(
          statistic.phrase(), counted(statistic.quantity().unit()), narrowed, statistic.partOf());
    }

    private Named meaning(
        Phrase phrase, Unit unit, Map<String, String> narrowed, Optional<Integer> partOf) {
      Optional<IndicatorMatcher.Match> own =
          narrowed.containsKey(CHANGE)
              ? matcher.matchChanged(phrase, unit)
              : matcher.match(phrase, unit);
      Optional<Indicator> ofWhole = ofWhole(partOf, unit);
      if (own.isPresent() && onlyChannel(own.get().indicator(), ofWhole)) {
        own = Optional.empty();
      }
      Optional<Indicator> indicator = own.map(IndicatorMatcher.Match::indicator).or(() -> ofWhole);
      if (own.isPresent() && !own.get().indicator().phraseAs().isEmpty()) {
        narrowed.put(own.get().indicator().phraseAs(), Phrases.label(phrase));
      } else if (own.isEmpty() && indicator.isPresent()) {
        narrowed.put(CATEGORY, Phrases.label(phrase));
      }
      Meaning meaning =
          new Meaning(
              indicator.map(Indicator::id).orElse(""),
              indicator.map(Indicator::label).orElseGet(() -> Phrases.label(phrase)),
              narrowed,
              Meaning.NARRATIVE);
      boolean direct = own.map(IndicatorMatcher.Match::direct).orElse(indicator.isEmpty());
      return new Named(
          meaning,
          own.isEmpty() && indicator.isPresent() ? OF_WHOLE_RULE : NUMBER_RULE,
          direct ? Confidence.SURE : Confidence.LIKELY);
    }

    /** 收到申请30件，其中网站20件: the channel of a part does not tell what is counted. */
    private boolean onlyChannel(Indicator own, Optional<Indicator> whole) {
      return CHANNELS.contains(own.id())
          && whole.isPresent()
          && !whole.get().id().startsWith(DISCLOSED);
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
