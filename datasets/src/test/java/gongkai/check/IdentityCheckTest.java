package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C1 to C4: the sums that the form's tables print. */
class IdentityCheckTest {
  private static final String COURT = "review_and_litigation";

  private static List<String> check(HandMade report) {
    return Found.by(new IdentityCheck(HandMade.VOCABULARY.forms()), report);
  }

  private static List<String> applications(String cells) {
    return check(HandMade.report(2023).cells("applications", cells));
  }

  private static List<String> row(String table, String row, String values) {
    return check(HandMade.report(2023).row(table, row, values));
  }

  @ParameterizedTest
  @CsvSource({
    // received, carried in, handled, carried out
    "10, 2, 11, 1, ",
    "0, 0, 0, 0, ",
    "10, 2, 11, 2, C1 error applications.total: 12 | 13",
    "10, 2, 11, 0, C1 error applications.total: 12 | 11",
    "10, 3, 11, 1, C1 error applications.total: 13 | 12",
    "1.5, 0, 1.50, 0, ",
  })
  void whatCameInWasHandledOrIsCarriedOut(
      String received, String in, String handled, String out, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        applications(
            "received/total=%s carried_in/total=%s handled_total/total=%s carried_out/total=%s"
                .formatted(received, in, handled, out)));
  }

  @Test
  void eachColumnIsAskedByItself() {
    assertEquals(
        List.of(
            "C1 error applications.natural_person: 3 | 2",
            "C1 error applications.enterprise: 0 | 1"),
        applications(
            "received/natural_person=3 carried_in/natural_person=0 handled_total/natural_person=2"
                + " carried_out/natural_person=0 received/enterprise=0 carried_in/enterprise=0"
                + " handled_total/enterprise=1 carried_out/enterprise=0"
                + " received/total=3 carried_in/total=0 handled_total/total=3 carried_out/total=0"));
  }

  @ParameterizedTest
  @CsvSource({
    // A place without a number: the sum is wrong for certain only where the rest exceeds it.
    "□, 10, 0, ",
    "□, 11, 0, C1 error applications.total: 10 | 11",
    "□, 9, 1, ",
    "/, 10, 1, C1 error applications.total: 10 | 11",
    "文, 10, 0, ",
    "·, 10, 1, ",
  })
  void anEmptyCellIsNotZero(String in, String handled, String out, String ignored) {
    // With the carried in missing, the left side can be more than is stated.
    assertEquals(
        List.of(),
        applications(
            "received/total=10 carried_in/total=%s handled_total/total=%s carried_out/total=%s"
                .formatted(in, handled, out)));
  }

  @ParameterizedTest
  @CsvSource({
    "□, 12, ",
    "□, 13, C1 error applications.total: 12 | 13",
    "/, 13, C1 error applications.total: 12 | 13",
    "·, 13, C1 error applications.total: 12 | 13",
    "·, 11, ",
  })
  void countsThatExceedTheOtherSideAreWrongWhateverIsMissing(
      String handled, String out, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        applications(
            "received/total=10 carried_in/total=2 handled_total/total=%s carried_out/total=%s"
                .formatted(handled, out)));
  }

  @ParameterizedTest
  @CsvSource({"12, ", "13, C1 error applications.total: 13 | 12"})
  void theLeftSideMayExceedTheRightToo(String received, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding),
        applications(
            "received/total=%s carried_in/total=□ handled_total/total=12 carried_out/total=0"
                .formatted(received)));
  }

  @Test
  void aSideWithoutAnyNumberIsAMatterForTheEmptyCells() {
    assertEquals(
        List.of(),
        applications(
            "received/total=5 carried_in/total=0 handled_total/total=□ carried_out/total=/"));
    assertEquals(
        List.of(),
        applications(
            "received/total=□ carried_in/total=□ handled_total/total=5 carried_out/total=0"));
    assertEquals(List.of(), check(HandMade.report(2023)));
  }

  @Test
  void theOutcomesAddUpToThoseHandled() {
    String outcomes =
        "granted/total=4 partly_granted/total=1 refused.state_secret/total=0 refused.other_law/total=1"
            + " refused.security_stability/total=0 refused.third_party/total=0"
            + " refused.internal_affairs/total=0 refused.process/total=0"
            + " refused.enforcement_file/total=0 refused.administrative_query/total=0"
            + " unable.not_held/total=2 unable.must_be_created/total=0 unable.still_unclear/total=0"
            + " not_processed.petition/total=1 not_processed.repeated/total=0"
            + " not_processed.publication/total=0 not_processed.vexatious/total=0"
            + " not_processed.confirm_again/total=0 other.no_correction/total=0"
            + " other.fee_unpaid/total=0 other.other/total=1";
    assertEquals(List.of(), applications(outcomes + " handled_total/total=10"));
    assertEquals(
        List.of("C2 error applications.total: 10 | 11"),
        applications(outcomes + " handled_total/total=11"));
    assertEquals(
        List.of("C2 error applications.total: 10 | 9"),
        applications(outcomes + " handled_total/total=9"));
    String withoutOne = outcomes.replace(" unable.must_be_created/total=0", "");
    assertEquals(List.of(), applications(withoutOne + " handled_total/total=11"));
    assertEquals(
        List.of("C2 error applications.total: 10 | 9"),
        applications(withoutOne + " handled_total/total=9"));
  }

  @ParameterizedTest
  @CsvSource({
    "1 2 3 4 5 6 21, ",
    "1 2 3 4 5 6 22, C3 error applications.received: 21 | 22",
    "1 2 3 4 5 6 20, C3 error applications.received: 21 | 20",
    "1 2 3 4 5 □ 20, ",
    "1 2 3 4 5 □ 15, ",
    "1 2 3 4 5 · 14, C3 error applications.received: 15 | 14",
    "1 2 3 4 5 6 □, ",
    "□ □ □ □ □ □ 3, ",
  })
  void theApplicantsAddUpToTheTotal(String values, String finding) {
    assertEquals(
        finding == null ? List.of() : List.of(finding), row("applications", "received", values));
  }

  @ParameterizedTest
  @CsvSource({
    "review, 1 2 3 4 10, ",
    "review, 1 2 3 4 11, C4 error review_and_litigation.review: 10 | 11",
    "litigation_direct, 0 0 0 0 1, C4 error review_and_litigation.litigation_direct: 0 | 1",
    "litigation_after_review, 1 0 0 / 0, C4 error review_and_litigation.litigation_after_review: 1 | 0",
    "litigation_after_review, 1 0 0 / 1, ",
  })
  void theOutcomesOfCourtsAddUpToTheirTotal(String row, String values, String finding) {
    assertEquals(finding == null ? List.of() : List.of(finding), row(COURT, row, values));
  }

  @Test
  void oneCellInAnotherUnitIsNotAddedUp() {
    assertEquals(
        List.of("C3 warning applications.received: 件 | 件、人"),
        row("applications", "received", "1 2人 0 0 0 0 3"));
    Finding finding =
        Found.one(
            new IdentityCheck(HandMade.VOCABULARY.forms()),
            HandMade.report(2023).row("applications", "received", "1 2人 0 0 0 0 4"));
    assertEquals("“收到和处理政府信息公开申请情况”一、本年新收政府信息公开申请数量行：单位不一（件、人），不能相加。", finding.message());
    assertEquals(
        "applications, row received: different units (件, 人) do not add up.", finding.messageEn());
    assertEquals(7, finding.observations().size());
  }

  @Test
  void bothFormsAreChecked() {
    assertEquals(
        List.of("C3 error applications.received: 1 | 2"),
        check(HandMade.report(2019).row("applications", "received", "1 0 0 0 0 0 2")));
  }

  @Test
  void theFindingNamesCellsFiguresAndPlace() {
    IdentityCheck check = new IdentityCheck(HandMade.VOCABULARY.forms());
    Finding column =
        Found.one(
            check,
            HandMade.report("d1", 2023)
                .cells(
                    "applications",
                    "received/total=10 carried_in/total=2 handled_total/total=11 carried_out/total=2"));
    assertEquals("d1:C1:applications.total", column.id());
    assertEquals(
        "“收到和处理政府信息公开申请情况”总计列：一、本年新收政府信息公开申请数量加二、上年结转政府信息公开申请数量为12，"
            + "(七)总计加四、结转下年度继续办理为13，两者应当相等。",
        column.message());
    assertEquals("applications, column total: 12 should equal 13.", column.messageEn());
    assertEquals(
        List.of(
            "applications.received.total",
            "applications.carried_in.total",
            "applications.handled_total.total",
            "applications.carried_out.total"),
        Found.named(column));
    assertEquals(List.of("t-applications"), column.anchors());
    Finding row =
        Found.one(check, HandMade.report(2023).row(COURT, "litigation_direct", "1 0 0 0 2"));
    assertEquals("“行政复议、行政诉讼”未经复议直接起诉行：各项之和为1，总计为2，两者应当相等。", row.message());
    assertEquals(
        "review_and_litigation, row litigation_direct: 1 should equal 2.", row.messageEn());
  }
}
