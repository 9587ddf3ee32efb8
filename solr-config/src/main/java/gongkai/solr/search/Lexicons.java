package gongkai.solr.search;

import gongkai.vocabulary.Vocabulary;
import java.util.concurrent.atomic.AtomicReference;

/** The lexicon of now; made anew where titles may have come since. */
final class Lexicons {
  /** New titles are known after so many nanoseconds. */
  private static final long FRESH = 60_000_000_000L;

  private final Engine engine;
  private final Vocabulary vocabulary;
  private final AtomicReference<Known> known = new AtomicReference<>();

  Lexicons(Engine engine, Vocabulary vocabulary) {
    this.engine = engine;
    this.vocabulary = vocabulary;
  }

  Lexicon now() {
    Known last = known.get();
    if (last == null || System.nanoTime() - last.since() > FRESH) {
      last = new Known(Lexicon.of(engine, vocabulary), System.nanoTime());
      known.set(last);
    }
    return last.lexicon();
  }

  private record Known(Lexicon lexicon, long since) {}
}
