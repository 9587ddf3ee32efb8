package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gongkai.noun.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C14 within a document: one total, two values. */
class RepeatCheckTest {
  private static final RepeatCheck CHECK = new RepeatCheck(HandMade.VOCABULARY.checkRules());

  @Test
  void aTotalThatIsStatedTwiceHasOneValue() {
    Finding finding =
        Found.one(
            CHECK,
            HandMade.report(2023)
                .says("收到申请[12件|applications.received #a]。")
                .says("共收到申请[13件|applications.received #b]。"));
    assertEquals("“applications.received之称”前面写12件，这里写13件，两者不一致。", finding.message());
    assertEquals("applications.received is 12件 above and 13件 here.", finding.messageEn());
    assertEquals(List.of("b", "a"), Found.named(finding));
    assertEquals("12", finding.expected());
    assertEquals("13", finding.actual());
    assertFalse(SeriesChecks.owns(finding), "the checks over years leave it alone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "收到申请[12件|applications.received]。又收到[12件|applications.received]。",
        "收到申请[12件|applications.received]。又收到[13件|applications.received year=2022]。",
        "收到申请[12件|applications.received]。全市[13件|applications.received scope=全市]。",
        "收到申请[12件|applications.received]。又收到[13份|applications.received]。",
        "收到申请[12件|applications.received]。网上[13件|applications.received channel=网络]。",
        "收到申请[12件|applications.received]。收到[约13件|applications.received]。",
        "收到申请[12件|applications.received]。收到[不详|applications.received =□件]。",
        "召开会议[12次|meetings.held]。召开会议[13次|meetings.held]。",
        "受理[14件|applications.received]。新收[12件|applications.received]。结转[2件|applications.carried_in]。",
      })
  void otherThingsMayHaveOtherValues(String marked) {
    assertEquals(List.of(), Found.by(CHECK, HandMade.report(2023).says(marked)));
  }

  @Test
  void whatIsCarriedInIsTheDifferenceOnlyWhereItIs() {
    assertEquals(
        1,
        Found.by(
                CHECK,
                HandMade.report(2023)
                    .says("受理[14件|applications.received]。")
                    .says("新收[12件|applications.received]。")
                    .says("结转[3件|applications.carried_in]。"))
            .size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"其中", "分别", "各"})
  void figuresOfSeveralAreNotOfOne(String word) {
    assertEquals(
        List.of(),
        Found.by(
            CHECK,
            HandMade.report(2023)
                .says("收到申请[12件|applications.received]。")
                .says(word + "收到申请[13件|applications.received]。")));
    assertEquals(
        List.of(),
        Found.by(
            CHECK,
            HandMade.report(2023)
                .says(word + "收到申请[12件|applications.received]。")
                .says("收到申请[13件|applications.received]。")));
  }
}
