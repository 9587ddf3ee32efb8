package gongkai.solr.analysis;

import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes {@link HanLpTokenizer}s for a schema: {@code <tokenizer name="hanLp" mode="index"/>}.
 * {@code mode} is {@code index} or {@code normal}; there is no other argument.
 */
public final class HanLpTokenizerFactory extends TokenizerFactory {
  public static final String NAME = "hanLp";

  private final HanLpTokenizer.Mode mode;

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
  public HanLpTokenizer create(AttributeFactory factory) {
    return new HanLpTokenizer(factory, mode);
  }
}
