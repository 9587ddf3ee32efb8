package gongkai.solr.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
  private static final Lexicon LEXICON =
      new Lexicon(
          List.of("防汛", "抗旱", "防汛抗旱", "应急预案", "最低生活保障", "渡口", "船员证", "居住证", "政务公开", "字"),
          List.of("防汛", "抗旱"),
          Vocabulary.load(VocabularyFolder.shipped()).searchWords());

  @ParameterizedTest
  @CsvSource({
    "防讯, 防汛", // sounds the same
    "抗早, 抗旱", // looks the same
    "最低生话保障, 最低生活保障",
    "应急案预, 应急预案", // two the other way round
    "居住住证, 居住证", // one too many
    "应急案, 应急预案", // one too few
    "防汛防旱, 防汛抗旱", // one other, of four
    "船口, ''", // of two that is another word
    "船工证, ''", // of three too
    "渡口口, ''" // the last belongs to what follows
  })
  void aWordIsNearThatSoundsOrLooksSo(String typed, String meant) {
    assertEquals(meant, LEXICON.near(typed).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "fangxun, 防汛",
    "fangxunkanghan, 防汛抗旱",
    "kanghanfangxun, 抗旱防汛",
    "dukou, 渡口",
    "duko, ''",
    "fangxunk, ''"
  })
  void theFewestWordsAreSpelled(String letters, String words) {
    assertEquals(words, LEXICON.spelled(letters).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "fxkh, 防汛抗旱",
    "czy, ''",
    "cyz, 船员证",
    "fx, ''", // two initials may be anything
    "fanxun, 防汛", // n for ng
    "juzuzen, 居住证", // z for zh
    "yinjiyuan, 应急预案",
    "fangxum, 防汛", // one letter other
    "fangxunn, 防汛", // one more
    "dukuu, ''", // five letters have too many neighbours
    "dukouu, 渡口"
  })
  void roughPinyinIsReadWhereItIsLongEnough(String letters, String word) {
    assertEquals(word, LEXICON.roughlySpelled(letters).orElse(""));
  }

  @Test
  void madeIsWhatHasNothingBetweenItsWords() {
    assertTrue(LEXICON.isMade("防汛渡口"));
    assertFalse(LEXICON.isMade("防汛的渡口"));
    assertFalse(LEXICON.isMade("防汛字"), "a single character is no word");
    assertTrue(LEXICON.isCommonlyMade("抗旱防汛"));
    assertFalse(LEXICON.isCommonlyMade("防汛渡口"));
    assertTrue(LEXICON.contains("渡口"));
    assertFalse(LEXICON.contains("字"));
  }
}
