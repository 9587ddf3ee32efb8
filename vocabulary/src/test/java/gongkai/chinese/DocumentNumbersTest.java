package gongkai.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "国办发〔2021〕30号",
        "国办发[2021]30号",
        "国办发【2021】30号",
        "国办发(2021)30号",
        "国办发（2021）30号",
        "国办发﹝2021﹞30号",
        "国办发〈2021〉30号",
        "国办发《2021》30号",
        "国办发［２０２１］３０号",
        "国办发 〔 2021 〕 第 30 号",
        "国办发〔2021〕30",
        "国办发(2021)30",
        "国办发202130号",
        "国办发202130",
        "国办发2021年30号",
        "国办发2021第30号",
        "国办发2021 30号",
        "國辦發〔2021〕30號",
        "国办发〔2021〕030号",
        "国办发〔2021年〕30号",
        "（国办发〔2021〕30号）",
        "  国办发〔2021〕30号　"
      })
  void oneNumberHoweverItIsTyped(String typed) {
    assertEquals(Optional.of("国办发〔2021〕30号"), DocumentNumbers.normalise(typed));
  }

  @ParameterizedTest
  @CsvSource({
    "国令第706号,国令第706号",
    "国务院令第711号,国务院令第711号",
    "中华人民共和国国务院令第711号,国务院令第711号",
    "国务院令 第 711 号,国务院令第711号",
    "国务院令第711,国务院令第711号",
    "财政部公告2023年第3,财政部公告2023年第3号",
    "国务院第711号令,国务院令第711号",
    "第711号国务院令,国务院令第711号",
    "主席令第五十二号,主席令第52号",
    "中华人民共和国主席令第一百零三号,主席令第103号",
    "2023年第3号公告,2023年第3号公告",
    "财政部公告2023年第3号,财政部公告2023年第3号",
    "国家税务总局2021年第3号公告,国家税务总局公告2021年第3号",
    "国家发展和改革委员会令2023年第5号,国家发展和改革委员会令2023年第5号",
    "国办公开办函〔2019〕61号,国办公开办函〔2019〕61号",
    "国办发明电〔2018〕15号,国办发明电〔2018〕15号",
    "定政办发[2016]7号,定政办发〔2016〕7号",
    "法释（2020）17号,法释〔2020〕17号",
    "法释〔2020〕17,法释〔2020〕17号",
    "(法释〔2020〕17号),法释〔2020〕17号",
    "（ 法释〔2020〕17号 ）,法释〔2020〕17号",
    "京教通〔2020〕17号,京教通〔2020〕17号",
    "国发20201号,国发〔2020〕1号",
    "国办函2021年第 7号,国办函〔2021〕7号",
    "国务院令2021年第7号,国务院令2021年第7号",
    "2021年第7号国务院令,国务院令2021年第7号",
    "财政部2021年第7号通告,财政部通告2021年第7号",
    "第7号财政部公告,财政部公告第7号",
    "第7号中华人民共和国财政部令,财政部令第7号",
    "财政部第零七号令,财政部令第7号",
    "国发〔2020〕00001号,国发〔2020〕1号",
    "国发〔2020〕99999号,国发〔2020〕99999号",
    "国发﹙2020﹚1号,国发〔2020〕1号",
    "国发﹛2020﹜1号,",
    "国发<2020>1号,国发〔2020〕1号",
    "国发{2020}1号,国发〔2020〕1号",
    "国发「2020」1号,国发〔2020〕1号",
    "国发〖2020〗1号,国发〔2020〕1号",
    "國務院令第711號,国务院令第711号",
    "滬府辦〔2020〕1號,沪府办〔2020〕1号",
  })
  void ordersAnnouncementsAndLocalNumbers(String typed, String normal) {
    assertEquals(Optional.ofNullable(normal), DocumentNumbers.normalise(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "无",
        "30号",
        "〔2021〕30号",
        "2021年30号",
        "国办发",
        "第三号",
        "全区共公开2016条",
        "000014349/2018-00222",
        "国办发〔2021〕30号 国办发〔2021〕31号",
        "安定区(2016)30",
        "令第0号",
        "第3号公告",
        "第3号甲乙丙公告",
        "国办发〔2021〕30号。",
        "，国办发〔2021〕30号",
        "国务院令〔2021〕号",
        "国发〔2020〕100000号",
        "国发〔1820〕1号",
        "令2020年1号",
        "发20201号",
        "京教通〔2020〕17 京教通",
        "()",
        "（）",
        "京教通(2020)17"
      })
  void whatIsNoNumberStaysNone(String typed) {
    assertEquals(Optional.empty(), DocumentNumbers.normalise(typed));
  }

  @Test
  void inASentenceTheNumberBeginsAfterTheWordsThatLeadToIt() {
    String text =
        "按照国办发〔2021〕30号和甘政办发[2021]5号文件精神，《中华人民共和国政府信息公开条例》（国务院令第711号）" + "自施行之日起，见财政部公告2023年第3号。";
    assertEquals(
        List.of("国办发〔2021〕30号", "甘政办发〔2021〕5号", "国务院令第711号", "财政部公告2023年第3号"),
        DocumentNumbers.findAll(text).stream().map(DocumentNumbers.Found::number).toList());
    DocumentNumbers.Found second = DocumentNumbers.findAll(text).get(1);
    assertEquals("甘政办发[2021]5号", text.substring(second.start(), second.end()));
  }

  @Test
  void aNumberThatLiesInAnotherIsNotFoundTwice() {
    String text = "国务院令第711号，第711号国务院令、财政部公告2023年第3号和2024年第4号公告";
    assertEquals(
        List.of(
            new DocumentNumbers.Found("国务院令第711号", 0, 9),
            new DocumentNumbers.Found("国务院令第711号", 10, 19),
            new DocumentNumbers.Found("财政部公告2023年第3号", 20, 33),
            new DocumentNumbers.Found("2024年第4号公告", 34, 44)),
        DocumentNumbers.findAll(text));
  }

  @ParameterizedTest
  @CsvSource({"国办发〔2021〕30号,国办发", "国务院令第711号,''", "〔2021〕30号,''", "'',''"})
  void theCodeStandsBeforeTheYear(String normal, String code) {
    assertEquals(code, DocumentNumbers.code(normal));
  }

  @Test
  void statisticsAndDatesAreNoNumbers() {
    String text = "2016年，全区共公开20260条，比2022年（31起）下降29%，第3号窗口办理2021年第5次会议事项。";
    assertEquals(List.of(), DocumentNumbers.findAll(text));
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll("oddNumbers") String typed) {
    DocumentNumbers.normalise(typed)
        .ifPresent(n -> assertEquals(Optional.of(n), DocumentNumbers.normalise(n)));
  }

  @Property
  void anyTextIsSurvivedAndOffsetsHoldInIt(@ForAll("oddNumbers") String a, @ForAll String b) {
    String text = a + b + a + "。国办发〔2021〕30号";
    int last = 0;
    List<DocumentNumbers.Found> all = DocumentNumbers.findAll(text);
    assertEquals("国办发〔2021〕30号", all.getLast().number());
    for (DocumentNumbers.Found found : all) {
      assertTrue(found.start() >= last && found.end() > found.start());
      assertTrue(found.end() <= text.length());
      last = found.end();
      assertTrue(DocumentNumbers.normalise(found.number()).isPresent(), found.number());
    }
  }

  @Provide
  Arbitrary<String> oddNumbers() {
    return Arbitraries.of(
            "国办发", "国", "令", "公告", "第", "年", "号", "2021", "30", "０", "〔", "〕", "(", ")", "【", "】",
            " ", "五十二", "甘政发", "根据", "和", "國辦發", "號", "部", "\n", "𠀀")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "按照财税〔2021〕39、40号执行#财税〔2021〕39号=财税〔2021〕39;财税〔2021〕40号=40号",
        "财税〔2021〕39号、40号和第41号废止#财税〔2021〕39号=财税〔2021〕39号;财税〔2021〕40号=40号;财税〔2021〕41号=41号",
        "财税〔2021〕39、建办〔2020〕4号#财税〔2021〕39号=财税〔2021〕39;建办〔2020〕4号=建办〔2020〕4号",
        "财税〔2021〕39号、3号楼#财税〔2021〕39号=财税〔2021〕39号",
        "财税〔2021〕39号和2020年的规定#财税〔2021〕39号=财税〔2021〕39号",
        "财税〔2021〕39-1号#财税〔2021〕39-1号=财税〔2021〕39-1号",
        "财税〔二〇二一〕附2号#财税〔2021〕附2号=财税〔二〇二一〕附2号",
        "财税〔2021〕39附02号#财税〔2021〕39附2号=财税〔2021〕39附02号",
        "2021年3月1日水利部令第52号#水利部令第52号=水利部令第52号",
        "二〇二一年三月一日水利部令第52号#水利部令第52号=水利部令第52号",
        "国务院、中央军事委员会令第689号#国务院、中央军事委员会令第689号=国务院、中央军事委员会令第689号",
        "废止财政部令第1号、商务部令第3号#财政部令第1号=财政部令第1号;商务部令第3号=商务部令第3号"
      })
  void severalNumbersOfASeriesAreSeveral(String text, String expected) {
    assertEquals(
        expected,
        DocumentNumbers.findAll(text).stream()
            .map(found -> found.number() + "=" + text.substring(found.start(), found.end()))
            .collect(java.util.stream.Collectors.joining(";")));
  }

  @Test
  void invisibleCharactersPartNoNumber() {
    String text = "见国\u00AD办发〔2021\u200B〕30\u2060号。";
    DocumentNumbers.Found found = DocumentNumbers.findAll(text).getFirst();
    assertEquals("国办发〔2021〕30号", found.number());
    assertEquals(text.substring(1, text.length() - 1), text.substring(found.start(), found.end()));
  }

  @Test
  void aNumberFallsIntoItsParts() {
    DocumentNumbers.Parts parts = DocumentNumbers.parts("财税〔2021〕39-1号").orElseThrow();
    assertEquals("财税〔2021〕", parts.series());
    assertEquals(Optional.empty(), parts.place());
    assertEquals(Optional.of("国务院"), DocumentNumbers.issuer("国务院令第711号"));
    assertEquals(Optional.empty(), DocumentNumbers.parts("国务院令第711号"));
  }
}
