package gongkai.indexer.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.indexer.describe.block.Field;
import gongkai.indexer.describe.block.FieldReader;
import gongkai.indexer.describe.block.FieldValues;
import gongkai.indexer.describe.statement.PublisherNames;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands under the labels of a metadata block; lines are parted by ⏎. */
class FieldsTest {
  private static final FieldReader READER =
      new FieldReader(
          Texts.VOCABULARY.labels(),
          new FieldValues(
              Texts.VOCABULARY,
              new PublisherNames(Texts.VOCABULARY.agencies(), Texts.VOCABULARY.regions())));

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        // An empty cell is absent, whatever stands next on the page.
        "文号：⏎扫一扫在手机打开当前页#",
        "主题词：⏎用手机扫描二维码浏览#",
        "发布机构：⏎我要纠错#",
        "发布机构：⏎关于加强茶园灌溉的通知#",
        "有效性：⏎分享到微信#",
        "发文日期：⏎各有关单位：#",
        "关键词：⏎手机看⏎文号：⏎【打印】#",
        "来源： 扫一扫在手机打开当前页#",
        "索引号：⏎第1页 共3页#",
        "文号：⏎浏览次数 35 次#",
        "所属栏目：⏎为做好春耕工作，现就有关事项通知如下。#",
        // What a property looks like is believed below its label.
        "文　　号：⏎宁水办〔2021〕30号⏎下载#文号=宁水办〔2021〕30号",
        "发文机关⏎南京市水务局⏎成文日期⏎二〇二一年九月二十六日#发文机关=南京市水务局;成文日期=二〇二一年九月二十六日",
        "发布机构：⏎示例日报社⏎发布日期：⏎2021-09-28#发布机构=示例日报社;发布日期=2021-09-28",
        "关键词：⏎茶园 灌溉⏎文号：⏎⏎有效性：⏎有效#关键词=茶园 灌溉;有效性=有效",
        // Several labels on one line, with colons, without, and glued.
        "索引号 360/2023-354 分类 报告#索引号=360/2023-354;分类=报告",
        "发布机构 市教育局 发文日期 2023-01-18 10:30 文号#发布机构=市教育局;发文日期=2023-01-18 10:30",
        "索 引 号　360/2023-354　发文机关　市教育局#索引号=360/2023-354;发文机关=市教育局",
        "索引号：014/2021-9发布机构：市教育局文号：市教办〔2021〕3号#索引号=014/2021-9;发布机构=市教育局;文号=市教办〔2021〕3号",
        "索引号： 发布机构： 发文日期：2021-09-26 文号： 有效性：#发文日期=2021-09-26",
        "发布时间：2021-09-28 来源：市水务局 【字体：大 中 小】 分享到：#发布时间=2021-09-28;来源=市水务局",
        "来源：市水务局 扫一扫在手机打开当前页#来源=市水务局",
        "标题：关闭煤矿的通知#标题=关闭煤矿的通知"
      })
  void aLabelHasItsOwnValueOrNone(String lines, String expected) {
    List<Field> fields = READER.read(Arrays.asList(lines.split("⏎", -1)));
    assertEquals(
        expected == null ? "" : expected,
        fields.stream()
            .filter(field -> field.label().meaning() != gongkai.vocabulary.Labels.Meaning.IGNORED)
            .map(field -> field.label().words() + "=" + field.value())
            .collect(Collectors.joining(";")));
  }
}
