package gongkai.report;

import gongkai.noun.Disclosure;
import gongkai.noun.Observation;
import gongkai.noun.Observation.Meaning;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which of the numbers that reports state are whole figures: the cells of forms, and of sentences
 * those that nothing narrows but their scope. 其中微信12条 is a part, 同比增长3% a change, 累计 counts other
 * years too; 全市12件 is a whole, of the scope it names.
 */
public final class WholeFigures {
  private static final String SCOPE = "scope";

  private WholeFigures() {}

  /** Whether a number, or the place of one, is a whole figure and of something known. */
  public static boolean isWhole(Observation o) {
    return !o.meaning().indicator().isEmpty()
        && (isCell(o) || o.meaning().dimensions().keySet().stream().allMatch(SCOPE::equals));
  }

  /** Whether it stands in a form, which defines what it counts. */
  public static boolean isCell(Observation o) {
    return !o.meaning().form().equals(Meaning.NARRATIVE);
  }

  /** 全市, 市级 and the like as the vocabulary has it; empty where the report names none. */
  public static String scope(Observation o) {
    return o.meaning().dimensions().getOrDefault(SCOPE, "");
  }

  /**
   * What a report states of its own year, in text order: the figures of other years are for
   * comparison there. One that does not say its year states all of them.
   */
  public static List<Observation> own(Disclosure report, Collection<Observation> stated) {
    OptionalInt year = report.reportingYear();
    return stated.stream()
        .filter(WholeFigures::isWhole)
        .filter(o -> year.isEmpty() || o.subject().year().equals(year))
        .sorted(Comparator.comparingInt(o -> o.place().start()))
        .toList();
  }

  /**
   * Of each indicator the figure that stands for it, cells of forms first: the first that names no
   * scope, which is the body's own; else the first.
   *
   * @param own figures of one report ({@link #own})
   */
  public static Map<String, Observation> byIndicator(List<Observation> own) {
    Map<String, Observation> standing = new LinkedHashMap<>();
    for (boolean cells : List.of(true, false)) {
      own.stream()
          .filter(o -> isCell(o) == cells)
          .forEach(
              o -> standing.merge(o.meaning().indicator(), o, (held, next) -> better(held, next)));
    }
    return standing;
  }

  private static Observation better(Observation held, Observation next) {
    boolean takes = isCell(held) == isCell(next) && !scope(held).isEmpty() && scope(next).isEmpty();
    return takes ? next : held;
  }
}
