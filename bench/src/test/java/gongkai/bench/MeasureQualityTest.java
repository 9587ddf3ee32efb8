package gongkai.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MeasureQualityTest {
  @Test
  void sentencesAreMeasuredAboveTheFloor() {
    MeasureQuality quality = MeasureQuality.measure();
    assertTrue(quality.holds(), quality.toString());
  }
}
