package gongkai.check;

import gongkai.check.finding.CheckedDocument;
import gongkai.check.finding.FindingList;
import gongkai.check.finding.FindingList.About;
import gongkai.check.finding.FindingList.Figures;
import gongkai.check.finding.FindingList.Words;
import gongkai.check.finding.Interval;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Confidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * C12: parts after 其中 or in a bracket against the figure that they are parts of: they may be less,
 * as 其中 names what it likes, but not more. Figures in another unit are not added up; where one of
 * them is more than the whole, the list is said to be no partition. A share (其中网上占30%) is a matter
 * for C13, and a list of which a part is doubtful is not judged.
 */
final class PartsCheck implements DocumentCheck {
  /** A thirtieth is little. */
  private static final BigDecimal LITTLE = new BigDecimal(30);

  private static final String NAME = "C12";

  @Override
  public List<String> names() {
    return List.of(NAME);
  }

  @Override
  public void check(CheckedDocument document, FindingList findings) {
    Map<String, List<Observation>> byWhole = new LinkedHashMap<>();
    for (Observation o : document.narrative()) {
      Optional.ofNullable(o.meaning().dimensions().get("partOf"))
          .filter(whole -> o.reading().value().isPresent())
          .filter(whole -> !o.meaning().dimensions().containsKey("change"))
          .filter(whole -> !o.reading().unit().equals("%"))
          .ifPresent(whole -> byWhole.computeIfAbsent(whole, w -> new ArrayList<>()).add(o));
      if (o.place().text().contains("万万")) {
        doubled(document, o, findings);
      }
    }
    byWhole.values().removeIf(parts -> parts.stream().anyMatch(PartsCheck::doubtful));
    byWhole.forEach(
        (id, parts) ->
            document
                .byId(id)
                .filter(whole -> whole.reading().value().isPresent())
                .filter(whole -> !doubtful(whole))
                .filter(whole -> !whole.meaning().dimensions().containsKey("change"))
                .ifPresent(
                    whole ->
                        lists(whole, parts)
                            .forEach(list -> compare(document, whole, list, findings))));
  }

  /**
   * One total may be divided twice (按渠道…; 按类别…): a list ends with its sentence, and where it has
   * used up the whole.
   */
  private static List<List<Observation>> lists(Observation whole, List<Observation> parts) {
    List<List<Observation>> lists = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    String sentence = "";
    for (Observation part : parts) {
      boolean full = sum.compareTo(whole.reading().value().orElseThrow()) == 0;
      if (lists.isEmpty() || full || !part.place().sentence().equals(sentence)) {
        lists.add(new ArrayList<>());
        sum = BigDecimal.ZERO;
        sentence = part.place().sentence();
      }
      lists.getLast().add(part);
      if (part.reading().unit().equals(whole.reading().unit())) {
        sum = sum.add(part.reading().value().orElseThrow());
      }
    }
    return lists;
  }

  private static boolean doubtful(Observation o) {
    return o.reading().confidence() == Confidence.DOUBTFUL;
  }

  private static void compare(
      CheckedDocument document, Observation whole, List<Observation> parts, FindingList findings) {
    String unit = whole.reading().unit();
    List<Observation> alike = new ArrayList<>();
    Set<String> units = new LinkedHashSet<>();
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    Interval bounds = Interval.exactly(BigDecimal.ZERO);
    boolean larger = false;
    for (Observation part : parts) {
      BigDecimal value = part.reading().value().orElseThrow();
      units.add(part.reading().unit());
      all = all.add(value);
      if (part.reading().unit().equals(unit)) {
        alike.add(part);
        sum = sum.add(value);
        bounds = bounds.plus(Interval.of(part));
      } else {
        larger |= Interval.of(part).low().compareTo(Interval.of(whole).high()) > 0;
      }
    }
    units.add(unit);
    if (bounds.low().compareTo(Interval.of(whole).high()) > 0) {
      say(document, whole, alike, sum, Severity.WARNING, "大于", "exceed", findings);
    } else if (units.size() == 1 && (nearlyAll(whole, alike, sum) || slipped(whole, alike, sum))) {
      say(document, whole, alike, sum, Severity.HINT, "小于", "fall short of", findings);
    } else if (larger && parts.size() > 1) {
      mixed(document, whole, parts, units, all, findings);
    }
  }

  private static void mixed(
      CheckedDocument document,
      Observation whole,
      List<Observation> parts,
      Set<String> units,
      BigDecimal sum,
      FindingList findings) {
    BigDecimal total = whole.reading().value().orElseThrow();
    findings.add(
        About.of(document),
        NAME,
        Integer.toString(whole.place().start()),
        Severity.WARNING,
        new Words(
            "“其中”各项单位不一（%s），不能与总数相加；数字相加得%s，而总数为%s，并非总数的划分。"
                .formatted(String.join("、", units), FindingList.plain(sum), whole.place().text()),
            "The parts are counted in different units (%s); their figures add up to %s, the total is %s: no partition of it."
                .formatted(
                    String.join(", ", units), FindingList.plain(sum), FindingList.plain(total))),
        Figures.of(total, sum),
        with(whole, parts));
  }

  /** Parts that leave out less than the smallest of them, and very little, were meant to be all. */
  private static boolean nearlyAll(Observation whole, List<Observation> parts, BigDecimal sum) {
    BigDecimal rest = whole.reading().value().orElseThrow().subtract(sum);
    BigDecimal smallest =
        parts.stream()
            .map(part -> part.reading().value().orElseThrow())
            .min(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    boolean exact =
        !whole.reading().approximate()
            && parts.stream().noneMatch(part -> part.reading().approximate());
    return parts.size() > 1
        && exact
        && rest.signum() > 0
        && rest.compareTo(smallest) < 0
        && rest.multiply(LITTLE).compareTo(sum) <= 0;
  }

  /** 320万 of 21万 and 11万: the parts add up to the digits of the whole, the point has slipped. */
  private static boolean slipped(Observation whole, List<Observation> parts, BigDecimal sum) {
    BigDecimal total = whole.reading().value().orElseThrow().stripTrailingZeros();
    return parts.size() > 1
        && sum.signum() > 0
        && total.unscaledValue().equals(sum.stripTrailingZeros().unscaledValue())
        && total.compareTo(sum) > 0;
  }

  private static void say(
      CheckedDocument document,
      Observation whole,
      List<Observation> parts,
      BigDecimal sum,
      Severity severity,
      String chinese,
      String english,
      FindingList findings) {
    BigDecimal total = whole.reading().value().orElseThrow();
    findings.add(
        About.of(document),
        NAME,
        Integer.toString(whole.place().start()),
        severity,
        new Words(
            "“其中”各项之和为%s，%s总数%s。".formatted(FindingList.plain(sum), chinese, whole.place().text()),
            "The parts add up to %s and %s the total of %s."
                .formatted(FindingList.plain(sum), english, FindingList.plain(total))),
        Figures.of(total, sum),
        with(whole, parts));
  }

  private static void doubled(CheckedDocument document, Observation o, FindingList findings) {
    findings.add(
        About.of(document),
        NAME,
        Integer.toString(o.place().start()),
        Severity.WARNING,
        new Words(
            "“%s”写了两个“万”，请核对。".formatted(o.place().text()),
            "\"%s\" says ten thousand twice.".formatted(o.place().text())),
        new Figures("", o.place().text()),
        List.of(o));
  }

  private static List<Observation> with(Observation whole, List<Observation> parts) {
    List<Observation> all = new ArrayList<>(List.of(whole));
    all.addAll(parts);
    return all;
  }
}
