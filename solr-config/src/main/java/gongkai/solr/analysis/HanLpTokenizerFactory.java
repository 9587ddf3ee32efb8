package gongkai.solr.analysis;

import gongkai.vocabulary.table.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;

/**
 * Makes {@link HanLpTokenizer}s for a schema: {@code <tokenizer name="hanLp" mode="index"/>}.
 * {@code mode} is {@code index} or {@code normal}; there is no other argument. The operator's words
 * are those of {@link IndexVocabulary#FOLDER} in the configuration.
 */
public final class HanLpTokenizerFactory extends TokenizerFactory implements ResourceLoaderAware {
  public static final String NAME = "hanLp";

  private final HanLpTokenizer.Mode mode;
  private Optional<Words> words = Optional.empty();

  public HanLpTokenizerFactory(Map<String, String> args) {
    super(args);
    String word = require(args, "mode", java.util.List.of("index", "normal"));
    mode = HanLpTokenizer.Mode.valueOf(word.toUpperCase(Locale.ROOT));
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which never creates tokenizers by it. */
  public HanLpTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader configuration) {
    words = Optional.of(IndexVocabulary.load(configuration).words());
  }

  @Override
  public HanLpTokenizer create(AttributeFactory factory) {
    return new HanLpTokenizer(factory, mode, words.orElseThrow());
  }
}
