package gongkai.app;

/**
 * A command cannot do what it was asked; the message is the one sentence that the operator reads.
 */
final class Trouble extends RuntimeException {
  private final ExitCode exitCode;

  Trouble(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  Trouble(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
