package gongkai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.noun.Finding;
import gongkai.noun.Property;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C9: the sections of a report. */
class SectionCheckTest {
  private static final SectionCheck CHECK =
      new SectionCheck(HandMade.VOCABULARY.forms(), HandMade.VOCABULARY.checkRules());
  private static final List<String> SECTIONS =
      List.of(
          "一、总体情况",
          "二、主动公开政府信息情况",
          "三、收到和处理政府信息公开申请情况",
          "四、政府信息公开行政复议、行政诉讼情况",
          "五、存在的主要问题及改进情况",
          "六、其他需要报告的事项");

  /** A report of a heading and a sentence each. */
  private static HandMade report(int year, List<String> headings) {
    HandMade report = HandMade.report(year);
    headings.forEach(heading -> report.heading(heading).says("有关情况如下。"));
    return report;
  }

  private static List<String> with(int section, UnaryOperator<String> change) {
    List<String> changed = new java.util.ArrayList<>(SECTIONS);
    changed.set(section, change.apply(changed.get(section)));
    return Found.by(CHECK, report(2023, changed));
  }

  @Test
  void aWholeReportOfEitherFormIsSilent() {
    assertEquals(List.of(), Found.by(CHECK, report(2023, SECTIONS)));
    assertEquals(List.of(), Found.by(CHECK, report(2019, SECTIONS)));
  }

