package gongkai.indexer.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.indexer.stage.Result;
import gongkai.noun.Observation;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the text: nothing is thrown, offsets are exact, ids differ, and twice is the same. */
class NarrativePropertiesTest {
  private static final Measurer MEASURER =
      new Measurer(Vocabulary.load(VocabularyFolder.shipped()));

  private static final String[] PIECES = {
    "全区公开信息", "其中", "分别", "各", "（", "）", "，", "、", "。", "；", "3", "12 480", "万", "余", "亿元", "件",
    "条", "%", "近", "比2022年", "增长", "未收到", "行政复议", "和", "二十三", "一个", "2016年", "第", "《", "》", "“",
    "”", "\n", "\t", "　", "𠮷", "A", "0517-", "工作日内", "１０", ".", ",", "另有", "含",
  };

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 400)
  void sentencesOfAllPieces(@ForAll("sentences") String text) {
    holds(text);
  }

  @Example
  void aNumberThatFollowsNoOtherButLooksSo() {
    holds("全区公开信息、3分别全区公开信息");
  }

  @Property(tries = 200)
  void anyText(@ForAll String text) {
    holds(text);
  }

  private static void holds(String text) {
    var described = Documents.report(2022).lines(text).described();
    List<Observation> first = measure(described);
    String all = described.content().text();
    var ids = new HashSet<String>();
    for (Observation o : first) {
      assertEquals(o.place().text(), all.substring(o.place().start(), o.place().end()));
      assertTrue(ids.add(o.id()), o.id());
    }
    assertEquals(first, measure(described));
  }

  private static List<Observation> measure(gongkai.indexer.describe.Described described) {
    return ((Result.Done<Measured>) MEASURER.apply(described)).value().observations();
  }
}
