package gongkai.work;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Work ends when its time is over, and not before. */
class DeadlineTest {
  private static final Duration NOTHING = Duration.ZERO;
  private static final Duration LONG = Duration.ofHours(1);

  @Test
  void withoutOneThereIsNoEnd() {
    assertDoesNotThrow(Deadline::check);
    assertEquals(Optional.empty(), Deadline.left());
  }

  @Test
  void aLoopThatLooksEndsWhereTheTimeIsOver() {
    OutOfTimeException over =
        assertThrows(
            OutOfTimeException.class, () -> Deadline.within(NOTHING, DeadlineTest::forever));
    assertEquals(NOTHING, over.budget());
    assertEquals(Optional.empty(), Deadline.left(), "it goes with the work");
  }

  @Test
  void innerWorkHasNoMoreTimeThanOuter() {
    assertThrows(
        OutOfTimeException.class,
        () -> Deadline.within(NOTHING, () -> Deadline.within(LONG, DeadlineTest::forever)));
    Deadline.within(
        LONG,
        () -> {
          assertThrows(
              OutOfTimeException.class, () -> Deadline.within(NOTHING, DeadlineTest::forever));
          assertTrue(Deadline.left().isPresent(), "the outer work goes on");
        });
  }

  @Test
  void waitingForAnotherCostsNoTime() {
    Deadline.within(
        LONG,
        () -> {
          long before = Deadline.left().orElseThrow().toNanos();
          long began = System.nanoTime();
          Deadline.aside(
              () -> {
                while (System.nanoTime() - began < 20_000_000) {
                  Thread.onSpinWait();
                }
              });
          long lost = before - Deadline.left().orElseThrow().toNanos();
          assertTrue(lost < System.nanoTime() - began - 19_000_000, "lost " + lost);
        });
  }

  private static void forever() {
    while (true) {
      Deadline.check();
    }
  }
}
