package gongkai.site.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

/** A drawing says no more than its numbers. */
class ChartMakerTest {
  private static ChartView lines(List<Integer> breaks, int... values) {
    List<ChartMaker.Point> points =
        java.util.Arrays.stream(values)
            .mapToObj(
                value ->
                    new ChartMaker.Point(
                        value < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value)),
                        false))
            .toList();
    return ChartMaker.lines(
        new ChartMaker.Plan(
            "图",
            "件",
            java.util.stream.IntStream.range(0, values.length).mapToObj(String::valueOf).toList(),
            List.of(new ChartMaker.Series("列", points)),
            breaks,
            List.of(),
            new TableView("", List.of(), List.of(), false)));
  }

  @Test
  void aMissingValueIsAGapAndNoLineRunsOverABreak() {
    ChartView gap = lines(List.of(), 5, -1, 7, 8);
    assertEquals(3, gap.dots().size());
    assertEquals(2, gap.paths().getFirst().d().chars().filter(c -> c == 'M').count());
    ChartView broken = lines(List.of(2), 5, 6, 7, 8);
    assertEquals(2, broken.paths().getFirst().d().chars().filter(c -> c == 'M').count());
    assertEquals(1, broken.breaks().size());
  }

  @Test
  void nothingToDrawIsNoError() {
    assertTrue(lines(List.of(), -1, -1).paths().isEmpty());
    assertTrue(lines(List.of()).dots().isEmpty());
    assertEquals(1, lines(List.of(), 0).dots().size());
  }

  @Test
  void lyingBarsNameTheirPlacesAndDrawNoneForWhatIsMissing() {
    ChartView ranks =
        ChartMaker.lying(
            new ChartMaker.Plan(
                "图",
                "件",
                List.of("甲", "乙", "丙"),
                List.of(
                    new ChartMaker.Series(
                        "列",
                        List.of(
                            ChartMaker.Point.of(10),
                            ChartMaker.Point.of(5),
                            new ChartMaker.Point(Optional.empty(), false)))),
                List.of(),
                List.of(),
                new TableView("", List.of(), List.of(), false)));
    assertEquals(
        List.of("甲", "10", "乙", "5", "丙"),
        ranks.labels().stream().map(ChartView.Label::text).toList());
    assertEquals(2, ranks.bars().size());
    assertEquals(ranks.bars().getFirst().width(), 2 * ranks.bars().getLast().width());
  }

  @Property(tries = 500)
  void everyValueFitsIntoTheDrawing(
      @ForAll @BigRange(min = "0", max = "99999999999999999999.99") BigDecimal value) {
    BigDecimal ceiling = ChartMaker.ceiling(value);
    assertTrue(ceiling.compareTo(value) >= 0, ceiling + " " + value);
    assertTrue(
        value.signum() == 0
            || ceiling.compareTo(value.multiply(BigDecimal.valueOf(5))) < 0
            || value.compareTo(BigDecimal.ONE) < 0,
        "and uses its height");
  }

  @Test
  void digitsAreGroupedInTheWholePartAlone() {
    assertEquals("96,171.6123", ChartMaker.grouped("96171.6123"));
    assertEquals("-1,234", ChartMaker.grouped("-1234"));
    assertEquals("123", ChartMaker.grouped("123"));
    assertEquals("1,234,567", ChartMaker.grouped("1234567"));
  }
}
