package gongkai.indexer.measure.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelIndexTest {
  private static final Forms FORMS = Vocabulary.load(VocabularyFolder.shipped()).forms();
  private final LabelIndex index = LabelIndex.of(FORMS);

  @Test
  void whateverALabelMatchesIsLetThrough() {
    int tried = 0;
    for (Forms.Form form : FORMS.all()) {
      for (Forms.Table table : form.tables()) {
        for (List<Forms.Line> lines : List.of(table.rows(), table.columns())) {
          for (Forms.Line line : lines) {
            for (String words : spellings(line.label())) {
              if (Labels.match(words, lines).isPresent()) {
                assertTrue(index.mayBeLabel(words), words);
                tried++;
              }
            }
          }
        }
      }
    }
    assertTrue(tried > 500, tried + " labels");
  }

  /**
   * As written, with a number, words before it, and each character in turn wrong, gone, doubled.
   */
  private static List<String> spellings(String label) {
    List<String> all = new java.util.ArrayList<>(List.of(label, "（一）" + label, "本年度" + label));
    for (int i = 0; i < label.length(); i++) {
      String before = label.substring(0, i);
      String after = label.substring(i + 1);
      all.add(before + "某" + after);
      all.add(before + after);
      all.add(before + label.charAt(i) + label.charAt(i) + after);
    }
    return all;
  }

  @Test
  void figuresAndOtherWordsAreNot() {
    for (String words : List.of("19456", "3.5%", "张三", "竹溪镇产量", "")) {
      assertFalse(index.mayBeLabel(words), words);
    }
    assertEquals(false, index.mayBeLabel("长".repeat(5000)));
  }
}
