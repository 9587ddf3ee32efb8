package gongkai.solr.vector;

import gongkai.noun.Passage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Vectors of the passages of documents, kept from one run to the next. Safe for many threads, as
 * long as none uses it after it is closed.
 */
public final class PassageVectors implements AutoCloseable {
  /** What says something by itself; a table's numbers mean nothing without their labels. */
  private static final Set<Passage.Kind> TELLING =
      Set.of(Passage.Kind.ARTICLE, Passage.Kind.PARAGRAPH, Passage.Kind.LIST_ITEM);

  /** Characters; shorter ones are signatures, dates and greetings. */
  private static final int SHORTEST = 10;

  private final Supplier<Optional<SentenceModel>> model;
  private final Optional<VectorCache> cache;

  private PassageVectors(Supplier<Optional<SentenceModel>> model, Optional<VectorCache> cache) {
    this.model = model;
    this.cache = cache;
  }

  /** Keeps them in the folder. The model is asked for when the first text comes. */
  public static PassageVectors keptIn(Path folder, Supplier<Optional<SentenceModel>> model) {
    return new PassageVectors(model, VectorCache.open(folder));
  }

  /** No passage has a vector. */
  public static PassageVectors none() {
    return new PassageVectors(Optional::empty, Optional.empty());
  }

  /** By anchor, for those passages of one document that have one. */
  public Map<String, float[]> of(String title, List<Passage> passages) {
    Map<String, float[]> byAnchor = new HashMap<>();
    Map<String, List<String>> unknown = new LinkedHashMap<>();
    Optional<SentenceModel> loaded = passages.isEmpty() ? Optional.empty() : model.get();
    if (loaded.isEmpty()) {
      return byAnchor;
    }
    for (Passage passage : passages) {
      if (TELLING.contains(passage.kind()) && passage.text().strip().length() >= SHORTEST) {
        String text = text(title, passage);
        Optional<float[]> kept = cache.flatMap(known -> known.get(text));
        kept.ifPresent(vector -> byAnchor.put(passage.anchor(), vector));
        if (kept.isEmpty()) {
          unknown.computeIfAbsent(text, none -> new ArrayList<>(1)).add(passage.anchor());
        }
      }
    }
    List<String> texts = List.copyOf(unknown.keySet());
    List<float[]> vectors = loaded.orElseThrow().encode(texts);
    for (int i = 0; i < texts.size(); i++) {
      float[] vector = vectors.get(i);
      String text = texts.get(i);
      cache.ifPresent(known -> known.put(text, vector));
      unknown.get(text).forEach(anchor -> byAnchor.put(anchor, vector));
    }
    return byAnchor;
  }

  /** A passage seldom says what it is about; the names above it do. */
  private static String text(String title, Passage passage) {
    List<String> all = new ArrayList<>();
    all.add(title);
    all.addAll(passage.heading());
    all.add(passage.text());
    return String.join(" ", all);
  }

  @Override
  public void close() {
    cache.ifPresent(VectorCache::close);
  }
}
