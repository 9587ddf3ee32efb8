package gongkai.check.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.check.HandMade;
import gongkai.noun.Observation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  @ParameterizedTest
  @CsvSource({
    "33件, 33, 33", "约33件, 32, 34", "33万余件, 320000, 340000", "约3.5万元, 3.4, 3.6",
    "约30件, 20, 40", "约1件, 0, 2", "约0件, 0, 0", "0件, 0, 0",
  })
  void anApproximateFigureIsAStepOfItsLastPlaceWide(String written, String low, String high) {
    Observation figure = HandMade.report(2023).says("[" + written + "]").observations().getFirst();
    Interval interval = Interval.of(figure);
    assertEquals(low, FindingList.plain(interval.low()));
    assertEquals(high, FindingList.plain(interval.high()));
  }

  @Test
  void whatTouchesMeets() {
    assertTrue(interval(1, 2).meets(interval(2, 3)));
    assertTrue(interval(2, 3).meets(interval(1, 2)));
    assertTrue(interval(1, 4).meets(interval(2, 3)));
    assertFalse(interval(1, 2).meets(interval(3, 4)));
    assertFalse(interval(3, 4).meets(interval(1, 2)));
  }

  @Test
  void boundsAreAddedWidenedAndDivided() {
    assertEquals(interval(4, 6), interval(1, 2).plus(interval(3, 4)));
    assertEquals(interval(0, 5), interval(2, 3).widened(new BigDecimal(2)));
    assertEquals("25", FindingList.plain(interval(1, 2).percentOf(interval(2, 4)).low()));
    assertEquals("100", FindingList.plain(interval(1, 2).percentOf(interval(2, 4)).high()));
    assertEquals(interval(-2, -1), interval(1, 2).negated());
    assertTrue(interval(1, 2).positive());
    assertFalse(interval(0, 2).positive());
  }

  private static Interval interval(int low, int high) {
    return new Interval(new BigDecimal(low), new BigDecimal(high));
  }
}
