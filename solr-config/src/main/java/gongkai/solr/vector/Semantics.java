package gongkai.solr.vector;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The model and all that uses it in one installation; it loads beside whatever else starts. */
public final class Semantics implements AutoCloseable {
  private final CompletableFuture<Optional<SentenceModel>> model;
  private final PassageVectors passages;
  private final QueryVectors questions;

  private Semantics(
      CompletableFuture<Optional<SentenceModel>> model,
      PassageVectors passages,
      QueryVectors questions) {
    this.model = model;
    this.passages = passages;
    this.questions = questions;
  }

  /** Begins to load the model. Vectors of passages are kept in the folder. */
  public static Semantics load(Path folder) {
    CompletableFuture<Optional<SentenceModel>> model =
        CompletableFuture.supplyAsync(SentenceModel::open);
    return new Semantics(
        model,
        // A passage waits for the model; a question that comes before it goes by words.
        PassageVectors.keptIn(folder, model::join),
        new QueryVectors(() -> model.getNow(Optional.empty())));
  }

  /** Nothing has a meaning. */
  public static Semantics none() {
    return new Semantics(
        CompletableFuture.completedFuture(Optional.empty()),
        PassageVectors.none(),
        QueryVectors.none());
  }

  public PassageVectors passages() {
    return passages;
  }

  public QueryVectors questions() {
    return questions;
  }

  @Override
  public void close() {
    passages.close();
    model.join().ifPresent(SentenceModel::close);
  }
}
