package gongkai.solr.search;

import gongkai.solr.index.SolrIndex;
import gongkai.vocabulary.Vocabulary;
import java.util.concurrent.atomic.AtomicReference;

/** The lexicon of now; made anew where titles may have come since. */
final class Lexicons {
  /** New titles are known after so many nanoseconds. */
  private static final long FRESH = 60_000_000_000L;

  private final SolrIndex index;
  private final Vocabulary vocabulary;
  private final AtomicReference<Known> known = new AtomicReference<>();

  Lexicons(SolrIndex index, Vocabulary vocabulary) {
    this.index = index;
    this.vocabulary = vocabulary;
  }

  Lexicon now() {
    Known last = known.get();
    if (last == null || System.nanoTime() - last.since() > FRESH) {
      last = new Known(Lexicon.of(index, vocabulary), System.nanoTime());
      known.set(last);
    }
    return last.lexicon();
  }

  private record Known(Lexicon lexicon, long since) {}
}
