package gongkai.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureQualityTest {
  @Test
  void nothingIsBelowItsFloor() {
    MeasureQuality quality = MeasureQuality.measure();
    assertEquals(List.of(), quality.fallen(), quality.toString());
  }
}
