package gongkai.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The same problem a thousand times is one line with a count. */
class RepeatsTest {
  @Test
  void whatComesAgainIsCountedAndToldAfterAMinute() {
    Repeats repeats = new Repeats();
    assertEquals(OptionalLong.of(0), repeats.tell("a", 0));
    for (int i = 0; i < 1000; i++) {
      assertEquals(OptionalLong.empty(), repeats.tell("a", i));
    }
    assertEquals(OptionalLong.of(0), repeats.tell("b", 5), "another problem is told");
    long later = Duration.ofMinutes(2).toNanos();
    assertEquals(OptionalLong.of(1000), repeats.tell("a", later));
    assertEquals(OptionalLong.empty(), repeats.tell("a", later + 1));
  }
}
