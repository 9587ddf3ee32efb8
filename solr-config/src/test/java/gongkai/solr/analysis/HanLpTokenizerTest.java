package gongkai.solr.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.table.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.solr.core.SolrResourceLoader;
import org.junit.jupiter.api.Test;

class HanLpTokenizerTest {
  private static final Analyzer INDEX = analyzer(HanLpTokenizer.Mode.INDEX);
  private static final Analyzer NORMAL = analyzer(HanLpTokenizer.Mode.NORMAL);

  @Provide
  Arbitrary<String> texts() {
    return RandomText.any();
  }

  @Property(tries = 500)
  void indexModeGivesTermsAsWritten(@ForAll("texts") String text) throws IOException {
    assertAsWritten(INDEX, text);
  }

  @Property(tries = 500)
  void normalModeGivesTermsAsWrittenWithoutOverlap(@ForAll("texts") String text)
      throws IOException {
    assertAsWritten(NORMAL, text);
    int end = 0;
    for (SoundTerms.Token token : SoundTerms.of(NORMAL, "f", text)) {
      assertTrue(token.start() >= end, () -> "overlap at " + token);
      end = token.end();
    }
  }

  @Test
  void wordsOfTheProjectStayWhole() throws IOException {
    assertEquals(List.of("深化", "放管服", "改革"), terms(NORMAL, "深化放管服改革"));
    assertEquals(List.of("棚户区", "改造"), terms(NORMAL, "棚户区改造"));
  }

  @Test
  void indexModeAddsTheWordsWithin() throws IOException {
    List<SoundTerms.Token> tokens = SoundTerms.of(INDEX, "f", "国务院办公厅通知");
    assertEquals(new SoundTerms.Token("国务院办公厅", 0, 6, 0, 4), tokens.get(0));
    assertTrue(tokens.contains(new SoundTerms.Token("国务院", 0, 3, 0, 2)), tokens.toString());
    assertTrue(tokens.contains(new SoundTerms.Token("办公厅", 3, 6, 2, 2)), tokens.toString());
    assertEquals(new SoundTerms.Token("通知", 6, 8, 4, 1), tokens.getLast());
  }

  @Test
  void traditionalAndFullWidthAreCutLikeTheirPlainForms() throws IOException {
    assertEquals(List.of("國務院辦公廳", "關於", "印發"), terms(NORMAL, "國務院辦公廳關於印發"));
    assertEquals(List.of("Ｗｉ－Ｆｉ"), terms(NORMAL, "Ｗｉ－Ｆｉ"));
    assertEquals(List.of("著作权"), terms(NORMAL, "著作权"));
  }

  @Test
  void aBookIsReadInPiecesWithOffsetsIntoTheWhole() throws IOException {
    String sentence = "示例区深化放管服改革，完成棚户区改造１２００户；𠀀字库建成🚀。";
    String book =
        sentence.repeat(4000) + "公".repeat(10_000) + "𠀀".repeat(5_000) + " ".repeat(9_000);
    List<SoundTerms.Token> tokens = assertAsWritten(INDEX, book);
    long found =
        tokens.stream()
            .filter(token -> token.term().equals("棚户区") && token.end() <= sentence.length() * 4000)
            .count();
    assertEquals(4000, found);
  }

  @Test
  void theFactoryIsFoundByNameAndRefusesWhatItDoesNotKnow() throws IOException {
    Map<String, String> good = new HashMap<>(Map.of("mode", "index"));
    TokenizerFactory factory = TokenizerFactory.forName(HanLpTokenizerFactory.NAME, good);
    try (SolrResourceLoader configuration = new SolrResourceLoader(Path.of("target"))) {
      ((HanLpTokenizerFactory) factory).inform(configuration);
    }
    assertTrue(factory.create() instanceof HanLpTokenizer);
    for (Map<String, String> bad :
        List.of(
            Map.of("mode", "fast"),
            Map.<String, String>of(),
            Map.of("mode", "index", "dictionary", "x"))) {
      assertThrows(
          IllegalArgumentException.class, () -> new HanLpTokenizerFactory(new HashMap<>(bad)));
    }
    assertFalse(TokenizerFactory.availableTokenizers().isEmpty());
  }

  private static List<SoundTerms.Token> assertAsWritten(Analyzer analyzer, String text)
      throws IOException {
    List<SoundTerms.Token> tokens = SoundTerms.of(analyzer, "f", text);
    assertEquals(text.length(), SoundTerms.finalOffset(analyzer, text));
    boolean hasWords = text.codePoints().anyMatch(Character::isIdeographic);
    assertTrue(!hasWords || !tokens.isEmpty(), () -> "no terms of " + text);
    for (SoundTerms.Token token : tokens) {
      assertEquals(text.substring(token.start(), token.end()), token.term());
    }
    return tokens;
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    return SoundTerms.of(analyzer, "f", text).stream().map(SoundTerms.Token::term).toList();
  }

  private static Analyzer analyzer(HanLpTokenizer.Mode mode) {
    Words words = Words.load(VocabularyFolder.shipped());
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new HanLpTokenizer(mode, words));
      }
    };
  }
}