  @ParameterizedTest
  @CsvSource({"0, 一、总体情况", "2, 三、收到和处理政府信息公开申请情况", "5, 六、其他需要报告的事项"})
  void aMissingSectionIsNamed(int section, String name) {
    assertEquals(
        List.of("C9 warning section.%d: %s | ".formatted(section, name)),
        with(section, heading -> "别的内容"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "四、 政府信息公开行政复议、行政诉讼情况",
        "四.政府信息公开行政复议行政诉讼情况",
        "政府信息公开行政复议、行政诉讼情况：",
        "（四）政府信息公开行政复议、行政诉讼情况",
        "第四部分 政府信息公开行政复议、行政诉讼情况",
      })
  void numberSpaceAndPunctuationDoNotMatter(String heading) {
    assertEquals(List.of(), with(3, old -> heading));
  }

  @Test
  void aSentenceThatOnlyEndsSoIsNoHeadingBeyond45Characters() {
    String label = SECTIONS.get(0).substring(2);
    assertEquals(List.of(), with(0, old -> "报".repeat(45 - label.length()) + label));
    assertEquals(
        List.of("C9 warning section.0: 一、总体情况 | "),
        with(0, old -> "报".repeat(46 - label.length()) + label));
  }

  @Test
  void aParagraphThatBeginsWithTheNameIsTheSection() {
    assertEquals(List.of(), with(0, old -> old + "。" + "一年来各项工作进展顺利".repeat(8)));
  }

  @Test
  void aHeadingMayBeARowOfATable() {
    HandMade report = HandMade.report(2023);
    SECTIONS.subList(0, 4).forEach(heading -> report.heading(heading).says("如下。"));
    report.table("五、存在的主要问题及改进情况\n一些问题\n六、其他需要报告的事项\n无");
    assertEquals(List.of(), Found.by(CHECK, report));
    HandMade without = HandMade.report(2023);
    SECTIONS.subList(0, 5).forEach(heading -> without.heading(heading).says("如下。"));
    without.table("见六、其他需要报告的事项\n" + "长".repeat(46) + "\n其他需要报告的事项甲");
    assertEquals(List.of("C9 warning section.5: 六、其他需要报告的事项 | "), Found.by(CHECK, without));
  }

  @Test
  void aTableIsNoHeadingWhereThereIsOne() {
    HandMade report = report(2023, SECTIONS);
    report.table("一、总体情况");
    assertEquals(List.of(), Found.by(CHECK, report));
    HandMade first = HandMade.report(2023).table("六、其他需要报告的事项");
    SECTIONS.forEach(heading -> first.heading(heading).says("如下。"));
    assertEquals(List.of(), Found.by(CHECK, first));
  }

  @Test
  void anotherOrderIsSaid() {
    List<String> swapped = new java.util.ArrayList<>(SECTIONS);
    java.util.Collections.swap(swapped, 1, 3);
    assertEquals(
        List.of(
            "C9 warning order.2: 三、收到和处理政府信息公开申请情况 | ",
            "C9 warning order.3: 四、政府信息公开行政复议、行政诉讼情况 | "),
        Found.by(CHECK, report(2023, swapped)));
  }

  @Test
  void aHeadingWithoutWordsIsEmpty() {
    HandMade report = HandMade.report(2023);
    SECTIONS.forEach(
        heading -> {
          report.heading(heading);
          if (!heading.startsWith("五")) {
            report.says("如下。");
          }
        });
    Finding inside = Found.one(CHECK, report);
    assertEquals("报告“五、存在的主要问题及改进情况”部分只有标题，没有内容。", inside.message());
    assertEquals("The section 五、存在的主要问题及改进情况 has a heading and no words.", inside.messageEn());
    assertEquals(List.of("C9 warning empty.4: 五、存在的主要问题及改进情况 | "), Found.lines(List.of(inside)));
    HandMade last = report(2023, SECTIONS.subList(0, 5)).heading(SECTIONS.get(5));
    assertEquals(List.of("C9 warning empty.5: 六、其他需要报告的事项 | "), Found.by(CHECK, last));
  }

  @Test
  void aSectionInOneParagraphIsNotEmpty() {
    HandMade report =
        report(2023, SECTIONS.subList(0, 5)).says("六、其他需要报告的事项。" + "没有其他需要报告的事项".repeat(6));
    assertEquals(List.of(), Found.by(CHECK, report));
  }

  @Test
  void whatIsSaidOfMissingAndMoved() {
    Finding missing = Found.one(CHECK, report(2023, SECTIONS.subList(0, 5)));
    assertEquals("报告缺少“六、其他需要报告的事项”部分。", missing.message());
    assertEquals("The section 六、其他需要报告的事项 is missing.", missing.messageEn());
    List<String> moved = new java.util.ArrayList<>(SECTIONS);
    moved.add(0, moved.remove(5));
    Finding order = Found.one(CHECK, report(2023, moved));
    assertEquals("报告“六、其他需要报告的事项”部分顺序与表样不同。", order.message());
    assertEquals("The section 六、其他需要报告的事项 is in another place than the form's.", order.messageEn());
  }

  @Test
  void beforeTheFormsTheSectionsAreKnownByTheirWords() {
    List<String> all =
        HandMade.VOCABULARY.checkRules().sections().stream()
            .filter(s -> s.from() <= 2016 && 2016 <= s.to())
            .map(s -> s.words().getLast())
            .toList();
    HandMade whole = HandMade.report(2016);
    all.forEach(whole::says);
    assertEquals(List.of(), Found.by(CHECK, whole));
    HandMade none = HandMade.report(2016).says("无关的话。");
    assertEquals(all.size(), Found.by(CHECK, none).size());
    var first = HandMade.VOCABULARY.checkRules().sections().getFirst();
    assertEquals(
        "C9 warning %s: %s | ".formatted(first.id(), first.label()),
        Found.by(CHECK, HandMade.report(first.from()).says("无关的话。")).getFirst());
    assertEquals(
        "C9 warning %s: %s | ".formatted(first.id(), first.label()),
        Found.by(CHECK, HandMade.report(first.to()).says("无关的话。")).getFirst());
    assertEquals(List.of(), Found.by(CHECK, HandMade.report(first.from() - 1).says("无关的话。")));
  }

  @Test
  void onlyAReportOnAKnownYearHasSections() {
    assertEquals(List.of(), Found.by(CHECK, HandMade.undated().says("无关")));
    assertEquals(
        List.of(), Found.by(CHECK, HandMade.report(2023).with(Property.KIND, "notice").says("无关")));
    assertEquals(6, Found.by(CHECK, HandMade.report(2023).says("无关")).size());
  }
}
