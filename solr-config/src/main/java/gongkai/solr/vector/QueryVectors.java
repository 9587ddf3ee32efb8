package gongkai.solr.vector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Vectors of what people ask for. The last ones are kept, since a page is asked for in parts. */
public final class QueryVectors {
  private static final int KEPT = 1000;

  /** Longer than any sentence; the rest says nothing new. */
  private static final int LONGEST = 200;

  /**
   * Questions that wait for the model at one time; the next one is answered by words alone, so that
   * a crowd makes answers plainer and not later.
   */
  private static final int MOST_WAITING = 16;

  private final Supplier<Optional<SentenceModel>> model;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);
  private final Map<String, float[]> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > KEPT;
        }
      };

  /** The model is looked for anew with each question, since it may be loaded later. */
  public QueryVectors(Supplier<Optional<SentenceModel>> model) {
    this.model = model;
  }

  /** Without a model: nothing has a vector. */
  public static QueryVectors none() {
    return new QueryVectors(Optional::empty);
  }

  /** The vector of a question; empty where there is no model, no word, or a crowd. */
  public Optional<float[]> of(String question) {
    String text = question.strip();
    Optional<SentenceModel> loaded = model.get();
    if (text.isEmpty() || loaded.isEmpty()) {
      return Optional.empty();
    }
    synchronized (known) {
      float[] vector = known.get(text);
      if (vector != null) {
        return Optional.of(vector);
      }
    }
    if (!waiting.tryAcquire()) {
      return Optional.empty();
    }
    try {
      // Without the words that the model's makers put before a question: with them it found less.
      String asked = text.substring(0, Math.min(text.length(), LONGEST));
      float[] vector = loaded.orElseThrow().encode(List.of(asked)).getFirst();
      synchronized (known) {
        known.put(text, vector);
      }
      return Optional.of(vector);
    } finally {
      waiting.release();
    }
  }
}
