package gongkai.measure.piece;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.vocabulary.figure.MeasureWords.Mask;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits are masked in the places 2 to 10 of a text. */
class MasksTest {
  private static final String TEXT = "1甲23乙45丙丁678戊";
  private static final Masks MASKS =
      Masks.of(TEXT, new Span(1, 11), List.of(new Mask("digits", Pattern.compile("[0-9]*"))));

  @ParameterizedTest
  @CsvSource({
    "0, 2, false", "1, 2, false", "1, 3, true", "2, 3, true", "3, 4, true", "4, 5, false",
    "4, 6, true", "7, 9, false", "7, 10, true", "10, 11, true", "11, 13, false", "3, 3, false",
  })
  void aPieceMeetsWhatIsMasked(int from, int to, boolean met) {
    assertEquals(met, MASKS.meets(from, to));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 13, 1甲□□乙□□丙丁□□8戊",
    "3, 6, □乙□",
    "3, 5, □乙",
    "4, 5, 乙",
    "6, 9, □丙丁",
    "12, 13, 戊",
    "2, 2, ''",
  })
  void maskedPlacesAreBlankedOut(int from, int to, String blanked) {
    assertEquals(blanked, MASKS.without(TEXT, new Span(from, to)));
  }
}
