package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
  @ParameterizedTest
  @CsvSource({
    "第一编　总则, PART, 1, 0, 3",
    "第三分编 典型合同, PART, 3, 0, 4",
    "第二部分 工作情况, PART, 2, 0, 4",
    "第十二章 附则, CHAPTER, 12, 0, 4",
    "第 二 节 申请, SECTION, 2, 0, 5",
    "第三十条　本法自公布之日起施行, ARTICLE, 30, 0, 4",
    "第一百二十条之一 资助, ARTICLE, 120, 1, 8",
    "　　第５条 有, ARTICLE, 5, 0, 5",
    "一、总体情况, FIRST, 1, 0, 2",
    "十一．其他, FIRST, 11, 0, 3",
    "（一）收入, SECOND, 1, 0, 3",
    "(十二)支出, SECOND, 12, 0, 4",
    "㈢ 支出, SECOND, 3, 0, 1",
    "1.收入, THIRD, 1, 0, 2",
    "２、支出, THIRD, 2, 0, 2",
    "⒋ 支出, THIRD, 4, 0, 1",
    "（1）收入, FOURTH, 1, 0, 3",
    "2）支出, FOURTH, 2, 0, 2",
    "⑸ 支出, FOURTH, 5, 0, 1",
    "①收入, FIFTH, 1, 0, 1",
    "⑳支出, FIFTH, 20, 0, 1"
  })
  void aNumberIsReadWithItsLevel(
      String words, Outline.Level level, int number, int inserted, int end) {
    assertEquals(Optional.of(new Outline(level, number, inserted, end)), Outline.at(words));
  }

  @ParameterizedTest
  @CsvSource({
    "第一批名单", "第三次会议", "一是加强领导", "十年规划", "2021年工作", "3.5万元", "1.2 任务", "第零条", "十十、两个", "条例", "（试行）",
    "一"
  })
  void whatIsNoNumberOfAnOutlineIsNone(String words) {
    assertEquals(Optional.empty(), Outline.at(words));
  }

  @Test
  void theWordsBehindTheNumberStay() {
    assertEquals("总体情况", Outline.withoutNumber("一、 总体情况"));
    assertEquals("总体情况", Outline.withoutNumber("总体情况"));
  }
}
