package gongkai.api.catalogue;

/** An error in CKAN's own form. */
final class CkanException extends RuntimeException {
  private final int status;
  private final String type;

  private CkanException(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  static CkanException notFound(String what) {
    return new CkanException(404, "Not Found Error", "Not found: " + what);
  }

  static CkanException invalid(String message) {
    return new CkanException(409, "Validation Error", message);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }
}
