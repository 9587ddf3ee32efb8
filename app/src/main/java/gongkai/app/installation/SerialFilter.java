package gongkai.app.installation;

/**
 * What this process may read of Java's serialised objects. The web server forbids all of it to the
 * whole process when it starts; the workers of extraction answer in it, and only in classes of the
 * JDK's base and of Tika.
 */
final class SerialFilter {
  /** Read once, by the server's first start. */
  private static final String PROPERTY = "helidon.serialFilter.pattern";

  private SerialFilter() {}

  static void allowWorkers() {
    System.setProperty(PROPERTY, "org.apache.tika.**;java.base/*");
  }
}
