package gongkai.api.ckan;

import gongkai.api.problem.Fault;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import java.util.List;
import java.util.stream.Collectors;

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

  /** Of parameters that are too many or too long. */
  static CkanException invalid(List<Fault> faults) {
    Words words = Words.in(Language.EN);
    return invalid(
        faults.stream()
            .map(
                fault ->
                    fault.parameter()
                        + ": "
                        + words.say("fault." + fault.key(), fault.with().toArray()))
            .collect(Collectors.joining("; ")));
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }
}
