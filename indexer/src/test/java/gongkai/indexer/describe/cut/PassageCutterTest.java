package gongkai.indexer.describe.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.describe.Texts;
import gongkai.indexer.extract.Content;
import gongkai.indexer.extract.structure.Block;
import gongkai.noun.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PassageCutterTest {
  @Test
  void aLawFallsIntoItsArticlesUnderTheirChapters() {
    List<Passage> passages =
        Texts.describe(
                "示例市供水办法",
                "第一章　总则",
                "第一条　为了供水，制定本办法。",
                "本办法所称供水，是指供水。",
                "（一）用水；",
                "第二条　第一条规定的供水不包括排水。",
                "第二章　管理",
                "第十二条之一　新增的一条。",
                "第十二条之一　又写了一遍。",
                "第一条规定的情形不适用。",
                "附件：供水表",
                "2020年1月1日")
            .passages();
    assertEquals(
        List.of(
            "title",
            "h-1",
            "article-1",
            "article-2",
            "h-2",
            "article-12-1",
            "article-12-1_2",
            "p-1",
            "p-2"),
        passages.stream().map(Passage::anchor).toList());
    assertEquals("第一条　为了供水，制定本办法。\n本办法所称供水，是指供水。\n（一）用水；", passages.get(2).text());
    assertEquals(List.of("第一章　总则"), passages.get(2).heading());
    assertEquals(List.of("第二章　管理"), passages.get(5).heading());
    assertTrue(passages.get(6).text().endsWith("第一条规定的情形不适用。"));
  }

  @Test
  void aReportFallsIntoParagraphsUnderItsNumberedHeadings() {
    List<Passage> passages =
        Texts.describe(
                "示例区年度报告", "前言。", "一、工作情况", "（一）公开情况。全年公开12条。", "（二）解读", "做了解读。", "二、问题", "有问题。")
            .passages();
    assertEquals(List.of("一、工作情况"), passages.get(3).heading());
    assertEquals(Passage.Kind.PARAGRAPH, passages.get(3).kind());
    assertEquals(List.of("一、工作情况", "（二）解读"), passages.get(5).heading());
    assertEquals(List.of("二、问题"), passages.getLast().heading());
  }

  @Property(tries = 500)
  void passagesCoverTheWholeTextInOrderAndHoldItExactly(@ForAll("contents") Content content) {
    int covered = 0;
    Set<String> anchors = new HashSet<>();
    for (Passage passage : PassageCutter.cut("d", content, "题目一行")) {
      assertTrue(passage.start() >= covered);
      assertTrue(
          content.text().substring(covered, passage.start()).chars().allMatch(c -> c == '\n'));
      assertEquals(content.text().substring(passage.start(), passage.end()), passage.text());
      assertTrue(anchors.add(passage.anchor()), passage.anchor());
      covered = passage.end();
    }
    assertTrue(content.text().substring(covered).chars().allMatch(c -> c == '\n'));
  }

  @Provide
  Arbitrary<Content> contents() {
    Arbitrary<String> words =
        Arbitraries.of(
            "题目一行",
            "题目",
            "一行",
            "第一章 总则",
            "第一条 话。",
            "第二条话",
            "第二条之一　话",
            "一、标题",
            "（一）项；",
            "（二）项",
            "2020年1月1日",
            "附件：表",
            "𠀀话。\n又一行",
            " ",
            "第条",
            "第九千九百条",
            "");
    Arbitrary<Block.Kind> kinds = Arbitraries.of(Block.Kind.values());
    return net.jqwik.api.Combinators.combine(words.list().ofMaxSize(20), kinds.list().ofSize(20))
        .as(PassageCutterTest::content);
  }

  private static Content content(List<String> words, List<Block.Kind> kinds) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int start = i == 0 ? 0 : text.append('\n').length();
      text.append(words.get(i));
      boolean heading = kinds.get(i) == Block.Kind.HEADING;
      blocks.add(
          new Block(
              kinds.get(i),
              heading ? 1 + i % 6 : 0,
              OptionalInt.empty(),
              start,
              text.length(),
              List.of()));
    }
    return new Content(
        "text/plain", text.toString(), blocks, List.of(), Map.of(), List.of(), List.of());
  }
}
