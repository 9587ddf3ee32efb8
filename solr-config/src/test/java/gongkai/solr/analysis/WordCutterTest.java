package gongkai.solr.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Words as readers know them. */
class WordCutterTest {
  private static final WordCutter CUTTER =
      WordCutter.of(IndexVocabulary.load(VocabularyFolder.shipped()));

  @Test
  void noNameNumberDateOrTitleIsParted() {
    List<String> words =
        CUTTER.cut("依照《中华人民共和国土地管理法（2019年修正）》第四十二条之一，自2021年7月1日起按12.5%、百分之三十计1,200元，由王建国负责。");
    for (String whole :
        List.of(
            "《中华人民共和国土地管理法（2019年修正）》", "第四十二条之一", "2021年7月1日", "12.5%", "百分之三十", "1,200", "王建国")) {
      assertTrue(words.contains(whole), whole + " in " + words);
    }
  }

  @Property(tries = 300)
  void theWordsMakeUpTheText(@ForAll String noise) {
    String text = "街道𠮷𠮷办" + noise + "《未完 2021年";
    assertEquals(text, String.join("", CUTTER.cut(text)));
  }
}
