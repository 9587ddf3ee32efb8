package gongkai.solr.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.solr.analysis.IndexVocabulary;
import gongkai.vocabulary.table.VocabularyException;
import gongkai.vocabulary.table.VocabularyFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.solr.core.SolrCore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's words, levels and aliases of numbers reach the plug-in in the core. */
class OwnVocabularyTest {
  private static final String SENTENCE = "穹窿绗渎镇";

  @TempDir Path data;

  private VocabularyFolder own(String word) throws Exception {
    Path folder = Files.createDirectories(data.resolve("vocabulary"));
    Files.writeString(folder.resolve("words.csv"), "word,nature,source\n" + word + ",ns,示例\n");
    Files.writeString(folder.resolve("number-aliases.csv"), "begins,means,source\n穹府令,穹窿市令,示例\n");
    return VocabularyFolder.of(folder);
  }

  @Test
  void theCoreCutsByTheOperatorsWordsAndSaysWhenTheyAreOthersThanItsOwn() throws Exception {
    try (SolrConnection shipped = SolrConnection.open(new SolrPlace.Embedded(data))) {
      assertFalse(words(shipped).contains(SENTENCE), words(shipped).toString());
      assertFalse(shipped.isOutdated());
    }
    try (SolrConnection changed =
        SolrConnection.open(new SolrPlace.Embedded(data), own(SENTENCE))) {
      assertTrue(changed.isOutdated(), "it was built by the shipped words");
      assertFalse(words(changed).contains(SENTENCE), "and goes on by them until it is rebuilt");
      assertEquals(
          changed.vocabulary().numberKey("穹窿市令第3号"), changed.vocabulary().numberKey("穹府令第3号"));
      changed.beside();
      changed.switchOver();
      assertFalse(changed.isOutdated());
      assertTrue(words(changed).contains(SENTENCE), words(changed).toString());
    }
  }

  @Test
  void aSolrOutsideIsGivenThemWithItsConfiguration() throws Exception {
    Path folder = data.resolve("set");
    new ConfigSet(own(SENTENCE)).writeTo(folder);
    Path conf = folder.resolve("conf").resolve(IndexVocabulary.FOLDER);
    assertTrue(Files.readString(conf.resolve("words.csv")).contains(SENTENCE));
    assertTrue(Files.exists(conf.resolve("number-aliases.csv")));
    assertFalse(Files.exists(conf.resolve("levels.csv")), "the plug-in has the shipped ones");
    new ConfigSet(VocabularyFolder.shipped()).writeTo(folder);
    assertFalse(Files.exists(conf.resolve("words.csv")), "what is no more the operator's goes");
  }

  @Test
  void aBrokenFileStopsTheOpening() throws Exception {
    VocabularyFolder own = own(SENTENCE);
    Files.writeString(
        data.resolve("vocabulary/levels.csv"), "level,pattern,weight,source\n令,令$,2,示例\n");
    VocabularyException broken =
        assertThrows(
            VocabularyException.class,
            () -> SolrConnection.open(new SolrPlace.Embedded(data.resolve("d")), own));
    assertTrue(broken.getMessage().contains("levels.csv:2:"), broken.getMessage());
    assertFalse(Files.exists(data.resolve("d/solr")));
  }

  /** As the index cuts a passage. */
  private static List<String> words(SolrConnection connection) throws Exception {
    List<String> words = new ArrayList<>();
    try (SolrCore core = ((EmbeddedSolr) connection.client()).core();
        TokenStream tokens =
            core.getLatestSchema().getIndexAnalyzer().tokenStream("passage_words", SENTENCE)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    }
    return words;
  }
}
