package gongkai.dataset.query;

/** More rows or groups than may be held together. */
public final class TooManyException extends RuntimeException {
  private final int most;

  TooManyException(int most) {
    super("more than " + most + " rows or groups");
    this.most = most;
  }

  /** So many may be. */
  public int most() {
    return most;
  }
}
