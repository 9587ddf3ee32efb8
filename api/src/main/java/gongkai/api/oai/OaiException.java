package gongkai.api.oai;

/** An error of the protocol. */
final class OaiException extends RuntimeException {
  private final String code;

  OaiException(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
