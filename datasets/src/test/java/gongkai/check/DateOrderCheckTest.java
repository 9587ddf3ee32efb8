package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Property;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C16: formed after it was published. */
class DateOrderCheckTest {
  @ParameterizedTest
  @CsvSource({
    "2024-03-02, 2024-03-01, C16 warning dates: ≤ 2024-03-01 | 2024-03-02",
    "2024-03-01, 2024-03-01, ",
    "2024-02-29, 2024-03-01, ",
    // A month is no day, and could be either side of one.
    "2024-03, 2024-03-01, ",
  })
  void theDayOfFormationIsNotAfterThatOfPublication(String formed, String published, String found) {
    assertEquals(
        found == null ? List.of() : List.of(found),
        Found.by(
            new DateOrderCheck(),
            HandMade.report(2023)
                .with(Property.FORMED, formed)
                .with(Property.PUBLISHED, published)));
  }
}
