package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodesTest {
  @ParameterizedTest
  @CsvSource({
    "国办发,国办发,0",
    "'国办发 ',国办发,0",
    "按照国办发,国办发,2",
    "按国办发,国办发,1",
    "根据《决定》和甘政办发,甘政办发,7",
    "依照教发,教发,2",
    "通知和以及苏政发,苏政发,5",
    "经国发,国发,1",
    "a国发,国发,1",
    "'3 国发',国发,2",
    "（国发,国发,1",
    "一丁丂七丄丅丆万丈三上下丌发,一丁丂七丄丅丆万丈三上下丌发,0",
    "\u4e00发,\u4e00发,0",
    "\u9fff发,\u9fff发,0",
    "和平发,和平发,0",
    "中华人民共和国发,中华人民共和国发,0",
    "落实关于国办发,国办发,4",
    "公布,公布,0",
    "国为国,国为国,0",
    "国为国发,国发,2",
    "和国,和国,0",
  })
  void theCodeBeginsBehindTheWordsThatLeadToIt(String words, String code, int start) {
    assertEquals(
        Optional.of(new AgencyCodes.Code(code, start)), AgencyCodes.before(words, words.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc", "国发，", "\u4dff", "\ua000", "一丁丂七丄丅丆万丈三上下丌不发", "国发\n"})
  void elsewhereThereIsNone(String words) {
    assertEquals(Optional.empty(), AgencyCodes.before(words, words.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "国务院,国务院,0",
    "中华人民共和国国务院,国务院,0",
    "中华人民共和国主席,主席,0",
    "经财政部,财政部,1",
    "根据上海市人民政府,上海市人民政府,2",
  })
  void theIssuerOfAnOrderGoesWithoutTheState(String words, String issuer, int start) {
    assertEquals(
        Optional.of(new AgencyCodes.Code(issuer, start)),
        AgencyCodes.issuerBefore(words, words.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"口号", "发布", "", "张三"})
  void whoIsNoBodyIssuesNothing(String words) {
    assertEquals(Optional.empty(), AgencyCodes.issuerBefore(words, words.length()));
    assertFalse(AgencyCodes.isIssuer(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"国", "中央军委", "某交易所", "某行", "中国人民银行"})
  void bodiesOfAllSortsIssue(String words) {
    assertTrue(AgencyCodes.isIssuer(words));
  }

  @ParameterizedTest
  @ValueSource(ints = {39, 40, 41, 60})
  void noIssuerIsLongerThanFortyCharacters(int length) {
    String words = "甲".repeat(length - 1) + "局";
    Optional<AgencyCodes.Code> issuer = AgencyCodes.issuerBefore(words, words.length());
    assertEquals(Math.min(40, length), issuer.orElseThrow().text().length());
    assertEquals(Math.max(0, length - 40), issuer.orElseThrow().start());
  }

  @ParameterizedTest
  @CsvSource({"中华人民共和国,中华人民共和国", "中华人民共和国财政部,财政部", "财政部,财政部", "'',''"})
  void theStateAloneKeepsItsName(String issuer, String form) {
    assertEquals(form, AgencyCodes.shortForm(issuer));
  }
}
