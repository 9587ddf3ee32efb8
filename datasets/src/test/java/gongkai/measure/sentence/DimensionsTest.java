package gongkai.measure.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.table.VocabularyFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionsTest {
  private static final Dimensions DIMENSIONS =
      new Dimensions(Vocabulary.load(VocabularyFolder.shipped()).measureWords().dimensionWords());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "||公开信息||{}",
        "||微信公开||{channel=微信}",
        "||公开|微信|{channel=微信}",
        "||微信公开|微博|{channel=微信}",
        "||微信和微博||{}",
        "||网站、微信公开||{}",
        "||通过微信等渠道公开||{}",
        "||政府网站微信||{channel=微信}",
        "||政府门户网站||{channel=政府网站}",
        "||全市政府公开||{scope=全市}",
        "||全||{}",
        "|全市微信公开|信息||{scope=全市}",
        "|全市公开|全区微信||{channel=微信, scope=全区}",
        "全市|公开|微信||{channel=微信}",
        "||自然人申请||{applicant=自然人}",
        "||自然人、法人申请||{}",
        "||公民和法人|法人|{}",
        "||自然人|、法人|{applicant=自然人}",
        "||公民和其他法人||{applicant=法人或其他组织}",
        "||微信累计||{channel=微信, cumulative=累计}",
        "||申请较上年增加||{change=增长}",
        "||申请较上年增加了||{change=增长}",
        "||新增加公开||{}",
        "||了||{}",
        "||申请|增加|{}",
        "||申请增加到||{}",
        "||减少为||{}",
      })
  void whatNarrowsACount(
      String context, String sentence, String before, String after, String dimensions) {
    assertEquals(dimensions, of(context, sentence, before, after, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "||同比增长||{change=增长}",
        "||增长率||{change=增长}",
        "||比例|，下降|{change=下降}",
        "||提高到||{}",
        "||提高|到|{change=增长}",
        "||比例|提高到|{}",
        "||满意率||{}",
      })
  void aRatioIsAChangeWhereverItsPhraseSaysSo(
      String context, String sentence, String before, String after, String dimensions) {
    assertEquals(dimensions, of(context, sentence, before, after, true));
  }

  private static String of(
      String context, String sentence, String before, String after, boolean ratio) {
    Phrase phrase = new Phrase(words(context), words(sentence), words(before), words(after));
    return DIMENSIONS.of(phrase, ratio).toString();
  }

  private static String words(String cell) {
    return cell == null ? "" : cell;
  }
}
