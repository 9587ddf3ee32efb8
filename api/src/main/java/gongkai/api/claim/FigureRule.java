package gongkai.api.claim;

import gongkai.api.claim.Claim.Kind;
import gongkai.api.claim.Claim.Verdict;
import gongkai.noun.Observation;
import gongkai.noun.Wire;
import gongkai.report.Body;
import gongkai.report.WholeFigures;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.CheckRules.NarrativeCells;
import gongkai.vocabulary.figure.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Figures: what the body's documents state of the same thing and year, in sentences and forms. */
final class FigureRule {
  private static final Set<Units.Kind> COUNTS = Set.of(Units.Kind.COUNT, Units.Kind.PEOPLE);
  private static final String PART_OF = "partOf";

  private final Holdings holdings;
  private final HeldDocuments held;
  private final Vocabulary vocabulary;
  private final Verdicts verdicts;

  FigureRule(Holdings holdings, HeldDocuments held, Vocabulary vocabulary, Verdicts verdicts) {
    this.holdings = holdings;
    this.held = held;
    this.vocabulary = vocabulary;
    this.verdicts = verdicts;
  }

  /** A number that documents state, by one place or by cells that add up. */
  private record Stated(BigDecimal value, boolean approximate, List<Observation> from) {}

  Claim judge(Said.OfFigure said) {
    Verdicts.Of claim = verdicts.of(said.at(), Kind.FIGURE);
    Observation figure = said.stated();
    String year = String.valueOf(figure.subject().year().getAsInt());
    String label = figure.meaning().indicatorLabel();
    List<Stated> stated = stated(said.body(), year, figure);
    if (stated.isEmpty()) {
      return claim.notHeld("figure-not-held", said.body(), year, label);
    }
    Optional<Stated> same = stated.stream().filter(one -> agrees(figure, one)).findFirst();
    Stated shown = same.orElse(stated.getFirst());
    return claim.say(
        same.isPresent() ? Verdict.FOUND : Verdict.DIFFERS,
        place(shown.from().getFirst()),
        same.isPresent() ? "figure-held" : "figure-differs",
        said.body(),
        year,
        label,
        (shown.approximate() ? "约" : "") + shown.value().toPlainString() + figure.reading().unit());
  }

  /** The places that state the same of the same body and year, whatever the number is. */
  List<Observation> places(Said.OfFigure said, int most) {
    String year = String.valueOf(said.stated().subject().year().getAsInt());
    return stated(said.body(), year, said.stated()).stream()
        .map(Stated::from)
        .filter(from -> from.size() <= most)
        .flatMap(List::stream)
        .distinct()
        .limit(most)
        .toList();
  }

  private List<Stated> stated(String body, String year, Observation figure) {
    String indicator = figure.meaning().indicator();
    List<NarrativeCells> cells =
        vocabulary.checkRules().narrativeCells().stream()
            .filter(of -> of.indicator().equals(indicator))
            .toList();
    List<String> wanted = new ArrayList<>(List.of(indicator));
    cells.forEach(of -> of.sums().forEach(wanted::addAll));
    List<Observation> known =
        holdings
            .observations(
                Selection.of(Fields.BODY, Body.publishersOf(body))
                    .and(Fields.YEAR, year)
                    .and(Fields.INDICATOR, wanted.stream().distinct().toList()))
            .filter(one -> one.reading().value().isPresent())
            .filter(one -> comparable(figure, one))
            .toList();
    List<Stated> stated = new ArrayList<>();
    if (narrowed(figure).isEmpty() || narrowed(figure).keySet().equals(Set.of("scope"))) {
      for (NarrativeCells of : cells) {
        of.sums().stream().limit(1).forEach(sum -> sums(sum, known, stated));
      }
    }
    known.stream()
        .filter(one -> one.meaning().indicator().equals(indicator))
        .filter(one -> WholeFigures.isCell(one) || narrowed(one).equals(narrowed(figure)))
        .map(
            one ->
                new Stated(
                    one.reading().value().orElseThrow(), one.reading().approximate(), List.of(one)))
        .forEach(stated::add);
    return stated;
  }

  /** The sum of cells, in each document that holds all of them. */
  private static void sums(List<String> cells, List<Observation> known, List<Stated> stated) {
    Map<String, List<Observation>> byDocument = new TreeMap<>();
    for (String cell : cells) {
      known.stream()
          .filter(one -> WholeFigures.isCell(one) && one.meaning().indicator().equals(cell))
          .forEach(
              one -> byDocument.computeIfAbsent(one.document(), d -> new ArrayList<>()).add(one));
    }
    byDocument.values().stream()
        .filter(of -> of.size() == cells.size())
        .map(
            of ->
                new Stated(
                    of.stream()
                        .map(one -> one.reading().value().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                    false,
                    of))
        .forEach(stated::add);
  }

  private static Map<String, String> narrowed(Observation one) {
    Map<String, String> narrowed = new TreeMap<>(one.meaning().dimensions());
    narrowed.remove(PART_OF);
    return narrowed;
  }

  /** 12份 and 12件 are counts of one thing by two names. */
  private boolean comparable(Observation figure, Observation other) {
    String one = figure.reading().unit();
    String two = other.reading().unit();
    return one.isEmpty() || two.isEmpty() || one.equals(two) || (counts(one) && counts(two));
  }

  private boolean counts(String unit) {
    return vocabulary
        .units()
        .byName(unit)
        .filter(known -> COUNTS.contains(known.kind()))
        .isPresent();
  }

  /** An exact figure must be the same; 约 may round an exact one, and 余 and 多 cut it off. */
  private static boolean agrees(Observation figure, Stated stated) {
    BigDecimal value = figure.reading().value().orElseThrow();
    if (value.compareTo(stated.value()) == 0) {
      return true;
    }
    if (!figure.reading().approximate() || stated.approximate() || value.signum() == 0) {
      return false;
    }
    int scale = value.stripTrailingZeros().scale();
    return List.of(RoundingMode.FLOOR, RoundingMode.HALF_UP).stream()
        .anyMatch(mode -> stated.value().setScale(scale, mode).compareTo(value) == 0);
  }

  private Claim.Place place(Observation from) {
    String title = held.byId(from.document()).map(document -> document.title()).orElse("");
    return new Claim.Place(
        from.document(), title, from.place().anchor(), from.place().sentence(), Wire.link(from));
  }
}
