package gongkai.site.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.noun.Passage;
import gongkai.solr.search.SearchAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Official documents look as they were issued, and long ones can be looked over. */
class LayoutTest {
  @Test
  void whatIsNoRunningTextStandsWhereItBelongs() {
    assertEquals(
        List.of(
            "title",
            "centred",
            "addressee",
            "paragraph",
            "signature",
            "signature",
            "title",
            "paragraph"),
        kinds(
            "关于印发河东县公厕管理办法的通知",
            "title 关于印发河东县公厕管理办法的通知",
            "东政发〔2020〕5号",
            "各镇人民政府：",
            "现将《河东县公厕管理办法》印发给你们，请遵照执行。",
            "河东县人民政府",
            "2020年4月3日",
            "河东县公厕管理办法",
            "公厕由镇人民政府管理。"));
  }

  @Test
  void aDayInTheTextSignsNothing() {
    assertEquals(
        List.of("paragraph", "paragraph", "signature"),
        kinds("关于停水的公告", "因抢修，停水时间为：", "2020年4月3日8时至12时。", "2020年4月2日"));
    assertEquals(
        List.of("paragraph", "paragraph", "signature", "signature", "paragraph"),
        kinds("关于停水的公告", "今日抢修，停水半日。", "附件：停水区域", "河东县水务局\n东山供水公司", "二〇二〇年四月二日", "抄送县府办。"));
  }

  @Test
  void everyArticleIsInTheOutlineUnderItsOwnName() {
    List<Passage> passages = new ArrayList<>();
    for (int i = 1; i <= 452; i++) {
      passages.add(passage(passages, "article-" + i, Passage.Kind.ARTICLE, "第" + i + "条 内容。"));
    }
    passages.add(passage(passages, "article-17-1", Passage.Kind.ARTICLE, "第十七条之一 已满七十五周岁的人犯罪。"));
    List<DocumentPage.OutlineGroup> outline = Outlines.of(passages);
    List<DocumentPage.OutlineEntry> entries =
        outline.stream().flatMap(group -> group.entries().stream()).toList();
    assertEquals(453, entries.size());
    assertEquals("第十七条之一", entries.getLast().label());
  }

  @Test
  void aLongTextIsFoldedAlongItsHeadingsAndWhatWasSearchedForIsNot() {
    List<Passage> law = new ArrayList<>();
    for (int chapter = 1; chapter <= 3; chapter++) {
      law.add(passage(law, "h-" + chapter, Passage.Kind.HEADING, "第" + chapter + "章 甲"));
      for (int i = 1; i <= 20; i++) {
        String text = "第" + (chapter * 20 - 20 + i) + "条 " + "某事应当办理。".repeat(60);
        law.add(passage(law, "a-" + chapter + "-" + i, Passage.Kind.ARTICLE, text));
      }
    }
    SearchAnswer.Mark hit =
        new SearchAnswer.Mark(law.getLast().start() + 5, law.getLast().start() + 7);
    List<DocumentPage.Fold> folds = folds(law, new Hits(List.of(hit)));
    assertEquals(
        List.of("第1章 甲 true", "第2章 甲 false", "第3章 甲 true"),
        folds.stream().map(fold -> fold.label() + " " + fold.open()).toList());
    assertEquals(60, folds.stream().mapToInt(fold -> fold.passages().size()).sum());
    List<DocumentPage.Fold> brief = folds(law.subList(0, 21), Hits.NONE);
    assertEquals(List.of(""), brief.stream().map(DocumentPage.Fold::label).toList());
  }

  @Test
  void aLongTextWithoutHeadingsIsFoldedInStretchesThatHoldAllOfIt() {
    List<Passage> text = new ArrayList<>();
    for (int i = 1; i <= 90; i++) {
      text.add(passage(text, "p-" + i, Passage.Kind.PARAGRAPH, i + "某事应当办理。".repeat(60)));
    }
    List<DocumentPage.Fold> folds = folds(text, Hits.NONE);
    assertEquals(6, folds.size());
    assertEquals(90, folds.stream().mapToInt(fold -> fold.passages().size()).sum());
    assertEquals(1, folds.stream().filter(DocumentPage.Fold::open).count());
  }

  private static List<DocumentPage.Fold> folds(List<Passage> passages, Hits hits) {
    StringBuilder text = new StringBuilder();
    passages.forEach(passage -> text.append(passage.text()).append('\n'));
    Weaver weaver = Weaver.of(text.toString(), Map.of(), List.of(), hits);
    return Folds.of(
        passages,
        new PassageViews("", weaver, page -> "").of(passages),
        hits,
        Words.in(Language.ZH));
  }

  @Test
  void anArticleIsReachedHoweverItsNumberIsTyped() {
    for (String typed : List.of("17-1", "17之一", "第十七条之一", "十七条之1", " 十七 之 一 ")) {
      assertEquals("article-17-1", Outlines.anchor(typed).orElse(""), typed);
    }
    for (String typed : List.of("452", "四百五十二", "第四百五十二条", "452条")) {
      assertEquals("article-452", Outlines.anchor(typed).orElse(""), typed);
    }
    assertEquals("article-120-11", Outlines.anchor("120之11").orElse(""));
    for (String typed : List.of("", "第", "x", "0", "12a", "第三章", "99999", "1".repeat(400))) {
      assertEquals("", Outlines.anchor(typed).orElse(""), typed);
    }
  }

  private static List<String> kinds(String title, String... texts) {
    List<Passage> passages = new ArrayList<>();
    for (String text : texts) {
      boolean head = text.startsWith("title ");
      passages.add(
          passage(
              passages,
              "p-" + passages.size(),
              head ? Passage.Kind.TITLE : Passage.Kind.PARAGRAPH,
              head ? text.substring(6) : text));
    }
    Layout layout = Layout.of(passages, title);
    return IntStream.range(0, passages.size()).mapToObj(i -> layout.kind(passages.get(i))).toList();
  }

  private static Passage passage(
      List<Passage> before, String anchor, Passage.Kind kind, String text) {
    int start = before.isEmpty() ? 0 : before.getLast().end() + 1;
    return new Passage(
        "d",
        anchor,
        kind,
        List.of(),
        OptionalInt.empty(),
        start,
        start + text.length(),
        text,
        List.of());
  }
}
