package gongkai.solr.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.plugin.RankedIndex.Found;
import gongkai.solr.testing.SampleHoldings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Telling words are invented, as many as there must be, each as rare as the next. */
class LikeQueryTest {
  /** In the order of the alphabet, which decides between words that tell equally much. */
  private static final List<String> WORDS =
      IntStream.range(0, 40)
          .mapToObj(i -> "q" + (char) ('b' + i / 8) + (char) ('b' + i % 8) + "x")
          .toList();

  /** What a candidate leaves out another document has, so that all words are equally rare. */
  @ParameterizedTest
  @CsvSource({"0, 6, false", "0, 7, true", "24, 31, false", "23, 30, true", "30, 40, false"})
  void aQuarterOfTheThirtyMostTellingWordsMustBeThere(int from, int to, boolean isFound) {
    RankedIndex index =
        RankedIndex.ofTexts(
            List.of(said(0, 40), said(from, to), said(0, from) + " " + said(to, 40), "事项", "事项"));
    assertEquals(
        isFound,
        like(index, "", said(0, 40)).contains("2"),
        like(index, "", said(0, 40))::toString);
    assertTrue(like(index, "", said(0, 40)).contains("1"));
  }

  @Test
  void aWordTellsThatOthersHaveTooButNotHalfOfAll() {
    RankedIndex index =
        RankedIndex.ofTexts(
            List.of("alone half less", "half less", "less half", "half", "事项", "事项", "事项", "事项"));
    assertEquals(List.of(), like(index, "", "alone"));
    assertEquals(List.of("1", "2", "3"), like(index, "", "less"));
    assertEquals(List.of("1", "2", "3", "4"), like(index, "", "half"));
    RankedIndex fewer =
        RankedIndex.ofTexts(
            List.of("half less", "half less", "half less", "half", "事项", "事项", "事项"));
    assertEquals(List.of(), like(fewer, "", "half"));
    assertEquals(List.of("1", "2", "3"), like(fewer, "", "less"));
  }

  @Test
  void numbersAndSingleCharactersTellNothing() {
    RankedIndex index = RankedIndex.ofTexts(List.of("2021 渡 口径", "2021 渡 口径", "事项", "事项", "事项"));
    assertEquals(List.of(), like(index, "", "2021 渡"));
    assertEquals(List.of("1", "2"), like(index, "", "口径 2021"));
  }

  @Test
  void aWordTellsMoreWhereItIsRareAndWhereItIsUsedOften() {
    RankedIndex index =
        RankedIndex.ofTexts(
            List.of(
                "rare often usual",
                "rare 事项",
                "often 事项",
                "usual 事项",
                "often 事项",
                "usual 事项",
                "often 事项",
                "usual 事项",
                "事项",
                "事项"));
    assertEquals("1 > 2 > 3 = 5 = 7 > 4 = 6 = 8", order(index, "", "rare often often usual"));
    assertEquals(
        "1 > 3 = 5 = 7 > 2 > 4 = 6 = 8",
        order(index, "", "rare often often often often often often usual"));
  }

  @Test
  void wordsOfTheTitleCountDouble() {
    List<RankingSample> rows =
        List.of(
            new RankingSample("A", "渡口通报", "麦田 水库 堤坝"),
            new RankingSample("B", "麦田通报", "麦田 事项 事项"),
            new RankingSample("C", "甲镇通报", "麦田 水库 堤坝"),
            new RankingSample("D", "渡口通报", "麦田 事项 事项"),
            new RankingSample("E", "甲镇通报", "麦田 水库 事项"),
            new RankingSample("F", "乙镇事项", "事项"),
            new RankingSample("G", "丙镇事项", "事项"),
            new RankingSample("H", "丁镇事项", "事项"),
            new RankingSample("I", "戊镇事项", "事项"),
            new RankingSample("J", "己镇事项", "事项"));
    RankedIndex index = new RankedIndex(rows.stream().map(RankingSample::sample).toList());
    assertEquals("A > D > C > E > B", order(index, "渡口", "麦田 水库 堤坝"));
  }

  @Test
  void ofTheTitleTwelveWordsCount() {
    List<RankingSample> rows = new ArrayList<>();
    rows.add(new RankingSample("A", said(0, 20), "麦田"));
    rows.add(new RankingSample("B", said(0, 11) + " " + said(13, 20), "事项"));
    rows.add(new RankingSample("C", WORDS.get(11), "麦田"));
    rows.add(new RankingSample("D", WORDS.get(12), "麦田"));
    rows.add(new RankingSample("E", "事项", "麦田"));
    for (int i = 0; i < 8; i++) {
      rows.add(new RankingSample("F" + i, "事项" + i, "事项"));
    }
    RankedIndex index = new RankedIndex(rows.stream().map(RankingSample::sample).toList());
    assertEquals("A > C > D = E", order(index, said(0, 20), "麦田"));
  }

  @Test
  void nothingIsLikeWhatTellsNothing() {
    RankedIndex index = RankedIndex.ofTexts(List.of("事项", "事项"));
    assertEquals(List.of(), like(index, "", ""));
    assertEquals(List.of(), like(index, "第1件", "从未"));
  }

  private record RankingSample(String name, String title, String text) {
    gongkai.solr.holding.RankingCorpus.Sample sample() {
      return RankedIndex.sample(
          name, SampleHoldings.titled(title).edition(name).says(text), List.of());
    }
  }

  private static String said(int from, int to) {
    return String.join(" ", WORDS.subList(from, to));
  }

  private static List<String> like(RankedIndex index, String title, String text) {
    return index.names(Question.like(title, text));
  }

  private static String order(RankedIndex index, String title, String text) {
    List<Found> found = index.ask(Question.like(title, text), Optional.empty());
    return RankedIndex.order(found);
  }
}
