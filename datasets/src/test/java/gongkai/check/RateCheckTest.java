package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C13 within a document: rates, shares and growths. */
class RateCheckTest {
  private static final RateCheck CHECK = new RateCheck(HandMade.VOCABULARY.checkRules());

  private static List<String> check(String marked) {
    return Found.by(CHECK, HandMade.report(2023).says(marked));
  }

  private static String rate(String received, String handled, String rate) {
    return String.join("\n", check("受理[%s]，办结[%s]，办结率[%s]。".formatted(received, handled, rate)));
  }

  @ParameterizedTest
  @CsvSource({
    // 1/8 is 12.5 %: printed without a decimal it may be 12 or 13, with one it is 12.5.
    "8件, 1件, 12%, ",
    "8件, 1件, 13%, ",
    "8件, 1件, 12.5%, ",
    "8件, 1件, 12.4%, warning: 12.5 | 12.4",
    "8件, 1件, 14%, warning: 12.5 | 14",
    "8件, 1件, 11%, warning: 12.5 | 11",
    "734件, 16件, 2.8%, warning: 2.18 | 2.8",
    "734件, 16件, 2.2%, ",
    "3件, 2件, 66.67%, ",
    "3件, 2件, 66.66%, warning: 66.67 | 66.66",
    "10件, 10件, 100%, ",
    "10件, 0件, 0%, ",
    "10件, 0件, 1%, warning: 0 | 1",
    "10件, 11件, 110%, ",
    // 约8 is 7 to 9, so 1/8 is 11.1 to 14.3.
    "约8件, 1件, 14%, ",
    "约8件, 1件, 15%, warning: 12.5 | 15",
    "约8件, 1件, 11%, ",
    "约8件, 1件, 10%, warning: 12.5 | 10",
    "80件, 约9件, 12.5%, ",
    "80件, 约9件, 12.6%, warning: 11.25 | 12.6",
    "8件, 1件, 约14%, ",
    "8件, 1件, 约15%, warning: 12.5 | 15",
  })
  void aRateIsRightWithinItsRounding(String received, String handled, String rate, String finding) {
    String found = rate(received, handled, rate);
    assertEquals(finding == null ? "" : "C13 " + finding, found.replaceFirst(" [0-9]+:", ":"));
  }

  @Test
  void nothingIsDividedByWhatMayBeZero() {
    assertEquals("", rate("0件", "0件", "100%"));
    assertEquals("", rate("约1件", "1件", "100%"));
    assertEquals("", rate("10余件", "9件", "90%"));
  }

  @Test
  void bothCountsAreInOneUnit() {
    assertEquals("", rate("8项", "1件", "13%"));
    assertEquals(
        List.of("C13 warning 18: 50 | 60"),
        check("受理[2件]、受理[4项]，办结[1件]，办结率[60%]。"),
        "the nearest count in the unit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "受理[8件]，办结[1件]，满意度[90%]。",
        "受理[8件]，另有[1件]，办结率[90%]。",
        "另有[8件]，办结[1件]，办结率[90%]。",
        "受理[很多|=□]，办结[1件]，办结率[90%]。",
        "受理[8件]，办结[很多|=□]，办结率[90%]。",
        "受理[8件]，办结[1件]，办结率[很高|=□]。",
        "受理[8件]，办结率[90%]。",
        "受理[50%]，办结[1件]，办结率[90%]。",
        "办结率[90%]，受理[8件]，办结[1件]。",
      })
  void withoutTwoCountsOfThoseNamesThereIsNoRate(String marked) {
    assertEquals(List.of(), check(marked));
  }

  @Test
  void anotherParagraphsCountsAreNotTaken() {
    assertEquals(
        List.of(), Found.by(CHECK, HandMade.report(2023).says("受理[8件]，办结[1件]。").says("办结率[90%]。")));
  }

  @Test
  void whatDoesNotAgreeIsSaidWithTheCounts() {
    Finding wrong =
        Found.one(CHECK, HandMade.report(2023).says("受理[734件|#r]，办结[16件|#h]，办结率[2.8%|#p]。"));
    assertEquals("16件与734件之比为2.18%，所写为2.8%，两者不符。", wrong.message());
    assertEquals("16件 over 734件 is 2.18 %, the report says 2.8%.", wrong.messageEn());
    assertEquals(List.of("p", "h", "r"), Found.named(wrong));
    assertEquals(List.of(), check("受理[4件]，办结[3件]，办结率[75%]。"));
  }

  @Test
  void theFirstRateWhoseNameAndCountsFitIsAsked() {
    assertEquals(List.of("C13 warning 20: 50 | 60"), check("收到留言[4条]，答复[2条]，按时办结，答复率[60%]。"));
  }

