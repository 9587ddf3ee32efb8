package gongkai.solr.connection;

/** What lies at the bottom of Solr's nested exceptions. */
final class Causes {
  private Causes() {}

  /** The first cause in words, in one line. */
  static String first(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
