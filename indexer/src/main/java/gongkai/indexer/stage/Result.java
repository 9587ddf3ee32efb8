package gongkai.indexer.stage;

/** What a stage gives. */
public sealed interface Result<T> {
  static <T> Result<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Result<T> failed(Failure failure) {
    return new Failed<>(failure);
  }

  /** The next stage takes the record; a failure goes past it unchanged. */
  default <R> Result<R> then(Stage<? super T, R> next) {
    return switch (this) {
      case Done<T> done -> next.apply(done.value());
      case Failed<T> failed -> new Failed<>(failed.failure());
    };
  }

  /** The record for the next stage. */
  record Done<T>(T value) implements Result<T> {}

  /** The document stops here. */
  record Failed<T>(Failure failure) implements Result<T> {}
}
