package gongkai.solr.analysis;

import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.vocabulary.Kinds;
import gongkai.vocabulary.NumberAliases;
import gongkai.vocabulary.place.Levels;
import gongkai.vocabulary.table.VocabularyFolder;
import gongkai.vocabulary.table.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.ResourceLoader;
import org.apache.solr.core.SolrResourceNotFoundException;

/**
 * What of the vocabulary decides how records are written and found: the program and the plug-in
 * must have the same. In a Solr it lies in {@link #FOLDER} of the configuration where it is the
 * operator's.
 */
public record IndexVocabulary(
    Levels levels, NumberAliases numberAliases, Words words, Kinds kinds) {
  /** Within the configuration of a core. */
  public static final String FOLDER = "vocabulary";

  public static final List<String> FILES =
      List.of("levels.csv", "number-aliases.csv", "words.csv", "kinds.csv", "kind-patterns.csv");

  /**
   * Loads these files.
   *
   * @throws gongkai.vocabulary.table.VocabularyException for what is wrong, with file and line
   */
  public static IndexVocabulary load(VocabularyFolder folder) {
    return new IndexVocabulary(
        Levels.load(folder), NumberAliases.load(folder), Words.load(folder), Kinds.load(folder));
  }

  /** Of a core's configuration; the shipped ones for what it lacks. */
  public static IndexVocabulary load(ResourceLoader configuration) {
    return load(
        VocabularyFolder.of(
            new VocabularyFolder.Source() {
              @Override
              public Optional<InputStream> open(String name) throws IOException {
                try {
                  return Optional.of(configuration.openResource(shown(name)));
                } catch (SolrResourceNotFoundException | NoSuchFileException notThere) {
                  return Optional.empty();
                }
              }

              @Override
              public String shown(String name) {
                return FOLDER + "/" + name;
              }
            }));
  }

  /** Whether a document can repeal or amend another, or be a version of one. */
  public boolean makesRules(Disclosure disclosure) {
    return kinds.makesRules(
        disclosure.value(Property.KIND),
        disclosure.title(),
        disclosure.value(Property.DOCUMENT_NUMBER));
  }

  /** The key of a document number: {@link Keys#ofNumber}. */
  public String numberKey(String number) {
    return Keys.ofNumber(number, numberAliases);
  }
}
