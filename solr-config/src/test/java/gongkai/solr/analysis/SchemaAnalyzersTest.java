package gongkai.solr.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.field.Fields;
import gongkai.solr.testing.ShippedSchema;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

/** The complete chains of the configset, as Solr runs them. */
class SchemaAnalyzersTest {
  @Provide
  Arbitrary<String> texts() {
    return RandomText.any();
  }

  @Property(tries = 300)
  void wordsKeepTheirPlaces(@ForAll("texts") String text) throws IOException {
    for (Analyzer analyzer :
        List.of(ShippedSchema.get().getIndexAnalyzer(), ShippedSchema.get().getQueryAnalyzer())) {
      assertAsWritten(text, SoundTerms.of(analyzer, Fields.TEXT_WORDS.name(), text));
    }
  }

  @Property(tries = 300)
  void pairsKeepTheirPlaces(@ForAll("texts") String text) throws IOException {
    for (Analyzer analyzer :
        List.of(ShippedSchema.get().getIndexAnalyzer(), ShippedSchema.get().getQueryAnalyzer())) {
      assertAsWritten(text, SoundTerms.of(analyzer, Fields.TEXT_PAIRS.name(), text));
    }
  }

  private static void assertAsWritten(String text, List<SoundTerms.Token> tokens) {
    for (SoundTerms.Token token : tokens) {
      assertEquals(Characters.simplify(text.substring(token.start(), token.end())), token.term());
    }
  }

  @Test
  void everyCharacterOfAWordIsInSomeTerm() throws IOException {
    for (String field : List.of(Fields.TEXT_WORDS.name(), Fields.TEXT_PAIRS.name())) {
      assertTrue(
          String.join("", terms(field, "棚户区改造，政务公开2021"))
              .chars()
              .boxed()
              .toList()
              .containsAll("棚户区改造政务公开2021".chars().boxed().toList()),
          field);
    }
  }

  @Test
  void oneFormForAllWidthsAndScripts() throws IOException {
    for (String field : List.of(Fields.TEXT_WORDS.name(), Fields.TEXT_PAIRS.name())) {
      assertEquals(terms(field, "国务院办公厅wifi"), terms(field, "國務院辦公廳ＷＩＦＩ"));
    }
    assertTrue(terms(Fields.TEXT_PAIRS.name(), "棚户区").containsAll(List.of("棚户", "户区", "棚")));
  }

  private static List<String> terms(String field, String text) throws IOException {
    return SoundTerms.of(ShippedSchema.get().getIndexAnalyzer(), field, text).stream()
        .map(SoundTerms.Token::term)
        .toList();
  }
}
