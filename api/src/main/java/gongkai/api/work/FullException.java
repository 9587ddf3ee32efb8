package gongkai.api.work;

/** There was no place for the work within the time that a client is kept waiting. */
public final class FullException extends RuntimeException {
  private final int seconds;

  FullException(String room, int seconds) {
    super("no place in " + room);
    this.seconds = seconds;
  }

  /** When to come back. */
  public int seconds() {
    return seconds;
  }
}
