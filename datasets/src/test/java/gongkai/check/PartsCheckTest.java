package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C12: parts against their total. */
class PartsCheckTest {
  private static final PartsCheck CHECK = new PartsCheck();

  private static List<String> check(String marked) {
    return Found.by(CHECK, HandMade.report(2023).says(marked));
  }

  @ParameterizedTest
  @CsvSource({
    "60, 40, ",
    "60, 41, C12 warning 2: 100 | 101",
    "60, 39, C12 hint 2: 100 | 99",
    "60, 37, C12 hint 2: 100 | 97",
    "60, 36, ",
    "98, 1, ",
    "97, 2, C12 hint 2: 100 | 99",
    "60.5, 39.5, ",
    "0, 0, ",
  })
  void theyMayBeLessThanTheWholeButNotMore(String one, String other, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        check("公开[100条|#a]，其中网站[%s条|of=a]、微博[%s条|of=a]。".formatted(one, other)));
  }

  @ParameterizedTest
  @CsvSource({"99, ", "100, ", "101, C12 warning 2: 100 | 101", "0, "})
  void onePartAloneMayBeLess(String part, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        check("公开[100条|#a]，其中网站[%s条|of=a]。".formatted(part)));
  }

  @ParameterizedTest
  @CsvSource({
    // 33万余 lies between 32万 and 34万; the parts by a step each.
    "33万余条, 20万条, 14万条, ",
    "33万余条, 20万条, 14.0001万条, C12 warning 2: 330000 | 340001",
    "33万余条, 20万条, 12万条, ",
    "33万余条, 20万条, 11.9999万条, ",
    "33万条, 约21万条, 约14万条, ",
    "33万条, 约21万条, 约15万条, C12 warning 2: 330000 | 360000",
    "33万条, 约17万条, 约14万条, ",
    "33万条, 约17万条, 约13万条, ",
  })
  void approximateFiguresMayBeAStepOff(String total, String one, String other, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        check("公开[%s|#a]，其中[%s|of=a]、[%s|of=a]。".formatted(total, one, other)));
  }

  @Test
  void partsInOtherUnitsAreNoPartition() {
    Finding finding =
        Found.one(CHECK, HandMade.report(2023).says("公开[100条|#a]，其中[60条|#b of=a]、[150项|#c of=a]。"));
    assertEquals("“其中”各项单位不一（条、项），不能与总数相加；数字相加得210，而总数为100条，并非总数的划分。", finding.message());
    assertEquals(
        "The parts are counted in different units (条, 项); their figures add up to 210, the total is 100: no partition of it.",
        finding.messageEn());
    assertEquals(List.of("C12 warning 2: 100 | 210"), Found.lines(List.of(finding)));
    assertEquals(List.of("a", "b", "c"), Found.named(finding));
    assertEquals(List.of(), check("公开[100条|#a]，其中[60项|of=a]、[100项|of=a]。"));
    assertEquals(
        List.of("C12 warning 2: 100 | 161"), check("公开[100条|#a]，其中[60项|of=a]、[101项|of=a]。"));
  }

  /** What is counted otherwise is not added: 421 and 143 are 564 of 565, whatever 11件 are. */
  @Test
  void onlyPartsInTheUnitOfTheWholeAreAddedUp() {
    assertEquals(List.of(), check("公开[565条|#a]，其中[421条|of=a]、[11件|of=a]、[143条|of=a]。"));
    Finding finding =
        Found.one(
            CHECK,
            HandMade.report(2023).says("公开[565条|#a]，其中[422条|#b of=a]、[11件|of=a]、[144条|#c of=a]。"));
    assertEquals(List.of("C12 warning 2: 565 | 566"), Found.lines(List.of(finding)));
    assertEquals(List.of("a", "b", "c"), Found.named(finding));
  }

  @Test
  void onePartInAnotherUnitIsAnotherCount() {
    assertEquals(List.of(), check("公开[100条|#a]，其中涉及[300人|of=a]。"));
  }

  @Test
  void aShareIsNoPart() {
    assertEquals(List.of(), check("公开[100条|#a]，其中网站占[60%|of=a]、微博占[40%|of=a]。"));
    assertEquals(
        List.of("C12 warning 2: 100 | 101"), check("公开[100条|#a]，其中网站[101条|of=a]，占[60%|of=a]。"));
  }

  @Test
  void whatASentenceSaysOfAboveAndBelow() {
    Finding above =
        Found.one(CHECK, HandMade.report(2023).says("[10件|#a]，其中[7件|#b of=a]、[5件|#c of=a]。"));
    assertEquals("“其中”各项之和为12，大于总数10件。", above.message());
    assertEquals("The parts add up to 12 and exceed the total of 10.", above.messageEn());
    assertEquals(List.of("a", "b", "c"), Found.named(above));
  }

  @Test
  void partsThatWereMeantToBeAllFallShort() {
    Finding below =
        Found.one(CHECK, HandMade.report(2023).says("[910件|#a]，其中[702件|of=a]、[203件|of=a]。"));
    assertEquals("“其中”各项之和为905，小于总数910件。", below.message());
    assertEquals("The parts add up to 905 and fall short of the total of 910.", below.messageEn());
    assertEquals(List.of(), check("[910件|#a]，其中[约702件|of=a]、[203件|of=a]。"));
    assertEquals(List.of(), check("[约910件|#a]，其中[702件|of=a]、[203件|of=a]。"));
    assertEquals(List.of(), check("[910件|#a]，其中[905件|of=a]。"));
    assertEquals(
        List.of("C12 hint 0: 3200000 | 320000"),
        check("[320万次|#a]，其中[21万次|of=a]、[11万次|of=a]。"),
        "the point has slipped");
    assertEquals(List.of(), check("[320万次|#a]，其中[32万次|of=a]。"));
    assertEquals(List.of(), check("[320万次|#a]，其中[0次|of=a]、[0次|of=a]。"));
  }

  @Test
  void aTotalMayBeDividedTwice() {
    assertEquals(
        List.of(), check("受理[10件|#a]（电话[7件|of=a]、网络[3件|of=a]），其中咨询[6件|of=a]、投诉[4件|of=a]。"));
    assertEquals(
        List.of("C12 warning 2: 10 | 11"),
        check("受理[10件|#a]（电话[7件|of=a]、网络[3件|of=a]），其中咨询[7件|of=a]、投诉[4件|of=a]。"));
  }

  @Test
  void nestedPartsBelongToTheirOwnWhole() {
    assertEquals(
        List.of("C12 warning 9: 60 | 61"),
        check("公开[100条|#a]，其中[60条|#b of=a]（[61条|of=b]）、[40条|of=a]。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公开[100条|#a]，其中[101条|of=nowhere]。",
        "公开[多少|#a =□条]，其中[101条|of=a]。",
        "公开[100条|#a]，其中[不详|of=a =□]。",
        "公开[100条|#a]，其中增加[101条|of=a change=增长]。",
        "公开[100条|#a]，网站[101条]。",
      })
  void nothingIsSaidWithoutWholeOrPart(String marked) {
    assertEquals(List.of(), check(marked));
  }

  @Test
  void tenThousandIsSaidTwice() {
    Finding finding = Found.one(CHECK, HandMade.report(2023).says("公开[3万万条|#a =3万条]。"));
    assertEquals("“3万万条”写了两个“万”，请核对。", finding.message());
    assertEquals("\"3万万条\" says ten thousand twice.", finding.messageEn());
    assertEquals(List.of("C12 warning 2:  | 3万万条"), Found.lines(List.of(finding)));
    assertEquals(List.of("a"), Found.named(finding));
  }
}
