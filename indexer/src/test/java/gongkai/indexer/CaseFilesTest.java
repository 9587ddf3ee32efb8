package gongkai.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.collect.CollectLimits;
import gongkai.indexer.collect.Collector;
import gongkai.indexer.collect.OriginalStore;
import gongkai.indexer.describe.Described;
import gongkai.indexer.describe.Describer;
import gongkai.indexer.extract.Extractor;
import gongkai.indexer.extract.worker.ExtractLimits;
import gongkai.indexer.stage.Result;
import gongkai.noun.Property;
import gongkai.testing.SharedFolder;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small files that went wrong, as a reader expects them; read once, by one worker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseFilesTest {
  private final Map<String, Result<Described>> read = new LinkedHashMap<>();

  @BeforeAll
  void readAll(@TempDir Path folder) {
    Path cases = SharedFolder.path("samples/cases/files");
    List<Path> kinds =
        List.of("archive", "docx", "html", "mail", "ofd", "pdf", "text", "xlsx").stream()
            .map(cases::resolve)
            .toList();
    Vocabulary vocabulary = Vocabulary.load(VocabularyFolder.shipped());
    OriginalStore store = new OriginalStore(folder.resolve("originals"));
    ExtractLimits limits = new ExtractLimits(1, 512, Duration.ofMinutes(2), 20_000_000);
    try (Extractor extractor = Extractor.open(limits, vocabulary);
        Collector collector = Collector.of(kinds, CollectLimits.DEFAULT, store.incoming())) {
      Describer describer = new Describer(vocabulary);
      while (collector.hasNext()) {
        var found = collector.next();
        String place = URLDecoder.decode(found.uri().toString(), StandardCharsets.UTF_8);
        read.put(
            place.substring(place.indexOf("/files/") + 7),
            found.result().then(store).then(extractor).then(describer));
      }
    }
  }

  @AfterAll
  void forget() {
    read.clear();
  }

  @Test
  void allOfThemAreRead() {
    assertTrue(read.size() > 70, read.size() + " documents");
    read.forEach(
        (place, result) ->
            assertFalse(result instanceof Result.Failed<Described>, place + ": " + result));
  }

  /** What must be there, with marks for the ends of lines and cells, and what must not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "docx/01-tracked;二元新价|线路⇥票价⏎八路⇥二元;三元旧价|搬走的句子|七路",
        "docx/02-hidden;收费标准为八百元。;六百元",
        "docx/03-symbols;☑是　☐否|二十°以上，误差±2，坡度≤25度;\uF052",
        "docx/04-sdt;前控件中字后。|行控件甲⇥格控件乙|框中控件丙;",
        "docx/05-fallback;仅在后备文本框里的电话|选择项为空的后备地址;",
        "docx/06-alt;养蚕户补助三百元;",
        "docx/06b-alt;第一部分是普通段落。⏎|养蜂户补助三百元;",
        "docx/07-smart;受理窗口登记⏎十五个工作日内答复;",
        "docx/09-strict;葡萄避雨栽培补贴;",
        "docx/10-fields;域结果可见;HYPERLINK",
        "docx/11-notes;脚注写明数据截至六月底。;",
        "docx/12-letter;财　政　厅　　税 务 总 局;",
        "html/01-;喆堃|峣峪镇|珺瑄䶮;�",
        "html/02-;枇杷保险每亩四百元。;",
        "html/03-;杨梅保险每亩五百元。;",
        "html/04-;樱桃保险每亩六百元。;",
        "html/05-;火龙果种植保险每亩七百元。|猕猴桃补助八百元。;\u200C",
        "html/06-;文工团用人单位面向高校招聘。|马鞍桥西侧;⽂|⻢",
        "html/07-;一、番石榴产量⏎番石榴产量达到35万吨;",
        "html/08-;莲雾补贴每亩一千元;",
        "html/09-;停车收费每小时四元新费。;六元旧费|三元",
        "html/12-;龘镇更名为飞龙镇。;zhèn",
        "html/14-;龙眼专栏;",
        "html/15-;山竹进口一百吨。;",
        "html/16-;椰子补贴标准每株二十元;",
        "html/17-;菠萝蜜产量达到五千吨。;",
        "mail/01-saved;乌梅收购价每公斤八元|联系电话三三四四五五;",
        "mail/02-mail-with-docx.eml!/;竹溪镇⇥早稻⇥1200;",
        "ofd/01;2023年7月8日;",
        "ofd/02;非法捕捞一律关停，限期整改。;外传|内 内",
        "ofd/03-two-documents.ofd!/1;非法砍伐;非法狩猎",
        "ofd/03-two-documents.ofd!/2;非法狩猎;非法砍伐",
        "ofd/04;此件公开发布编号甲零零七;水印注释文字",
        "ofd/05;非法倾倒;旧稿|不显示|全透明",
        "ofd/06;复合图元里的补贴金额八百元;",
        "ofd/07;竹编社区编制十二人陶艺社区编制九人;",
        "ofd/08-attachment.ofd!/;附件内清单文字;",
        "pdf/01;食用菌生产用水管理办法|9月26日;⾷|⽉",
        "pdf/04;赔付金额每亩2200元。;22222",
        "pdf/05;许可名单已经审定，现予公布。;外传|资料",
        "pdf/06-;单位⇥编制数⇥实有人数⏎竹编社区⇥12⇥11;",
        "pdf/06b;陶艺社区⇥9⇥8;",
        "pdf/07;关于修缮文昌阁的告示⏎文昌阁修缮工程自本月初一起动工，沿街商户请予配合。⏎清禾区文物局;",
        "pdf/08;张三丰|本公告有效期延长至二〇二八年;",
        "pdf/09;湿地保护巡查每周一次。;八百元",
        "pdf/11;shall be produced within;pro-",
        "pdf/12;每亩十五元。;白色隐藏",
        "text/01;乡镇⇥黄桃产量（吨）⇥备注⏎竹溪镇⇥1200⇥含逗号,和\"引号\";",
        "text/02;乡镇⇥油桃产量⏎竹溪镇⇥1200;",
        "xlsx/01;2021/9/26|2021年9月26日|二〇二一年九月二十六日|2021年9月⇥|35.5%;9/26/21|44465|\"年\"|星期日, 九月",
        "xlsx/02;可见行绿茶;隐藏",
        "xlsx/03;壹拾贰万叁仟肆佰伍拾陆|二千〇二十一|(5,200.50)|1.23E+06|1/2|￥-88.00|123456.8万|0000123|12345678901;[DBNum2][$-804]General⇥123456",
        "xlsx/04;镇名⇥2021年⇥2022年;"
      })
  void theTextIsWhatAReaderSees(String file, String there, String absent) {
    String text = one(file).content().text().replace('\n', '⏎').replace('\t', '⇥');
    for (String words : there.split("\\|", -1)) {
      assertTrue(text.contains(words), () -> file + " lacks " + words + ":\n" + text);
    }
    for (String words : absent == null ? new String[0] : absent.split("\\|", -1)) {
      assertFalse(text.contains(words), () -> file + " has " + words + ":\n" + text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "docx/12-letter,title,关于开展蓝莓种植保险的公告",
    "html/06-,title,关于文工团招聘人员的公告",
    "html/06-,formed,2021-09-26",
    "html/07-,documentNumber,清统〔2021〕17号",
    "html/14-,title,龙眼专栏",
    "html/18-forms-01,documentNumber,清政发〔2021〕31号",
    "html/18-forms-02,documentNumber,清政发〔2021〕32号",
    "html/18-forms-03,documentNumber,清政发〔2021〕33号",
    "html/18-forms-04,documentNumber,清政发〔2021〕34号",
    "html/18-forms-05,documentNumber,清政发〔2021〕35号",
    "html/18-forms-06,documentNumber,清政发〔2021〕36号",
    "html/18-forms-07,documentNumber,清政发〔2021〕37号",
    "html/18-forms-08,documentNumber,清政发〔2021〕38号",
    "html/18-forms-09,documentNumber,清政发〔2021〕39-1号",
    "html/18-forms-10,documentNumber,清政发〔2021〕40号",
    "html/18-forms-11,documentNumber,清政发〔2021〕41号",
    "html/18-forms-12,documentNumber,清府办函〔2021〕42号",
    "html/18-forms-13,documentNumber,清禾区人民政府令第43号",
    "html/18-forms-14,documentNumber,公告2021年第44号",
    "html/18-forms-15,documentNumber,清政发〔2021〕45号",
    "mail/01-saved,documentNumber,清供〔2021〕5号",
    "ofd/01,formed,2023-07-08",
    "pdf/01,title,关于印发食用菌生产用水管理办法的通知",
    "pdf/01,formed,2021-09-26",
    "pdf/01,publisher,清禾区人民政府",
    "pdf/06b,title,非遗社区工作人员编制情况表"
  })
  void theDescriptionIsWhatAReaderWouldSay(String file, String property, String value) {
    assertEquals(value, one(file).disclosure().value(Property.named(property)));
  }

  @Test
  void whatIsCarriedIsTied() {
    assertEquals(1, one("mail/02-mail-with-docx.eml").disclosure().links().size());
    assertEquals(2, one("html/14-").disclosure().links().size());
    assertEquals(
        2, read.keySet().stream().filter(place -> place.contains("02-odd-names.zip!/同名")).count());
    assertTrue(one("pdf/06b").disclosure().marks().isEmpty());
  }

  /** The document of the shortest place that begins so. */
  private Described one(String file) {
    Optional<String> place =
        read.keySet().stream()
            .filter(key -> key.startsWith(file) && (file.contains("!/") || !key.contains("!/")))
            .sorted()
            .findFirst();
    assertTrue(place.isPresent(), file);
    return switch (read.get(place.orElseThrow())) {
      case Result.Done<Described> done -> done.value();
      case Result.Failed<Described> failed -> throw new AssertionError(failed.failure().toString());
    };
  }
}
