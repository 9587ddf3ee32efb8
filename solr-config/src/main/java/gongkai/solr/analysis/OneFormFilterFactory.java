package gongkai.solr.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link OneFormFilter}s for a schema: {@code <filter name="oneForm"/>}, no arguments. */
public final class OneFormFilterFactory extends TokenFilterFactory {
  public static final String NAME = "oneForm";

  public OneFormFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which never creates filters by it. */
  public OneFormFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new OneFormFilter(input);
  }
}
