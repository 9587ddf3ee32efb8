package gongkai.check;

import gongkai.check.FindingList.About;
import gongkai.check.FindingList.Figures;
import gongkai.check.FindingList.Words;
import gongkai.noun.Finding.Severity;
import gongkai.noun.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * C12: parts after 其中 or in a bracket against the figure that they are parts of. A share (其中网上占30%)
 * is a matter for C13.
 */
final class PartsCheck implements DocumentCheck {
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
    byWhole.forEach(
        (id, parts) ->
            document
                .byId(id)
                .filter(whole -> whole.reading().value().isPresent())
                .ifPresent(whole -> compare(document, whole, parts, findings)));
  }

  private static void compare(
      CheckedDocument document, Observation whole, List<Observation> parts, FindingList findings) {
    Set<String> units = new LinkedHashSet<>();
    parts.forEach(part -> units.add(part.reading().unit()));
    units.add(whole.reading().unit());
    BigDecimal sum = BigDecimal.ZERO;
    Interval bounds = Interval.exactly(BigDecimal.ZERO);
    for (Observation part : parts) {
      sum = sum.add(part.reading().value().orElseThrow());
      bounds = bounds.plus(Interval.of(part));
    }
    Interval total = Interval.of(whole);
    if (units.size() > 1) {
      if (parts.size() > 1) {
        mixed(document, whole, parts, units, sum, findings);
      }
    } else if (bounds.low().compareTo(total.high()) > 0) {
      say(document, whole, parts, sum, Severity.WARNING, "大于", "exceed", findings);
    } else if (parts.size() > 1 && bounds.high().compareTo(total.low()) < 0) {
      say(document, whole, parts, sum, Severity.HINT, "小于", "fall short of", findings);
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
