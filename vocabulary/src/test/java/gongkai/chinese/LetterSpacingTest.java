package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterSpacingTest {
  @ParameterizedTest
  @CsvSource({
    "公　告,公告",
    "水　利　局　　林 业 总 站,水利局　　林业总站",
    "青 政 办 发〔2020〕8 号,青政办发〔2020〕8号",
    "关于核 桃 林补贴的事项,关于核桃林补贴的事项",
    "百 合 花补贴九百元,百合花补贴九百元",
    "2 0 2 0 年 3 月 5 日,2020年3月5日",
    "1 2 3,1 2 3",
    "New York 市 区,New York 市区",
    "甲乙 丙丁,甲乙 丙丁",
    "一　季度　　二　季度,一　季度　　二　季度"
  })
  void spacedWordsAreClosed(String written, String closed) {
    assertEquals(closed, LetterSpacing.close(written).text());
  }

  @Test
  void offsetsLeadBackToWhatIsWritten() {
    String written = "见 青 政 办 发〔2020〕8 号 文，二 ○ 二 〇 年 三 月 五 日。";
    for (DocumentNumbers.Found found : DocumentNumbers.findAll("按照青 政 办 发〔2020〕8 号文")) {
      assertEquals("青政办发〔2020〕8号", found.number());
      assertEquals("青 政 办 发〔2020〕8 号", "按照青 政 办 发〔2020〕8 号文".substring(found.start(), found.end()));
    }
    assertEquals(1, DocumentNumbers.findAll("按照青 政 办 发〔2020〕8 号文").size());
    ChineseDates.Found date = ChineseDates.findAll(written).getFirst();
    assertEquals("2020-03-05", date.iso());
    assertEquals("二 ○ 二 〇 年 三 月 五 日", written.substring(date.start(), date.end()));
  }

  @Test
  void linesAndCellsAreNotJoined() {
    assertEquals("甲\n乙", LetterSpacing.close("甲\n乙").text());
    assertEquals("甲\t乙", LetterSpacing.close("甲\t乙").text());
  }

  @Test
  void numbersInWordsAndWithPartsAreRead() {
    assertEquals("青政发〔2020〕8号", DocumentNumbers.normalise("青政发〔二〇二〇〕8号").orElseThrow());
    assertEquals("青政发〔2020〕18号", DocumentNumbers.normalise("青政发〔二○二○〕十八号").orElseThrow());
    assertEquals("青政发〔2020〕8-2号", DocumentNumbers.normalise("青政发〔2020〕8-2号").orElseThrow());
    assertTrue(
        DocumentNumbers.findAll("青政发〔2020〕8-2号").stream()
            .noneMatch(found -> found.number().equals("青政发〔2020〕8号")));
  }
}