  @ParameterizedTest
  @CsvSource({
    "30件, 30%, ",
    "30件, 31%, warning: 30 | 31",
    "33件, 33.0%, ",
  })
  void aShareIsOfTheWholeThatThePartBelongsTo(String part, String share, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of("C13 " + finding),
        check("受理[100件|#a]，其中网上[%s|of=a]，占总数的[%s]。".formatted(part, share)).stream()
            .map(line -> line.replaceFirst(" [0-9]+:", ":"))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "受理[100件]，其中网上[30件]，占总数的[31%]。",
        "受理[100件|#a]，其中网上[30人|of=a]，占总数的[31%]。",
        "受理[许多|#a =□件]，其中网上[30件|of=a]，占总数的[31%]。",
        "受理[100件|#a]，其中网上[30件|of=a]，占比较高，[31%]。",
        "受理[0件|#a]，其中网上[30件|of=a]，占总数的[31%]。",
      })
  void aShareOfNothingKnownIsNotAsked(String marked) {
    assertEquals(List.of(), check(marked));
  }

  @Test
  void aShareIsNotTakenForARate() {
    assertEquals(List.of(), check("受理[100件]，办结[30件]，办结率占[31%]。"));
  }

  private static List<String> growth(String now, String before, String change, String how) {
    return check(
            "受理[%s]，比2022年（[%s|year=2022]）%s[%s|change=%s]。"
                .formatted(now, before, how, change, how))
        .stream()
        .map(line -> line.replaceFirst(" [0-9]+:", ":"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "52件, 43件, 20.9%, 增长, ",
    "52件, 43件, 21%, 增长, ",
    "52件, 43件, 20%, 增长, C13 warning: 20.9 | 20",
    "52件, 43件, 20.9%, 下降, C13 warning: 20.9 | -20.9",
    "43件, 52件, 17.3%, 下降, ",
    "43件, 52件, 17.4%, 下降, C13 warning: -17.3 | -17.4",
    "52件, 52件, 27%, 增长, C13 warning: 0 | 27",
    // 9/8 is 12.5 % more: 12 and 13 are both its rounding, 11 and 14 are not.
    "9件, 8件, 12%, 增长, ",
    "9件, 8件, 13%, 增长, ",
    "9件, 8件, 11%, 增长, C13 warning: 12.5 | 11",
    "9件, 8件, 14%, 增长, C13 warning: 12.5 | 14",
    "9件, 8件, 约14%, 增长, ",
    "9件, 8件, 约15%, 增长, C13 warning: 12.5 | 15",
    "52件, 43件, 9件, 增长, ",
    "52件, 43件, 8件, 增长, C13 warning: 9 | 8",
    "52件, 43件, 10件, 增长, C13 warning: 9 | 10",
    "52件, 43件, 约10件, 增长, ",
    "52件, 43件, 约12件, 增长, C13 warning: 9 | 12",
    "43件, 52件, 约11件, 下降, C13 warning: -9 | -11",
    "43件, 52件, 约8件, 下降, ",
    "52件, 43件, 约8件, 增长, ",
    "41件, 43件, 2件, 下降, ",
    "41件, 43件, 2件, 增长, C13 warning: -2 | 2",
    "约52件, 43件, 10件, 增长, ",
    "约52件, 43件, 11件, 增长, C13 warning: 9 | 11",
    "52件, 约43件, 8件, 增长, ",
    "52件, 约43件, 7件, 增长, C13 warning: 9 | 7",
    "约52件, 约43件, 23%, 增长, ",
    "约52件, 约43件, 27%, 增长, C13 warning: 20.9 | 27",
    // Neither in the figures' unit nor in percent: 2倍 may mean twice as much or twice more.
    "86件, 43件, 2倍, 增长, ",
    "52件, 43件, 7个百分点, 增长, ",
    // What may be zero, or is another unit, is nothing to compare with.
    "52件, 0件, 20%, 增长, ",
    "0件, 52件, 20%, 下降, ",
    "52件, 10余件, 20%, 增长, ",
    "约1件, 52件, 20%, 下降, ",
    "52件, 43人, 99%, 增长, ",
  })
  void aGrowthIsTheOneBetweenTheTwoFigures(
      String now, String before, String change, String how, String finding) {
    assertEquals(finding == null ? List.of() : List.of(finding), growth(now, before, change, how));
  }

  @Test
  void aGrowthIsSaidWithItsFigures() {
    Finding finding =
        Found.one(
            CHECK,
            HandMade.report(2023)
                .says("受理[43件|#n]，比2022年（[52件|#b year=2022]）下降[20%|#c change=下降]。"));
    assertEquals("称下降20%，而43件与52件相比为-17.3%。", finding.message());
    assertEquals("A change of -20 is stated; 43件 against 52件 is -17.3 %.", finding.messageEn());
    assertEquals(List.of("c", "n", "b"), Found.named(finding));
    Finding up =
        Found.one(
            CHECK, HandMade.report(2023).says("受理[60件]，比2022年（[50件|year=2022]）增长[30%|change=增长]。"));
    assertEquals("称增长30%，而60件与50件相比为20%。", up.message());
  }

  @Test
  void partsBetweenAreSkippedAndOtherUnitsToo() {
    assertEquals(
        List.of("C13 warning 31: 20 | 30"),
        check("受理[60件|#a]（其中网上[9件|of=a]、[70人]），比2022年（[50件|year=2022]）增长[30%|change=增长]。"));
    assertEquals(List.of(), check("受理[70人]，比2022年（[50件|year=2022]）增长[30%|change=增长]。"));
  }

  @Test
  void withoutAnEarlierFigureInABracketNothingIsCompared() {
    assertEquals(List.of(), check("受理[60件]，去年[50件|year=2022]，增长[30%|change=增长]。"));
    assertEquals(List.of(), check("比2022年（[50件|year=2022]）增长[30%|change=增长]。"));
  }
}
