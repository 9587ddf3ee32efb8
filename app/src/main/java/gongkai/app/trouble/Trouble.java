package gongkai.app.trouble;

/**
 * A command cannot do what it was asked; the message is the one sentence that the operator reads.
 */
public final class Trouble extends RuntimeException {
  private final ExitCode exitCode;

  public Trouble(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public Trouble(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
