package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C10: what is blank or marked where the form wants 0. */
class CompletenessCheckTest {
  private static List<String> check(HandMade report) {
    return Found.by(new CompletenessCheck(), report);
  }

  @Test
  void zeroAndNumbersAreComplete() {
    assertEquals(
        List.of(), check(HandMade.report(2023).row("applications", "received", "0 1 0 0 0 0 1")));
    assertEquals(List.of(), check(HandMade.report(2023).says("收到[多少|=□]申请")));
    assertEquals(List.of(), check(HandMade.report(2023)));
  }

  @Test
  void anAbsentCellIsNotBlankAndWordsAreDoubtedElsewhere() {
    assertEquals(
        List.of(), check(HandMade.report(2023).row("applications", "received", "· · 文 0 0 0 0")));
  }

  @Test
  void blanksAndMarksAreToldApartTableByTable() {
    assertEquals(
        List.of(
            "C10 warning review_and_litigation.empty: 0 | ",
            "C10 warning applications.empty: 0 | ",
            "C10 warning applications.not_applicable: 0 | "),
        check(
            HandMade.report(2023)
                .row("review_and_litigation", "review", "0 0 0 0 □")
                .row("applications", "received", "□ / 0 0 / □ 0")));
  }

  @Test
  void theyAreCountedAndNamed() {
    HandMade report = HandMade.report(2023).row("applications", "received", "□ / 0 0 / / 0");
    List<Finding> findings = Found.findings(new CompletenessCheck(), report);
    assertEquals("“applications表”表有1个单元格空白，表样要求没有的填0。", findings.get(0).message());
    assertEquals(
        "In the table applications 1 cells are blank; the form wants 0 for none.",
        findings.get(0).messageEn());
    assertEquals("“applications表”表有3个单元格填“/”“-”等，表样要求没有的填0。", findings.get(1).message());
    assertEquals(
        "In the table applications 3 cells are not 0 but a mark; the form wants 0 for none.",
        findings.get(1).messageEn());
    assertEquals(List.of("applications.received.natural_person"), Found.named(findings.get(0)));
    assertEquals(
        List.of(
            "applications.received.enterprise",
            "applications.received.legal_service",
            "applications.received.other_organisation"),
        Found.named(findings.get(1)));
  }
}
