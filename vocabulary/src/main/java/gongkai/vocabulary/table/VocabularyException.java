package gongkai.vocabulary.table;

/**
 * A vocabulary file that cannot be taken as it is; the message names the file, the line and what to
 * do.
 */
public final class VocabularyException extends RuntimeException {
  public VocabularyException(String file, long line, String problem) {
    super("%s:%d: %s".formatted(file, line, problem));
  }

  public VocabularyException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
