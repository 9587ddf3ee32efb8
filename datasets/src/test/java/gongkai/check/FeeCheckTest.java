package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C8: fees in the table while the text says none, or the reverse. */
class FeeCheckTest {
  private static final String CELL = "fee/amount=";

  private static List<String> check(String cell, String said) {
    return Found.by(
        new FeeCheck(), HandMade.report(2023).cells("proactive.art20_8", CELL + cell).says(said));
  }

  @ParameterizedTest
  @CsvSource({
    "0, [未收取|fees.charged =0元], ",
    "0.01, [未收取|fees.charged =0元], C8 warning fees: 0.01 | 0",
    "251000元, [未收取|fees.charged =0元], C8 warning fees: 251000 | 0",
    "0, 收取[300元|fees.charged], C8 warning fees: 0 | 300",
    // Which fees are meant is open: two amounts above zero do not contradict.
    "25.1, 收取[300元|fees.charged], ",
  })
  void noneAgainstSome(String cell, String said, String finding) {
    assertEquals(finding == null ? List.of() : List.of(finding), check(cell, said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"□", "/", "文", "·"})
  void aCellWithoutNumberContradictsNothing(String cell) {
    assertEquals(List.of(), check(cell, "收取[300元|fees.charged]"));
    assertEquals(List.of(), check(cell, "[未收取|fees.charged =0元]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "收取[300元|fees.charged year=2022]",
        "收取[300元|fees.charged year=]",
        "收取[300元|fees.charged =□]",
        "收取[300元|applications.received]",
        "没有提到",
      })
  void anotherYearAnotherFigureOrNoneIsNoContradiction(String said) {
    assertEquals(List.of(), check("0", said));
  }

  @Test
  void bothAreQuotedAndNamed() {
    Finding finding =
        Found.one(
            new FeeCheck(),
            HandMade.report(2023)
                .cells("proactive.art20_8", "fee/amount=25.10")
                .says("今年[没有收取|fees.charged #said =0元]费用。"));
    assertEquals("表中行政事业性收费为25.1万元，正文写“没有收取”，请核对两者口径。", finding.message());
    assertEquals("The table states fees of 25.1 万元, the text \"没有收取\".", finding.messageEn());
    assertEquals(List.of("proactive.art20_8.fee.amount", "said"), Found.named(finding));
    assertEquals(List.of("t-proactive.art20_8", "p-1"), finding.anchors());
  }

  @Test
  void theLaterOfTwoSentencesIsReadToo() {
    assertEquals(
        List.of("C8 warning fees: 5 | 0"),
        check("5", "收取[5万元|fees.charged]，[未减免|fees.charged =0元]。"));
  }
}
